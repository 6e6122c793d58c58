import { lastHappened } from '@waymark/casework';
import type { OpenedStep } from './opened-step';

/** What a person is called; null where nobody can read it, or their record holds no entry that stands. */
export interface Called {
  readonly name: string | null;
  readonly title: string | null;
}

/** By the steps of their record as they stand: the entry that happened last, corrections in their place. */
export function calledIn(steps: readonly OpenedStep[]): Called {
  const entries = steps.filter(({ type, withdrawnBy }) => type === 'PersonRegistered' && withdrawnBy === null);
  const { name = null, title = null } = (lastHappened(entries)?.data ?? {}) as Partial<Called>;
  return { name, title };
}
