import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { caseRecord, deadlineWatch, type Partnership } from '@waymark/casework';
import { londonDateOf, type LedgerEvent } from '@waymark/ledger';
import {
  agreedDeadlinesOf,
  calendarNow,
  clocksOf,
  endedStages,
  timelinessOfCase,
  wholeOf,
  type AgreedDeadline,
  type CaseTimeliness,
  type ClockView,
} from '@waymark/projections';
import type { CivilDate, WorkingCalendar } from '@waymark/statute';
import type { Engine } from '../../engine';
import { noSuchRecord, type NoSuchRecord } from '../asking';
import { recordOfDeadline } from '../../board/record-of-deadline';
import { ENGINE } from '../engine.token';
import { instanceOf } from '../workflow-in-case';
import { caseInSight, caseWithNamesAsked } from './case-in-sight';
import { headOf, type CaseHead } from './case-head';
import { deadlineChanges, type DeadlineChange } from './deadline-changes';
import { deadlineCorrections, type DeadlinesCorrected } from './deadline-corrections';
import { namesOfPeople } from './person-names';

export interface CaseDeadlinesShown {
  readonly answer: 'deadlines';
  readonly head: CaseHead;
  readonly today: CivilDate;
  readonly calendar: WorkingCalendar;
  /** Null where no deadline has started. */
  readonly timeliness: CaseTimeliness | null;
  /** What was ever known of them. */
  readonly known: readonly ClockView[];
  /** By which steps that became known. */
  readonly changes: readonly DeadlineChange[];
  /** What was corrected of the entries that they rest on. */
  readonly corrections: readonly DeadlinesCorrected[];
  /** Names of those who corrected it, where the asker may see names. */
  readonly people: ReadonlyMap<string, string>;
  readonly agreed: readonly AgreedDeadline[];
  /** The record that a deadline belongs to, by its id; null where the case has none of the kind. */
  readonly recordOf: (deadline: { readonly clock: string; readonly runsFor: string }) => string | null;
  /** What the deadline watch recorded: moves, approaches, misses. */
  readonly watched: readonly LedgerEvent[];
  /** Of the partnership that leads: its own days within the fifteen. */
  readonly milestones: Partnership['milestones'];
}

/** The deadlines of a case, for those who see the whole of it. */
export class CaseDeadlines extends Query<CaseDeadlinesShown | NoSuchRecord> {
  constructor(
    readonly person: string,
    readonly caseId: string,
    /** As `OpenedCase` has it. */
    readonly namesAsked: boolean,
  ) {
    super();
  }
}

@QueryHandler(CaseDeadlines)
export class CaseDeadlinesHandler implements IQueryHandler<CaseDeadlines> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async execute({ person, caseId, namesAsked }: CaseDeadlines): Promise<CaseDeadlinesShown | NoSuchRecord> {
    const look = namesAsked ? caseWithNamesAsked : caseInSight;
    const sight = await look(this.engine, person, caseId);
    if (sight === null || !sight.whole || sight.record.lead === null) return noSuchRecord;
    const { views, time, recorder } = this.engine;
    const { lead } = sight.record;
    const today = londonDateOf(time.now());
    // Judged just now, by the case's own record.
    const scope = wholeOf([lead]);
    const asked = { partnership: lead, asAt: today, hindsight: true };
    const known = await clocksOf(views, scope, caseId);
    const streams = [`${caseRecord.category}-${caseId}`, ...sight.workflows.map(({ stream }) => stream)];
    const records = sight.workflows.map(({ stream, workflow: { category }, instance: { state, stage } }) => ({
      id: instanceOf(stream),
      category,
      state,
      ended: endedStages.has(stage),
    }));
    const corrections = await deadlineCorrections(this.engine, sight, streams);
    const correctedBy = corrections.flatMap(({ steps, marked }) =>
      steps.filter(({ event }) => marked.has(event)).map(({ recordedBy }) => recordedBy.person),
    );
    return {
      answer: 'deadlines',
      head: await headOf(this.engine, sight),
      today,
      calendar: await calendarNow(views),
      timeliness: await timelinessOfCase(views, scope, caseId, asked),
      known,
      changes: await deadlineChanges(recorder.streams, streams, known),
      corrections,
      people: await namesOfPeople(this.engine, sight.seesNames ? correctedBy : []),
      recordOf: (deadline) => recordOfDeadline(deadline, records)?.id ?? null,
      agreed: await agreedDeadlinesOf(views, scope, caseId, asked),
      watched: await recorder.streams.history(`${deadlineWatch.category}-${caseId}`),
      milestones: ((await recorder.streams.load(`partnership-${lead}`)).instance.state as Partnership).milestones,
    };
  }
}
