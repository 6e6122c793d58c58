import { amendments, correctionAsked, recordOf, stepsOfTheHouse, withdrawalAsked } from '@waymark/casework';
import type { z } from 'zod';
import { jsonSchemaOf, type JsonSchema } from '../doors/fields';

// A step's own fields have one declaration, its zod schema: OpenAPI takes them from it.

/** By kind of step, what may be recorded on this kind of record at this door: its own facts and the two amendments. */
export function stepsOf(category: string): { type: string; says: string; whole: z.ZodType }[] {
  const own = Object.entries(recordOf(category).facts)
    .filter(([type]) => !stepsOfTheHouse.has(type))
    .map(([type, { says, whole }]) => ({ type, says, whole: whole as z.ZodType }));
  return [
    ...own,
    { type: 'FactCorrected', says: amendments.FactCorrected.says, whole: correctionAsked },
    { type: 'StepWithdrawn', says: amendments.StepWithdrawn.says, whole: withdrawalAsked },
  ];
}

export function schemaOfStep(category: string, type: string): JsonSchema | null {
  const step = stepsOf(category).find((known) => known.type === type);
  return step === undefined ? null : { title: step.says, ...jsonSchemaOf(step.whole) };
}

export const schemaName = (category: string, type: string): string => `${category}.${type}`;
