import type { LedgerEvent } from '@waymark/ledger';
import { filled } from './demonstration.fixture';
import { defaultUntil } from './script/set-pieces';

// What the demonstration is sure to show by default of what comes after rapid reviews, and beside them.

let records: Map<string, LedgerEvent[]>;
let events: LedgerEvent[];

beforeAll(async () => {
  events = await filled();
  records = new Map();
  for (const event of events) records.set(event.stream, [...(records.get(event.stream) ?? []), event]);
}, 180_000);

type Told = readonly LedgerEvent[];

const of = (category: string): Told[] =>
  [...records].filter(([stream]) => stream.startsWith(`${category}-`)).map(([, told]) => told);
const factOf = ({ type }: LedgerEvent): string => type.slice(type.indexOf('.') + 1);
const has = (told: Told, type: string, ...fields: [string, unknown][]): boolean =>
  told.some((event) => factOf(event) === type && fields.every(([field, value]) => event.data[field] === value));
const the = (told: Told, type: string): LedgerEvent => told.find((event) => factOf(event) === type)!;
const due = (told: Told, clock: string): string[] =>
  told.flatMap(({ clocks }) =>
    clocks.flatMap((mark) => (mark.mark === 'started' && mark.clock === clock ? [mark.due] : [])),
  );
const isLocal = (told: Told) => has(told, 'Initiated', ['kind', 'local-child-safeguarding-practice-review']);

