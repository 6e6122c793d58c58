import type { Client } from './client';
import { openHouse, type House } from './house';
import { agencyReturn, openCase, referral, request, view } from './steps';

let house: House;
let unit: Client;
beforeAll(async () => {
  house = await openHouse();
  unit = house.as('northmoor-unit');
});
afterAll(() => house.close());

const further = { workflow: 'rapid-review', step: referral };
const workflowsOf = (id: string) => `/api/v1/cases/${id}/workflows`;
const listIn = async (client: Client, id: string) =>
  (await client.get(workflowsOf(id))).body['workflows'] as { id: string; workflow: string; stage: string }[];

describe('a further workflow of a case', () => {
  it('opens with its first step, is listed and read, and takes steps of its own', async () => {
    const opened = await openCase(unit);
    const answer = await unit.post(workflowsOf(opened.id), further);
    const id = String(answer.body['id']);
    expect([answer.status, answer.headers.get('location')]).toEqual([201, `${workflowsOf(opened.id)}/${id}`]);
    expect(answer.body).toMatchObject({ case: opened.id, reference: opened.body['reference'], stage: 'referred' });
    expect((await listIn(unit, opened.id)).map((one) => one.id)).toEqual([opened.body['id'], id]);

    const said = await unit.post(`${workflowsOf(opened.id)}/${id}/steps`, view('icb'));
    expect(said.status).toBe(201);
    const read = await unit.get(`${workflowsOf(opened.id)}/${id}?after=${String(said.body['position'])}`);
    expect(read.body).toMatchObject({
      case: opened.id,
      id,
      workflow: 'rapid-review',
      title: 'Rapid review',
      revision: 1,
    });
    expect((read.body['steps'] as { type: string }[]).map(({ type }) => type)).toEqual(['Referred', 'ViewGiven']);
    const first = await unit.get(`${workflowsOf(opened.id)}/${String(opened.body['id'])}`);
    expect(first.body['revision']).toBe(0);
    expect((await unit.get(`${workflowsOf(opened.id)}/${id}/steps/ViewGiven/schema`)).body['title']).toBe(
      "Partner's view on notifying given",
    );
    expect((await unit.get(`${workflowsOf(opened.id)}/${id}/steps/TeaTaken/schema`)).status).toBe(404);
  });

  it('answers a repeat with its first result', async () => {
    const { id } = await openCase(unit);
    const first = await unit.post(workflowsOf(id), further, `further-${id}`);
    const head = await house.engine.store.head();
    const again = await unit.post(workflowsOf(id), further, `further-${id}`);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toMatchObject({ repeated: true, id: first.body['id'], stream: first.body['stream'] });
    expect(await house.engine.store.head()).toBe(head);
    const other = { ...further, step: { ...referral, data: { ...referral.data, account: 'Another.' } } };
    const refused = await unit.post(workflowsOf(id), other, `further-${id}`);
    expect([refused.status, refused.body['type']]).toEqual([422, '/problems/same-key-other-content']);
  });

  it('stands beside one that is opened at once by somebody else', async () => {
    const { id } = await openCase(unit);
    const chair = house.as('second-chair');
    const answers = await Promise.all([unit.post(workflowsOf(id), further), chair.post(workflowsOf(id), further)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(await listIn(unit, id)).toHaveLength(3);
  });

  it('leaves the case as it was where its first step is refused', async () => {
    const { id } = await openCase(unit);
    const head = await house.engine.store.head();
    const unread = await unit.post(workflowsOf(id), { ...further, step: { ...referral, data: {} } });
    expect([unread.status, unread.body['type']]).toEqual([422, '/problems/unreadable-fields']);
    const unknown = await unit.post(workflowsOf(id), { ...further, workflow: 'tea-round' });
    expect(unknown.body['errors']).toEqual([
      { field: 'workflow', because: expect.stringMatching(/^The workflows are: rapid-review/) as unknown },
    ]);
    expect((await unit.post(workflowsOf('nowhere'), further)).status).toBe(404);
    expect(await house.engine.store.head()).toBe(head);
    expect(await listIn(unit, id)).toHaveLength(1);
  });

  it('is found under its own case alone', async () => {
    const [one, other] = [await openCase(unit), await openCase(unit)];
    const id = String((await unit.post(workflowsOf(one.id), further)).body['id']);
    expect((await unit.get(`${workflowsOf(other.id)}/${id}`)).status).toBe(404);
    expect((await unit.post(`${workflowsOf(other.id)}/${id}/steps`, view('icb'))).status).toBe(404);
  });

  it('is told to the case by the house alone', async () => {
    const { id } = await openCase(unit);
    const started = {
      type: 'WorkflowStarted',
      data: { workflow: 'rapidReview', stream: 'rapidReview-of-another' },
      occurredOn: '2026-06-01',
    };
    expect((await unit.post(`/api/v1/cases/${id}/steps`, started)).status).toBe(409);
    await unit.post(workflowsOf(id), further);
    const { body } = await unit.get(`/api/v1/cases/${id}`);
    const told = (body['steps'] as { type: string; event: string }[]).find(({ type }) => type === 'WorkflowStarted')!;
    const withdrawn = await unit.post(`/api/v1/cases/${id}/steps`, {
      type: 'StepWithdrawn',
      data: { event: told.event, reason: 'x' },
      occurredOn: '2026-06-01',
      subjectRevision: 1,
    });
    expect(withdrawn.status).toBe(422);
    expect(body['possible']).not.toContain('WorkflowStarted');
  });
});

/** What each person is answered: list, read, schema, open, a step by the business unit's hand. */
const matrix: readonly [string, readonly number[]][] = [
  ['northmoor-unit', [200, 200, 200, 201, 201]],
  ['second-chair', [200, 200, 200, 201, 201]],
  ['police-lead', [200, 200, 200, 403, 404]],
  ['scrutineer', [200, 200, 200, 403, 404]],
  ['northmoor-administrator', [404, 404, 404, 404, 404]],
  ['lead-of-agency-1', [404, 404, 404, 404, 404]],
  ['eastvale-unit', [404, 404, 404, 404, 404]],
  ['stranger', [404, 404, 404, 404, 404]],
];

describe('the rights on workflows', () => {
  it.each(matrix)('of %s are what the matrix says', async (person, expected) => {
    const opened = await openCase(unit);
    const at = `${workflowsOf(opened.id)}/${String(opened.body['id'])}`;
    const client = house.as(person);
    const answers = [
      await client.get(workflowsOf(opened.id)),
      await client.get(at),
      await client.get(`${at}/steps/ViewGiven/schema`),
      await client.post(workflowsOf(opened.id), further),
      await client.post(`${at}/steps`, request('agency-2')),
    ];
    expect(answers.map(({ status }) => status)).toEqual(expected);
  });

  it("let an agency's lead answer by the workflow's own address, and tell them nothing else", async () => {
    const opened = await openCase(unit);
    const at = `${workflowsOf(opened.id)}/${String(opened.body['id'])}`;
    const asked = await unit.post(`${at}/steps`, request('agency-5'));
    const lead = house.as('lead-of-agency-5');
    const sent = await lead.post(`${at}/steps`, agencyReturn('agency-5', Number(asked.body['revision'])));
    expect(sent.status).toBe(201);
    expect(sent.body['stage']).toBeUndefined();
    expect((await lead.get(at)).status).toBe(404);
  });
});
