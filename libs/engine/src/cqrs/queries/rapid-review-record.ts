import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { mayReadCase } from '@waymark/access';
import { agenciesOutstanding, categoryOf, type Case, type Known, type RapidReview } from '@waymark/casework';
import { londonDateOf } from '@waymark/ledger';
import { timelinessOf, type ClockTimeliness } from '@waymark/projections';
import { knownFor, type LoadedStream } from '@waymark/recording';
import type { Engine } from '../../engine';
import { caseOf, noSuchRecord, personOf, type NoSuchRecord } from '../asking';
import { ENGINE } from '../engine.token';
import { nextSteps, type NextStep } from './next-steps';
import { openSteps, type OpenedStep } from './opened-step';
import { subjectsOf, type SubjectNow } from './subjects';

export interface OutstandingReturn {
  readonly agency: string;
  readonly title: string;
  readonly due: string | null;
  readonly standing: string;
}

export interface RapidReviewNow {
  readonly answer: 'rapid review';
  readonly case: string;
  readonly reference: string | null;
  readonly stream: string;
  readonly revision: number;
  readonly stage: string;
  readonly stageTitle: string;
  /** Its key was destroyed: stages, dates and clocks stand, what was sealed can no longer be read by anybody. */
  readonly erased: boolean;
  readonly subjects: readonly SubjectNow[];
  readonly next: readonly NextStep[];
  /** As the read models have them: a moment behind what was just recorded. */
  readonly clocks: readonly ClockTimeliness[];
  readonly outstandingReturns: readonly OutstandingReturn[];
  readonly steps: readonly OpenedStep[];
}

/** A case's rapid review as it stands: what happened, what may follow, what is due. */
export class RapidReviewRecord extends Query<RapidReviewNow | NoSuchRecord> {
  constructor(
    readonly person: string,
    readonly caseId: string,
  ) {
    super();
  }
}

@QueryHandler(RapidReviewRecord)
export class RapidReviewRecordHandler implements IQueryHandler<RapidReviewRecord> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async execute({ person, caseId }: RapidReviewRecord): Promise<RapidReviewNow | NoSuchRecord> {
    const { recorder, keys } = this.engine;
    const record = await caseOf(this.engine, caseId);
    const stream = record.workflows.find((name) => categoryOf(name) === 'rapidReview');
    if (stream === undefined || !mayReadCase(await personOf(this.engine, person), record)) return noSuchRecord;
    const loaded = await recorder.streams.load(stream);
    const known = await this.known(loaded, record, person);
    const { workflow, instance } = loaded;
    return {
      answer: 'rapid review',
      case: caseId,
      reference: record.reference,
      stream,
      revision: instance.revision,
      stage: instance.stage,
      stageTitle: workflow.stages[instance.stage] ?? instance.stage,
      erased: keys.state(`case:${caseId}`) === 'destroyed',
      subjects: subjectsOf(loaded),
      next: nextSteps(loaded, known),
      clocks: await this.clocks(caseId, record, known.today),
      outstandingReturns: outstanding(instance.state as RapidReview, known),
      steps: openSteps(workflow, await recorder.streams.history(stream), keys),
    };
  }

  private async clocks(caseId: string, { lead }: Case, today: string): Promise<readonly ClockTimeliness[]> {
    if (lead === null) return [];
    const asked = { partnership: lead, asAt: today, hindsight: true };
    const { cases } = await timelinessOf(this.engine.views, { partnerships: [lead] }, asked);
    return cases.find((found) => found.caseId === caseId)?.clocks ?? [];
  }

  /** What a rule may know beside the record: the same as when a step is judged. */
  private known(loaded: LoadedStream, { lead }: Case, person: string): Promise<Known> {
    const mentioned = loaded.workflow.mentions(loaded.instance.state, { data: {} });
    const today = londonDateOf(this.engine.time.now());
    return knownFor(this.engine.recorder.streams, loaded, mentioned, { person, partnership: lead ?? '' }, today);
  }
}

const outstanding = (state: RapidReview, { titleOf }: Known): OutstandingReturn[] =>
  agenciesOutstanding(state).map((agency) => ({
    agency,
    title: titleOf(agency),
    due: state.returns[agency]?.due ?? null,
    standing: state.returns[agency]?.standing ?? 'asked',
  }));
