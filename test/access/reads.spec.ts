import Database from 'better-sqlite3';
import { checkReads } from '@waymark/access';
import { openHouse, type House } from '../api/house';
import type { Browser } from '../signed-in';
import { openCase } from '../api/steps';
import { EchoPages } from './echo.controller';

let house: House;
let unit: Browser;
let caseId: string;

beforeAll(async () => {
  house = await openHouse({ controllers: [EchoPages] });
  unit = house.browser('northmoor-unit');
  caseId = (await openCase(house.as('northmoor-unit'))).id;
  await house.engine.runner.catchUp();
});
afterAll(() => house.close());

const looks = () => house.engine.reads.ofCase(caseId, { before: null, limit: 100 });

it('records every look at a case, with who looked, by which session and as what', async () => {
  await unit.get(`/cases/${caseId}`);
  const [look] = looks();
  expect(look).toMatchObject({
    person: 'northmoor-unit',
    partnership: 'northmoor',
    roles: ['business unit'],
    door: 'page',
    case: caseId,
    page: 'case',
  });
  expect(house.engine.sessions.openOf('northmoor-unit', house.engine.time.now()).map(({ id }) => id)).toContain(
    look?.session,
  );
});

it('records what is read by the JSON API as well, by its token', async () => {
  const { id, text } = house.tokenOf('scrutineer');
  const before = looks().length;
  await house.with(text).get(`/api/v1/cases/${caseId}`);
  await house.with(text).get(`/api/v1/cases/${caseId}/timeline`);
  await house.with(text).get('/api/v1/cases');
  await house.with(text).get('/api/v1/me');
  const [timeline, whole] = looks();
  expect(looks()).toHaveLength(before + 2);
  expect(whole).toMatchObject({ person: 'scrutineer', session: id, door: 'api', page: '/api/v1/cases/:case' });
  expect(timeline?.page).toBe('/api/v1/cases/:case/timeline');
});

it('records what is read by the JSON API however its address is written', async () => {
  const before = looks().length;
  const answer = await house.as('scrutineer').get(`/API/v1/Cases/${caseId}`);
  expect(answer.status).toBe(200);
  expect(looks()).toHaveLength(before + 1);
  expect(looks()[0]).toMatchObject({ door: 'api', page: '/api/v1/cases/:case' });
});

it('records no look at what was not shown', async () => {
  const before = looks().length;
  expect((await house.browser('eastvale-unit').get(`/cases/${caseId}`)).status).toBe(404);
  expect((await house.as('eastvale-unit').get(`/api/v1/cases/${caseId}`)).status).toBe(404);
  expect(looks()).toHaveLength(before);
});

it('stands in a file that holds ids and fixed words, and verifies', () => {
  const { reads } = house.engine.folder;
  expect(checkReads({ file: reads })).toMatchObject({ firstBreak: null });
  const file = new Database(reads, { readonly: true });
  const text = JSON.stringify(file.prepare('SELECT text FROM reads').all());
  file.close();
  expect(text).not.toMatch(/Name of|Northmoor agency/);
});

describe('where it cannot be recorded', () => {
  let file: Database.Database;
  beforeAll(() => {
    file = new Database(house.engine.folder.reads);
    file.exec("CREATE TRIGGER full BEFORE INSERT ON reads BEGIN SELECT raise(ABORT, 'disk full'); END");
  });
  afterAll(() => {
    file.exec('DROP TRIGGER full');
    file.close();
  });

  it('shows nothing of the case on a page', async () => {
    for (const address of [`/cases/${caseId}`, `/test-only/case/${caseId}`, '/timeliness/northmoor']) {
      const { status, text, $ } = await unit.get(address);
      expect([address, status, $('h1').text()]).toEqual([address, 503, 'Waymark cannot show this now']);
      expect(text).not.toMatch(/Data of a case|waymark-timeline|disk full/);
    }
  });

  it('gives back to whoever sent a form the words that it could not take, and shows no password', async () => {
    const sent = { name: 'A letter of the coroner came.', 'form:act': 'continue' };
    const { status, $ } = await unit.post(`/cases/${caseId}/steps/WorkingNameGiven`, sent);
    expect([status, $('.waymark-typed').text()]).toEqual([503, 'A letter of the coroner came.']);
    const elsewhere = await unit.post(`/account/nothing`, { new: 'every name is invented' });
    expect(elsewhere.text).not.toContain('every name is invented');
  });

  it('gives nothing away as a file', async () => {
    const { status, headers } = await unit.get('/timeliness/northmoor.csv');
    expect([status, headers.get('content-disposition')]).toEqual([503, null]);
  });

  it('answers nothing by the JSON API', async () => {
    const token = house.as('northmoor-unit');
    for (const path of [`/api/v1/cases/${caseId}`, '/api/v1/cases', `/api/v1/cases/${caseId}/timeline`]) {
      const { status, body } = await token.get(path);
      expect([path, status, body['type']]).toEqual([path, 503, '/problems/unavailable']);
      expect(Object.keys(body).sort()).toEqual(['correlation', 'detail', 'status', 'title', 'type']);
    }
  });

  it('still lets a person see their own account', async () => {
    expect((await unit.get('/account')).status).toBe(200);
  });
});
