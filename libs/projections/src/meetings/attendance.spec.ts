import { wholeOf } from '../scope';
import { caseOpened, openBench, stepOf, type Bench } from '../log.fixture';
import { timelinessOf } from '../timeliness/timeliness-of';

const scope = wholeOf(['north']);

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.end());

interface Came {
  readonly as?: 'member' | 'deputy' | 'invited';
  readonly seniority?: string;
  readonly decisionAuthority?: boolean;
}

/** A meeting of the executive, in a case of its own. */
async function meeting(
  on: string,
  came: Readonly<Record<string, Came>>,
  apologies: readonly string[] = [],
  held: 'in person' | 'online' | 'hybrid' = 'in person',
  group = 'executive',
) {
  const id = `${group}-${on}`.replaceAll(' ', '');
  await bench.log.record(caseOpened(id, 'north', on));
  await bench.log.record(stepOf(`meeting-${id}`, 'MeetingCalled', on, { group, on }, { case: id }));
  const attendance = Object.entries(came).map(([body, given]) => ({
    body,
    seniority: 'director',
    decisionAuthority: false,
    as: 'member',
    ...given,
  }));
  return bench.log.record(stepOf(`meeting-${id}`, 'MeetingHeld', on, { held, attendance, apologies }, { case: id }));
}

async function on(asAt: string, more: { hindsight?: boolean; attendanceFrom?: string } = {}) {
  await bench.runner.catchUp();
  expect(bench.parked).toEqual([]);
  const { attendance } = await timelinessOf(bench.views, scope, {
    partnership: 'north',
    asAt,
    hindsight: false,
    ...more,
  });
  return attendance;
}

const rowOf = async (asAt: string, agency: string, group = 'executive') =>
  (await on(asAt)).rows.find((row) => row.agency === agency && row.group === group);

test('counts a meeting that was held, also where a cancelling of it is recorded afterwards', async () => {
  await meeting('2024-03-01', { council: {}, police: {} });
  const stream = 'meeting-executive-2024-03-01';
  await bench.log.record(stepOf(stream, 'Cancelled', '2024-03-02', {}, { case: 'executive-2024-03-01' }));
  expect((await on('2024-03-31')).groups).toMatchObject([{ group: 'executive', meetings: 1 }]);
  expect(await rowOf('2024-03-31', 'police')).toMatchObject({ agency: 'police' });
});

test('a holding of an earlier day that is recorded late leaves the day and the people of the later one', async () => {
  const { stream, case: record } = await meeting('2024-03-01', { council: {}, police: {} });
  const entry = { body: 'school', seniority: 'director', decisionAuthority: false, as: 'member' };
  const earlier = { held: 'online', attendance: [entry], apologies: ['police'] };
  await bench.log.record(stepOf(stream, 'MeetingHeld', '2023-12-01', earlier, { case: record }));
  expect((await on('2024-03-31')).groups).toMatchObject([{ meetings: 1, inPerson: 1, online: 0 }]);
  expect(await rowOf('2024-03-31', 'police')).toMatchObject({ attended: 1, apologies: 0 });
  expect(await rowOf('2024-03-31', 'school')).toBeUndefined();
  expect((await on('2024-03-31', { attendanceFrom: '2024-02-01' })).rows).toHaveLength(2);
});

test('a call of an earlier day that is recorded late leaves the group of the later one', async () => {
  const { stream, case: record } = await meeting('2024-03-01', { council: {} });
  const earlier = { group: 'scrutiny', on: '2024-02-10' };
  await bench.log.record(stepOf(stream, 'MeetingCalled', '2024-02-01', earlier, { case: record }));
  expect((await on('2024-03-31')).groups).toMatchObject([{ group: 'executive', meetings: 1 }]);
});

test('counts by agency and group over the twelve months that end on the day', async () => {
  await meeting('2023-03-01', { police: {}, council: {} });
  await meeting('2023-06-01', { police: { seniority: 'chief officer', decisionAuthority: true }, council: {} });
  await meeting('2023-09-01', { council: {}, police: { as: 'deputy', seniority: 'manager' } }, [], 'online');
  await meeting('2023-12-01', { council: {} }, ['police'], 'hybrid');
  await meeting('2024-03-01', { council: {} });
  const attendance = await on('2024-03-01');
  expect([attendance.from, attendance.until]).toEqual(['2023-03-02', '2024-03-01']);
  expect(attendance.groups).toEqual([{ group: 'executive', meetings: 4, inPerson: 2, online: 1, hybrid: 1 }]);
  expect(attendance.rows.find(({ agency }) => agency === 'police')).toEqual({
    group: 'executive',
    agency: 'police',
    title: null,
    meetings: 4,
    attended: 1,
    deputy: 1,
    apologies: 1,
    absent: 1,
    invited: 0,
    withDecisionAuthority: 1,
    inPerson: 1,
    online: 1,
    hybrid: 0,
    seniority: [
      { seniority: 'chief officer', times: 1 },
      { seniority: 'manager', times: 1 },
    ],
  });
});

test('any other window can be asked for, and ends on the day', async () => {
  await meeting('2023-03-01', { council: {} });
  await meeting('2024-01-10', { council: {} });
  expect((await on('2024-03-01', { attendanceFrom: '2024-01-01' })).rows).toMatchObject([{ meetings: 1 }]);
  expect((await on('2024-03-01', { attendanceFrom: '2022-01-01' })).rows).toMatchObject([{ meetings: 2 }]);
  expect((await on('2023-06-01')).rows).toMatchObject([{ meetings: 1, attended: 1 }]);
});

