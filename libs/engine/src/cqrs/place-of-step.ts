import { mayReadCase, mayReadWorkflow, mayRecordOnCase, mayRecordStep } from '@waymark/access';
import type { Engine } from '../engine';
import type { StepCommand } from '@waymark/recording';
import { actingFor, caseOf, commandOf, personOf, type StepAsked } from './asking';
import { at, workflowIn, type WhichWorkflow } from './workflow-in-case';

/** Where a step would be recorded, and in whose name. */
export interface PlaceOfStep {
  readonly stream: string;
  /** Category of the record, whose words an outcome is told in. */
  readonly category: string;
  /** The partnership in whose name it is recorded. */
  readonly acting: string;
  /** Whether the person may read the record: who may not is told how their own step went, and nothing else of it. */
  readonly whole: boolean;
}

/** Whoever may not read the record is told nothing by the stage that they say they saw. */
export const commandAt = ({ whole, acting }: PlaceOfStep, step: StepAsked): StepCommand =>
  commandOf(whole ? step : { ...step, stageSeen: null }, acting);

/** Null: there is no such record, or the person may not record this step on it. */
export async function placeOf(
  engine: Engine,
  caseId: string,
  on: 'case' | WhichWorkflow,
  step: StepAsked,
): Promise<PlaceOfStep | null> {
  const person = await personOf(engine, step.person);
  const record = await caseOf(engine, caseId);
  const acting = actingFor(person, record);
  if (on === 'case') {
    const whole = mayReadCase(person, record);
    return mayRecordOnCase(person, record, step.type, step.data)
      ? { stream: `case-${caseId}`, category: 'case', acting, whole }
      : null;
  }
  const found = await workflowIn(engine.recorder.streams, caseId, record, on);
  if (found === null || !mayRecordStep(person, record, at(found), step)) return null;
  const whole = mayReadWorkflow(person, record, at(found));
  return { stream: found.stream, category: found.workflow.category, acting, whole };
}
