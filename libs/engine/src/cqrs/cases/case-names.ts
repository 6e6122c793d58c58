import type { OpenedStep } from '@waymark/recording';
import type { Engine } from '../../engine';
import { headOf } from './case-head';
import { caseInSight } from './case-in-sight';

/** Fields of steps that name cases, one or several. */
const fieldsOfCases = ['case', 'cases', 'covers'];

/** Other cases that steps name, by what they are called: none that this person may not see whole. */
export async function namesOfCases(
  engine: Engine,
  person: string,
  own: string,
  steps: readonly OpenedStep[],
): Promise<ReadonlyMap<string, string>> {
  const named = steps.flatMap(({ data }) => fieldsOfCases.flatMap((field) => data[field] ?? []));
  const ids = [...new Set(named)].filter((id): id is string => typeof id === 'string' && id !== own);
  const found = await Promise.all(
    ids.map(async (id) => {
      const sight = await caseInSight(engine, person, id);
      if (sight === null || !sight.whole) return null;
      const { workingName, reference } = await headOf(engine, sight);
      return [id, [workingName, reference].filter((part) => part !== null).join(', ')] as const;
    }),
  );
  return new Map(found.filter((one) => one !== null).filter(([, words]) => words !== ''));
}
