import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { isOpaqueId } from '@waymark/casework';
import type { Engine } from '@waymark/engine';
import {
  CaseCourse,
  WhoDecides,
  CaseDeadlines,
  CaseLinks,
  MayOpenWorkflow,
  WhoLooked,
  ENGINE,
  OpenedCase,
  TasksInCase,
  type CaseHead,
} from '@waymark/engine/cqrs';
import { londonDateOf } from '@waymark/ledger';
import type { Response } from 'express';
import { Page } from '../../access/requirement';
import { SignedIn, type Who } from '../../access/who';
import { NoSuchPage } from '../rendering/no-such-page';
import type { Page as PageMade } from '../rendering/page';
import { PageSender } from '../rendering/page-sender';
import { openingsIn } from '../steps/openings';
import { isOpen, type SubPage } from './head';
import { namesAskedIn, pageRead, withNamesAt } from './names-asked';
import { accessPage, linkedMeetings, overviewPage, workflowPage } from './overview-pages';
import { actionsPage, childrenPage, decisionsPage, lettersPage, meetingsPage, returnsPage } from './record-pages';
import { deadlinesPage, fifteenDaysPage } from './deadline-pages';
import { stepPage, timelinePageOf } from './timeline-pages';
import { titlesIn, type TitleOf } from './titles';

/** What an answer to a query looks like before it is known whether there is one. */
type Answer = { readonly answer: string; readonly head?: CaseHead };

/**
 * The pages of a case. What somebody may see of it is judged in the queries; that they looked is recorded before the
 * first byte leaves.
 */
