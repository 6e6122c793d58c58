import { request as httpRequest } from 'node:http';
import type { Client } from './client';
import { openHouse, type House } from './house';
import { decidedBy, openCase, request, stepsOf, view } from './steps';

let house: House;
let unit: Client;
let id: string;
beforeAll(async () => {
  house = await openHouse();
  unit = house.as('northmoor-unit');
  id = (await openCase(unit)).id;
});
afterAll(() => house.close());

const withKey = { 'content-type': 'application/json', 'idempotency-key': 'bad-input' };
const chased = { type: 'ReturnChased', data: { agency: 'agency-1' }, occurredOn: '2026-06-01' };
const told = (more: object) => ({
  type: 'PartnersTold',
  data: { told: ['council'], area: 'own' },
  occurredOn: '2026-06-01',
  ...more,
});
const secret = 'Wren-Hollis-typed-this';

/** What is sent, and what must be answered: the status, the end of the problem's type, the field where there is one. */
const unreadable: [string, unknown, string][] = [
  ['an unknown field of the frame', told({ colour: 'green' }), 'colour'],
  ['no date', { type: 'PartnersTold', data: {} }, 'occurredOn'],
  ['a date that is none', told({ occurredOn: '2026-02-30' }), 'occurredOn'],
  ['a date in words', told({ occurredOn: 'yesterday' }), 'occurredOn'],
  ['a date that is a number', told({ occurredOn: 20260601 }), 'occurredOn'],
  ['a range with a name in it', told({ occurredOn: `2026-01-01/${secret}` }), 'occurredOn'],
  ['a date not known, and no reason', told({ occurredOn: 'not-known' }), 'dateNotKnownBecause'],
  ['a reason for a date that is known', told({ dateNotKnownBecause: 'It is known.' }), 'dateNotKnownBecause'],
  ['a type that is no name', told({ type: 'Partners Told!' }), 'type'],
  ['no fields', told({ data: null }), 'data'],
  ['fields in a list', told({ data: [] }), 'data'],
  ['a missing field of the step', told({ data: { area: 'own' } }), 'data.told'],
  ['an unknown field of the step', told({ data: { told: ['council'], area: 'own', also: 1 } }), 'data.also'],
  [
    'a field whose name is a text',
    told({ data: { told: ['council'], area: 'own', [`${secret} x`]: 1 } }),
    '(another field)',
  ],
  ['a choice that is none', told({ data: { told: ['council'], area: secret } }), 'data.area'],
  ['an id that is a path', told({ data: { told: ['../../etc'], area: 'own' } }), 'data.told.0'],
  ['blank text', told({ data: { told: ['council'], area: 'own', note: '  ' } }), 'data.note'],
  ['half a character', told({ data: { told: ['council'], area: 'own', note: `${secret}\ud800` } }), 'data.note'],
  ['a null character', told({ data: { told: ['council'], area: 'own', note: `${secret}\u0000` } }), 'data.note'],
  ['half a character in a name', told({ data: { 'x\udc00': 1 } }), 'data'],
  ['a fraction of a revision', told({ subjectRevision: 1.5 }), 'subjectRevision'],
  ['a revision in words', told({ subjectRevision: 'first' }), 'subjectRevision'],
  ['a decider in a list', told({ decidedBy: [] }), 'decidedBy'],
  ['a decider in words', told({ decidedBy: secret }), 'decidedBy'],
  ['a decider without a body', told({ decidedBy: { capacity: 'lead', given: 'here' } }), 'decidedBy.body'],
  ['an unknown capacity', told({ decidedBy: { ...decidedBy('council'), capacity: 'boss' } }), 'decidedBy.capacity'],
  ['an unknown field of the decider', told({ decidedBy: { ...decidedBy('council'), role: 'x' } }), 'decidedBy.role'],
  ['departures that are no list', told({ departures: {} }), 'departures'],
  ['departures in lists', told({ departures: [[]] }), 'departures'],
  ['a departure without a reason', told({ departures: [{ rule: 'sent' }] }), 'departures.0.reason'],
  ['a departure with a blank reason', told({ departures: [{ rule: 'sent', reason: ' ' }] }), 'departures.0.reason'],
  [
    'one rule departed from twice',
    told({
      departures: [
        { rule: 'sent', reason: 'a' },
        { rule: 'sent', reason: 'b' },
      ],
    }),
    'departures',
  ],
  [
    'too many departures',
    told({ departures: Array.from({ length: 21 }, () => ({ rule: 'sent', reason: 'a' })) }),
    'departures',
  ],
];

