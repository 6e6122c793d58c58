import type { LedgerEvent } from '@waymark/ledger';
import { filled } from './demonstration.fixture';
import { defaultUntil } from './script/set-pieces';

// What the demonstration is sure to show by default, looked for in what was recorded.

let cases: Map<string, LedgerEvent[]>;
/** By stream, of every kind of record. */
let records: Map<string, LedgerEvent[]>;
let events: LedgerEvent[];

beforeAll(async () => {
  events = await filled();
  records = new Map();
  for (const event of events) records.set(event.stream, [...(records.get(event.stream) ?? []), event]);
  cases = new Map([...records].filter(([stream]) => stream.startsWith('rapidReview-')));
}, 180_000);

const is =
  (type: string, ...fields: [string, unknown][]) =>
  (event: LedgerEvent): boolean =>
    event.type === `rapidReview.${type}` && fields.every(([field, value]) => event.data[field] === value);
const someCase = (holds: (told: LedgerEvent[]) => boolean) => [...cases.values()].some(holds);
const departed = (rule: string) => events.some(({ departures }) => departures.includes(rule));
const day = (told: LedgerEvent[], type: string) => told.find(is(type))?.occurredOn ?? '';
const started = (told: LedgerEvent[], clock: string, due: string) =>
  told.some(({ clocks }) => clocks.some((mark) => mark.mark === 'started' && mark.clock === clock && mark.due === due));

it.each<[string, (told: LedgerEvent[]) => boolean]>([
  [
    'across Christmas',
    (told) => day(told, 'IncidentNotified') === '2021-12-17' && day(told, 'SentToPanel') === '2022-01-12',
  ],
  [
    'across the Jubilee',
    (told) => day(told, 'IncidentNotified') === '2022-05-25' && started(told, 'rapid-review', '2022-06-17'),
  ],
  ['notified before the funeral was known', (told) => day(told, 'IncidentNotified') === '2022-09-09'],
  [
    'across the Coronation',
    (told) => day(told, 'IncidentNotified') === '2023-04-20' && started(told, 'rapid-review', '2023-05-15'),
  ],
  ['a near miss', (told) => told.some(is('Referred', ['entry', 'near miss']))],
  ["a looked-after child's death", (told) => told.some(is('Referred', ['entry', 'looked-after child death']))],
  ["a care leaver's death", (told) => told.some(is('Referred', ['entry', 'care leaver death']))],
  ['criteria found not met', (told) => told.some(is('CriteriaFoundNotMet'))],
  ['two children and two notifications', (told) => told.filter(is('IncidentNotified')).length === 2],
  ['a sibling added later', (told) => told.some(is('ChildAdded'))],
  ['a child who has since died', (told) => told.some(is('ChildDied'))],
  ['not notifiable, later reopened', (told) => told.some(is('FoundNotNotifiable')) && told.some(is('SentToPanel'))],
  ['abuse suspected later', (told) => told.some(is('AwarenessEstablished'))],
  ['an incident dated by month', (told) => /^\d{4}-\d\d$/.test(String(told[0]!.data['incidentOn']))],
  ['awareness dated by a range', (told) => String(told[0]!.data['incidentKnownOn']).includes('/')],
  [
    'the Panel told of lateness',
    (told) => told.some((event) => is('PanelToldOfDelay')(event) && 'agreedDate' in event.data),
  ],
  [
    'an addendum',
    (told) => told.some(is('SentToPanel', ['postMortemOutstanding', true])) && told.some(is('AddendumSent')),
  ],
  ['a decision changed', (told) => told.some(is('PartnersResponded', ['response', 'decision changed']))],
  [
    'three letters, one superseded',
    (told) => told.filter(is('PanelLetterReceived')).some(({ data }) => 'supersedes' in data),
  ],
  ['a joined incident', (told) => told.some(is('IncidentJoined'))],
  ['sent with the review it was joined to', (told) => told.some(is('SentWithJoinedReview'))],
  ['a withdrawn step', (told) => told.some(is('StepWithdrawn'))],
  ['a return withheld', (told) => told.some(is('ReturnReceived', ['kind', 'withheld']))],
  ['a nil return', (told) => told.some(is('ReturnReceived', ['kind', 'nil']))],
  ['a return queried', (told) => told.some(is('ReturnQueried'))],
  ['a return chased', (told) => told.some(is('ReturnChased'))],
  ['a formal notice', (told) => told.some(is('ReturnEscalated', ['to', 'formal notice under s16H']))],
  ['a draft confirmed as unchanged', (told) => told.some(is('NoMaterialChangeConfirmed'))],
])('tells of %s', (_story, holds) => expect(someCase(holds)).toBe(true));

