import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { mayReadCase } from '@waymark/access';
import { timelineOf, type TimelineEntry } from '@waymark/projections';
import type { Engine } from '../../engine';
import { caseOf, noSuchRecord, personOf, type NoSuchRecord } from '../asking';
import { ENGINE } from '../engine.token';

export interface Timeline {
  readonly answer: 'timeline';
  readonly entries: readonly TimelineEntry[];
}

/** Everything recorded about a case across its streams, in the order of recording, nothing sealed in it. */
export class CaseTimeline extends Query<Timeline | NoSuchRecord> {
  constructor(
    readonly person: string,
    readonly caseId: string,
  ) {
    super();
  }
}

@QueryHandler(CaseTimeline)
export class CaseTimelineHandler implements IQueryHandler<CaseTimeline> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async execute({ person, caseId }: CaseTimeline): Promise<Timeline | NoSuchRecord> {
    const record = await caseOf(this.engine, caseId);
    if (record.lead === null || !mayReadCase(await personOf(this.engine, person), record)) return noSuchRecord;
    const scope = { partnerships: [record.lead, ...record.sharedWith] };
    // Null where the read models do not hold the case yet: there is nothing on its timeline so far.
    return { answer: 'timeline', entries: (await timelineOf(this.engine.views, scope, caseId)) ?? [] };
  }
}
