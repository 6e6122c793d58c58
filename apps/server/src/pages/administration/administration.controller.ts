import { randomUUID } from 'node:crypto';
import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { mayChangeCalendar } from '@waymark/access';
import {
  AccountsOf,
  DirectoryRecord,
  type AccountNow,
  type DirectoryKind,
  type DirectoryRecordNow,
} from '@waymark/engine/cqrs';
import type { Response } from 'express';
import { Page } from '../../access/requirement';
import { SignedIn, type Who } from '../../access/who';
import { OpaqueId } from '../../doors/opaque-id.pipe';
import { PageSender } from '../rendering/page-sender';
import type { Page as Shown } from '../rendering/page';
import { calendarId, directoryStepAddress, homeAddress } from './addresses';
import { DirectoryDesk } from './directory-desk';
import { agenciesPage, agencyPage, bodiesPage, peoplePage, personPage } from './people-pages';
import type { Directory } from './directory';
import { calendarPage, settingsPage } from './settings-pages';
import { successionPage } from './succession-page';
import { yearlyReportPage } from './yearly-report-page';

/** The directory as it is read: people, agencies, bodies and settings. Nothing of any case is in it. */
@Controller('administration')
@Page('directory.read')
export class AdministrationPages {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(PageSender) private readonly sender: PageSender,
    @Inject(DirectoryDesk) private readonly desk: DirectoryDesk,
  ) {}

  @Get()
  async start(@SignedIn() who: Who, @Res() response: Response): Promise<void> {
    const own = await this.desk.partnershipsOf(who);
    if (own.length === 1) return response.redirect(302, `${homeAddress(own[0]!.id)}/people`);
    await this.sender.send(response, async () => ({
      template: 'administration/start.njk',
      title: 'Administration',
      section: 'administration',
      context: {
        rows: own.map(({ id, name }) => ({ name: name ?? 'A partnership without a name', href: homeAddress(id) })),
      },
    }));
  }

  @Get(':partnership')
  async home(
    @Param('partnership', OpaqueId) id: string,
    @SignedIn() who: Who,
    @Res() response: Response,
  ): Promise<void> {
    await this.desk.of(who, id);
    response.redirect(302, `${homeAddress(id)}/people`);
  }

  @Get(':partnership/people')
  people(@Param('partnership', OpaqueId) id: string, @SignedIn() who: Who, @Res() response: Response): Promise<void> {
    return this.show(id, who, response, peoplePage);
  }

  @Get(':partnership/agencies')
  agencies(@Param('partnership', OpaqueId) id: string, @SignedIn() who: Who, @Res() response: Response): Promise<void> {
    return this.show(id, who, response, agenciesPage);
  }

  @Get(':partnership/bodies')
  bodies(@Param('partnership', OpaqueId) id: string, @SignedIn() who: Who, @Res() response: Response): Promise<void> {
    return this.show(id, who, response, async (directory) =>
      bodiesPage(directory, await this.stepsOf(who, 'partnership', id)),
    );
  }

  @Get(':partnership/settings')
  settings(@Param('partnership', OpaqueId) id: string, @SignedIn() who: Who, @Res() response: Response): Promise<void> {
    return this.show(id, who, response, settingsPage);
  }

  @Get(':partnership/yearly-report')
  yearlyReport(
    @Param('partnership', OpaqueId) id: string,
    @SignedIn() who: Who,
    @Res() response: Response,
  ): Promise<void> {
    return this.show(id, who, response, async (directory) =>
      yearlyReportPage(directory, await this.stepsOf(who, 'partnership', id)),
    );
  }

  @Get(':partnership/succession')
  succession(
    @Param('partnership', OpaqueId) id: string,
    @SignedIn() who: Who,
    @Res() response: Response,
  ): Promise<void> {
    return this.show(id, who, response, async (directory) =>
      successionPage(directory, await this.stepsOf(who, 'partnership', id)),
    );
  }

  @Get(':partnership/calendar')
  calendar(@Param('partnership', OpaqueId) id: string, @SignedIn() who: Who, @Res() response: Response): Promise<void> {
    return this.show(id, who, response, async (directory) => {
      const record = await this.queries.execute(new DirectoryRecord(who.person, 'calendar', calendarId));
      return record.answer === 'directory record' ? calendarPage(directory, record, mayChangeCalendar(who)) : null;
    });
  }

  /** A form stands on a record of its own from the start: sent twice, it has one effect. */
  @Get(':partnership/people/new')
  @Page('directory.administer')
  async newPerson(
    @Param('partnership', OpaqueId) partnership: string,
    @SignedIn() who: Who,
    @Res() response: Response,
  ): Promise<void> {
    await this.desk.of(who, partnership);
    const at = { partnership, kind: 'person', id: randomUUID() } as const;
    response.redirect(303, directoryStepAddress(at, 'PersonRegistered'));
  }

  @Get(':partnership/agencies/new')
  @Page('directory.administer')
  async newAgency(
    @Param('partnership', OpaqueId) partnership: string,
    @SignedIn() who: Who,
    @Res() response: Response,
  ): Promise<void> {
    await this.desk.of(who, partnership);
    const at = { partnership, kind: 'agency', id: randomUUID() } as const;
    response.redirect(303, directoryStepAddress(at, 'AgencyRegistered'));
  }

  @Get(':partnership/people/:person')
  person(
    @Param('partnership', OpaqueId) id: string,
    @Param('person', OpaqueId) whose: string,
    @SignedIn() who: Who,
    @Res() response: Response,
  ): Promise<void> {
    return this.show(id, who, response, async (directory) => {
      const record = await this.queries.execute(new DirectoryRecord(who.person, 'person', whose));
      return record.answer === 'directory record'
        ? personPage(directory, record, await this.accountOf(who, id, whose))
        : null;
    });
  }

  @Get(':partnership/agencies/:agency')
  agency(
    @Param('partnership', OpaqueId) id: string,
    @Param('agency', OpaqueId) which: string,
    @SignedIn() who: Who,
    @Res() response: Response,
  ): Promise<void> {
    return this.show(id, who, response, async (directory) =>
      agencyPage(directory, which, await this.stepsOf(who, 'agency', which)),
    );
  }

  private async stepsOf({ person }: Who, kind: DirectoryKind, id: string): Promise<DirectoryRecordNow['steps']> {
    const record = await this.queries.execute(new DirectoryRecord(person, kind, id));
    return record.answer === 'directory record' ? record.steps : [];
  }

  private async accountOf({ person }: Who, partnership: string, whose: string): Promise<AccountNow | null> {
    const found = await this.queries.execute(new AccountsOf(person, partnership));
    return found.answer === 'accounts' ? (found.accounts.find((one) => one.person === whose) ?? null) : null;
  }

  private show(
    id: string,
    who: Who,
    response: Response,
    make: (directory: Directory) => Shown | null | Promise<Shown | null>,
  ): Promise<void> {
    return this.sender.send(response, async () => make(await this.desk.of(who, id)));
  }
}
