import type { TokenScope } from '@waymark/access';
import { openHouse, type House } from '../api/house';
import { openCase } from '../api/steps';
import type { Client } from '../api/client';

let house: House;
let one: string;
let other: string;

beforeAll(async () => {
  house = await openHouse();
  one = (await openCase(house.as('northmoor-unit'))).id;
  other = (await openCase(house.as('northmoor-unit'))).id;
  await house.engine.runner.catchUp();
});
afterAll(() => house.close());

const limitedTo = (scope: TokenScope): Client => {
  const made = { person: 'northmoor-unit', label: 'test', madeAt: house.engine.time.now(), scope };
  return house.with(house.engine.tokens.make(made).text);
};
const naming = { type: 'WorkingNameGiven', data: { name: 'Harbour' }, occurredOn: '2026-06-30', subjectRevision: null };

it('A token that reads alone records nothing', async () => {
  const reader = limitedTo({ rights: 'read', cases: null });
  expect((await reader.get(`/api/v1/cases/${one}`)).status).toBe(200);
  const answer = await reader.post(`/api/v1/cases/${one}/steps`, naming);
  expect([answer.status, answer.body['type']]).toEqual([403, '/problems/not-permitted']);
  expect((await openCase(reader)).status).toBe(403);
});

it('A token for one case opens that case and nothing beside it', async () => {
  const limited = limitedTo({ rights: 'record', cases: [one] });
  expect((await limited.get(`/api/v1/cases/${one}/timeline`)).status).toBe(200);
  expect((await limited.post(`/api/v1/cases/${one}/steps`, naming)).status).toBe(201);
  expect((await limited.get('/api/v1/me')).status).toBe(200);
  for (const path of [`/api/v1/cases/${other}`, '/api/v1/cases', '/api/v1/timeliness', '/api/v1/people'])
    expect([path, (await limited.get(path)).status]).toEqual([path, 404]);
  expect((await openCase(limited)).status).toBe(404);
  expect((await limited.post(`/api/v1/cases/${other}/steps`, naming)).status).toBe(404);
});

it('opens no case that its person may not see', async () => {
  const made = { person: 'eastvale-unit', label: 'test', madeAt: house.engine.time.now() };
  const scope: TokenScope = { rights: 'record', cases: [one] };
  const { text } = house.engine.tokens.make({ ...made, scope });
  expect((await house.with(text).get(`/api/v1/cases/${one}`)).status).toBe(404);
});