it.each(unreadable)('answers 422 to %s, names the field, and quotes nothing', async (_, body, field) => {
  const head = await house.engine.store.head();
  const answer = await unit.post(stepsOf(id), body);
  expect(answer.status).toBe(422);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(answer.body).toMatchObject({ type: '/problems/unreadable-fields', status: 422 });
  expect((answer.body['errors'] as { field: string }[]).map((error) => error.field)).toContain(field);
  expect(answer.text).not.toContain(secret);
  expect(await house.engine.store.head()).toBe(head);
});

const raw: [string, string, Record<string, string>, number, string][] = [
  ['no JSON', '{"type":', withKey, 400, 'unreadable-body'],
  ['JSON that is no object', '"PartnersTold"', withKey, 400, 'unreadable-body'],
  ['a list', '[]', withKey, 400, 'unreadable-body'],
  ['nothing', '', withKey, 422, 'unreadable-fields'],
  [
    'a body of more than 1 MiB',
    JSON.stringify(told({ data: { note: 'x'.repeat(1_100_000) } })),
    withKey,
    413,
    'body-too-large',
  ],
  [
    'another kind of body',
    'type=PartnersTold',
    { ...withKey, 'content-type': 'application/x-www-form-urlencoded' },
    415,
    'not-json',
  ],
  ['another encoding', '{}', { ...withKey, 'content-type': 'application/json; charset=latin1' }, 415, 'not-json'],
  ['nesting without end', `{"data":${'['.repeat(5_000)}${']'.repeat(5_000)}}`, withKey, 422, 'unreadable-fields'],
  ['a number beyond all bounds', '{"subjectRevision":1e999}', withKey, 422, 'unreadable-fields'],
  ['a prototype', '{"__proto__":{"type":"PartnersTold"}}', withKey, 422, 'unreadable-fields'],
  [
    'no Idempotency-Key',
    JSON.stringify(told({})),
    { 'content-type': 'application/json' },
    400,
    'idempotency-key-needed',
  ],
  [
    'a blank Idempotency-Key',
    JSON.stringify(told({})),
    { ...withKey, 'idempotency-key': ' ' },
    400,
    'idempotency-key-needed',
  ],
  [
    'a long Idempotency-Key',
    JSON.stringify(told({})),
    { ...withKey, 'idempotency-key': 'k'.repeat(201) },
    400,
    'idempotency-key-needed',
  ],
];

it('answers a problem to a step that no event can hold', async () => {
  const long = '\u{1F333}'.repeat(24_000);
  const data = {
    agency: 'agency-9',
    kind: 'full',
    involvement: long,
    analysis: long,
    learning: '\u{1F333}'.repeat(5_000),
  };
  const head = await house.engine.store.head();
  const answer = await unit.post(stepsOf(id), { type: 'ReturnReceived', data, occurredOn: '2026-06-01' });
  expect([answer.status, answer.body['type']]).toEqual([413, '/problems/body-too-large']);
  expect(await house.engine.store.head()).toBe(head);
});

it.each(raw)('answers a problem to %s', async (_, body, headers, status, kind) => {
  const authorization = `Bearer ${house.tokenOf('northmoor-unit').text}`;
  const answer = await unit.send('POST', stepsOf(id), { authorization, ...headers }, body);
  expect([answer.status, answer.body['type']]).toEqual([status, `/problems/${kind}`]);
});

const refused: [string, unknown, number, string][] = [
  ['a kind of step that does not exist', told({ type: 'PartnersFired' }), 409, 'no-such-step'],
  ['a kind of step named like a method', told({ type: 'constructor' }), 409, 'no-such-step'],
  ["a step of the house's own", told({ type: 'WorkflowRevised', data: { chart: 1 } }), 409, 'no-such-step'],
  ['a step in the future', told({ occurredOn: '2026-12-24' }), 422, 'refused'],
  ['a decision that nobody took', { ...view('council'), decidedBy: null }, 422, 'refused'],
  ['a decision of another body', { ...view('council'), decidedBy: decidedBy('icb') }, 422, 'refused'],
  ['a decision of a body that is not party', view('fire-service'), 422, 'refused'],
  ['an agency that nobody registered', request('agency-of-nowhere'), 422, 'refused'],
  [
    'a child that is not there',
    { type: 'ChildRemoved', data: { child: 'child-9', why: 'A mistake.' }, occurredOn: '2026-06-01' },
    422,
    'refused',
  ],
  ['a departure that is not needed', told({ departures: [{ rule: 'sent', reason: 'To be sure.' }] }), 422, 'refused'],
  ['what wants a reason', chased, 409, 'reason-needed'],
];

