import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { partnershipsRead } from '@waymark/access';
import type { Partnership } from '@waymark/casework';
import { partnershipsIn, type PartnershipEntry } from '@waymark/projections';
import type { Engine } from '../../engine';
import { personOf } from '../asking';
import { ENGINE } from '../engine.token';

/** The partnerships whose cases somebody may read, by name. */
export class PartnershipsReadBy extends Query<readonly PartnershipEntry[]> {
  constructor(
    readonly person: string,
    /** This one alone, as its own record has it. */
    readonly only: string | null = null,
  ) {
    super();
  }
}

@QueryHandler(PartnershipsReadBy)
export class PartnershipsReadByHandler implements IQueryHandler<PartnershipsReadBy> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async execute({ person, only }: PartnershipsReadBy): Promise<readonly PartnershipEntry[]> {
    const read = partnershipsRead(await personOf(this.engine, person));
    if (only !== null) {
      if (!read.includes(only)) return [];
      const { instance } = await this.engine.recorder.streams.load(`partnership-${only}`);
      return [{ ...(instance.state as Partnership), id: only }];
    }
    return (await partnershipsIn(this.engine.views)).filter(({ id }) => read.includes(id));
  }
}
