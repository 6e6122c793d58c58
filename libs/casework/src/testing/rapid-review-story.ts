import { rapidReview } from '../rapid-review';
import { story, type How, type Story } from './story';

// A fictional rapid review, taken as far as a test needs it.

export const referral = {
  entry: 'incident',
  children: ['child-1'],
  parts: { 'child-1': 'harmed' },
  incidentOn: '2026-10-05',
  incidentKnownOn: '2026-10-06',
  fiveDaysRunFrom: 'incident',
  referredBy: 'A health visitor',
  account: 'What the health visitor saw.',
  nature: 'serious-harm',
  abuseOrNeglect: 'suspected',
} as const;

export const notification = { notification: 'sin-1', category: 'serious harm' } as const;

/** Data that a step may have, for every step whose particulars do not matter to a test. */
export const plain = {
  ReturnReceived: { agency: 'school', kind: 'full', involvement: 'On roll since September.' },
  InformationRequested: { agency: 'school', due: '2026-11-16', basis: 'Children Act 2004 s16H' },
  MeetingHeld: {
    meeting: 'meeting-1',
    kind: 'rapid review meeting',
    held: 'online',
    attended: ['council'],
    apologies: [],
  },
  DraftPrepared: { draft: 'draft-1', version: 1 },
  GroupRecommended: { recommends: 'no review', rationale: 'The learning is known.' },
  OutcomeRecorded: {
    outcome: 'no review',
    alternative: 'local learning review',
    nationalReviewSuggested: false,
    rationale: 'The learning is known and is being acted upon.',
  },
  SentToPanel: {
    submission: 'submission-1',
    draft: 'draft-1',
    outstandingReturns: [],
    postMortemOutstanding: false,
  },
  PanelLetterReceived: { letter: 'letter-1', positions: ['agrees'], questions: [], covers: [] },
} as const;

const bodies = ['council', 'health-board', 'police'] as const;
const everyBody = (told: Story, type: string, data: object, how: How): Story =>
  bodies.reduce((so, body) => so.takes(type, { body, ...data }, how), told);

export const begun = (): Story => story(rapidReview);

export const referred = (): Story => begun().takes('Referred', referral, { on: '2026-10-06' });

/** Every partner would notify, and it is notified. */
export const notified = (): Story =>
  everyBody(referred(), 'ViewGiven', { view: 'notify', reasons: 'Abuse is suspected.' }, { on: '2026-10-07' }).takes(
    'IncidentNotified',
    notification,
    { on: '2026-10-09' },
  );

export const asked = (): Story =>
  notified().takes('InformationRequested', plain.InformationRequested, { on: '2026-10-12' });

export const mustCriteria = [
  'improvements-needed',
  'recurrent-themes',
  'agencies-working-together',
  'panel-suggested-local-review',
] as const;

export const considered = (): Story =>
  mustCriteria
    .reduce(
      (so, criterion) =>
        so.takes('CriterionAssessed', { criterion, met: 'not met', reasons: 'As discussed.' }, { on: '2026-10-21' }),
      notified().takes('MeetingHeld', plain.MeetingHeld, { on: '2026-10-21' }),
    )
    .takes('GroupRecommended', plain.GroupRecommended, { on: '2026-10-21' });

export const decided = (): Story =>
  everyBody(considered(), 'BodyDecided', { decision: 'no review', rationale: 'As recommended.' }, { on: '2026-10-22' })
    .takes('OutcomeRecorded', plain.OutcomeRecorded, { on: '2026-10-22' })
    .takes('DraftPrepared', plain.DraftPrepared, { on: '2026-10-23' });

export const signedOff = (): Story => everyBody(decided(), 'SignedOff', { draft: 'draft-1' }, { on: '2026-10-27' });

export const sent = (): Story => signedOff().takes('SentToPanel', plain.SentToPanel, { on: '2026-10-29' });

export const answered = (): Story =>
  sent().takes('PanelLetterReceived', plain.PanelLetterReceived, { on: '2026-11-10' });
