import { decidingOn, succeededOn, type Calendar, type Case, type Partnership } from '@waymark/casework';
import { casesListed, type CaseListed, type WhichCases } from '@waymark/projections';
import { calendarStream, decidingInCase, type Streams } from '@waymark/recording';
import { asKnownOn, builtInCalendar, type CivilDate } from '@waymark/statute';
import type { Engine } from '../engine';
import type { Deciding } from '../deciding-in';
import { stageTold } from '../stage-told';
import type { Board, CaseOnBoard, WorkflowOnBoard } from './board';
import { endedAgencies, owingIn } from './ended-agencies';
import { tasksOfCase, type ReadBy } from './tasks-of-case';

/** Draws a board: which cases there are the read models tell, how each workflow stands its own stream. */
export async function drawBoard(
  { views, recorder: { streams } }: Pick<Engine, 'views' | 'recorder'>,
  which: WhichCases,
  today: CivilDate,
): Promise<Board> {
  const listed = await casesListed(views, which);
  const leads = new Map<string, Promise<ReadBy>>();
  const leadOf = (lead: string): Promise<ReadBy> => {
    const known = leads.get(lead) ?? readLead(streams, lead, today);
    leads.set(lead, known);
    return known;
  };
  const drawn: CaseOnBoard[] = [];
  for (const { instances, ...found } of listed) {
    const record = (await streams.load(`case-${found.caseId}`)).instance.state as Case;
    const readBy = await leadOf(record.lead ?? '');
    const deciding: Deciding = { today, decidingOn: await decidingInCase(record, streams.load) };
    const workflows: WorkflowOnBoard[] = [];
    for (const instance of instances) workflows.push(await workflowOf(streams, instance, deciding));
    const { caseId: id, reference, running } = found;
    const ended = await endedAgencies(streams, workflows.flatMap(owingIn), today);
    const tasks = tasksOfCase({ id, reference, record, workflows, running, endedAgencies: ended }, readBy);
    drawn.push({ ...found, record, workflows, tasks });
  }
  return drawn;
}

async function workflowOf(
  streams: Streams,
  { stream, ended }: CaseListed['instances'][number],
  deciding: Deciding,
): Promise<WorkflowOnBoard> {
  const loaded = await streams.load(stream);
  const { workflow, instance } = loaded;
  const { itself: id, stage, state, revision } = instance;
  const { stageTitle } = await stageTold(streams, loaded, deciding);
  return { id, stream, category: workflow.category, stage, stageTitle, ended, state, revision };
}

/** What a partnership that leads cases says of all of them. */
async function readLead(streams: Streams, lead: string, today: CivilDate): Promise<ReadBy> {
  const partnership = (await streams.load(`partnership-${lead}`)).instance.state as Partnership;
  const stored = (await streams.load(calendarStream)).instance.state as Calendar | null;
  return {
    today,
    calendar: asKnownOn(stored?.calendar ?? builtInCalendar, today),
    notices: partnership.noticeBeforeDeadlines ?? {},
    bodies: decidingOn(partnership, today).map(({ body }) => body),
    succeeded: succeededOn(partnership, today),
  };
}
