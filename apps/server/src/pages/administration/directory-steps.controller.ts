import { Body, Controller, Get, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Engine } from '@waymark/engine';
import { DirectoryRecord, ENGINE, type DirectoryKind, type OpenedStep } from '@waymark/engine/cqrs';
import { isAmendment, isScrutiny, isSuccession, isYearlyReport } from '@waymark/casework';
import type { Typed } from '@waymark/forms';
import { londonDateOf } from '@waymark/ledger';
import type { Response } from 'express';
import { Page } from '../../access/requirement';
import { SignedIn, type Who } from '../../access/who';
import { OpaqueId } from '../../doors/opaque-id.pipe';
import { PageSender } from '../rendering/page-sender';
import { FormDesk } from '../steps/form-desk';
import type { Buses } from '../steps/step-place';
import { backFrom, pageOf, recordAddress, type DirectoryAt } from './addresses';
import { directoryAmendmentPlace } from './amendment-place';
import { directoryPlace, nameIn } from './directory-place';
import { recordedInDirectory } from './recorded-page';

type Ids = Readonly<Record<string, string>>;

const kinds: readonly DirectoryKind[] = ['partnership', 'agency', 'person', 'calendar'];

/** A partnership is called by its name. */
const captions: Readonly<Record<DirectoryKind, string | null>> = {
  partnership: null,
  agency: 'Agencies',
  person: 'People',
  calendar: 'Working calendar',
};

/** Steps of the directory, as the same forms as those of a case. Of a case's content nothing is here. */
@Controller('administration/:partnership/:kind/:id')
@Page('directory.administer')
export class DirectoryStepPages {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(PageSender) private readonly sender: PageSender,
    @Inject(FormDesk) private readonly desk: FormDesk,
  ) {}

  @Get('steps/:type')
  async form(@Param() ids: Ids, @Query() about: Ids, @SignedIn() who: Who, @Res() response: Response): Promise<void> {
    await this.desk.show(response, who, (typed) => this.place(who, ids, about, typed));
  }

  @Post('steps/:type')
  async sent(
    @Param() ids: Ids,
    @Query() about: Ids,
    @Body() body: unknown,
    @SignedIn() who: Who,
    @Res() response: Response,
  ): Promise<void> {
    await this.desk.take(response, who, body, (typed) => this.place(who, ids, about, typed));
  }

  @Get('recorded/:event')
  async recorded(
    @Param() ids: Ids,
    @Param('event', OpaqueId) event: string,
    @SignedIn() who: Who,
    @Res() response: Response,
  ): Promise<void> {
    await this.sender.send(response, async () => {
      const at = placeIn(ids);
      if (at === null) return null;
      const found = await this.queries.execute(new DirectoryRecord(who.person, at.kind, at.id));
      if (found.answer !== 'directory record') return null;
      const type = typeBehind(found.steps, event);
      const text = isYearlyReport({ type })
        ? 'Go to the yearly report'
        : isSuccession({ type })
          ? 'Go to the succession'
          : goingTo(at.kind, nameIn(found.now));
      const back = { text, href: pageOf(at, type) };
      return recordedInDirectory(found, event, back);
    });
  }

  private place(who: Who, ids: Ids, about: Ids, typed: Typed) {
    const today = londonDateOf(this.engine.time.now());
    return directoryStepPlace({ queries: this.queries, commands: this.commands, today }, who, ids, about, typed);
  }
}

/** A step of the directory by the parts of its address; null where there is none, or none for this person. */
export function directoryStepPlace(buses: Buses, who: Who, ids: Ids, about: Ids, typed: Typed) {
  const at = placeIn(ids);
  const type = ids['type'] ?? '';
  // The scrutineer's steps stand under /scrutiny, for those who record them.
  if (at === null || isScrutiny({ type })) return Promise.resolve(null);
  const way = { at, type, base: recordAddress(at), back: backFrom(at, type), caption: captions[at.kind], about };
  return isAmendment(type) ? directoryAmendmentPlace(buses, who, way, typed) : directoryPlace(buses, who, way);
}

/** Of an amendment, the type of the entry that it amends. */
function typeBehind(steps: readonly OpenedStep[], event: unknown): string {
  const step = steps.find((one) => one.event === event);
  if (step === undefined) return '';
  return isAmendment(step.type) ? typeBehind(steps, step.data['event']) : step.type;
}

/** A link that says where it leads: a record by its name, and what has none by what it is. */
const goingTo = (kind: DirectoryKind, name: string | null): string =>
  `Go to ${name ?? (kind === 'calendar' ? 'the working calendar' : `the ${kind}’s page`)}`;

function placeIn({ partnership = '', kind: named, id = '' }: Ids): DirectoryAt | null {
  const kind = kinds.find((one) => one === named);
  if (kind === undefined || (kind === 'partnership' && id !== partnership)) return null;
  return { partnership, kind, id };
}
