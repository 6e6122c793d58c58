import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { belongsTo, seesNamesOfPeople } from '@waymark/access';
import type { Person } from '@waymark/casework';
import {
  agenciesOf,
  agenciesTakenBack,
  partnershipsIn,
  peopleOf,
  type AgencyEntry,
  type PartnershipEntry,
  type PersonEntry,
} from '@waymark/projections';
import type { Engine } from '../../engine';
import { noSuchRecord, personOf, type NoSuchRecord } from '../asking';
import { ENGINE } from '../engine.token';
import { knownTo } from './known-partnerships';
import { openedName } from './opened-name';

export interface ListedPerson extends Omit<PersonEntry, 'sealedName'> {
  readonly name: string | null;
}

export interface DirectoryList {
  readonly answer: 'directory list';
  readonly entries: readonly (PartnershipEntry | AgencyEntry | ListedPerson)[];
}

/**
 * All partnerships; or the agencies or the people that a partnership registered: agencies for those who have to do with
 * it, people for its own alone, and named to those of them who read names there.
 */
export class DirectoryLists extends Query<DirectoryList | NoSuchRecord> {
  constructor(
    readonly person: string,
    readonly asked:
      | { readonly list: 'partnerships' }
      | { readonly list: 'agencies' | 'agencies taken back' | 'people'; readonly partnership: string },
  ) {
    super();
  }
}

@QueryHandler(DirectoryLists)
export class DirectoryListsHandler implements IQueryHandler<DirectoryLists> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async execute({ person, asked }: DirectoryLists): Promise<DirectoryList | NoSuchRecord> {
    const { views, keys } = this.engine;
    const by = await personOf(this.engine, person);
    if (by.roles.length === 0) return noSuchRecord;
    if (asked.list === 'partnerships') return listOf(await this.asKnown(by, await partnershipsIn(views)));
    if (asked.list === 'agencies')
      return (await knownTo(this.engine, by))(asked.partnership)
        ? listOf(await agenciesOf(views, asked.partnership))
        : noSuchRecord;
    if (!belongsTo(by, asked.partnership)) return noSuchRecord;
    if (asked.list === 'agencies taken back') return listOf(await agenciesTakenBack(views, asked.partnership));
    const people = await peopleOf(views, asked.partnership);
    const named = seesNamesOfPeople(by, asked.partnership);
    return listOf(
      people.map(({ sealedName, ...one }) => ({
        ...one,
        name: named || one.id === person ? openedName(sealedName, keys) : null,
      })),
    );
  }

  /** Every partnership by its name; who decides there is told to those who have to do with it. */
  private async asKnown(by: Person, partnerships: readonly PartnershipEntry[]): Promise<PartnershipEntry[]> {
    const isKnown = await knownTo(this.engine, by);
    return partnerships.map((one) => (isKnown(one.id) ? one : { ...one, bodies: [] }));
  }
}

const listOf = (entries: DirectoryList['entries']): DirectoryList => ({ answer: 'directory list', entries });
