import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Engine } from '@waymark/engine';
import { DeparturesOf, ENGINE, PartnershipsReadBy, TimelinessOf } from '@waymark/engine/cqrs';
import { londonDateOf } from '@waymark/ledger';
import { flatCsv, isFlatTable, type PartnershipEntry, type Timeliness } from '@waymark/projections';
import type { Request, Response } from 'express';
import { Reads } from '../../access/reads';
import { Page } from '../../access/requirement';
import { SignedIn, type Who } from '../../access/who';
import { namesAskedIn, pageRead, withNamesAt } from '../cases/names-asked';
import { NoSuchPage } from '../rendering/no-such-page';
import { sendFile, type Page as Shown } from '../rendering/page';
import { PageSender } from '../rendering/page-sender';
import { queryOf, readAsked, type Asked } from './asked';
import { textOf } from './date-asked';
import { drawnOnce } from './drawn-once';
import { actionsPage, attendancePage, challengesPage, daysPage } from './beside-pages';
import { deadlinePage } from './deadline-page';
import { deadlinesShown } from './deadline-section';
import { kindNamed } from './departures';
import { departuresPage } from './departures-page';
import type { Standing } from './frame';
import { overviewPage } from './overview-page';
import { isBeside } from './sections';
import { summaryPage } from './summary-page';

type Typed = Readonly<Record<string, unknown>>;

/** As many departures of one kind as a person reads. */
const mostDepartures = 25;