it.each<[string, string, (told: Told) => boolean]>([
  [
    'a review published within six months',
    'practiceReview',
    (told) =>
      has(told, 'Published', ['manner', 'full']) &&
      the(told, 'Published').occurredOn <= (due(told, 'practice-review')[0] ?? ''),
  ],
  [
    'a review published late, its reasons told',
    'practiceReview',
    (told) =>
      has(told, 'DelayTold') &&
      has(told, 'Published') &&
      the(told, 'Published').occurredOn > due(told, 'practice-review')[0]!,
  ],
  ['improvements published alone', 'practiceReview', (told) => has(told, 'Published', ['manner', 'improvements-only'])],
  [
    'a review held back by criminal proceedings, and published after them',
    'practiceReview',
    (told) =>
      has(told, 'ProceedingsOpened', ['kind', 'criminal proceedings']) &&
      has(told, 'PublicationDecided', ['manner', 'deferred']) &&
      has(told, 'HoldLifted') &&
      has(told, 'Published'),
  ],
  ['a review that was paused', 'practiceReview', (told) => has(told, 'Paused') && has(told, 'Resumed')],
  [
    'a reviewer who resigned',
    'practiceReview',
    (told) => has(told, 'ReviewerResigned') && has(told, 'ReviewerReplaced'),
  ],
  [
    'a national review that ends the local one',
    'practiceReview',
    (told) => has(told, 'NationalReviewAnnounced') && has(told, 'Discontinued'),
  ],
  ['a report taken down by order of a court', 'practiceReview', (told) => has(told, 'TakenDown')],
  [
    'a learning review, accepted after the day agreed',
    'practiceReview',
    (told) =>
      has(told, 'ReportAccepted') && the(told, 'ReportAccepted').occurredOn > (due(told, 'learning-review')[0] ?? '9'),
  ],
  ['a single-agency review', 'practiceReview', (told) => has(told, 'Initiated', ['kind', 'single-agency-review'])],
  ['a near miss learnt from', 'practiceReview', (told) => has(told, 'Initiated', ['origin', 'no notification'])],
  [
    'evidence sent back and then accepted',
    'action',
    (told) => {
      const back = told.findIndex((event) => factOf(event) === 'FurtherEvidenceRequested');
      return back >= 0 && has(told.slice(back), 'EvidenceAccepted');
    },
  ],
  ['impact that is not evidenced', 'action', (told) => has(told, 'ImpactFound', ['impact', 'not evidenced'])],
  ['an action that an agency did not accept at first', 'action', (told) => has(told, 'AcceptedByAgency')],
  ['an action that its agency handed to its successor', 'action', (told) => has(told, 'AgencySucceeded')],
  ['an action without end', 'action', (told) => has(told, 'OngoingReviewed')],
  ['an action opened again', 'action', (told) => has(told, 'Reopened')],
  [
    'a plan from a domestic homicide review',
    'actionPlan',
    (told) => has(told, 'PlanOpened', ['source', 'domestic homicide review']) && has(told, 'Closed'),
  ],
  [
    'a dispute that the lead safeguarding partners decided',
    'dispute',
    (told) =>
      has(told, 'AdviceGiven') &&
      told.filter((event) => factOf(event) === 'PartnerDecided').length >= 3 &&
      has(told, 'Resolved', ['at', 'lead safeguarding partners']),
  ],
  [
    'a dispute that goes to the Secretary of State',
    'dispute',
    (told) => has(told, 'Escalated', ['to', 'Secretary of State']),
  ],
  ['a pack that came back', 'submission', (told) => has(told, 'Returned')],
  ['a letter on a delay', 'submission', (told) => has(told, 'Prepared', ['kind', 'delay']) && has(told, 'Completed')],
  ['a meeting cancelled', 'meeting', (told) => has(told, 'Cancelled')],
  [
    'a challenge answered late',
    'case',
    (told) => has(told, 'ChallengeAnswered') && the(told, 'ChallengeAnswered').occurredOn > due(told, 'challenge')[0]!,
  ],
  [
    'a request for disclosure released in part, and one refused',
    'case',
    (told) =>
      has(told, 'DisclosureDecided', ['decision', 'released in part']) &&
      has(told, 'DisclosureDecided', ['decision', 'refused']) &&
      has(told, 'MaterialReleased', ['to', 'family court']),
  ],
  [
    "a contribution to another area's review, sent with a return outstanding",
    'otherReview',
    (told) =>
      has(told, 'ContributionSent') &&
      the(told, 'ContributionSent').departures.includes('returnsAreIn') &&
      has(told, 'ReturnReceived', ['kind', 'nil']) &&
      has(told, 'Closed'),
  ],
  [
    "a plan of what another area's review asks",
    'actionPlan',
    (told) => has(told, 'PlanOpened', ['source', "another area's review"]) && has(told, 'ActionClosed'),
  ],
  ['a review of another board', 'otherReview', (told) => has(told, 'RepresentativeNamed')],
  ['a contribution that is owed', 'otherReview', (told) => told.at(-1)!.stage === 'asked'],
  [
    'national learning of which an agency found a gap, that an action plan closed',
    'nationalLearning',
    (told) =>
      has(told, 'ReturnReceived', ['kind', 'gap found']) &&
      has(told, 'GapActedOn', ['how', 'in an action plan']) &&
      of('actionPlan').some(([first]) => `nationalLearning-${first!.data['from'] as string}` === told[0]!.stream) &&
      has(told, 'Closed'),
  ],
  [
    'national learning on which assurance is outstanding',
    'nationalLearning',
    (told) => told.at(-1)!.stage === 'assurance',
  ],
  ['national learning that was found not relevant', 'nationalLearning', (told) => told[1]!.stage === 'notRelevant'],
  ['an observation of the scrutineer', 'case', (told) => has(told, 'ObservationRecorded')],
])('tells of %s', (_story, category, holds) => expect(of(category).some(holds)).toBe(true));

it('tells of a post-mortem that turned a "no" into a "yes": six months run from the day of that decision', () => {
  const turned = of('rapidReview').filter((told) => {
    const outcomes = told.filter((event) => factOf(event) === 'OutcomeRecorded').map(({ data }) => data['outcome']);
    return outcomes.join() === 'no review,local child safeguarding practice review' && has(told, 'AddendumSent');
  });
  expect(turned).not.toEqual([]);
  for (const told of turned) {
    const decided = told.findLast((event) => factOf(event) === 'OutcomeRecorded')!;
    const review = of('practiceReview').find(([first]) => first!.case === decided.case)!;
    expect(review[0]).toMatchObject({ actor: 'waymark-policies', occurredOn: decided.occurredOn });
    expect(due(review, 'practice-review')[0]!.slice(0, 7) > decided.occurredOn.slice(0, 7)).toBe(true);
  }
});

it('ends most rapid reviews without a local child safeguarding practice review', () => {
  const outcomes = of('rapidReview').flatMap((told) =>
    told.filter((event) => factOf(event) === 'OutcomeRecorded').slice(-1),
  );
  const local = outcomes.filter(({ data }) => data['outcome'] === 'local child safeguarding practice review').length;
  const otherwise = outcomes.filter(({ data }) => data['alternative'] !== 'none').length;
  expect(local / outcomes.length).toBeGreaterThan(0.2);
  expect(local / outcomes.length).toBeLessThan(0.55);
  expect(otherwise).toBeGreaterThanOrEqual(5);
});

