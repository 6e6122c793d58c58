import { recordOf } from '@waymark/casework';
import { requirementOf } from '../access/requirement';
import { jsonSchemaOf, schemaOfDoor, type JsonSchema } from '../doors/fields';
import { ReadingDoor } from '../doors/reading.door';
import type { Route } from '../doors/routes';
import { StepDoor } from '../doors/step.door';
import { kinds, type ProblemKind } from '../problems/kinds';
import { descriptionOf, type Description } from './describes';
import { schemaName } from './facts';

/** One route in OpenAPI's words; null for a route that is not described. */
export function operationOf(route: Route): JsonSchema | null {
  const description = descriptionOf(route.handler);
  if (description === undefined) return null;
  const records = route.method === 'POST';
  const needsToken = requirementOf(route.handler, route.controller) === 'token';
  return {
    summary: description.says,
    ...(needsToken ? { security: [{ token: [] }] } : { security: [] }),
    parameters: [...inPath(route), ...(records ? [idempotencyKey] : inQuery(description, needsToken))],
    ...(records ? { requestBody: { required: true, content: json(bodyOf(description)) } } : {}),
    responses: {
      ...(records ? { 201: recorded(description), 200: { ...recorded(description), description: 'A repeat' } } : {}),
      ...(records ? {} : { 200: recorded(description) }),
      ...problems(description, route, needsToken),
    },
  };
}

const json = (schema: JsonSchema) => ({ 'application/json': { schema } });

const recorded = ({ says, answer }: Description) => ({ description: says, content: json(jsonSchemaOf(answer)) });

const inPath = ({ pattern }: Route) =>
  [...pattern.matchAll(/:([a-z]+)/gi)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'New for each step; the same when a step is sent again, which then has one effect.',
  schema: { type: 'string', minLength: 1, maxLength: 200 },
};

function inQuery({ query }: Description, needsToken: boolean) {
  if (!needsToken) return [];
  const { properties, required } = schemaOfDoor(query ?? ReadingDoor) as {
    properties: Record<string, JsonSchema>;
    required: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

/** The frame is class-validator's, the step within it is the fact's own schema: both stand here from their source. */
function bodyOf({ body, records = [] }: Description): JsonSchema {
  const step = (category: string) => ({ $ref: `#/components/schemas/${schemaName(category, 'step')}` });
  if (body === undefined || body === StepDoor) return anyOf(records.map(step));
  const frame = schemaOfDoor(body);
  return anyOf(
    records.map((category) => {
      const { name, title } = recordOf(category);
      const named = { workflow: { const: name }, step: step(category) };
      return { ...frame, title, properties: { ...(frame['properties'] as object), ...named } };
    }),
  );
}

const anyOf = (schemas: readonly JsonSchema[]): JsonSchema => (schemas.length === 1 ? schemas[0]! : { anyOf: schemas });

const ofReading: ProblemKind[] = ['not-found', 'unreadable-fields'];
const ofRecording: ProblemKind[] = [
  'unreadable-body',
  'idempotency-key-needed',
  'not-found',
  'no-such-step',
  'reason-needed',
  'changed-meanwhile',
  'erased',
  'body-too-large',
  'not-json',
  'unreadable-fields',
  'refused',
  'same-key-other-content',
  'busy',
  'unavailable',
];

function problems({ problems: own = [] }: Description, { method }: Route, needsToken: boolean) {
  const possible: ProblemKind[] = [
    ...(needsToken ? (['token-needed', 'token-not-taken'] as const) : []),
    ...(method === 'POST' ? ofRecording : needsToken ? ofReading : []),
    ...own,
    'failed',
  ];
  const byStatus: Record<string, { description: string; content: object }> = {};
  for (const kind of new Set(possible)) {
    const { status, title } = kinds[kind];
    const before = byStatus[status]?.description;
    byStatus[status] = {
      description: `${before === undefined ? '' : `${before}; `}${title} (/problems/${kind})`,
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    };
  }
  return byStatus;
}