/** Figures and dates; of what is sealed only the reasons for departures, as their cases show them to the reader. */
@Controller()
@Page('timeliness.read')
export class TimelinessPages {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(Reads) private readonly reads: Reads,
    @Inject(PageSender) private readonly sender: PageSender,
  ) {}

  @Get('timeliness')
  async overview(
    @Query('page') page: unknown,
    @SignedIn() who: Who,
    @Req() { originalUrl }: Request,
    @Res() response: Response,
  ): Promise<void> {
    const number = page === undefined ? 1 : Number(page);
    const partnerships = await this.queries.execute(new PartnershipsReadBy(who.person));
    // Whoever sees one partnership alone has nothing to choose from. The day that was asked for is asked for there.
    if (partnerships.length === 1 && page === undefined)
      return response.redirect(302, `/timeliness/${partnerships[0]!.id}${/\?.*$/.exec(originalUrl)?.[0] ?? ''}`);
    await this.sender.sendRead(response, { who, beside: JSON.stringify(partnerships) }, async (look) => {
      look({ case: null, page: 'timeliness' });
      const figures = (id: string) => this.figures(who, id, { day: this.today(), hindsight: false, from: null });
      return overviewPage(figures, partnerships, this.today(), number);
    });
  }

  @Get('timeliness/:partnership.csv')
  async csv(
    @Param('partnership') id: string,
    @Query() query: Typed,
    @SignedIn() who: Who,
    @Res() response: Response,
  ): Promise<void> {
    const asked = readAsked(query, this.today());
    const of = query['of'] ?? 'deadlines';
    if (typeof of !== 'string' || !isFlatTable(of)) throw new NoSuchPage();
    // What cannot be read is said on the page that the file belongs to.
    if (asked.objections.length > 0) return this.section(id, sectionOfTable[of], query, who, response);
    const { day, hindsight, attendanceFrom } = asked;
    const timeliness = await this.figures(who, id, { day, hindsight, from: attendanceFrom.day });
    await this.reads.record(who, { case: null, page: `${of}.csv` });
    const name = `${of === 'deadlines' ? 'timeliness' : of}-${day}${hindsight ? '-as-known-now' : ''}.csv`;
    sendFile(response, { name, type: 'text/csv; charset=utf-8', text: flatCsv(of, [timeliness]) });
  }

  @Get('timeliness/:partnership')
  page(
    @Param('partnership') id: string,
    @Query() query: Typed,
    @SignedIn() who: Who,
    @Res() response: Response,
  ): Promise<void> {
    return this.section(id, null, query, who, response);
  }

  @Get('timeliness/:partnership/:section')
  async section(
    @Param('partnership') id: string,
    @Param('section') section: string | null,
    @Query() query: Typed,
    @SignedIn() who: Who,
    @Res() response: Response,
  ): Promise<void> {
    const today = this.today();
    const asked = readAsked(query, today);
    if (asked.fromBoxes && asked.objections.length === 0) {
      // The boxes become one address that can be kept and passed on.
      const kept = queryOf({ ...asked, attendanceFrom: asked.attendanceFrom.day });
      await this.partnership(who, id);
      response.redirect(303, `/timeliness/${id}${section === null ? '' : `/${section}`}${kept}`);
      return;
    }
    await this.sender.sendRead(response, { who, beside: today }, async (look) => {
      const partnership = await this.partnership(who, id);
      const from = asked.objections.length === 0 ? asked.attendanceFrom.day : null;
      const timeliness = await this.figures(who, id, { ...asked, from });
      const standing = { partnership, timeliness, asked, today };
      // Reasons for departures are opened for their reader; what was typed wrongly is nobody else's.
      const address =
        query['kind'] !== undefined || asked.objections.length > 0
          ? null
          : `${section ?? ''}${queryOf({ ...asked, attendanceFrom: from })}|${textOf(query['years-to'])}|${today}`;
      const departures = async () => {
        const found = await this.departed(standing, query, who);
        for (const of of found?.named ?? []) look({ case: of, page: pageRead('departures', true) });
        return withNamesAt(departuresPage(standing, found), response.req.originalUrl);
      };
      const made = await drawnOnce(timeliness, address, () => this.pageOf(section, standing, query, departures));
      const named = section === 'departures' && query['kind'] !== undefined && namesAskedIn({ query });
      look({ case: null, page: pageRead(`timeliness ${section ?? 'summary'}`, named) });
      return made;
    });
  }

  private async pageOf(
    section: string | null,
    standing: Standing,
    query: Typed,
    departures: () => Promise<Shown>,
  ): Promise<Shown> {
    if (section === null) return summaryPage(standing);
    const deadline = deadlinesShown.find((id) => id === section);
    if (deadline !== undefined) return deadlinePage(this.engine, standing, deadline, query['years-to']);
    if (!isBeside(section)) throw new NoSuchPage();
    switch (section) {
      case 'days':
        return daysPage(standing, query['years-to']);
      case 'actions':
        return actionsPage(standing);
      case 'attendance':
        return attendancePage(standing);
      case 'challenges':
        return challengesPage(standing);
      case 'departures':
        return departures();
    }
  }

  /** Names are asked for of the steps of one kind: the kinds themselves hold none. */
  private async departed({ timeliness, partnership, asked }: Standing, query: Typed, who: Who) {
    const named = query['kind'];
    if (named === undefined) return null;
    const kind = kindNamed(named, timeliness.departures);
    if (kind === null) throw new NoSuchPage();
    const on = { partnership: partnership.id, asAt: asked.day, hindsight: asked.hindsight };
    const found = await this.queries.execute(
      new DeparturesOf(who.person, on, kind, mostDepartures, namesAskedIn({ query })),
    );
    if (found.answer === 'no such record') throw new NoSuchPage();
    return found;
  }

  private today(): string {
    return londonDateOf(this.engine.time.now());
  }

  /** @throws NoSuchPage */
  private async figures(
    who: Who,
    partnership: string,
    { day, hindsight, from }: Pick<Asked, 'day' | 'hindsight'> & { readonly from: string | null },
  ): Promise<Timeliness> {
    const found = await this.queries.execute(new TimelinessOf(who.person, partnership, day, hindsight, from));
    if (found.answer !== 'timeliness') throw new NoSuchPage();
    return found.timeliness;
  }

  /** @throws NoSuchPage */
  private async partnership(who: Who, id: string): Promise<PartnershipEntry> {
    const [found] = await this.queries.execute(new PartnershipsReadBy(who.person, id));
    if (found === undefined) throw new NoSuchPage();
    return found;
  }
}

const sectionOfTable = {
  deadlines: null,
  days: 'days',
  actions: 'actions',
  'late-actions': 'actions',
  attendance: 'attendance',
  departures: 'departures',
  challenges: 'challenges',
} as const;
