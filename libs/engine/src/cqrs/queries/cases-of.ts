import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { casesOf, type CaseView } from '@waymark/projections';
import type { Engine } from '../../engine';
import { caseOf, personOf } from '../asking';
import { workingNamesFor } from '../cases/working-name';
import { ENGINE } from '../engine.token';
import { scopeNow } from '../scope-now';

export interface ListedCase extends Omit<CaseView, 'workingName'> {
  readonly workingName: string | null;
}

export interface CaseList {
  readonly cases: readonly ListedCase[];
  /** Where to go on; null at the end. */
  readonly next: string | null;
}

/** The cases that a person may read, newest first; none where they may read none. */
export class CasesOf extends Query<CaseList> {
  constructor(
    readonly person: string,
    /** Where the page before ended; null for the first. */
    readonly from: string | null,
    readonly limit: number,
  ) {
    super();
  }
}

@QueryHandler(CasesOf)
export class CasesOfHandler implements IQueryHandler<CasesOf> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async execute({ person, from, limit }: CasesOf): Promise<CaseList> {
    const asker = await personOf(this.engine, person);
    const scope = await scopeNow(this.engine, asker);
    const { cases, next } = await casesOf(this.engine.views, scope, { after: from, limit });
    const records = cases.map(async ({ caseId }) => ({ caseId, record: await caseOf(this.engine, caseId) }));
    const named = await workingNamesFor(this.engine, asker, await Promise.all(records));
    return { cases: cases.map((found) => ({ ...found, workingName: named(found.caseId, found.workingName) })), next };
  }
}
