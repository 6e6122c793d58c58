import { openHouse, type House } from './house';
import { agencyReturn, openCase, request, stepsOf, take, type SentStep } from './steps';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const ended: SentStep = {
  type: 'ReferralPassedOn',
  occurredOn: '2026-05-19',
  data: { area: 'Eastmere', why: 'It happened there.' },
};

const rulesOf = (body: Readonly<Record<string, unknown>>) =>
  ((body['rules'] ?? []) as { rule: string }[]).map(({ rule }) => rule);

describe('A step that says which stage its sender saw', () => {
  it('is asked about where the record came to its end since, and recorded with the reason', async () => {
    const unit = house.as('northmoor-unit');
    const { id } = await openCase(unit);
    const stageSeen = String((await unit.get(`/api/v1/cases/${id}/rapid-review`)).body['stage']);
    expect(stageSeen).toBe('referred');
    await take(unit, id, ended);
    const asks = request('agency-3');
    const asked = await unit.post(stepsOf(id), { ...asks, stageSeen });
    expect([asked.status, asked.body['type']]).toEqual([409, '/problems/reason-needed']);
    expect(rulesOf(asked.body)).toContain('endedMeanwhile');
    expect((await unit.post(stepsOf(id), request('agency-7'))).status).toBe(201);
    const departures = rulesOf(asked.body).map((rule) => ({ rule, reason: 'The other area asked us to.' }));
    const taken = await unit.post(stepsOf(id), { ...asks, stageSeen, departures });
    expect([taken.status, taken.body['stage']]).toEqual([201, 'passedOn']);
  });

  it('is the same command whatever stage it says', async () => {
    const unit = house.as('northmoor-unit');
    const { id } = await openCase(unit);
    const key = 'stage-seen-key-0001';
    const asks = request('agency-4');
    const first = await unit.post(stepsOf(id), { ...asks, stageSeen: 'referred' }, key);
    const again = await unit.post(stepsOf(id), asks, key);
    expect([first.status, again.status, again.body['event']]).toEqual([201, 200, first.body['event']]);
  });

  it('must read like a stage', async () => {
    const unit = house.as('northmoor-unit');
    const { id } = await openCase(unit);
    const answer = await unit.post(stepsOf(id), { ...request('agency-3'), stageSeen: 'Passed on' });
    expect([answer.status, answer.body['errors']]).toEqual([
      422,
      [{ field: 'stageSeen', because: 'Enter the stage as it was answered, for example "gathering".' }],
    ]);
  });

  it('tells an agency, which sees its own request alone, nothing of how the record goes', async () => {
    const unit = house.as('northmoor-unit');
    const { id } = await openCase(unit);
    const asked = await take(unit, id, request('agency-5'));
    await take(unit, id, ended);
    const sent = await house
      .as('lead-of-agency-5')
      .post(stepsOf(id), { ...agencyReturn('agency-5', Number(asked.body['revision'])), stageSeen: 'referred' });
    expect([sent.status, sent.text]).toEqual([201, expect.not.stringContaining('stage') as unknown]);
  });
});
