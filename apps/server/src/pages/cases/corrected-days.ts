import type { CaseDeadlinesShown, OpenedStep } from '@waymark/engine/cqrs';
import { recordedFields, type Field } from '@waymark/forms';
import { correctedInWords, correctionsIn, type FieldCorrected } from './corrected-fields';
import { recordedInWords } from './steps';
import type { TitleOf } from './titles';

/** The correction of an entry on which a deadline rests: what it was, what it is, who corrected it and why. */
export interface DayCorrected {
  /** The entry, as the timeline calls it. */
  readonly says: string;
  readonly href: string;
  readonly recordedAt: string;
  readonly by: string;
  readonly because: string | null;
  readonly changed: readonly FieldCorrected[];
}

type Deadline = { readonly clock: string; readonly runsFor: string };

/** The corrections that counted a deadline anew, in their order. */
export function daysCorrected(
  { head, corrections, people }: Pick<CaseDeadlinesShown, 'head' | 'corrections' | 'people'>,
  titleOf: TitleOf,
): (deadline: Deadline) => readonly DayCorrected[] {
  const all = corrections.flatMap(({ name, steps, marked }) => {
    const byEvent = new Map(steps.map((step) => [step.event, step]));
    const changes = correctionsIn(steps);
    return steps
      .filter(({ event, withdrawnBy }) => marked.has(event) && withdrawnBy === null)
      .flatMap((correction) => {
        const entry = byEvent.get(String(correction.data['event']));
        return entry === undefined ? [] : [{ of: marked.get(correction.event)!, told: told(name, correction, entry) }];
      });

    function told(workflow: string, correction: OpenedStep, entry: OpenedStep): DayCorrected {
      const of = changes.get(correction.event) ?? [];
      const days = of.filter(({ field }) => field === 'occurredOn' || isDay(workflow, entry.type, field));
      return {
        says: entry.says,
        href: `/cases/${head.case}/timeline/${entry.event}`,
        recordedAt: correction.recordedAt,
        by: recordedInWords(correction, { people, head }, titleOf),
        because: typeof correction.data['reason'] === 'string' ? correction.data['reason'] : null,
        // What counts a deadline anew is mostly a day; where it is none, it is whatever was corrected.
        changed: (days.length === 0 ? of : days).map((change) =>
          correctedInWords(workflow, entry.type, change, (_from, id) => titleOf(id)),
        ),
      };
    }
  });
  return ({ clock, runsFor }) =>
    all.filter(({ of }) => of.some((one) => one.clock === clock && one.runsFor === runsFor)).map(({ told }) => told);
}

const days: ReadonlySet<Field['kind']> = new Set(['civil date', 'stated date']);

const isDay = (workflow: string, type: string, field: string): boolean =>
  recordedFields(workflow, type).some(
    (each) => each.name === field && days.has(each.kind === 'knowable' ? each.value.kind : each.kind),
  );
