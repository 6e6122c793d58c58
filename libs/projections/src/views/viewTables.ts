import type { CaseRow, ShareRow } from '../cases/table';
import type { ChildRecordRow } from '../children/table';
import type { ClockRow } from '../clocks/table';
import type { CourseName } from '../course/course';
import type { CourseRow, CourseStepRow } from '../course/table';
import type { DepartureRow } from '../departures/table';
import type { DirectoryEventRow, DirectoryRow } from '../directory/table';
import type { MissRow } from '../misses/table';
import type { InstanceRow } from '../instances/table';
import type { MilestoneStepRow } from '../milestones/table';
import type { CheckpointRow, ModelRow, ParkedRow, ParkedStreamRow } from '../running/tables';
import type { TellingRow } from '../tellings/table';
import type { TimelineRow } from '../timeline/table';

/** The read models as Kysely knows them. */
export interface ViewTables extends Courses {
  cases: CaseRow;
  case_shares: ShareRow;
  instances: InstanceRow;
  timeline: TimelineRow;
  milestone_steps: MilestoneStepRow;
  clocks: ClockRow;
  misses: MissRow;
  departures: DepartureRow;
  tellings: TellingRow;
  child_records: ChildRecordRow;
  directory: DirectoryRow;
  directory_events: DirectoryEventRow;
  checkpoint: CheckpointRow;
  models: ModelRow;
  parked: ParkedRow;
  parked_streams: ParkedStreamRow;
}

type Courses = { [Name in CourseName]: CourseRow } & { [Name in `${CourseName}_steps`]: CourseStepRow };
