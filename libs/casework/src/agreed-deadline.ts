import type { AgreedDeadlineId, CivilDate, StatedDate } from '@waymark/statute';
import type { ClockCall } from './frame';

// A deadline that people agree or name: what a step does to it is the difference that it makes to the record.

/** How a deadline stands: on which day, met on which day, or why it does not apply. */
export interface AgreedDeadline {
  readonly due: CivilDate | null;
  readonly metOn: StatedDate | null;
  readonly doesNotApply: string | null;
}

/** What became of it between two states of its record. */
export function changesOf(
  clock: AgreedDeadlineId,
  runsFor: string,
  before: AgreedDeadline,
  after: AgreedDeadline,
): ClockCall[] {
  const name = { clock, runsFor, basis: 'agreed' } as const;
  const calls: ClockCall[] = [];
  if (after.due === null) {
    const met = before.due !== null && before.metOn !== null;
    return [
      ...(before.due === null ? [] : [{ ...name, doesNotApply: 'no longer set' }]),
      ...(met ? [{ ...name, runsAgain: true as const }] : []),
    ];
  }
  if (after.due !== before.due || after.doesNotApply !== before.doesNotApply) {
    calls.push({
      ...name,
      ...(after.doesNotApply === null ? { dueOn: after.due } : { doesNotApply: after.doesNotApply }),
    });
  }
  const metBefore = before.due === null ? null : before.metOn;
  if (after.metOn !== metBefore) {
    calls.push({ ...name, ...(after.metOn === null ? { runsAgain: true } : { stops: after.metOn }) });
  }
  return calls;
}
