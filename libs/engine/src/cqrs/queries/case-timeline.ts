import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { mayReadCase } from '@waymark/access';
import { categoryOf, factNamed, factOf, recordOf } from '@waymark/casework';
import { timelineOf, wholeOf, type TimelineEntry } from '@waymark/projections';
import type { Engine } from '../../engine';
import { caseOf, noSuchRecord, personOf, type NoSuchRecord } from '../asking';
import { ENGINE } from '../engine.token';

export interface Entry extends TimelineEntry {
  /** What happened, in words. */
  readonly says: string;
}

export interface Timeline {
  readonly answer: 'timeline';
  readonly entries: readonly Entry[];
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
    // Judged just now, by the case's own record.
    const scope = wholeOf([record.lead, ...record.sharedWith]);
    // Null where the read models do not hold the case yet: there is nothing on its timeline so far.
    const entries = (await timelineOf(this.engine.views, this.engine.store, scope, caseId)) ?? [];
    return { answer: 'timeline', entries: entries.map(inWords) };
  }
}

const inWords = (entry: TimelineEntry): Entry => {
  const type = factOf(entry.type);
  return { ...entry, says: factNamed(recordOf(categoryOf(entry.stream)), type)?.says ?? type };
};
