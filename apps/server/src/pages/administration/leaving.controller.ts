import { Body, Controller, Get, Inject, Param, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { person as personRecord, type RoleHeld } from '@waymark/casework';
import type { Engine } from '@waymark/engine';
import { DirectoryRecord, ENGINE, KeepAccount, RecordInDirectory } from '@waymark/engine/cqrs';
import { londonDateOf } from '@waymark/ledger';
import type { Response } from 'express';
import { Page } from '../../access/requirement';
import { SignedIn, type Who } from '../../access/who';
import { OpaqueId } from '../../doors/opaque-id.pipe';
import { NoSuchPage } from '../rendering/no-such-page';
import { PageSender } from '../rendering/page-sender';
import { isCommand, newCommand } from '../steps/ids';
import { homeAddress, pageAddress } from './addresses';
import { DirectoryDesk } from './directory-desk';
import { namelessPerson } from './nameless';
import { around, titlesIn } from './people-pages';
import { roleInWords } from './roles';

/** Somebody leaves: their roles here end, and their account is closed, in one go. Tasks belong to roles, so none is left. */
@Controller('administration/:partnership/people/:person/leave')
@Page('directory.administer')
export class LeavingPages {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(PageSender) private readonly sender: PageSender,
    @Inject(DirectoryDesk) private readonly desk: DirectoryDesk,
  ) {}

  @Get()
  async ask(
    @Param('partnership', OpaqueId) id: string,
    @Param('person', OpaqueId) person: string,
    @SignedIn() who: Who,
    @Res() response: Response,
  ): Promise<void> {
    await this.sender.send(response, async () => {
      const directory = await this.desk.of(who, id);
      if (!directory.mayChange) return null;
      const { roles, name } = await this.held(who, id, person);
      return {
        template: 'administration/leave.njk',
        title: 'A person leaves',
        section: 'administration',
        context: {
          ...around(directory),
          name,
          roles: roles.map((held) => roleInWords(held, titlesIn(directory))),
          address: `${pageAddress({ partnership: id, kind: 'person', id: person })}/leave`,
          back: pageAddress({ partnership: id, kind: 'person', id: person }),
          command: newCommand(),
          closesAccount: directory.mayKeepAccounts,
        },
      };
    });
  }

  @Post()
  async leave(
    @Param('partnership', OpaqueId) id: string,
    @Param('person', OpaqueId) person: string,
    @Body() { command }: Readonly<Record<string, unknown>>,
    @SignedIn() who: Who,
    @Res() response: Response,
  ): Promise<void> {
    const directory = await this.desk.of(who, id);
    if (!directory.mayChange || typeof command !== 'string' || !isCommand(command)) throw new NoSuchPage();
    const today = londonDateOf(this.engine.time.now());
    const { roles, revisions } = await this.held(who, id, person);
    for (const { role, agency, body } of roles) {
      const data = {
        role,
        partnership: id,
        ...(agency === null ? {} : { agency }),
        ...(body === null ? {} : { body }),
      };
      await this.commands.execute(
        new RecordInDirectory('person', person, {
          person: who.person,
          key: [command, role, agency, body].join(' '),
          type: 'RoleEnded',
          data,
          occurredOn: today,
          dateNotKnownBecause: null,
          subjectRevision: revisions.get(personRecord.facts['RoleEnded']!.subject(data as never)) ?? null,
          decidedBy: null,
          departures: [],
        }),
      );
    }
    if (directory.mayKeepAccounts) {
      await this.commands.execute(new KeepAccount(who.person, id, person, { do: 'disable' }));
    }
    response.redirect(303, `${homeAddress(id)}/people/${person}`);
  }

  /** Who leaves, the roles that end, and what was last recorded about each. @throws NoSuchPage */
  private async held(who: Who, partnership: string, person: string) {
    const record = await this.queries.execute(new DirectoryRecord(who.person, 'person', person));
    if (record.answer !== 'directory record') throw new NoSuchPage();
    const { roles, name } = record.now as unknown as { roles: readonly RoleHeld[]; name: string | null };
    return {
      name: name ?? namelessPerson,
      roles: roles.filter((held) => held.partnership === partnership),
      revisions: new Map(record.subjects.map(({ subject, revision }) => [subject, revision])),
    };
  }
}
