import { standsLater, type Dated } from './dated-later';
import type { StepOnRecord } from './step';
import type { AnyWorkflow } from './workflow';

/**
 * By step that leads somewhere: what it tells anew each time it is taken, under the keys of the fold. One that opens the
 * record again tells of every end that it takes back.
 */
export type Tells<State, AnyStep extends { type: string; data: unknown }> = {
  readonly [Type in AnyStep['type']]?: Told<State, Extract<AnyStep, { type: Type }>['data']>;
};

type Told<State, Data> = readonly string[] | ((data: Data, state: State) => readonly string[]);

/** Whether something that the step tells was told of a later day already. */
export function isOvertaken({ tells = {} }: AnyWorkflow, state: unknown, step: StepOnRecord): boolean {
  if (!Object.hasOwn(tells, step.type)) return false;
  const told = tells[step.type]!;
  const keys = typeof told === 'function' ? told(step.data as never, state) : told;
  return keys.some((key) => standsLater(state as Dated, key, step.occurredOn));
}
