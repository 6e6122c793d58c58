import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { AgendaOf, MeetingsOf, type MeetingListed } from '@waymark/engine/cqrs';
import { inWords } from '@waymark/statute';
import type { Response } from 'express';
import { Page } from '../../access/requirement';
import { SignedIn, type Who } from '../../access/who';
import { OpaqueId } from '../../doors/opaque-id.pipe';
import { PageSender } from '../rendering/page-sender';
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
      return {
        template: 'meetings/meetings.njk',
        title: 'Meetings of groups',
        section: 'meetings',
        context: {
          ahead: meetings.filter(({ heldOn, cancelled }) => heldOn === null && !cancelled).map(shown),
          past: meetings.filter(({ heldOn, cancelled }) => heldOn !== null || cancelled).map(shown),
        },
      };
    });
  }

  @Get(':case/agenda')
  async agenda(@Param('case', OpaqueId) id: string, @SignedIn() who: Who, @Res() response: Response): Promise<void> {
    await this.sender.sendRead(response, { who }, async (look) => {
      const agenda = await this.queries.execute(new AgendaOf(who.person, id));
      if (agenda.answer !== 'agenda') return null;
      // Of many cases, and of this one's own agenda.
      look({ case: id, page: 'agenda' });
      look({ case: null, page: 'agenda' });
      return agendaPage(agenda);
    });
  }
}

const shown = ({ caseId, reference, group, on, heldOn, cancelled }: MeetingListed) => ({
  group: capitalised(group),
  on: inWords(on),
  state: cancelled ? 'Cancelled' : heldOn === null ? 'Called' : `Held ${inWords(heldOn)}`,
  agenda: `/meetings/${caseId}/agenda`,
  case: `/cases/${caseId}`,
  reference: reference ?? 'Reference not known',
});
