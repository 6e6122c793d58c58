import { isAmendment } from './amendment';
import { begin, factOf, markClock, type EventOnRecord, type Instance } from './instance';
import { amendmentsIn, standing } from './standing-steps';
import type { AnyWorkflow } from './workflow';

/** Folds a whole stream, corrections and withdrawn steps in their place, stages as stored. */
export function foldStream(workflow: AnyWorkflow, itself: string, events: readonly EventOnRecord[]): Instance {
  const instance = begin(workflow, itself);
  const amendments = amendmentsIn(events);
  for (const event of events) {
    advanceFrame(instance, event);
    const step = standing(workflow, event, amendments);
    if (step !== null) instance.state = workflow.fold(instance.state, step);
  }
  return instance;
}

/**
 * Takes one more stored event into a folded stream. A correction or a withdrawal changes what was folded long ago:
 * then this answers false, the instance is spent, and the stream has to be folded anew.
 */
export function advance(workflow: AnyWorkflow, instance: Instance, event: EventOnRecord): boolean {
  if (isAmendment(factOf(event.type))) return false;
  advanceFrame(instance, event);
  const step = standing(workflow, event, null);
  if (step !== null) instance.state = workflow.fold(instance.state, step);
  return true;
}

function advanceFrame(instance: Instance, event: EventOnRecord): void {
  if (event.revision !== instance.revision + 1) {
    throw new Error(`Revision ${event.revision} cannot follow ${instance.revision}.`);
  }
  instance.revision = event.revision;
  instance.hash = event.hash;
  instance.chart = event.workflow.chart;
  instance.stage = event.stage;
  instance.subjects.set(event.subject, { revision: event.revision, type: event.type });
  instance.commands.set(event.command.id, {
    digest: event.command.digest,
    revision: event.revision,
    stage: event.stage,
  });
  for (const mark of event.clocks) markClock(instance.clocks, mark);
}
