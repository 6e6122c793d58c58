import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { partnershipsRead } from '@waymark/access';
import { partnershipsIn, type PartnershipEntry } from '@waymark/projections';
import type { Engine } from '../../engine';
import { personOf } from '../asking';
import { ENGINE } from '../engine.token';

/** The partnerships whose cases somebody may read, by name. */
export class PartnershipsReadBy extends Query<readonly PartnershipEntry[]> {
  constructor(readonly person: string) {
    super();
  }
}

@QueryHandler(PartnershipsReadBy)
export class PartnershipsReadByHandler implements IQueryHandler<PartnershipsReadBy> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async execute({ person }: PartnershipsReadBy): Promise<readonly PartnershipEntry[]> {
    const read = partnershipsRead(await personOf(this.engine, person));
    return (await partnershipsIn(this.engine.views)).filter(({ id }) => read.includes(id));
  }
}
