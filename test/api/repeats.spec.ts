import type { Client } from './client';
import { openHouse, type House } from './house';
import { agencyReturn, notified, openCase, referral, request, stepsOf, take, view } from './steps';

let house: House;
let unit: Client;
let id: string;
beforeAll(async () => {
  house = await openHouse();
  unit = house.as('northmoor-unit');
  id = (await openCase(unit)).id;
});
afterAll(() => house.close());

const told = (more: object) => ({
  type: 'PartnersTold',
  data: { told: ['council'], area: 'own' },
  occurredOn: '2026-06-01',
  ...more,
});

describe('the same command', () => {
  it('has one effect, and answers with its first result also after the record moved on', async () => {
    const step = told({ data: { told: ['icb'], area: 'own' } });
    const first = await unit.post(stepsOf(id), step, 'told-once');
    await take(unit, id, view('council'));
    const head = await house.engine.store.head();
    const again = await unit.post(stepsOf(id), step, 'told-once');
    expect([first.status, again.status]).toEqual([201, 200]);
    const { revision, stage, event } = first.body;
    expect(again.body).toMatchObject({ repeated: true, revision, stage, event });
    expect(await house.engine.store.head()).toBe(head);
  });

  it('opens one case, however often it is sent, and at once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => openCase(unit, referral, 'opened-once')));
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 200, 200, 201]);
  });

  it('with another content is refused', async () => {
    const step = told({ data: { told: ['police'], area: 'own' }, subjectRevision: undefined });
    const other = await unit.post(stepsOf(id), step, 'told-once');
    expect([other.status, other.body['type']]).toEqual([422, '/problems/same-key-other-content']);
    const opened = await openCase(
      unit,
      { ...referral, data: { ...referral.data, account: 'Another.' } },
      'opened-once',
    );
    expect([opened.status, opened.body['type']]).toEqual([422, '/problems/same-key-other-content']);
  });

  it('of two people is two commands', async () => {
    const chair = house.as('second-chair');
    const one = await unit.post(stepsOf(id), view('icb'), 'shared-key');
    const other = await chair.post(stepsOf(id), view('police'), 'shared-key');
    expect([one.status, other.status]).toEqual([201, 201]);
  });

  it('may be sent again under its key once it says why', async () => {
    const opened = await openCase(unit);
    const first = await unit.post(stepsOf(opened.id), notified, 'why');
    const departures = [{ rule: 'everyBodyWouldNotify', reason: 'Their views follow.' }];
    const second = await unit.post(stepsOf(opened.id), { ...notified, departures }, 'why');
    expect([first.status, second.status]).toEqual([409, 201]);
  });
});

it('lets one of two people on one subject through, and tells the other what stands there now', async () => {
  const opened = await openCase(unit);
  const asked = await take(unit, opened.id, request('agency-1'));
  const revision = Number(asked.body['revision']);
  const chair = house.as('second-chair');
  const answers = await Promise.all([
    unit.post(stepsOf(opened.id), agencyReturn('agency-1', revision)),
    chair.post(stepsOf(opened.id), {
      ...agencyReturn('agency-1', revision),
      data: { agency: 'agency-1', kind: 'nil' },
    }),
  ]);
  const [won, lost] = answers.toSorted((one, other) => one.status - other.status);
  expect([won!.status, lost!.status]).toEqual([201, 409]);
  expect(lost!.body).toMatchObject({
    type: '/problems/changed-meanwhile',
    subject: 'agency:agency-1',
    subjectRevision: won!.body['revision'],
    recorded: { type: 'ReturnReceived', title: 'Agency information return received' },
  });
});
