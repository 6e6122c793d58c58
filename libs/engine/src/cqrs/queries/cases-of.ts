import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { partnershipsRead } from '@waymark/access';
import { casesOf, type CasePage } from '@waymark/projections';
import type { Engine } from '../../engine';
import { personOf } from '../asking';
import { ENGINE } from '../engine.token';

/** The cases that a person may read, newest first; none where they may read none. */
export class CasesOf extends Query<CasePage> {
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

  async execute({ person, from, limit }: CasesOf): Promise<CasePage> {
    const partnerships = partnershipsRead(await personOf(this.engine, person));
    if (partnerships.length === 0) return { cases: [], next: null };
    return casesOf(this.engine.views, { partnerships }, { after: from, limit });
  }
}
