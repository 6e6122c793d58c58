import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Boards } from '../board/boards';
import type { Engine } from '../engine';
import { KeepSearchHandler } from './commands/keep-search';
import { KeepAccountHandler } from './commands/keep-account';
import { CaseCourseHandler } from './cases/case-course';
import { CaseDeadlinesHandler } from './cases/case-deadlines';
import { CaseLinksHandler } from './cases/case-links';
import { WhoLookedHandler } from './cases/who-looked';
import { OpenedCaseHandler } from './cases/opened-case';
import { OpenCaseHandler } from './commands/open-case';
import { OpenWorkflowHandler } from './commands/open-workflow';
import { RecordInDirectoryHandler } from './commands/record-in-directory';
import { RecordStepHandler } from './commands/record-step';
import { RecordTogetherHandler } from './commands/record-together';
import { ENGINE } from './engine.token';
import { ActionsAcrossHandler } from './queries/action-list';
import { ActionsOfAgencyHandler } from './queries/actions-of-agency';
import { ActionsTableHandler } from './queries/actions-table';
import { CaseByIdHandler } from './queries/case-by-id';
import { CaseRegisterHandler } from './queries/case-register';
import { CaseTimelineHandler } from './queries/case-timeline';
import { CasesOfHandler } from './queries/cases-of';
import { AgendaOfHandler } from './queries/agenda-of';
import { MeetingsOfHandler } from './queries/meetings-of';
import { NationalLearningOfHandler } from './queries/national-learning-of';
import { OtherReviewsOfHandler } from './queries/other-reviews-of';
import { AccountsOfHandler } from './queries/accounts-of';
import { DeparturesOfHandler } from './queries/departures-of';
import { DirectoryInHandHandler, DirectoryJudgedHandler } from './queries/directory-in-hand';
import { DirectoryListsHandler } from './queries/directory-lists';
import { DirectoryRecordHandler } from './queries/directory-record';
import { CasesFoundHandler } from './queries/found-cases';
import { MyselfHandler } from './queries/myself';
import { PartnershipsReadByHandler } from './queries/partnerships-read';
import { NamesOfPeopleHandler } from './queries/names-of-people';
import { ReferencesOfHandler } from './queries/references-of';
import { PersonByIdNowHandler } from './queries/person-now';
import { RapidReviewRecordHandler } from './queries/rapid-review-record';
import { RequestOfHandler, RequestsOfHandler } from './queries/requests-of';
import { RequestsToAgencyHandler } from './queries/requests-to-agency';
import { DutiesOfHandler } from './queries/duties-of';
import { TasksInCaseHandler } from './queries/tasks-in-case';
import { TasksOfHandler } from './queries/tasks-of';
import { MayOpenWorkflowHandler } from './queries/may-open-workflow';
import { OpeningJudgedHandler } from './queries/opening-judged';
import { StepInHandHandler } from './queries/step-in-hand';
import { StepJudgedHandler } from './queries/step-judged';
import { StepOnRecordHandler } from './queries/step-on-record';
import { WhoDecidesHandler } from './cases/who-decides';
import { DisclosureOfHandler } from './queries/disclosure-of';
import { ScrutinyAcrossHandler } from './queries/scrutiny-across';
import { ScrutinyOfHandler } from './queries/scrutiny-of';
import { TimelinessOfHandler } from './queries/timeliness';
import { WorkflowRecordHandler } from './queries/workflow-record';
import { WorkflowsOfHandler } from './queries/workflows-of';

const commandHandlers = [
  KeepSearchHandler,
  OpenCaseHandler,
  OpenWorkflowHandler,
  RecordStepHandler,
  RecordTogetherHandler,
  RecordInDirectoryHandler,
  KeepAccountHandler,
];

const queryHandlers = [
  StepOnRecordHandler,
  StepJudgedHandler,
  StepInHandHandler,
  OpeningJudgedHandler,
  MayOpenWorkflowHandler,
  CaseByIdHandler,
  CasesOfHandler,
  CaseTimelineHandler,
  WorkflowsOfHandler,
  WorkflowRecordHandler,
  RapidReviewRecordHandler,
  RequestsToAgencyHandler,
  ActionsOfAgencyHandler,
  DirectoryRecordHandler,
  DirectoryListsHandler,
  MyselfHandler,
  NamesOfPeopleHandler,
  ReferencesOfHandler,
  PersonByIdNowHandler,
  TimelinessOfHandler,
  TasksOfHandler,
  TasksInCaseHandler,
  DutiesOfHandler,
  CaseRegisterHandler,
  CasesFoundHandler,
  ActionsAcrossHandler,
  RequestsOfHandler,
  RequestOfHandler,
  ActionsTableHandler,
  PartnershipsReadByHandler,
  DeparturesOfHandler,
  AgendaOfHandler,
  MeetingsOfHandler,
  OtherReviewsOfHandler,
  NationalLearningOfHandler,
  DisclosureOfHandler,
  WhoDecidesHandler,
  ScrutinyAcrossHandler,
  ScrutinyOfHandler,
  AccountsOfHandler,
  DirectoryInHandHandler,
  DirectoryJudgedHandler,
  OpenedCaseHandler,
  CaseCourseHandler,
  CaseDeadlinesHandler,
  CaseLinksHandler,
  WhoLookedHandler,
];

/**
 * The engine's commands and queries on Nest's buses. The buses dispatch within this process and promise no delivery:
 * nothing that must happen hangs on an event of theirs.
 */
@Module({})
export class EngineModule {
  static on(engine: Engine): DynamicModule {
    return {
      module: EngineModule,
      global: true,
      imports: [CqrsModule.forRoot()],
      providers: [{ provide: ENGINE, useValue: engine }, Boards, ...commandHandlers, ...queryHandlers],
      exports: [ENGINE],
    };
  }
}
