export { visibleTo, wholeOf, type Scope } from './scope';
export type { Change, Projection, RowsInHand, SeenEvent } from './projection';
export { projections } from './projections';

export { Kept, keptFor, keptOrMade } from './views/kept';
export { openViews, type Views, type ViewsOptions } from './views/open-views';
export { ViewsOutdated, ViewsUnreadable } from './views/errors';
export { contentsOf } from './views/contents-of';
export { discardAll as discardViews } from './views/files';
export { createRunner } from './running/create-runner';
export type { Runner, RunnerOptions } from './running/types';
export { positionIn } from './running/taker';
export { parkedIn, type Parked } from './running/parked-in';
export { type Held, rebuild, type Rebuilt, type RebuildOptions } from './rebuilding/rebuild';
export { rebuildInThread, type RebuildInThreadOptions } from './rebuilding/in-thread';

export {
  casesOf,
  caseOf,
  caseByReference,
  type CasePage,
  type CaseView,
  type Paging,
  type SealedName,
} from './cases/queries';
export { isInvited } from './people/queries';
export { timelineOf, type TimelineEntry } from './timeline/queries';
export { agreedDeadlinesOf, type AgreedDeadline } from './clocks/agreed';
export { casesListed, type CaseListed, type DeadlineListed, type WhichCases } from './board/queries';
export { actionWordsOf, type SealedWords } from './action-words/queries';
export { casesInvitedTo } from './people/queries';
export { endedStages } from './instances/projection';
export { instancesOf, instancesOfCases, standpointsOf, type InstanceView } from './instances/queries';
export { casesOfRecords, linksFrom, linksTo, type Link } from './links/queries';
export { clocksOf, openClocks, unsaidMisses, type ClockView } from './clocks/queries';
export { standingMisses, type StandingMiss } from './misses/queries';
export { departuresOf, type DepartureEntry } from './departures/queries';
export { departuresOnDay, type DepartedStep } from './departures/figures';
export { tellingsOf, type Telling } from './tellings/queries';
export { gapsOf, type ChildGaps } from './children/queries';
export {
  agenciesOf,
  agenciesTakenBack,
  calendarKnownOn,
  calendarNow,
  directoryRecord,
  partnershipsIn,
  peopleOf,
  type AgencyEntry,
  type PartnershipEntry,
  type PersonEntry,
} from './directory/queries';

export { readHistoriesAhead } from './timeliness/history/read-ahead';
export { csvOf, reviewOf, tableForCsv, timelinessColumns, toCsv } from './timeliness/table';
export { timelinessOf, timelinessOfCase } from './timeliness/timeliness-of';
export { flatCsv, flatTableNames, flatTables, isFlatTable, type FlatTableName } from './timeliness/tables';
export type { YearlyReport } from './yearly-reports/yearly-report';
export type * from './actions/types';
export type * from './challenges/types';
export type * from './meetings/types';
export type * from './reviews/types';
export type * from './timeliness/types';
