import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { isPermitted, mayReadCase, type RecordedRead } from '@waymark/access';
import type { Engine } from '../../engine';
import { caseOf, noSuchRecord, personOf, type NoSuchRecord } from '../asking';
import { ENGINE } from '../engine.token';

export interface CaseReads {
  readonly answer: 'reads';
  /** The latest first. */
  readonly reads: readonly RecordedRead[];
  /** Where to go on; null at the end. */
  readonly next: number | null;
}

/** Who looked at a case, for those who watch over it. */
export class ReadsOfCase extends Query<CaseReads | NoSuchRecord> {
  constructor(
    readonly person: string,
    readonly caseId: string,
    /** Where the page before ended; null for the first. */
    readonly before: number | null,
    readonly limit: number,
  ) {
    super();
  }
}

@QueryHandler(ReadsOfCase)
export class ReadsOfCaseHandler implements IQueryHandler<ReadsOfCase> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async execute({ person, caseId, before, limit }: ReadsOfCase): Promise<CaseReads | NoSuchRecord> {
    const asker = await personOf(this.engine, person);
    if (!isPermitted(asker, 'case.access') || !mayReadCase(asker, await caseOf(this.engine, caseId)))
      return noSuchRecord;
    const found = this.engine.reads.ofCase(caseId, { before, limit: limit + 1 });
    const reads = found.slice(0, limit);
    return { answer: 'reads', reads, next: found.length > limit ? reads.at(-1)!.number : null };
  }
}
