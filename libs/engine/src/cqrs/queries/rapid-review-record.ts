import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { mayReadCase } from '@waymark/access';
import { agenciesWaitedFor, type Agency, type RapidReview } from '@waymark/casework';
import type { Engine } from '../../engine';
import { caseOf, noSuchRecord, personOf, type NoSuchRecord } from '../asking';
import { ENGINE } from '../engine.token';
import { workflowIn } from '../workflow-in-case';
import { workflowNow, type WorkflowNow } from './workflow-now';

export interface OutstandingReturn {
  readonly agency: string;
  readonly title: string;
  readonly due: string | null;
  readonly standing: string;
}

export interface RapidReviewNow extends WorkflowNow {
  readonly answer: 'rapid review';
  readonly outstandingReturns: readonly OutstandingReturn[];
}

/** A case's rapid review as it stands, with the returns that are outstanding. */
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
    const record = await caseOf(this.engine, caseId);
    const asker = await personOf(this.engine, person);
    if (!mayReadCase(asker, record)) return noSuchRecord;
    const found = await workflowIn(this.engine.recorder.streams, caseId, record, 'rapidReview');
    if (found === null) return noSuchRecord;
    return {
      answer: 'rapid review',
      ...(await workflowNow(this.engine, asker, record, found)),
      outstandingReturns: await this.outstanding(found.instance.state as RapidReview, found.instance.stage),
    };
  }

  private outstanding(state: RapidReview, stage: string): Promise<OutstandingReturn[]> {
    const { streams } = this.engine.recorder;
    return Promise.all(
      agenciesWaitedFor(state, stage).map(async (agency) => ({
        agency,
        title: ((await streams.load(`agency-${agency}`)).instance.state as Agency).name ?? '',
        due: state.returns[agency]?.due ?? null,
        standing: state.returns[agency]?.standing ?? 'asked',
      })),
    );
  }
}
