import { amendments, revisionAsked } from './amendment';
import { isAhead, notAhead } from './happened';
import { halvesOf } from './held';
import type { Instance } from './instance';
import { read } from './problems';
import type { Decision, Request } from './request';
import { currentChart, stageRevised, type AnyWorkflow } from './workflow';

/** Moves an instance to a later version of its chart, by the stage map that stands beside that version in the code. */
export function revise(workflow: AnyWorkflow, instance: Instance, request: Request, today: string): Decision {
  const asked = read(revisionAsked, request.data);
  if ('problems' in asked) return { answer: 'unreadable', problems: asked.problems };
  if (isAhead(request.occurredOn, today)) {
    return { answer: 'unreadable', problems: [{ field: 'occurredOn', because: notAhead }] };
  }
  const { chart, reason } = asked.value;
  const latest = currentChart(workflow);
  if (chart <= instance.chart || chart > latest) {
    const because =
      instance.chart === latest
        ? 'This record stands on the latest version of the chart already.'
        : `This record stands on version ${instance.chart}; it can move to a later one, up to ${latest}.`;
    return { answer: 'unreadable', problems: [{ field: 'chart', because }] };
  }
  const { stage, stages } = stageRevised(workflow, instance, chart);
  const fact = amendments.WorkflowRevised;
  const whole = { from: instance.chart, to: chart, stages, ...(reason === undefined ? {} : { reason }) };
  return {
    answer: 'record',
    event: {
      type: `${workflow.category}.WorkflowRevised`,
      schema: fact.schema,
      ...halvesOf(fact, whole),
      subject: fact.subject(whole as never),
      occurredOn: request.occurredOn,
      decidedBy: request.decidedBy,
      departures: [],
      chart,
      stage,
      clocks: [],
    },
  };
}
