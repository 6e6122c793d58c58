import { Body, Controller, Get, Inject, Param, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { person as personRecord, type RoleHeld } from '@waymark/casework';
import type { Engine } from '@waymark/engine';
import { DirectoryRecord, ENGINE, KeepAccount, RecordInDirectory, type NotPermitted } from '@waymark/engine/cqrs';
import { londonDateOf } from '@waymark/ledger';
import type { StepOutcome } from '@waymark/recording';
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
    await this.show(response, who, { partnership: id, person }, []);
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
    const stayed: Stayed[] = [];
    for (const held of roles) {
      const { role, agency, body } = held;
      const data = {
        role,
        partnership: id,
        ...(agency === null ? {} : { agency }),
        ...(body === null ? {} : { body }),
      };
      const outcome = await this.commands.execute(
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
      if (outcome.answer !== 'recorded') stayed.push({ held, because: whyItStayed(outcome, held) });
    }
    if (directory.mayKeepAccounts) {
      await this.commands.execute(new KeepAccount(who.person, id, person, { do: 'disable' }));
    }
    if (stayed.length > 0) return this.show(response, who, { partnership: id, person }, stayed);
    response.redirect(303, `${homeAddress(id)}/people/${person}`);
  }

  /** What is asked; and of roles that did not end, why. */
  private show(response: Response, who: Who, at: Leaving, stayed: readonly Stayed[]): Promise<void> {
    const { partnership: id, person } = at;
    return this.sender.send(response, async () => {
      const directory = await this.desk.of(who, id);
      if (!directory.mayChange) return null;
      const { roles, name } = await this.held(who, id, person);
      const title = 'A person leaves';
      const address = pageAddress({ partnership: id, kind: 'person', id: person });
      return {
        template: 'administration/leave.njk',
        title: stayed.length > 0 ? `Error: ${title}` : title,
        section: 'administration',
        status: stayed.length > 0 ? 422 : 200,
        context: {
          ...around(directory),
          heading: title,
          errors: stayed.map(({ held, because }) => ({
            text: `${roleInWords(held, titlesIn(directory))} was not ended. ${because}`,
            href: '#end-roles',
          })),
          name,
          roles: roles.map((held) => roleInWords(held, titlesIn(directory))),
          address: `${address}/leave`,
          back: address,
          command: newCommand(),
          closesAccount: directory.mayKeepAccounts,
        },
      };
    });
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

interface Leaving {
  readonly partnership: string;
  readonly person: string;
}

/** A role that was to end and stands. */
interface Stayed {
  readonly held: RoleHeld;
  readonly because: string;
}

function whyItStayed(outcome: Exclude<StepOutcome | NotPermitted, { answer: 'recorded' }>, { role }: RoleHeld): string {
  switch (outcome.answer) {
    case 'not permitted':
      return role === 'administrator' ? 'Only an administrator ends the role of one.' : outcome.because;
    case 'objections':
      return outcome.objections.map(({ because }) => because).join(' ');
    case 'changed meanwhile':
      return 'Somebody else changed it meanwhile. Look at what stands below, and send it again.';
    case 'busy':
      return 'Others are recording here just now. Send it again.';
    default:
      return 'It is no longer to be ended from here.';
  }
}
