import { lastHappened, nationalLearning, type AnyWorkflow } from '@waymark/casework';
import type { OpenedStep } from '@waymark/recording';

/** A publication, as an agency has it that is asked about it. */
export interface Publication {
  readonly title: string;
  readonly publisher: string | null;
  /** Where it is found. */
  readonly where: string | null;
}

/**
 * What national learning is about, which is no secret: an agency that is asked for assurance has to know on what. Of any
 * other record an agency sees its request, and not what it is about.
 */
export function publicationIn(
  { category }: Pick<AnyWorkflow, 'category'>,
  steps: readonly OpenedStep[],
): Publication | null {
  if (category !== nationalLearning.category) return null;
  const received = steps.filter(({ type, withdrawnBy }) => type === 'LearningReceived' && withdrawnBy === null);
  const data = lastHappened(received)?.data ?? {};
  const title = textOf(data['title']);
  return title === null ? null : { title, publisher: textOf(data['publisher']), where: textOf(data['where']) };
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