it.each(refused)('answers a problem to %s, and stores nothing', async (_, body, status, kind) => {
  const head = await house.engine.store.head();
  const answer = await unit.post(stepsOf(id), body);
  expect([answer.status, answer.body['type']]).toEqual([status, `/problems/${kind}`]);
  expect(answer.body['stageTitle']).toBe('Referred: deciding whether to notify');
  expect(await house.engine.store.head()).toBe(head);
});

it('says what is possible instead', async () => {
  const { body } = await unit.post(stepsOf(id), told({ type: 'PartnersFired' }));
  expect(body['possible']).toContainEqual({ type: 'PartnersTold', title: 'Partners told' });
});

const addresses: [string, string, number, string][] = [
  ['GET', '/api/v1/cases/none', 404, 'not-found'],
  ['GET', '/api/v1/cases/%2e%2e%2f', 404, 'not-found'],
  ['GET', '/api/v1/cases/a%00b', 404, 'not-found'],
  ['GET', '/api/v1/cases/%ff', 400, 'unreadable-body'],
  ['GET', `/api/v1/cases/${'x'.repeat(65)}`, 404, 'not-found'],
  ['GET', '/api/v1/nothing', 404, 'no-such-address'],
  ['DELETE', '/api/v1/cases', 405, 'method-not-possible'],
  ['PUT', '/api/v1/cases/none/rapid-review/steps', 405, 'method-not-possible'],
  ['GET', '/api/v1/timeliness?asAt=2026-13-01', 422, 'unreadable-fields'],
  ['GET', '/api/v1/timeliness?asAt=2026-01-01&asAt=2026-01-02', 422, 'unreadable-fields'],
  ['GET', '/api/v1/timeliness?asAt=2026-01-01&attendanceFrom=2026-01-02', 422, 'unreadable-fields'],
  ['GET', '/api/v1/timeliness?colour=green', 422, 'unreadable-fields'],
  ['GET', '/api/v1/timeliness?partnership=eastvale', 404, 'not-found'],
  ['GET', '/api/v1/cases?limit=1000', 422, 'unreadable-fields'],
  ['GET', '/api/v1/cases?after=%00', 422, 'unreadable-fields'],
  ['GET', '/api/v1/clocks/notification', 422, 'unreadable-fields'],
  ['GET', '/api/v1/clocks/tea-time?from=2026-05-13', 404, 'not-found'],
  ['GET', '/api/v1/clocks/notification?from=2001-01-01', 422, 'refused'],
  ['GET', '/api/v1/clocks/panel-letter?from=2026-05-13', 422, 'refused'],
];

it.each(addresses)('%s %s is answered %i', async (method, path, status, kind) => {
  const authorization = `Bearer ${house.tokenOf('northmoor-unit').text}`;
  const answer = await unit.send(method, path, { authorization });
  expect([answer.status, answer.body['type']]).toEqual([status, `/problems/${kind}`]);
});

it('names the methods that are possible', async () => {
  const authorization = `Bearer ${house.tokenOf('northmoor-unit').text}`;
  const answer = await unit.send('DELETE', '/api/v1/cases', { authorization });
  expect(answer.headers.get('allow')?.split(', ').sort()).toEqual(['GET', 'HEAD', 'POST']);
});

it('answers 410 once the key of a case is destroyed, and still shows what stands in clear', async () => {
  const opened = await openCase(unit);
  house.engine.keys.destroy(`case:${opened.id}`, house.engine.time.now());
  const answer = await unit.post(stepsOf(opened.id), told({}));
  expect([answer.status, answer.body['type']]).toEqual([410, '/problems/erased']);
  const { body, text } = await unit.get(`/api/v1/cases/${opened.id}/rapid-review`);
  expect(body).toMatchObject({ erased: true, stage: 'referred' });
  expect((body['steps'] as { sealed: string; data: object }[])[0]).toMatchObject({
    sealed: 'erased',
    data: { incidentOn: '2026-05-11' },
    held: { account: 'given', 'particulars.child-1.name': 'given' },
  });
  expect(text).not.toContain('health visitor');
});

it('is not asked under the name of somebody else', async () => {
  const { port } = new URL(house.base);
  const status = await new Promise((resolve) => {
    httpRequest(
      { host: '127.0.0.1', port, path: '/health/live', headers: { host: 'waymark.example:80' } },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      },
    ).end();
  });
  expect(status).toBe(421);
});

it('logs no body, no query, no address and no name of anybody', async () => {
  await unit.get(`/api/v1/timeliness?partnership=${secret}`);
  const log = house.logged.join('');
  expect(log).toContain('"route":"/api/v1/cases/:case/rapid-review/steps"');
  for (const leak of [secret, 'Wren Hollis', id, 'wmk_', 'asAt']) expect(log).not.toContain(leak);
});
