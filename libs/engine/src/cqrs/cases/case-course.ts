import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { mayRecordOnCase, mayTakeStep } from '@waymark/access';
import {
  areCopiesOver,
  bodiesStanding,
  disclosureOf,
  practiceReview,
  reviewOpenedFrom,
  submission,
  type BodiesStanding,
  type DisclosureRequest,
  type Known,
  type PracticeReview,
  type Submission,
} from '@waymark/casework';
import { londonDateOf } from '@waymark/ledger';
import { knownFor, noDirectory, noStep, type LoadedStream } from '@waymark/recording';
import type { Engine } from '../../engine';
import { noSuchRecord, type NoSuchRecord } from '../asking';
import { ENGINE } from '../engine.token';
import { nextSteps, type NextStep } from '../queries/next-steps';
import { at, type WorkflowInCase } from '../workflow-in-case';
import { underWayIn, type UnderWay } from './between';
import { caseInSight, type CaseInSight } from './case-in-sight';
import { wordsOfCase, type WordsOfCase } from './case-words';
import { correctedAfterSending, sendingOf, type CorrectedAfterSending } from './corrected-after-sending';
import { headOf, workflowHead, type CaseHead, type WorkflowHead } from './case-head';
import { stagesPassed, type StagePassed } from '../../stages-passed';

/** A workflow where it stands: how it came there, and what the asker may do next. */
export interface WorkflowCourse extends WorkflowHead {
  readonly state: unknown;
  /** The stages that it came through, the first first. */
  readonly passed: readonly StagePassed[];
  /** Steps that the asker may record, with what stands in their way. */
  readonly next: readonly NextStep[];
  /** All that may be recorded, by whomever; of a reader of a part of the case what the reader may record. */
  readonly mayFollow: readonly NextStep[];
  /** What each deciding body does for itself: how it stands today. */
  readonly bodies: readonly BodiesStanding[];
  /** What was sent of it says otherwise than the record since it was corrected; null where it does not. */
  readonly correctedAfterSending: CorrectedAfterSending | null;
  /** Of a practice review: the rapid review whose decision opened it, by its id; null where nothing says so. */
  readonly openedFrom: string | null;
  /** Of a pack of advance copies: nobody needs to approve or send it any more, as its report tells. */
  readonly copiesOver: boolean;
}

export interface CaseCourseShown extends WordsOfCase {
  readonly answer: 'course';
  readonly head: CaseHead;
  readonly workflows: readonly WorkflowCourse[];
  /** Steps of the case's own record that the asker may record. */
  readonly ofCase: readonly NextStep[];
  /** Who asked for its material, by request. */
  readonly disclosure: Readonly<Record<string, DisclosureRequest>>;
  /** What Waymark has still to carry from here to elsewhere, or could not. */
  readonly underWay: readonly UnderWay[];
}

/** Where a case stands. `instance`: one workflow of it alone, by its id. */
export class CaseCourse extends Query<CaseCourseShown | NoSuchRecord> {
  constructor(
    readonly person: string,
    readonly caseId: string,
    readonly instance: string | null,
  ) {
    super();
  }
}

function areCopiesOverIn({ workflows }: CaseInSight, { instance }: WorkflowInCase): boolean {
  const pack = instance.state as Submission;
  const report = workflows.find(({ stream }) => stream === `${practiceReview.category}-${pack.of}`);
  return areCopiesOver(pack, instance.stage, (report?.instance.state ?? null) as PracticeReview | null);
}

@QueryHandler(CaseCourse)
export class CaseCourseHandler implements IQueryHandler<CaseCourse> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async execute({ person, caseId, instance }: CaseCourse): Promise<CaseCourseShown | NoSuchRecord> {
    const sight = await caseInSight(this.engine, person, caseId);
    if (sight === null) return noSuchRecord;
    const looked = sight.workflows.filter((each) => instance === null || each.instance.itself === instance);
    if (instance !== null && looked.length === 0) return noSuchRecord;
    const workflows = await Promise.all(looked.map((each) => this.courseOf(sight, each)));
    const head = await headOf(this.engine, sight);
    return {
      answer: 'course',
      head,
      workflows,
      ...(await wordsOfCase(this.engine, sight, looked)),
      ofCase: instance === null && sight.whole ? await this.stepsOfCase(sight) : [],
      disclosure: sight.whole ? disclosureOf(sight.record) : {},
      underWay: sight.whole
        ? await underWayIn(
            this.engine,
            caseId,
            sight.workflows.map(({ stream }) => stream),
          )
        : [],
    };
  }

  private async courseOf(sight: CaseInSight, found: WorkflowInCase): Promise<WorkflowCourse> {
    const known = await this.known(sight, found);
    const { state, stage } = found.instance;
    const mayFollow = nextSteps(found, known);
    const next = mayFollow.filter(({ type }) => mayTakeStep(sight.who, sight.record, at(found), type));
    const bodies = sight.whole ? bodiesStanding(found.workflow, { state, stage, day: known.today, known }) : [];
    return {
      ...(await workflowHead(this.engine, found, known)),
      state,
      passed: stagesPassed(await this.engine.recorder.streams.history(found.stream), found.workflow),
      next,
      mayFollow: sight.whole ? mayFollow : next,
      bodies,
      correctedAfterSending: await this.correctedAfterSending(sight, found),
      openedFrom:
        found.workflow.category === practiceReview.category ? reviewOpenedFrom(state as PracticeReview) : null,
      copiesOver: found.workflow.category === submission.category && areCopiesOverIn(sight, found),
    };
  }

  private async correctedAfterSending(
    { whole, workflows }: CaseInSight,
    found: WorkflowInCase,
  ): Promise<CorrectedAfterSending | null> {
    const sending = whole ? sendingOf(found, workflows) : null;
    if (sending === null) return null;
    return correctedAfterSending(
      await this.engine.recorder.streams.history(sending.review),
      sending.sentOn,
      sending.sent,
    );
  }

  private async stepsOfCase(sight: CaseInSight): Promise<readonly NextStep[]> {
    const loaded = await this.engine.recorder.streams.load(`case-${sight.id}`);
    const steps = nextSteps(loaded, await this.known(sight, loaded));
    return steps.filter(({ type }) => mayRecordOnCase(sight.who, sight.record, type));
  }

  private known(sight: CaseInSight, loaded: LoadedStream): Promise<Known> {
    const actor = { person: sight.who.person, partnership: sight.record.lead ?? '' };
    const today = londonDateOf(this.engine.time.now());
    return knownFor(this.engine.recorder.streams, loaded, noStep, actor, today, noDirectory);
  }
}
