import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import {
  belongsTo,
  isPermitted,
  mayAdminister,
  mayGiveRole,
  mayKeepAccounts,
  mayRecordOnPartnership,
} from '@waymark/access';
import { isOpaqueId, type Partnership } from '@waymark/casework';
import type { Engine } from '@waymark/engine';
import { DirectoryLists, DirectoryRecord, ENGINE, type ListedPerson } from '@waymark/engine/cqrs';
import { londonDateOf } from '@waymark/ledger';
import type { AgencyEntry, PartnershipEntry } from '@waymark/projections';
import type { Who } from '../../access/who';
import { NoSuchPage } from '../rendering/no-such-page';
import type { Directory } from './directory';

/** Fetches a partnership's directory for those who belong to it. */
@Injectable()
export class DirectoryDesk {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  /** The partnerships whose directory somebody belongs to. */
  async partnershipsOf(who: Who): Promise<readonly PartnershipEntry[]> {
    return (await this.all(who)).filter(({ id }) => belongsTo(who, id));
  }

  private async all({ person }: Who): Promise<readonly PartnershipEntry[]> {
    const found = await this.queries.execute(new DirectoryLists(person, { list: 'partnerships' }));
    return found.answer === 'directory list' ? (found.entries as readonly PartnershipEntry[]) : [];
  }

  /** @throws NoSuchPage */
  async of(who: Who, id: string): Promise<Directory> {
    if (!isOpaqueId(id) || !belongsTo(who, id)) throw new NoSuchPage();
    const { person } = who;
    const record = await this.queries.execute(new DirectoryRecord(person, 'partnership', id));
    if (record.answer !== 'directory record') throw new NoSuchPage();
    return {
      partnership: { ...(record.now as unknown as Partnership), id },
      partnerships: await this.all(who),
      agencies: await this.list<AgencyEntry>(person, 'agencies', id),
      takenBack: await this.list<AgencyEntry>(person, 'agencies taken back', id),
      people: await this.list<ListedPerson>(person, 'people', id),
      today: londonDateOf(this.engine.time.now()),
      mayChange: mayAdminister(who, id),
      mayReport: mayRecordOnPartnership(who, id, 'YearlyReportDrafted'),
      mayGive: (role) => mayGiveRole(who, role),
      mayKeepAccounts: mayKeepAccounts(who, id),
      readsTimeliness: isPermitted(who, 'timeliness.read'),
    };
  }

  private async list<Entry>(person: string, list: 'agencies' | 'agencies taken back' | 'people', partnership: string) {
    const found = await this.queries.execute(new DirectoryLists(person, { list, partnership }));
    if (found.answer !== 'directory list') throw new NoSuchPage();
    return found.entries as unknown as readonly Entry[];
  }
}
