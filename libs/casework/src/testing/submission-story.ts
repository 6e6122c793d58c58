import { submission } from '../submission';
import { story, type Story } from './story';

// A fictional pack of advance copies, taken as far as a test needs it.

export const content = 'a1'.repeat(32);
export const otherContent = 'b2'.repeat(32);

export const pack = {
  kind: 'advance-copies',
  of: 'review-1',
  draft: 'draft-3',
  preparedBy: 'person-1',
  content,
  snapshot: 'The report as it stands.',
} as const;

export const to = (recipient: string) => ({ recipient, how: 'email' });
export const letter = { letter: 'letter-1', recipient: 'panel', wantsAnswer: true } as const;

export const begun = (): Story => story(submission);

export const prepared = (): Story => begun().takes('Prepared', pack, { on: '2026-10-26' });

export const approved = (): Story => prepared().takes('Approved', { content }, { on: '2026-10-27' });

export const sending = (): Story => approved().takes('Sent', to('panel'), { on: '2026-10-28' });

/** With everyone whom the statute and the partnership name. */
export const sentToAll = (): Story =>
  ['secretary-of-state', 'ofsted', 'board']
    .reduce((told, recipient) => told.takes('Sent', to(recipient), { on: '2026-10-28' }), sending())
    .takes('Completed', {}, { on: '2026-10-28' });

export const returned = (): Story =>
  sentToAll().takes('Returned', { recipient: 'panel', because: 'incomplete' }, { on: '2026-10-29' });

export const superseded = (): Story => sentToAll().takes('Superseded', { by: 'submission-2' });

export const setAside = (): Story => prepared().takes('SetAside', { why: 'The report is put off.' });

export const ways = {
  begun,
  prepared,
  approved,
  sending,
  sent: sentToAll,
  returned,
  superseded,
  setAside,
};
