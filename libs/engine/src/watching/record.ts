import type { Recorder, StepCommand } from '@waymark/recording';

/** What the watch found of one deadline, as it is to be recorded. */
export interface Finding {
  readonly of: { readonly case: string; readonly lead: string; readonly countedFrom: string };
  readonly commandId: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly occurredOn: string;
}

/** What refuses a finding that stands already, or that no longer holds. */
const notNew: ReadonlySet<string> = new Set(['isAMove', 'isNew', 'wasMissed']);

/**
 * Records a finding, once.
 *
 * @returns whether it is new
 * @throws where it was not recorded for any reason but that it is not new: unsaid, it would be tried for ever
 */
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
  if (outcome.answer === 'recorded') return !outcome.repeated;
  // Nothing more is said of a case whose key was destroyed.
  if (outcome.answer === 'erased') return false;
  const because = outcome.answer === 'objections' ? outcome.objections.map(({ rule }) => rule) : [outcome.answer];
  if (because.every((one) => notNew.has(one))) return false;
  throw new Error(`The deadline watch could not record ${type} of case ${of.case}: ${because.join(', ')}.`);
}
