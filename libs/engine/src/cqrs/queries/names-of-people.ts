import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { seesNames } from '@waymark/access';
import type { Engine } from '../../engine';
import { caseOf, personOf } from '../asking';
import { namesOfPeople } from '../cases/person-names';
import { ENGINE } from '../engine.token';

/**
 * What people are called who stand in a record that the asker may read: the answer is by person. In a case in which names
 * are not theirs to see it is their own alone.
 */
export class NamesOfPeople extends Query<ReadonlyMap<string, string>> {
  constructor(
    readonly person: string,
    /** Null: a record of the directory, whose names they see. */
    readonly caseId: string | null,
    readonly people: readonly string[],
  ) {
    super();
  }
}

@QueryHandler(NamesOfPeople)
export class NamesOfPeopleHandler implements IQueryHandler<NamesOfPeople> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async execute({ person, caseId, people }: NamesOfPeople): Promise<ReadonlyMap<string, string>> {
    const all = caseId === null || seesNames(await personOf(this.engine, person), await caseOf(this.engine, caseId));
    return namesOfPeople(this.engine, all ? people : people.filter((one) => one === person));
  }
}
