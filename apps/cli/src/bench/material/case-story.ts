import { bodies, idOf } from './ids';
import type { Step } from './house';
import { words } from './words';

/** A rapid review from referral to closing in about 40 events; `on` is the day of the referral. */
export function caseStory(number: number, on: string, agencies: readonly string[]): readonly Step[] {
  const id = (what: string, of: number | string = 0) => idOf('case', number, what, of);
  const day = (days: number) => dayAfter(on, days);
  const asked = [0, 1, 2, 3].map((place) => agencies[(number + place * 3) % agencies.length]!);
  // One in four is sent late, and so is one in five of the notifications.
  const notified = number % 5 === 4 ? 11 : 3;
  const sent = notified + (number % 4 === 3 ? 31 : 18);
  const child = id('child');
  const step = (days: number, type: string, data: Record<string, unknown>, body?: string): Step => ({
    type,
    data,
    on: day(days),
    ...(body === undefined ? {} : { body }),
  });
  const lead = bodies[0].body;
  return [
    step(0, 'Referred', {
      entry: 'incident',
      children: [child],
      parts: { [child]: 'harmed' },
      incidentOn: day(-2),
      incidentKnownOn: day(0),
      fiveDaysRunFrom: 'incident',
      referredBy: 'A health visitor',
      account: words(420),
      nature: 'serious-harm',
      abuseOrNeglect: 'suspected',
      particulars: [
        { child, name: 'Wren Hollis', sex: { notKnownBecause: 'Not recorded.' }, ageBand: { known: '1-4' } },
      ],
    }),
    step(0, 'SafeguardingActionTaken', { action: id('action'), agency: asked[0], what: words(120) }),
    step(1, 'ChildAdded', { child: id('child', 1), part: 'sibling' }),
    ...bodies.map(({ body }) => step(2, 'ViewGiven', { body, view: 'notify', reasons: words(100) }, body)),
    step(notified, 'IncidentNotified', {
      notification: id('notification'),
      category: 'serious harm',
      reference: `SIN ${number}`,
    }),
    step(notified, 'NotificationCopied', { notification: id('notification') }),
    step(notified, 'PartnersTold', { told: bodies.map(({ body }) => body), area: 'own' }),
    ...asked.map((agency) =>
      step(notified + 1, 'InformationRequested', {
        agency,
        due: day(notified + 8),
        basis: 'Children Act 2004 s16H',
        scope: words(90),
      }),
    ),
    step(notified + 1, 'RecordsSecured', { agency: asked[1], by: 'Robin Ashdown' }),
    step(notified + 2, 'FamilyMemberContacted', {
      member: id('member'),
      told: 'told',
      relation: 'Mother',
      wishes: words(150),
    }),
    step(notified + 2, 'MeetingPlanned', { meeting: id('meeting'), kind: 'rapid review meeting' }),
    ...asked.map((agency) => step(notified + 7, 'ReturnReceived', { agency, kind: 'full', involvement: words(400) })),
    step(notified + 8, 'ReturnQueried', { agency: asked[2], question: words(80) }),
    step(notified + 10, 'ReturnReceived', { agency: asked[2], kind: 'full', involvement: words(450) }),
    step(notified + 10, 'ReturnAccepted', { agency: asked[2] }),
    step(notified + 11, 'MeetingHeld', {
      meeting: id('meeting'),
      kind: 'rapid review meeting',
      held: 'online',
      attended: asked,
      apologies: [],
      notes: words(500),
    }),
    ...['improvements-needed', 'recurrent-themes', 'agencies-working-together'].map((criterion) =>
      step(notified + 11, 'CriterionAssessed', { criterion, met: 'met', reasons: words(160) }),
    ),
    step(notified + 13, 'GroupRecommended', { recommends: 'local review', rationale: words(140) }),
    ...bodies.map(({ body }) =>
      step(notified + 14, 'BodyDecided', { body, decision: 'local review', rationale: words(90) }, body),
    ),
    step(
      notified + 14,
      'OutcomeRecorded',
      {
        outcome: 'local child safeguarding practice review',
        alternative: 'none',
        nationalReviewSuggested: false,
        rationale: words(110),
      },
      lead,
    ),
    step(notified + 15, 'DraftPrepared', { draft: id('draft'), version: 1, learning: words(500) }),
    ...bodies.map(({ body }) => step(notified + 16, 'SignedOff', { body, draft: id('draft') }, body)),
    step(sent, 'SentToPanel', {
      submission: id('submission'),
      draft: id('draft'),
      outstandingReturns: [],
      postMortemOutstanding: false,
    }),
    step(sent + 20, 'PanelLetterReceived', {
      letter: id('letter'),
      positions: ['agrees'],
      questions: [],
      covers: [id('notification')],
      summary: words(200),
    }),
    step(sent + 26, 'PartnersResponded', { letter: id('letter'), response: 'decision stands', considered: words(120) }),
    step(sent + 40, 'Closed', {}),
  ];
}

const oneDay = 86_400_000;

export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + days * oneDay).toISOString().slice(0, 10);
