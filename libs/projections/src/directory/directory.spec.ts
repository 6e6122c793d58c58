import { builtInCalendar, isWorkingDay } from '@waymark/statute';
import { openBench, type Bench, type Said } from '../log.fixture';
import { agenciesOf, calendarKnownOn, calendarNow, directoryRecord, partnershipsIn, peopleOf } from './queries';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.end());

const record = async (stream: string, fact: string, on: string, data: Said['data'], more: Partial<Said> = {}) => {
  const category = stream.slice(0, stream.indexOf('-'));
  const recordedAt = `${on}T12:00:00.000Z`;
  const said = {
    stream,
    type: `${category}.${fact}`,
    case: null,
    occurredOn: on,
    recordedAt,
    data: data ?? {},
    ...more,
  };
  const event = await bench.log.record(said);
  await bench.runner.catchUp();
  expect(bench.parked).toEqual([]);
  return event;
};

test('partnerships come by name, with their bodies and dates', async () => {
  await record('partnership-p2', 'PartnershipRegistered', '2024-01-01', { name: 'Westmere' });
  await record('partnership-p1', 'PartnershipRegistered', '2024-01-01', { name: 'Northmoor' });
  const joined = { body: 'la', kind: 'local authority', name: 'Northmoor Council' };
  await record('partnership-p1', 'BodyJoined', '2024-01-01', joined);
  await record('partnership-p1', 'BodyLeft', '2025-01-01', { body: 'la' });
  expect(await partnershipsIn(bench.views)).toMatchObject([
    { id: 'p1', name: 'Northmoor', bodies: [{ title: 'Northmoor Council', from: '2024-01-01', until: '2025-01-01' }] },
    { id: 'p2', name: 'Westmere', bodies: [] },
  ]);
});

test('a correction folds the record anew', async () => {
  const first = await record('partnership-p1', 'PartnershipRegistered', '2024-01-01', { name: 'Nortmoor' });
  await record('partnership-p1', 'RapidReviewBasisChosen', '2024-01-02', { basis: 'awareness' });
  await record('partnership-p1', 'FactCorrected', '2024-01-03', {
    event: first.id,
    fields: ['name'],
    clear: { name: 'Northmoor' },
  });
  expect(await partnershipsIn(bench.views)).toMatchObject([{ name: 'Northmoor', basis: 'awareness' }]);
});

test('agencies and people belong to a partnership, and names of people stay sealed', async () => {
  const agency = { name: 'Northmoor Hospital', kind: 'health', partnership: 'p1', area: 'own' };
  await record('agency-a1', 'AgencyRegistered', '2024-01-01', agency);
  const sealed = [{ part: 'person', key: 'u1', nonce: 'AAECAwQFBgcICQoL', text: 'b25l' }];
  const { id } = await record('person-u1', 'PersonRegistered', '2024-01-01', { partnership: 'p1' }, { sealed });
  await record('person-u1', 'RoleGiven', '2024-01-02', { role: 'chair', partnership: 'p1' });
  expect(await agenciesOf(bench.views, 'p1')).toMatchObject([{ id: 'a1', name: 'Northmoor Hospital' }]);
  expect(await agenciesOf(bench.views, 'p2')).toEqual([]);
  expect(await peopleOf(bench.views, 'p1')).toEqual([
    {
      id: 'u1',
      partnership: 'p1',
      roles: [{ role: 'chair', partnership: 'p1', agency: null, body: null }],
      sealedName: [{ fact: 'PersonRegistered', on: '2024-01-01', stream: 'person-u1', revision: 0, event: id, sealed }],
    },
  ]);
  expect(await directoryRecord(bench.views, 'agency-a1')).toMatchObject({ category: 'agency', id: 'a1' });
  expect(await directoryRecord(bench.views, 'agency-a9')).toBeNull();
  await record('person-u1', 'StepWithdrawn', '2024-01-03', { event: id });
  await record('person-u1', 'PersonRegistered', '2024-01-04', { partnership: 'p1' }, { sealed: [] });
  expect(await peopleOf(bench.views, 'p1')).toMatchObject([{ sealedName: [{ revision: 3 }] }]);
});

describe('the calendar', () => {
  const day = '2027-06-14';
  const holdsIt = async (on: string) => !isWorkingDay(day, await calendarKnownOn(bench.views, on));

  test('is the built-in one until something is recorded', async () => {
    expect(await calendarNow(bench.views)).toBe(builtInCalendar);
  });

  test('has a holiday from the day on which it was known and recorded, and no longer than until it was withdrawn', async () => {
    await record('calendar-x', 'HolidayProclaimed', '2026-11-10', { date: day, title: 'Jubilee' });
    await record('calendar-x', 'HolidayWithdrawn', '2027-02-01', { date: day });
    expect([await holdsIt('2026-11-09'), await holdsIt('2026-11-10')]).toEqual([false, true]);
    expect([await holdsIt('2027-01-31'), await holdsIt('2027-02-01')]).toEqual([true, false]);
  });

  test('what was known before, but recorded later, counts from its recording', async () => {
    const recordedAt = '2026-11-20T12:00:00.000Z';
    const holiday = { date: day, title: 'Jubilee' };
    await record('calendar-x', 'HolidayProclaimed', '2026-11-10', holiday, { recordedAt });
    expect([await holdsIt('2026-11-19'), await holdsIt('2026-11-20')]).toEqual([false, true]);
    expect(isWorkingDay(day, await calendarNow(bench.views))).toBe(false);
  });

  test('knew nothing of the State Funeral the day before it was proclaimed', async () => {
    const funeral = '2022-09-19';
    expect(isWorkingDay(funeral, await calendarKnownOn(bench.views, '2022-09-08'))).toBe(true);
    expect(isWorkingDay(funeral, await calendarKnownOn(bench.views, '2022-09-19'))).toBe(false);
  });
});
