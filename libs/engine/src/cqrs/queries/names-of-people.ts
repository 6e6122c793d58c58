import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Engine } from '../../engine';
import { namesOfPeople } from '../cases/person-names';
import { ENGINE } from '../engine.token';

/** What people are called who stand in a record that the asker may read: the answer is by person. */
export class NamesOfPeople extends Query<ReadonlyMap<string, string>> {
  constructor(readonly people: readonly string[]) {
    super();
  }
}

@QueryHandler(NamesOfPeople)
export class NamesOfPeopleHandler implements IQueryHandler<NamesOfPeople> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  execute({ people }: NamesOfPeople): Promise<ReadonlyMap<string, string>> {
    return namesOfPeople(this.engine, people);
  }
}
