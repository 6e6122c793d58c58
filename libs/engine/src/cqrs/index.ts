// The door for those who run on Nest. What needs no Nest enters by @waymark/engine and does not load it.
export type { NoSuchRecord, NotPermitted, StepAsked } from './asking';
export { CaseCourse, type CaseCourseShown, type WorkflowCourse } from './cases/case-course';
export { CaseDeadlines, type CaseDeadlinesShown } from './cases/case-deadlines';
export type { DeadlineChange } from './cases/deadline-changes';
export type { CaseHead, WorkflowHead } from './cases/case-head';
export { CaseLinks, type CaseLink } from './cases/case-links';
export { WhoLooked, type LookedAt } from './cases/who-looked';
export { hiddenName } from './cases/hidden-names';
export type { Amending } from './cases/amending';
export { OpenedCase, type CaseOpened, type OpenedWorkflow } from './cases/opened-case';
export type { UnderWay } from './cases/between';
export { OpenCase, type OpenCaseOutcome } from './commands/open-case';
export { OpenWorkflow, type OpenWorkflowOutcome } from './commands/open-workflow';
export type { DirectoryKind } from './commands/directory-rights';
export { RecordInDirectory } from './commands/record-in-directory';
export { RecordStep, type StepAnswer } from './commands/record-step';
export { RecordTogether } from './commands/record-together';
export { EngineModule } from './engine.module';
export { ENGINE } from './engine.token';
export { ActionsOfAgency, type ActionOfAgency } from './queries/actions-of-agency';
export { CaseById, type CaseRecord } from './queries/case-by-id';
export { CaseTimeline, type Timeline } from './queries/case-timeline';
export { CasesOf, type CaseList, type ListedCase } from './queries/cases-of';
export { DirectoryLists, type DirectoryList, type ListedPerson } from './queries/directory-lists';
export { DirectoryRecord, type DirectoryRecordNow } from './queries/directory-record';
export { type Me, Myself } from './queries/myself';
export type { NextStep } from './queries/next-steps';
export type { OpenedStep } from '@waymark/recording';
export { NamesOfPeople } from './queries/names-of-people';
export { ReferencesOf } from './queries/references-of';
export { PersonByIdNow, type PersonNow } from './queries/person-now';
export { DeparturesOf, type DepartedStepNow, type Departures } from './queries/departures-of';
export { DirectoryInHand, DirectoryJudged, type DirectoryInHandNow } from './queries/directory-in-hand';
export { AccountsOf, type AccountNow } from './queries/accounts-of';
export { KeepAccount, type AccountChange, type AccountKept } from './commands/keep-account';
export { WhoDecides } from './cases/who-decides';
export { DisclosureOf, type DisclosureNow } from './queries/disclosure-of';
export { ScrutinyOf, type ScrutinyNow } from './queries/scrutiny-of';
export type { Agenda } from './queries/agenda';
export { AgendaOf } from './queries/agenda-of';
export { MeetingsOf, type MeetingListed } from './queries/meetings-of';
export { NationalLearningOf, type NationalLearningListed } from './queries/national-learning-of';
export { OtherReviewsOf, type OtherReviewListed } from './queries/other-reviews-of';
export { PartnershipsReadBy } from './queries/partnerships-read';
export { RapidReviewRecord, type OutstandingReturn, type RapidReviewNow } from './queries/rapid-review-record';
export { RequestsToAgency, type RequestToAgency } from './queries/requests-to-agency';
export type { SubjectNow } from './queries/subjects';
export { WorkflowRecord, type WorkflowAnswer } from './queries/workflow-record';
export type { WorkflowNow } from './queries/workflow-now';
export { WorkflowsOf, type ListedWorkflow, type WorkflowList } from './queries/workflows-of';
export type { WhichWorkflow } from './workflow-in-case';
export { TimelinessOf, type TimelinessAnswer } from './queries/timeliness';
export type { ListedTask } from './queries/listed-tasks';
export { DutiesOf, type DutiesInPartnership, type ToBegin } from './queries/duties-of';
export { TasksInCase } from './queries/tasks-in-case';
export { TasksOf, type TaskList } from './queries/tasks-of';
export { criticallyOverdueAfter, dueSoonWithin } from '../tasks/bands';
export type { TaskFilters } from '../tasks/select-tasks';
export { bands, taskKinds, type Band, type Owner, type Task, type TaskKind } from '../tasks/task';
export { CaseRegister, type CaseRegisterPage, type RegisteredCase } from './queries/case-register';
export type { RegisterFilters } from '../board/register';
export { MayOpenWorkflow } from './queries/may-open-workflow';
export { OpeningJudged } from './queries/opening-judged';
export { StepInHand, type StandingTerms, type StepInHandNow } from './queries/step-in-hand';
export { StepJudged, type StepJudgement } from './queries/step-judged';
export { StepOnRecord, type StepOnRecordNow } from './queries/step-on-record';
export { KeepSearch } from './commands/keep-search';
export { CasesFound, type FoundCases } from './queries/found-cases';
export {
  ActionsAcross,
  type ActionList,
  type AgencysPart,
  type EvidenceGiven,
  type ListedAction,
} from './queries/action-list';
export type { ActionFilters } from '../actions/rows';
export { ActionsTable, type ActionTableRow } from './queries/actions-table';
export { RequestOf, RequestsOf, type ListedRequest } from './queries/requests-of';
