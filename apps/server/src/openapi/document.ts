import { records } from '@waymark/casework';
import { ProblemBody } from '../api/answers';
import { jsonSchemaOf, schemaOfDoor, type JsonSchema } from '../doors/fields';
import type { Route } from '../doors/routes';
import { StepDoor } from '../doors/step.door';
import { schemaName, schemaOfStep, stepsOf } from './facts';
import { operationOf } from './operation';

/** Categories of records on which a door records. */
export const recordedAtADoor = Object.keys(records).filter((category) => category !== 'clock');

/** OpenAPI 3.1 of every described route, from the schemas by which requests are read. */
export function documentOf(routes: readonly Route[]): JsonSchema {
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const route of routes) {
    const operation = operationOf(route);
    if (operation === null) continue;
    const path = route.pattern.replace(/:([a-z]+)/gi, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Waymark',
      version: '1',
      description:
        'Records what a safeguarding partnership does after a child has died or been seriously harmed, step by step. ' +
        'Everything that records needs an Idempotency-Key. Problems are application/problem+json (RFC 9457).',
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'Made with "waymark token".' } },
      schemas: { Problem: jsonSchemaOf(ProblemBody), StepFrame: schemaOfDoor(StepDoor), ...steps() },
    },
  };
}

function steps(): Record<string, JsonSchema> {
  const schemas: Record<string, JsonSchema> = {};
  for (const category of recordedAtADoor) {
    for (const { type } of stepsOf(category)) schemas[schemaName(category, type)] = schemaOfStep(category, type)!;
    schemas[schemaName(category, 'step')] = {
      allOf: [
        { $ref: '#/components/schemas/StepFrame' },
        {
          oneOf: stepsOf(category).map(({ type, says }) => ({
            title: says,
            properties: {
              type: { const: type },
              data: { $ref: `#/components/schemas/${schemaName(category, type)}` },
            },
          })),
        },
      ],
    };
  }
  return schemas;
}
