import { openClocks, type Views } from '@waymark/projections';
import { isAgreedDeadline } from '@waymark/statute';
import type { RunningClock } from './deadline-watch';

/** The statute's clocks that run now and have a due date, with the partnership that leads their case. */
export async function runningClocks(views: Views): Promise<RunningClock[]> {
  const cases = await views.db.selectFrom('cases').select(['case_id', 'lead']).execute();
  const leads = new Map(cases.map(({ case_id, lead }) => [case_id, lead]));
  return (await openClocks(views)).flatMap(
    ({ caseId, clock, runsFor, basis, started, due, dueLatest, countedFrom }) => {
      const lead = leads.get(caseId) ?? null;
      // What people agreed is moved by people alone: no calendar counts it anew.
      if (isAgreedDeadline(clock)) return [];
      if (lead === null || started === null || due === null || countedFrom === null) return [];
      return [{ case: caseId, lead, clock, runsFor, basis, started, due, dueLatest: dueLatest ?? due, countedFrom }];
    },
  );
}
