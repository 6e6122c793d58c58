import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { partnershipsLed } from '@waymark/access';
import { AgendaOf, MeetingsOf, type MeetingListed } from '@waymark/engine/cqrs';
import { inWords, whenInWords } from '@waymark/statute';
import type { Response } from 'express';
import { Page } from '../../access/requirement';
import { SignedIn, type Who } from '../../access/who';
import { OpaqueId } from '../../doors/opaque-id.pipe';
import { namesAskedIn, pageRead, withNamesAt } from '../cases/names-asked';
import { PageSender } from '../rendering/page-sender';
import { meetingAddress } from '../steps/openings';
import { capitalised } from '../words/counts';
import { agendaPage } from './agenda-page';

/** Meetings of groups, and for each the pack that its agenda needs. */
@Controller('meetings')
@Page('meeting.read')
export class MeetingPages {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(PageSender) private readonly sender: PageSender,
  ) {}

  @Get()
  async list(@SignedIn() who: Who, @Res() response: Response): Promise<void> {
    await this.sender.sendRead(response, { who }, async (look) => {
      const meetings = await this.queries.execute(new MeetingsOf(who.person));
      look({ case: null, page: 'meetings' });
      const over = meetings.filter((one) => !isAhead(one));
      const past = over.map((one, index) =>
        shown(one, one.lastOfCase && over.findIndex(({ group }) => group === one.group) === index),
      );
      return {
        template: 'meetings/meetings.njk',
        title: 'Meetings of groups',
        section: 'meetings',
        context: {
          call: partnershipsLed(who).length === 0 ? null : meetingAddress,
          ahead: meetings.filter(isAhead).map((one) => shown(one, one.lastOfCase)),
          past: past.slice(0, recent),
          earlier: past.slice(recent),
        },
      };
    });
  }

  @Get(':case/agenda')
  async agenda(@Param('case', OpaqueId) id: string, @SignedIn() who: Who, @Res() response: Response): Promise<void> {
    await this.sender.sendRead(response, { who }, async (look) => {
      const named = namesAskedIn(response.req);
      const agenda = await this.queries.execute(new AgendaOf(who.person, id, named));
      if (agenda.answer !== 'agenda') return null;
      // Of many cases, and of this one's own agenda; where names were asked for, of each that shows them.
      for (const of of new Set([id, ...agenda.named])) look({ case: of, page: pageRead('agenda', named) });
      look({ case: null, page: pageRead('agenda', named) });
      return withNamesAt(agendaPage(agenda), response.req.originalUrl);
    });
  }
}

/** As many past meetings as stand in sight: a year of two groups. */
const recent = 12;

const isAhead = ({ heldOn, cancelled }: MeetingListed): boolean => heldOn === null && !cancelled;

/** A pack shows what stands before a group today, so only a group's last meetings have one. */
const shown = ({ caseId, reference, group, on, dayOpen, heldOn, cancelled }: MeetingListed, hasPack: boolean) => ({
  group: capitalised(group),
  on: dayOpen ? 'No day set' : inWords(on),
  state:
    heldOn !== null
      ? `Held ${inWords(heldOn)}`
      : cancelled
        ? 'Cancelled'
        : dayOpen
          ? `Postponed: was to be ${whenInWords(on)}`
          : 'Called',
  agenda: hasPack ? `/meetings/${caseId}/agenda` : null,
  case: `/cases/${caseId}`,
  reference: reference ?? 'Reference not known',
});
