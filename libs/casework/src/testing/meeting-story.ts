import { meeting } from '../meeting';
import { story, type Story } from './story';

// A fictional meeting of a practice review group, taken as far as a test needs it.

export const calling = { group: 'practice review group', on: '2026-11-02' } as const;

export const attending = (body: string, decisionAuthority = true, as = 'member') => ({
  body,
  seniority: 'director',
  decisionAuthority,
  as,
});

/** Two of the partners attend, the third has sent its apologies, and a health trust was invited. */
export const attendance = {
  held: 'hybrid',
  attendance: [attending('council'), attending('police', true, 'deputy'), attending('trust', false, 'invited')],
  apologies: ['health-board'],
} as const;

export const decision = {
  decision: 'decision-1',
  item: 'item-1',
  by: ['council', 'police'],
  decided: 'The plan is agreed.',
  rationale: 'It answers the learning.',
} as const;

export const declared = {
  conflict: 'conflict-1',
  body: 'police',
  item: 'item-1',
  who: 'A deputy',
  interest: 'Managed the team.',
};

export const begun = (): Story => story(meeting);

export const called = (): Story => begun().takes('MeetingCalled', calling, { on: '2026-10-05' });

export const withAgenda = (): Story =>
  called()
    .takes('AgendaItemAdded', { item: 'item-1', case: 'case-1' })
    .takes('AgendaItemAdded', { item: 'item-2', standing: 'domestic homicide reviews' });

export const cancelled = (): Story => called().takes('Cancelled', { why: 'Too few can come.' });

export const held = (): Story => withAgenda().takes('MeetingHeld', attendance, { on: '2026-11-02' });

export const minuted = (): Story =>
  held().takes('MinutesCirculated', { minutes: 'minutes-1', version: 1 }, { on: '2026-11-05' });

export const agreed = (): Story =>
  minuted().takes('MinutesAgreed', { minutes: 'minutes-1', at: 'meeting-2' }, { on: '2026-11-16' });

export const ways = { begun, called, cancelled, held, minuted, agreed };
