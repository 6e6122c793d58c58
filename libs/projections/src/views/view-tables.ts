import type { ActionWordsRow } from '../action-words/table';
import type { CaseRow, LeadRow, ShareRow } from '../cases/table';
import type { ChildRecordRow } from '../children/table';
import type { ClockRow } from '../clocks/table';
import type { CourseStepRow } from '../course/table';
import type { DepartureRow } from '../departures/table';
import type { DirectoryEventRow, DirectoryRow } from '../directory/table';
import type { MissRow } from '../misses/table';
import type { InstanceRow } from '../instances/table';
import type { LinkRow } from '../links/table';
import type { MilestoneStepRow } from '../milestones/table';
import type { CasePersonRow, CasePersonStepRow } from '../people/table';
import type { RequestRow } from '../requests/table';
import type { CheckpointRow, ModelRow, ParkedRow, ParkedStreamRow } from '../running/tables';
import type { TellingRow } from '../tellings/table';

/** The read models as Kysely knows them. */
export interface ViewTables {
  cases: CaseRow;
  case_leads: LeadRow;
  case_shares: ShareRow;
  case_people: CasePersonRow;
  case_people_steps: CasePersonStepRow;
  instances: InstanceRow;
  course_steps: CourseStepRow;
  milestone_steps: MilestoneStepRow;
  clocks: ClockRow;
  misses: MissRow;
  departures: DepartureRow;
  tellings: TellingRow;
  requests: RequestRow;
  action_words: ActionWordsRow;
  links: LinkRow;
  child_records: ChildRecordRow;
  directory: DirectoryRow;
  directory_events: DirectoryEventRow;
  checkpoint: CheckpointRow;
  models: ModelRow;
  parked: ParkedRow;
  parked_streams: ParkedStreamRow;
}
