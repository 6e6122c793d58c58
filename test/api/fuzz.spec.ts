import fc from 'fast-check';
import { records } from '@waymark/casework';
import type { Client } from './client';
import { openHouse, type House } from './house';
import { openCase, stepsOf } from './steps';

let house: House;
let unit: Client;
let id: string;
beforeAll(async () => {
  house = await openHouse();
  unit = house.as('northmoor-unit');
  id = (await openCase(unit)).id;
});
afterAll(() => house.close());

const names = Object.keys(records['rapidReview']!.facts);
const fields = [
  'agency',
  'body',
  'child',
  'draft',
  'letter',
  'event',
  'values',
  'told',
  'case',
  'constructor',
  '__proto__',
];
const someData = fc.oneof(
  fc.object({ key: fc.constantFrom(...fields), maxDepth: 2, withNullPrototype: false }),
  fc.dictionary(fc.string(), fc.jsonValue()),
);
const someStep = fc.record(
  {
    type: fc.oneof(fc.constantFrom(...names, 'FactCorrected', 'StepWithdrawn', 'constructor', 'toString'), fc.string()),
    data: fc.oneof(someData, fc.jsonValue()),
    occurredOn: fc.oneof(fc.constantFrom('2026-06-01', '2026', '../2026-01-01', 'not-known'), fc.string()),
    dateNotKnownBecause: fc.option(fc.string()),
    subjectRevision: fc.option(fc.oneof(fc.integer(), fc.double())),
    decidedBy: fc.option(fc.oneof(fc.jsonValue(), fc.constant({ body: 'council', capacity: 'lead', given: 'here' }))),
    departures: fc.oneof(fc.jsonValue(), fc.constant([{ rule: 'constructor', reason: 'x' }])),
  },
  { requiredKeys: ['type', 'data', 'occurredOn'] },
);

/** A frame that can be read, so that what is in it comes as far as the rules. */
const inAFrame = fc.record({
  type: fc.constantFrom(...names, 'FactCorrected', 'StepWithdrawn', 'PersonRegistered', 'RoleGiven', 'CaseShared'),
  data: fc.oneof(
    fc.dictionary(
      fc.constantFrom(...fields),
      fc.oneof(fc.constantFrom('council', 'constructor', 'agency-1', 'x'), fc.jsonValue()),
    ),
    someData,
  ),
  occurredOn: fc.constantFrom('2026-06-01', '2026', '../2026-01-01', '2026-05-01/2026-06-01'),
  subjectRevision: fc.option(fc.nat(3)),
  decidedBy: fc.option(fc.constant({ body: 'constructor', capacity: 'lead', given: 'here' })),
  departures: fc.constantFrom([], [{ rule: 'constructor', reason: 'x' }], [{ rule: 'sent', reason: 'x' }]),
});

it('answers whatever is sent with a result or a problem, and never with a fault of its own', async () => {
  const addresses = [stepsOf(id), `/api/v1/cases/${id}/steps`, '/api/v1/people/second-chair/steps', '/api/v1/cases'];
  await fc.assert(
    fc.asyncProperty(fc.oneof(someStep, inAFrame), fc.constantFrom(...addresses), async (step, address) => {
      const sent = address === '/api/v1/cases' ? { workflow: 'rapid-review', step } : step;
      const answer = await unit.post(address, sent);
      expect([answer.status < 500, answer.text]).toEqual([true, answer.text]);
    }),
    { numRuns: Number(process.env['FUZZ'] ?? 300) },
  );
});