test('nobody is absent before it belonged to the group, nor where it was only invited', async () => {
  await meeting('2023-06-01', { council: {}, school: { as: 'invited' } });
  await meeting('2023-09-01', { council: {}, probation: {} });
  await meeting('2023-12-01', { council: {} });
  expect(await rowOf('2024-03-01', 'probation')).toMatchObject({ meetings: 2, attended: 1, absent: 1 });
  expect(await rowOf('2024-03-01', 'school')).toMatchObject({ meetings: 0, absent: 0, invited: 1 });
});

test('one that stays away the whole year is still looked for, and not for ever', async () => {
  await meeting('2022-06-01', { council: {}, police: {} });
  await meeting('2023-06-01', { council: {} });
  await meeting('2024-05-01', { council: {} });
  expect(await rowOf('2023-12-01', 'police')).toMatchObject({ meetings: 1, attended: 0, absent: 1 });
  expect(await rowOf('2024-07-01', 'police')).toBeUndefined();
});

test('where several came for one body, the meeting counts once', async () => {
  const id = 'twice';
  await bench.log.record(caseOpened(id, 'north', '2024-01-10'));
  await bench.log.record(
    stepOf('meeting-twice', 'MeetingCalled', '2024-01-02', { group: 'executive', on: '2024-01-10' }, { case: id }),
  );
  const entry = { body: 'police', decisionAuthority: false };
  const attendance = [
    { ...entry, as: 'deputy', seniority: 'manager' },
    { ...entry, as: 'member', seniority: 'director', decisionAuthority: true },
  ];
  await bench.log.record(
    stepOf('meeting-twice', 'MeetingHeld', '2024-01-10', { held: 'online', attendance, apologies: [] }, { case: id }),
  );
  expect(await rowOf('2024-03-01', 'police')).toMatchObject({
    meetings: 1,
    attended: 1,
    deputy: 0,
    withDecisionAuthority: 1,
    seniority: [{ seniority: 'director', times: 1 }],
  });
});

test('a body that decides and is an agency too stands there once', async () => {
  const registered = { name: 'Northmoor Police', kind: 'police', partnership: 'north', area: 'own' };
  const joined = { body: 'police', kind: 'police', name: 'Northmoor  police' };
  const directory = { case: null };
  await bench.log.record(stepOf('partnership-north', 'PartnershipRegistered', '2020-01-01', { name: 'N' }, directory));
  await bench.log.record(stepOf('partnership-north', 'BodyJoined', '2020-01-01', joined, directory));
  await bench.log.record(stepOf('agency-constabulary', 'AgencyRegistered', '2020-01-01', registered, directory));
  await meeting('2023-06-01', { council: {}, police: {} });
  await meeting('2023-09-01', { council: {}, constabulary: {} });
  await meeting('2023-12-01', { council: {} }, ['constabulary', 'police']);
  const { rows } = await on('2024-03-01');
  expect(rows.filter(({ agency }) => agency !== 'council')).toMatchObject([
    { meetings: 3, attended: 2, apologies: 1, absent: 0 },
  ]);
});

test('an attendance that would begin after its last day is refused', async () => {
  await expect(on('2024-03-01', { attendanceFrom: '2024-03-02' })).rejects.toThrow(RangeError);
});

test('corrected attendance is known from the correction on; a meeting taken back is not held', async () => {
  const first = await meeting('2024-01-10', { council: {}, police: {} });
  const corrected = {
    event: first.id,
    schema: 1,
    fields: ['apologies', 'attendance'],
    clear: { apologies: ['police'], attendance: [] },
  };
  const stream = first.stream;
  await bench.log.record(stepOf(stream, 'FactCorrected', '2024-01-20', corrected, { case: first.case }));
  expect(await rowOf('2024-01-19', 'police')).toMatchObject({ attended: 1, apologies: 0 });
  expect(await rowOf('2024-01-20', 'police')).toMatchObject({ attended: 0, apologies: 1 });
  await bench.log.record(stepOf(stream, 'StepWithdrawn', '2024-02-01', { event: first.id }, { case: first.case }));
  expect((await on('2024-02-01')).rows).toEqual([]);
});

test('a body that decides is looked for at every meeting of the partners, also where it never came', async () => {
  await bench.log.record(
    stepOf('partnership-north', 'PartnershipRegistered', '2020-01-01', { name: 'North' }, { case: null }),
  );
  for (const id of ['council', 'police', 'icb'])
    await bench.log.record(
      stepOf(
        'partnership-north',
        'BodyJoined',
        '2020-01-01',
        { body: id, kind: 'police', name: `The ${id}` },
        { case: null },
      ),
    );
  await bench.log.record(stepOf('partnership-north', 'BodyLeft', '2024-03-01', { body: 'icb' }, { case: null }));
  await meeting('2024-02-01', { council: {} });
  await meeting('2024-03-01', { council: {} });
  await meeting('2024-03-04', { council: {} }, [], 'in person', 'scrutiny');
  expect((await on('2024-03-31')).rows.filter(({ group }) => group === 'executive')).toMatchObject([
    { agency: 'council', meetings: 2, attended: 2, absent: 0 },
    { agency: 'icb', title: 'The icb', meetings: 1, attended: 0, absent: 1 },
    { agency: 'police', meetings: 2, attended: 0, absent: 2 },
  ]);
  expect((await on('2024-03-31')).rows.filter(({ group }) => group === 'scrutiny')).toHaveLength(1);
});
