import { lastHappened } from '@waymark/casework';
import { typedOf, type Data, type Held, type StepForm, type Typed } from '@waymark/forms';
import type { OpenedStep, StandingTerms } from '@waymark/engine/cqrs';
import { offeredOf } from './queried-return';

const saying: ReadonlySet<string> = new Set(['Drafted', 'DraftAmended', 'Agreed', 'OwnerTransferred']);
/** Whoever answers for it answers within the agency that owns it, and not within the next. */
const [personal, handsOn] = ['responsible', 'OwnerTransferred'] as const;
const worded = ['responsible', 'evidenceRequired', 'intendedImpact'] as const;

/**
 * What an action asks as it stands: in the words in which it was drafted, amended or agreed last, and, of who owns it
 * and by when, as what came later has changed it.
 */
export function termsThatStand(steps: readonly OpenedStep[], { agencies, owner, due }: StandingTerms): Data {
  const said = steps.filter(({ type, withdrawnBy }) => withdrawnBy === null && saying.has(type));
  const words = worded.flatMap((field) => {
    const last = lastHappened(
      said.filter(({ type, data }) => data[field] !== undefined || (field === personal && type === handsOn)),
    );
    return last?.data[field] === undefined ? [] : [[field, last.data[field]] as const];
  });
  return {
    ...Object.fromEntries(words),
    agencies,
    ...(owner === null ? {} : { owner }),
    ...(due === null ? {} : { due }),
  };
}

/** Its words stand as they are, unless the agreement changed them. */
const saidWhereChanged = 'what';

export function asDrafted({ fields }: StepForm, terms: Data, held: Held): Typed {
  const asked = fields.filter(({ name }) => name !== saidWhereChanged);
  return offeredOf(asked, typedOf(asked, terms), held);
}
