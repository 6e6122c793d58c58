import { opaqueId, workflows } from '@waymark/casework';
import { z } from 'zod';
import { Field, Nested } from './fields';
import { StepDoor } from './step.door';

// What opens: a case with its first workflow, or a further workflow in a case. Which may open a case, their pages say.

const oneOf = (names: readonly string[], words: string) =>
  z.enum(names as [string, ...string[]], `${words}: ${names.join(', ')}.`);

const names = workflows.map(({ name }) => name);
const openCases = workflows.filter(({ opensCase }) => opensCase).map(({ name }) => name);

export class OpenCaseDoor {
  @Field(oneOf(openCases, 'The workflows that a case may open with are'))
  workflow!: string;

  @Field(opaqueId().describe('In whose name, where you open cases for several partnerships.'), { optional: true })
  partnership?: string | null;

  @Nested(() => StepDoor)
  step!: StepDoor;
}

export class OpenWorkflowDoor {
  @Field(oneOf(names, 'The workflows are'))
  workflow!: string;

  @Nested(() => StepDoor)
  step!: StepDoor;
}
