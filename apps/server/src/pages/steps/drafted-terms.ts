import { typedOf, type Data, type Held, type StepForm, type Typed } from '@waymark/forms';
import type { OpenedStep } from '@waymark/engine/cqrs';
import { offeredOf } from './queried-return';

/** What the draft of an action says, as it was amended; null once it was agreed: later steps changed what was agreed. */
export function draftedTerms(steps: readonly OpenedStep[]): Data | null {
  const standing = steps.filter(({ withdrawnBy }) => withdrawnBy === null);
  if (standing.some(({ type }) => type === 'Agreed')) return null;
  const drafts = standing.filter(({ type }) => type === 'Drafted' || type === 'DraftAmended');
  return Object.assign({}, ...drafts.map(({ data }) => data)) as Data;
}

/** Its words stand as they are, unless the agreement changed them. */
const saidWhereChanged = 'what';

export function asDrafted({ fields }: StepForm, terms: Data, held: Held): Typed {
  const asked = fields.filter(({ name }) => name !== saidWhereChanged);
  return offeredOf(asked, typedOf(asked, terms), held);
}
