export type { Scope } from './scope';
export type { Change, Projection, RowsInHand, SeenEvent } from './projection';
export { projections } from './projections';

export { openViews, type Views, type ViewsOptions } from './views/openViews';
export { ViewsOutdated, ViewsUnreadable } from './views/errors';
export { contentsOf } from './views/contentsOf';
export { discardAll as discardViews } from './views/files';
export { createRunner } from './running/createRunner';
export type { Runner, RunnerOptions } from './running/types';
export { parkedIn, type Parked } from './running/parkedIn';
export {
  rebuild,
  rebuildInThread,
  type Rebuilt,
  type RebuildOptions,
  type RebuildInThreadOptions,
} from './rebuilding/rebuild';

export {
  casesOf,
  caseOf,
  caseByReference,
  type CasePage,
  type CaseView,
  type Paging,
  type SealedName,
} from './cases/queries';
export { timelineOf, type TimelineEntry } from './timeline/queries';
export { clocksOf, openClocks, type ClockView } from './clocks/queries';
export { standingMisses, type StandingMiss } from './misses/queries';
export { departuresOf, type DepartureEntry } from './departures/queries';
export { tellingsOf, type Telling } from './tellings/queries';
export { gapsOf, type ChildGaps } from './children/queries';
export {
  agenciesOf,
  calendarKnownOn,
  calendarNow,
  directoryRecord,
  partnershipsIn,
  peopleOf,
  type AgencyEntry,
  type PartnershipEntry,
  type PersonEntry,
} from './directory/queries';

export { timelinessOf } from './timeliness/timelinessOf';
export { tableForCsv, timelinessColumns, toCsv } from './timeliness/table';
export type * from './timeliness/types';