it('has what follows carried by Waymark, with nothing departed from but the approval of a pack that went unsigned', () => {
  const carried = events.filter(({ actor }) => actor === 'waymark-policies');
  const types = new Set(carried.map(({ type }) => type));
  for (const type of [
    'practiceReview.Initiated',
    'practiceReview.AdvanceCopiesSent',
    'actionPlan.PlanOpened',
    'actionPlan.ActionClosed',
    'submission.Prepared',
    'rapidReview.DisputeOpened',
    'rapidReview.JoinedTo',
  ])
    expect(types).toContain(type);
  const departing = carried.filter(({ departures }) => departures.length > 0);
  expect(departing.filter(({ type }) => type !== 'submission.Sent')).toEqual([]);
  for (const { departures, causation } of departing) {
    expect(departures).toEqual(['approved']);
    expect(events.find(({ id }) => id === causation)!.departures).toContain('everyBodySignedOff');
  }
});

it('says of deadlines that they approach and that they are missed, on the mornings on which they do', () => {
  const found = (type: string) => events.filter((event) => event.type === `clock.${type}`);
  expect(found('DeadlineApproaching').length).toBeGreaterThan(100);
  const missed = found('DeadlineMissed');
  expect(new Set(missed.map(({ data }) => data['clock']))).toEqual(
    expect.objectContaining(new Set(['rapid-review', 'practice-review', 'action', 'challenge'])),
  );
  // It looks every morning: what was typed up late is found late, everything else on the day after it was due.
  const onTheDay = missed.filter(({ occurredOn, recordedAt }) => recordedAt.startsWith(occurredOn));
  expect(onTheDay.length).toBeGreaterThan(missed.length / 2);
  expect(found('DeadlineNoLongerMissed').length).toBeGreaterThan(10);
});

it('has a practice review group that meets every six weeks or so, and attendance that can be told', () => {
  const held = of('meeting').flatMap((told) =>
    has(told, 'MeetingCalled', ['group', 'practice review group'])
      ? told.filter((event) => factOf(event) === 'MeetingHeld')
      : [],
  );
  const byPartnership = new Map<string, string[]>();
  for (const { partnership, occurredOn } of held)
    byPartnership.set(partnership, [...(byPartnership.get(partnership) ?? []), occurredOn]);
  for (const days of byPartnership.values()) {
    const inAYear = days.filter((day) => day >= '2024-04-01' && day < '2025-04-01').length;
    expect(inAYear).toBeGreaterThanOrEqual(6);
    expect(inAYear).toBeLessThanOrEqual(9);
  }
  const attending = held.flatMap(
    ({ data }) => data['attendance'] as { seniority: string; decisionAuthority: boolean }[],
  );
  expect(attending.some(({ decisionAuthority }) => !decisionAuthority)).toBe(true);
  expect(held.some(({ data }) => (data['apologies'] as string[]).length > 0)).toBe(true);
});

it.each([
  ['practiceReview', 'initiated underWay reporting preparing deferred published takenDown paused discontinued closed'],
  ['actionPlan', 'drafted agreed underWay complete closed'],
  ['action', 'drafted notAccepted underWay deciding accepted ongoing notProgressing superseded closed'],
  ['submission', 'prepared sent returned superseded setAside'],
  ['dispute', 'local advised lead secretaryOfState resolved closed'],
  ['meeting', 'called cancelled held minuted agreed'],
])('stands at the stages of %s on the last day', (category, wanted) => {
  const stages = new Set(of(category).map((told) => told.at(-1)!.stage));
  expect(wanted.split(' ').filter((stage) => !stages.has(stage))).toEqual([]);
});

it('has local reviews that run and are overdue on the last day', () => {
  const open = of('practiceReview').filter(
    (told) => isLocal(told) && !has(told, 'Published') && !has(told, 'Discontinued'),
  );
  expect(open.some((told) => due(told, 'practice-review')[0]! >= defaultUntil)).toBe(true);
  expect(open.some((told) => due(told, 'practice-review')[0]! < defaultUntil)).toBe(true);
});