@Controller('cases/:case')
@Page('case.read')
export class CasePages {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(PageSender) private readonly sender: PageSender,
  ) {}

  @Get()
  overview(@Param('case') id: string, @SignedIn() who: Who, @Res() response: Response): Promise<void> {
    return this.send(id, who, response, 'case', async (titleOf) => {
      const course = await this.queries.execute(new CaseCourse(who.person, id, null));
      if (course.answer !== 'course') return null;
      const deadlines = await this.queries.execute(new CaseDeadlines(who.person, id, false));
      const links = await this.queries.execute(new CaseLinks(who.person, id));
      const openings = (await this.queries.execute(new MayOpenWorkflow(who.person, id))) ? openingsIn(id) : [];
      return overviewPage({
        course,
        deadlines: deadlines.answer === 'deadlines' ? deadlines : null,
        tasks: await this.queries.execute(new TasksInCase(who.person, id)),
        today: londonDateOf(this.engine.time.now()),
        links,
        openings,
        titleOf,
      });
    });
  }

  @Get('w/:instance')
  workflow(
    @Param('case') id: string,
    @Param('instance') instance: string,
    @SignedIn() who: Who,
    @Res() response: Response,
  ): Promise<void> {
    return this.send(id, who, response, 'record', async (titleOf) => {
      if (!isOpaqueId(instance)) return null;
      const course = await this.queries.execute(new CaseCourse(who.person, id, instance));
      return course.answer === 'course' ? workflowPage({ course, titleOf }) : null;
    });
  }

  @Get('timeline')
  timeline(
    @Param('case') id: string,
    @Query('upTo') upTo: unknown,
    @Query('of') of: unknown,
    @SignedIn() who: Who,
    @Res() response: Response,
  ): Promise<void> {
    return this.sendNamed(id, who, response, 'timeline', async (titleOf, named) => {
      const opened = await this.opened(id, who, null, 'timeline', named);
      return opened === null ? null : timelinePageOf(opened, titleOf, { upTo: wholeNumber(upTo), of });
    });
  }

  @Get('timeline/:event')
  step(
    @Param('case') id: string,
    @Param('event') event: string,
    @SignedIn() who: Who,
    @Res() response: Response,
  ): Promise<void> {
    return this.sendNamed(id, who, response, 'timeline, one step', async (titleOf, named) => {
      const opened = await this.opened(id, who, null, 'timeline', named);
      return opened === null ? null : stepPage(opened, titleOf, event);
    });
  }

  @Get('children')
  children(@Param('case') id: string, @SignedIn() who: Who, @Res() response: Response): Promise<void> {
    return this.send(id, who, response, 'children', async (titleOf) => {
      const opened = await this.opened(id, who, ['rapidReview'], 'children', false);
      return opened === null ? null : childrenPage(opened, titleOf, false);
    });
  }

  @Get('children/names')
  names(@Param('case') id: string, @SignedIn() who: Who, @Res() response: Response): Promise<void> {
    return this.send(id, who, response, 'children with names', async (titleOf) => {
      const opened = await this.opened(id, who, ['rapidReview'], 'children', true);
      return opened === null ? null : childrenPage(opened, titleOf, true);
    });
  }

  @Get('returns')
  returns(@Param('case') id: string, @SignedIn() who: Who, @Res() response: Response): Promise<void> {
    return this.sendNamed(id, who, response, 'returns', async (titleOf, named) => {
      const opened = await this.opened(id, who, ['rapidReview', 'otherReview', 'nationalLearning'], 'returns', named);
      return opened === null ? null : returnsPage(opened, titleOf, londonDateOf(this.engine.time.now()));
    });
  }

  @Get('meetings')
  meetings(@Param('case') id: string, @SignedIn() who: Who, @Res() response: Response): Promise<void> {
    return this.sendNamed(id, who, response, 'meetings', async (titleOf, named) => {
      const opened = await this.opened(id, who, ['rapidReview', 'meeting'], 'meetings', named);
      if (opened === null) return null;
      const links = await this.queries.execute(new CaseLinks(who.person, id));
      return meetingsPage(opened, titleOf, linkedMeetings(links));
    });
  }

  @Get('decisions')
  decisions(@Param('case') id: string, @SignedIn() who: Who, @Res() response: Response): Promise<void> {
    return this.sendNamed(id, who, response, 'decisions', async (titleOf, named) => {
      const opened = await this.opened(id, who, null, 'decisions', named);
      if (opened === null) return null;
      return decisionsPage(opened, titleOf, await this.queries.execute(new WhoDecides(who.person, id)));
    });
  }

  @Get('letters')
  letters(@Param('case') id: string, @SignedIn() who: Who, @Res() response: Response): Promise<void> {
    return this.sendNamed(id, who, response, 'letters', async (titleOf, named) => {
      const opened = await this.opened(id, who, ['rapidReview', 'submission'], 'letters', named);
      if (opened === null) return null;
      const deadlines = await this.queries.execute(new CaseDeadlines(who.person, id, named));
      return deadlines.answer === 'deadlines' ? lettersPage(opened, titleOf, deadlines) : null;
    });
  }

  @Get('actions')
  actions(@Param('case') id: string, @SignedIn() who: Who, @Res() response: Response): Promise<void> {
    return this.sendNamed(id, who, response, 'actions', async (titleOf, named) => {
      const opened = await this.opened(id, who, ['action', 'actionPlan'], 'actions', named);
      return opened === null ? null : actionsPage(opened, titleOf, this.engine.time.now());
    });
  }

  @Get('deadlines')
  deadlines(@Param('case') id: string, @SignedIn() who: Who, @Res() response: Response): Promise<void> {
    return this.sendNamed(id, who, response, 'deadlines', async (titleOf, named) => {
      const deadlines = await this.queries.execute(new CaseDeadlines(who.person, id, named));
      return deadlines.answer === 'deadlines' ? deadlinesPage(deadlines, titleOf) : null;
    });
  }

  @Get('fifteen-days')
  fifteenDays(
    @Param('case') id: string,
    @Query('gap') gap: unknown,
    @SignedIn() who: Who,
    @Res() response: Response,
  ): Promise<void> {
    return this.sendNamed(id, who, response, 'fifteen-days', async (titleOf, named) => {
      const opened = await this.opened(id, who, ['rapidReview'], 'fifteen-days', named);
      if (opened === null) return null;
      const deadlines = await this.queries.execute(new CaseDeadlines(who.person, id, named));
      return deadlines.answer === 'deadlines' ? fifteenDaysPage(opened, deadlines, titleOf, wholeNumber(gap)) : null;
    });
  }

  @Get('access')
  access(
    @Param('case') id: string,
    @Query('before') before: unknown,
    @SignedIn() who: Who,
    @Res() response: Response,
  ): Promise<void> {
    return this.sendNamed(id, who, response, 'access', async (titleOf, named) => {
      const reads = await this.queries.execute(new WhoLooked(who.person, id, wholeNumber(before), readsOnAPage, named));
      return reads.answer === 'reads' ? accessPage(reads, titleOf) : null;
    });
  }

  /** Null where there is no such case, or no such page of it for whoever asks. */
  private async opened(id: string, who: Who, categories: readonly string[] | null, page: SubPage, named: boolean) {
    const opened = await this.queries.execute(new OpenedCase(who.person, id, categories, named));
    return isThere(opened) && isOpen(page, opened.head) ? opened : null;
  }

  /** A page on which names stand: `named` where they were asked for. */
  private sendNamed(
    id: string,
    who: Who,
    response: Response,
    page: string,
    make: (titleOf: TitleOf, named: boolean) => Promise<PageMade | null>,
  ): Promise<void> {
    const named = namesAskedIn(response.req);
    return this.send(id, who, response, pageRead(page, named), async (titleOf) => {
      const made = await make(titleOf, named);
      return made === null ? null : withNamesAt(made, response.req.originalUrl);
    });
  }

  private async send(
    id: string,
    who: Who,
    response: Response,
    page: string,
    make: (titleOf: TitleOf) => Promise<PageMade | null>,
  ): Promise<void> {
    if (!isOpaqueId(id)) throw new NoSuchPage();
    // Who has looked stands in no log of ours but in that of the views, to which this view belongs.
    const beside = page.startsWith('access') ? null : '';
    await this.sender.sendRead(response, { who, beside }, async (look) => {
      const made = await make(await titlesIn(this.engine.views));
      if (made !== null) look({ case: id, page });
      return made;
    });
  }
}

const readsOnAPage = 100;

const isThere = <Of extends Answer>(answer: Of): answer is Extract<Of, { answer: 'case' }> => answer.answer === 'case';

/** A number in an address; null where there is none, or none that means anything. */
const wholeNumber = (value: unknown): number | null =>
  typeof value === 'string' && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : null;
