import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Engine } from '../../engine';
import { caseInSight } from '../cases/case-in-sight';
import { ENGINE } from '../engine.token';

/** What cases are called in clear that somebody worked on, and still may see: by case. */
export class ReferencesOf extends Query<ReadonlyMap<string, string>> {
  constructor(
    readonly person: string,
    readonly cases: readonly string[],
  ) {
    super();
  }
}

@QueryHandler(ReferencesOf)
export class ReferencesOfHandler implements IQueryHandler<ReferencesOf> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async execute({ person, cases }: ReferencesOf): Promise<ReadonlyMap<string, string>> {
    const references = new Map<string, string>();
    for (const id of new Set(cases)) {
      const reference = (await caseInSight(this.engine, person, id))?.record.reference ?? null;
      if (reference !== null) references.set(id, reference);
    }
    return references;
  }
}
