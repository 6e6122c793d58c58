import { chartFor } from './chart';

/**
 * The chart of a record that has no course of its own: every step from the one stage, each under its rules. A step may
 * be taken back when it was recorded by mistake, but for those that `lasting` names.
 */
export function singleStage<Rules extends Record<string, unknown>>(
  id: string,
  rules: Rules,
  steps: Record<string, readonly (keyof Rules & string)[]>,
  lasting: readonly string[] = [],
) {
  return chartFor<Record<string, unknown>, { type: string }, string>(rules).createMachine({
    id,
    context: {},
    initial: 'open',
    on: Object.fromEntries(
      Object.entries(steps).flatMap(([type, names]) => [
        [type, { actions: 'record' as const, meta: { rules: [...names] } }],
        ...(lasting.includes(type) ? [] : [[`${type} withdrawn`, { actions: 'record' as const }]]),
      ]),
    ),
    states: { open: {} },
  });
}
