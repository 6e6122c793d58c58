import type { Choice } from '../held/choice';

type Grouped = Pick<Choice, 'value' | 'group'>;

/** So many are seen at a glance. */
const mostUngrouped = 7;

/** A long list in groups, in the order in which each is first named; what belongs to none comes last. */
export function inGroups<Any extends Grouped>(
  choices: readonly Any[],
): readonly (readonly [string | null, readonly Any[]])[] {
  const named = [...new Set(choices.flatMap(({ group }) => (group === undefined ? [] : [group])))];
  if (choices.length <= mostUngrouped || named.length < 2) return [[null, choices]];
  const none = choices.filter(({ group }) => group === undefined);
  return [
    ...named.map((group) => [group, choices.filter((choice) => choice.group === group)] as const),
    ...(none.length === 0 ? [] : [[null, none] as const]),
  ];
}
