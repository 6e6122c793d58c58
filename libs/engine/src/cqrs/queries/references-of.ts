import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Engine } from '../../engine';
import { ENGINE } from '../engine.token';

/** What cases are called in clear, for whoever worked on them: by case. */
export class ReferencesOf extends Query<ReadonlyMap<string, string>> {
  constructor(readonly cases: readonly string[]) {
    super();
  }
}

@QueryHandler(ReferencesOf)
export class ReferencesOfHandler implements IQueryHandler<ReferencesOf> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async execute({ cases }: ReferencesOf): Promise<ReadonlyMap<string, string>> {
    if (cases.length === 0) return new Map();
    const rows = await this.engine.views.db
      .selectFrom('cases')
      .select(['case_id', 'reference'])
      .where('case_id', 'in', [...new Set(cases)])
      .execute();
    return new Map(
      rows.flatMap(({ case_id: id, reference }) => (reference === null ? [] : [[id, reference] as const])),
    );
  }
}
