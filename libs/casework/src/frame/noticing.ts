import type { CivilDate, StatedDate } from '@waymark/statute';

// What shows only beside what stands sealed: a name that is a child's, a category that is not the referral's. A fold sees
// the clear half alone. So the recorder opens what a page names here, and a rule learns that something was noticed, by its
// name, and nothing of what it was noticed in.

/** A step with both its halves. Of one on record, sealed fields that can be read no more are missing. */
export interface OpenStep {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly occurredOn: StatedDate;
}

export interface Noticing {
  /** The steps of which it is noticed, also where one is corrected. */
  readonly of: readonly string[];
  /** By category, the steps beside which it shows: of the record itself; of another category, of every one in the case. */
  readonly beside: Readonly<Record<string, readonly string[]>>;
  readonly shows: (step: OpenStep, beside: readonly OpenStep[], today: CivilDate) => boolean;
}

/** Whether that was noticed of the step in hand. */
export const hasNoticed = (
  { step }: { readonly step: { readonly noticed?: readonly string[] } },
  what: string,
): boolean => step.noticed?.includes(what) === true;
