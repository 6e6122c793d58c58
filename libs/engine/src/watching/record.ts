import type { Recorder, StepCommand } from '@waymark/recording';

/** What the watch found of one deadline, as it is to be recorded. */
export interface Finding {
  readonly of: { readonly case: string; readonly lead: string; readonly countedFrom: string };
  readonly commandId: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly occurredOn: string;
}

/** Records a finding, once. @returns whether it is new */
export async function recordFinding(finding: Finding, recorder: Recorder): Promise<boolean> {
  const { of, commandId, type, data, occurredOn } = finding;
  const stream = `clock-${of.case}`;
  const { workflow, instance } = await recorder.streams.load(stream);
  const seen = instance.subjects.get(workflow.facts[type]!.subject(data as never));
  const command: StepCommand = {
    commandId,
    by: { person: 'deadline-watch', partnership: of.lead },
    type,
    data,
    occurredOn,
    dateNotKnownBecause: null,
    subjectRevision: seen?.revision ?? null,
    decidedBy: null,
    departures: [],
    causation: of.countedFrom,
  };
  const outcome = await recorder.record(stream, command);
  return outcome.answer === 'recorded' && !outcome.repeated;
}
