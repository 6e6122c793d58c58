import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { records, stepsOfTheHouse, workflows } from '@waymark/casework';
import { z } from 'zod';
import * as answers from '../../apps/server/src/api/answers';
import { createServer } from '../../apps/server/src/create-server';
import { routesOf, type Route } from '../../apps/server/src/doors/routes';
import { pino } from 'pino';
import { openHouse, type House } from './house';
import { openCase, request, stepsOf, take } from './steps';

type Json = Record<string, unknown>;

interface Document {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Json & { responses: Json; parameters: Json[]; security: object[] }>>;
  readonly components: { readonly schemas: Record<string, Json> };
}

let house: House;
let document: Document;
let routes: readonly Route[];
beforeAll(async () => {
  house = await openHouse();
  document = (await house.with(null).get('/api/openapi.json')).body as unknown as Document;
  const app = await createServer(house.engine, { log: pino({ level: 'silent' }) });
  routes = routesOf(app.get(DiscoveryService, { strict: false }), app.get(MetadataScanner, { strict: false }));
  await app.close();
});
afterAll(() => house.close());

it('describes every route of the API', () => {
  expect(document.openapi).toBe('3.1.0');
  const api = routes.filter(({ pattern }) => pattern.startsWith('/api/v1') || pattern.startsWith('/health'));
  expect(api.length).toBeGreaterThan(20);
  const undescribed = api.filter(({ method, pattern }) => {
    const path = pattern.replace(/:([a-z]+)/gi, '{$1}');
    return document.paths[path]?.[method.toLowerCase()] === undefined;
  });
  expect(undescribed.map(({ method, pattern }) => `${method} ${pattern}`)).toEqual([]);
});

it('holds the schema of every fact that a door records, with what it says', () => {
  for (const [category, { facts }] of Object.entries(records)) {
    if (category === 'clock') continue;
    for (const [type, { says, whole }] of Object.entries(facts)) {
      if (stepsOfTheHouse.has(type)) continue;
      const schema = document.components.schemas[`${category}.${type}`];
      expect(schema?.['title']).toBe(says);
      expect(Object.keys(schema?.['properties'] as object)).toEqual(Object.keys(whole.shape));
      expect(schema?.['additionalProperties']).toBe(false);
    }
  }
  expect(document.components.schemas).not.toHaveProperty(['case.KeyDestroyed']);
});

it('takes the frame of a step from what class-validator reads', () => {
  const frame = document.components.schemas['StepFrame'];
  expect(frame?.['required']).toEqual(['type', 'data', 'occurredOn']);
  expect(Object.keys(frame?.['properties'] as object)).toEqual([
    'type',
    'data',
    'occurredOn',
    'dateNotKnownBecause',
    'subjectRevision',
    'stageSeen',
    'decidedBy',
    'departures',
  ]);
});

it('lists the steps of every workflow where one is opened or recorded on', () => {
  const bodyAt = (path: string) => JSON.stringify(document.paths[path]!['post']!['requestBody']);
  const ofCase = '/api/v1/cases/{case}/workflows';
  for (const { category, name, opensCase } of workflows) {
    const step = `"#/components/schemas/${category}.step"`;
    expect(bodyAt(ofCase)).toContain(step);
    expect(bodyAt(ofCase)).toContain(`"const":"${name}"`);
    expect(bodyAt(`${ofCase}/{id}/steps`)).toContain(step);
    expect(bodyAt('/api/v1/cases').includes(step)).toBe(opensCase);
  }
});

it('asks for an Idempotency-Key wherever something is recorded, and for a token but at the public doors', () => {
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, { parameters, security, responses }] of Object.entries(methods)) {
      const named = parameters.map(({ name }) => name);
      expect([path, named.includes('Idempotency-Key')]).toEqual([path, method === 'post']);
      expect([path, security.length]).toEqual([path, path.startsWith('/health') ? 0 : 1]);
      if (security.length > 0) expect(Object.keys(responses)).toContain('401');
    }
  }
});

it('refers to nothing that is not there', () => {
  const text = JSON.stringify(document);
  const named = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name!);
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((name) => document.components.schemas[name] === undefined)).toEqual([]);
});

it('answers as it says', async () => {
  const unit = house.as('northmoor-unit');
  const opened = await openCase(unit);
  const { position } = (await take(unit, opened.id, request('agency-1'))).body;
  const real: [z.ZodObject, string][] = [
    [answers.CaseRecord, `/api/v1/cases/${opened.id}`],
    [answers.RapidReview, `/api/v1/cases/${opened.id}/rapid-review`],
    [answers.Workflows, `/api/v1/cases/${opened.id}/workflows`],
    [answers.Workflow, `/api/v1/cases/${opened.id}/workflows/${String(opened.body['id'])}`],
    [answers.Timeline, `/api/v1/cases/${opened.id}/timeline`],
    [answers.Cases, '/api/v1/cases'],
    [answers.Timeliness, '/api/v1/timeliness'],
    [answers.Directory, '/api/v1/partnerships/northmoor'],
    [answers.Directory, '/api/v1/agencies/agency-1'],
    [answers.Directory, '/api/v1/people/northmoor-unit'],
    [answers.Directory, '/api/v1/calendar'],
    [answers.Entries, '/api/v1/partnerships'],
    [answers.Entries, '/api/v1/partnerships/northmoor/agencies'],
    [answers.Entries, '/api/v1/partnerships/northmoor/people'],
    [answers.Me, '/api/v1/me'],
    [answers.Requests, '/api/v1/requests'],
    [answers.Actions, '/api/v1/actions'],
    [answers.Clock, '/api/v1/clocks/notification?from=2026-05-13'],
  ];
  for (const [schema, path] of real) {
    const answer = await unit.get(`${path}${path.includes('?') ? '&' : '?'}after=${String(position)}`);
    expect([path, answer.status]).toEqual([path, 200]);
    const strictly = schema.def.catchall === undefined ? z.strictObject(schema.shape) : schema;
    expect([path, strictly.safeParse(answer.body).error?.issues]).toEqual([path, undefined]);
  }
  expect(z.strictObject(answers.Opened.shape).safeParse(opened.body).error).toBeUndefined();
  const problem = await unit.post(stepsOf(opened.id), { type: 'PartnersFired', data: {}, occurredOn: '2026-06-01' });
  expect(answers.ProblemBody.safeParse(problem.body).error).toBeUndefined();
});

it('gives the schema of one step by itself', async () => {
  const unit = house.as('northmoor-unit');
  const { id } = await openCase(unit);
  const { body } = await unit.get(`/api/v1/cases/${id}/rapid-review/steps/MeetingHeld/schema`);
  expect(body).toMatchObject({ title: 'Meeting held', type: 'object' });
  expect((await unit.get(`/api/v1/cases/${id}/rapid-review/steps/TeaTaken/schema`)).status).toBe(404);
});
