import type { Engine } from './engine';

/** For how many days somebody may leave a form half filled in. */
export const draftDays = 90;

/**
 * What is kept for a while alone goes once that is over: half-filled forms after 90 days, forms that came too late after a
 * week, what somebody looked for after an hour. Counted by the clock that steps are recorded by.
 */
export function forgetWhatIsOver({ drafts, keptForms, search, time }: Engine): void {
  const now = time.now();
  drafts.forgetOlder(new Date(Date.parse(now) - draftDays * 86_400_000).toISOString());
  keptForms.sweep(now);
  search.file.sweep(now);
}