it('tells of an unasked return', () => {
  const unasked = (told: LedgerEvent[]) => {
    const asked = new Set(told.filter(is('InformationRequested')).map(({ data }) => data['agency']));
    return told.filter(is('ReturnReceived')).some(({ data }) => !asked.has(data['agency']));
  };
  expect(someCase(unasked)).toBe(true);
});

it('tells of returns outstanding and listed', () => {
  const listed = (event: LedgerEvent) =>
    is('SentToPanel')(event) && (event.data['outstandingReturns'] as unknown[]).length > 0;
  expect(events.some(listed)).toBe(true);
});

it('tells of a date corrected weeks later', () => {
  const corrected = events.filter(is('FactCorrected'));
  expect(corrected.map(({ data }) => data['fields'])).toEqual(
    expect.arrayContaining([['occurredOn'], ['incidentKnownOn']]),
  );
  for (const { clocks } of corrected) expect(clocks).not.toEqual([]);
});

it('tells of a notification recorded late, and of one sent after the review', () => {
  const lateOn = (told: LedgerEvent[], sentFirst: boolean) => {
    const [notified, sent] = [told.find(is('IncidentNotified')), told.find(is('SentToPanel'))];
    if (notified === undefined || sent === undefined || notified.revision < sent.revision) return false;
    return sentFirst === notified.occurredOn > sent.occurredOn;
  };
  expect(someCase((told) => lateOn(told, true))).toBe(true);
  expect(someCase((told) => lateOn(told, false))).toBe(true);
});

it.each([
  'everyBodyWouldNotify',
  'everyBodySignedOff',
  'returnsAreInOrListed',
  'notOwnDraft',
  'asTheGroupRecommended',
  'bodiesAgree',
  'lettersAnswered',
  'familyTold',
  'incidentNotified',
])('departs from %s', (rule) => expect(departed(rule)).toBe(true));

it('has characteristics that are not known, and says so', () => {
  const held = events.filter(is('Referred')).flatMap(({ held }) => Object.values(held));
  expect(held).toContain('not known');
  expect(held).toContain('given');
});

it('stands at every stage on the last day', () => {
  const stages = new Set([...cases.values()].map((told) => told.at(-1)!.stage));
  const wanted = 'referred notNotifiable notifiedOnly gathering considering signingOff withPanel answered closed';
  expect(wanted.split(' ').filter((stage) => !stages.has(stage))).toEqual([]);
});

it('has reviews on time and late, running and overdue', () => {
  const due = (told: LedgerEvent[]) =>
    told.flatMap(({ clocks }) =>
      clocks.flatMap((mark) =>
        mark.mark === 'started' && mark.clock === 'rapid-review' && mark.governs ? mark.due : [],
      ),
    )[0];
  const among = (holds: (due: string, sent: string) => boolean) =>
    [...cases.values()].filter((told) => due(told) !== undefined && holds(due(told)!, day(told, 'SentToPanel'))).length;
  expect(among((by, sent) => sent !== '' && sent <= by)).toBeGreaterThan(20);
  expect(among((by, sent) => sent > by)).toBeGreaterThan(5);
  expect(among((by, sent) => sent === '' && by >= defaultUntil)).toBeGreaterThanOrEqual(2);
  expect(among((by, sent) => sent === '' && by < defaultUntil)).toBeGreaterThanOrEqual(1);
});

it('replaces clinical commissioning groups by integrated care boards, and shares a case', () => {
  const joined = events.filter(({ type }) => type === 'partnership.BodyJoined');
  expect(
    joined.filter(({ data }) => data['kind'] === 'integrated care board').map(({ occurredOn }) => occurredOn),
  ).toEqual(Array(3).fill('2022-07-01'));
  expect(
    events.filter(({ type, occurredOn }) => type === 'partnership.BodyLeft' && occurredOn === '2022-07-01'),
  ).toHaveLength(3);
  expect(joined.filter(({ data }) => data['kind'] === 'local authority')).toHaveLength(4);
  expect(events.some(({ type }) => type === 'case.CaseShared')).toBe(true);
});
