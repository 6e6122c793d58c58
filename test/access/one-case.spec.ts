import { openHouse, type House } from '../api/house';
import { openCase } from '../api/steps';

let house: House;
let caseId: string;

beforeAll(async () => {
  house = await openHouse();
  caseId = (await openCase(house.as('northmoor-unit'))).id;
  await house.engine.runner.catchUp();
});
afterAll(() => house.close());

const record = async (type: string, data: object) => {
  const unit = house.as('northmoor-unit');
  const { body } = await unit.get(`/api/v1/cases/${caseId}`);
  const subjects = body['subjects'] as { subject: string; revision: number }[];
  const { person, conflict } = data as { person?: string; conflict?: string };
  const about =
    person !== undefined ? `invited:${person}` : conflict !== undefined ? `conflict:${conflict}` : 'restriction';
  const subjectRevision = subjects.find(({ subject }) => subject === about)?.revision ?? null;
  const step = { type, data, occurredOn: '2026-06-30', subjectRevision };
  const answer = await unit.post(`/api/v1/cases/${caseId}/steps`, step);
  expect([type, answer.status, answer.text]).toEqual([type, 201, expect.anything()]);
  await house.engine.runner.catchUp();
};

/** What somebody gets of the case on its page, by the API, and in the list of the API. */
async function sees(person: string): Promise<[number, number, boolean]> {
  const page = await house.browser(person).get(`/cases/${caseId}`);
  const token = house.as(person);
  const listed = await token.get('/api/v1/cases');
  const cases = (listed.body['cases'] ?? []) as { case?: string; caseId?: string }[];
  return [
    page.status,
    (await token.get(`/api/v1/cases/${caseId}`)).status,
    cases.some((found) => JSON.stringify(found).includes(caseId)),
  ];
}

const everything = [200, 200, true];
const nothing = [404, 404, false];

it('invites anyone to one case for its duration', async () => {
  expect(await sees('eastvale-unit')).toEqual(nothing);
  await record('PersonInvited', { person: 'eastvale-unit' });
  expect(await sees('eastvale-unit')).toEqual(everything);
  await record('InvitationEnded', { person: 'eastvale-unit' });
  expect(await sees('eastvale-unit')).toEqual(nothing);
});

it('lets somebody with no role at all come to the case that they are invited to', async () => {
  await record('PersonInvited', { person: 'eastvale-administrator' });
  expect(await sees('eastvale-administrator')).toEqual(everything);
  expect((await house.browser('eastvale-administrator').get('/timeliness')).status).toBe(404);
  await record('InvitationEnded', { person: 'eastvale-administrator' });
});

it('restricts a case to named people and the chair, and shows all others that there is none', async () => {
  expect(await sees('scrutineer')).toEqual(everything);
  await record('CaseRestricted', { people: ['northmoor-unit'], why: 'A member of staff is known to the family.' });
  expect(await sees('scrutineer')).toEqual(nothing);
  expect(await sees('lead-of-agency-8-and-unit')).toEqual(nothing);
  expect(await sees('northmoor-unit')).toEqual(everything);
  expect(await sees('second-chair')).toEqual(everything);
  const { text } = await house.browser('scrutineer').get('/timeliness/northmoor');
  expect(text).not.toContain(caseId);
  await record('RestrictionLifted', {});
  expect(await sees('scrutineer')).toEqual(everything);
});

it('shuts out whom the chair decides to, once their conflict of interest is declared', async () => {
  const chair = house.as('second-chair');
  const declared = { conflict: 'c-1', person: 'second-chair', interest: 'The headteacher is a cousin.' };
  const steps = `/api/v1/cases/${caseId}/steps`;
  const step = { type: 'ConflictDeclared', data: declared, occurredOn: '2026-06-30', subjectRevision: null };
  expect((await chair.post(steps, step)).status).toBe(201);
  expect(await sees('second-chair')).toEqual(everything);
  await record('ConflictDecided', { conflict: 'c-1', decision: 'shut out', rationale: 'Too near.' });
  expect(await sees('second-chair')).toEqual(nothing);
  const naming = {
    type: 'WorkingNameGiven',
    data: { name: 'Harbour' },
    occurredOn: '2026-06-30',
    subjectRevision: null,
  };
  expect((await chair.post(steps, naming)).status).toBe(404);
});

it('counts a restriction that was taken back, and one that was corrected', async () => {
  await record('CaseRestricted', { people: ['northmoor-unit'], why: 'By mistake.' });
  const unit = house.as('northmoor-unit');
  const { body } = await unit.get(`/api/v1/cases/${caseId}`);
  const event = (body['steps'] as { type: string; event: string }[]).findLast(({ type }) => type === 'CaseRestricted');
  const revision = (body['subjects'] as { subject: string; revision: number }[]).find(
    ({ subject }) => subject === 'restriction',
  )?.revision;
  const values = { people: ['northmoor-unit', 'scrutineer'] };
  const corrected = {
    type: 'FactCorrected',
    data: { event: event?.event, values, reason: 'One was left out.' },
    occurredOn: '2026-06-30',
    subjectRevision: revision,
  };
  expect(await sees('scrutineer')).toEqual(nothing);
  const answer = await unit.post(`/api/v1/cases/${caseId}/steps`, corrected);
  expect([answer.status, answer.text]).toEqual([201, expect.anything()]);
  await house.engine.runner.catchUp();
  expect(await sees('scrutineer')).toEqual(everything);
});
