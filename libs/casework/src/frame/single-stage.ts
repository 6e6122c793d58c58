import { chartFor } from './workflow';

/** The chart of a record that has no course of its own: every step from the one stage, each under its rules. */
export function singleStage<Rules extends Record<string, unknown>>(
  id: string,
  rules: Rules,
  steps: Record<string, readonly (keyof Rules & string)[]>,
) {
  return chartFor<Record<string, unknown>, { type: string }, string>(rules).createMachine({
    id,
    context: {},
    initial: 'open',
    on: Object.fromEntries(
      Object.entries(steps).flatMap(([type, names]) => [
        [type, { actions: 'record' as const, meta: { rules: [...names] } }],
        [`${type} withdrawn`, { actions: 'record' as const }],
      ]),
    ),
    states: { open: {} },
  });
}
