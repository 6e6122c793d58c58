import { categoryOf, factNamed, factOf, records, workflows } from '@waymark/casework';
import { londonDateOf, type LedgerEvent } from '@waymark/ledger';
import type { TimelineEntry } from '@waymark/projections';
import { CivilDate, inWords, whenInWords } from '@waymark/statute';
import { ruleInWords } from '../timeliness/departures';
import { clearFields, fieldInWords, type ClearField } from './clear-data';
import { correctedFields, type CorrectedField } from './corrected-fields';
import type { TitleOf } from './titles';

/** One step on the timeline: what happened, when, when it was recorded, who decided, and what later steps did to it. */
export interface StepShown {
  readonly event: string;
  readonly says: string;
  /** 'Action 2', where the case holds more than one workflow. */
  readonly of: string | null;
  /** 'Happened on 16 June 2026', 'Planned for 3 July 2026' */
  readonly when: string;
  readonly recordedAt: string;
  readonly byTheWatch: boolean;
  readonly decided: string | null;
  readonly fields: readonly ClearField[];
  readonly departures: readonly string[];
  readonly hasSealed: boolean;
  /** Given where this step led somewhere else than the one before it. */
  readonly stage: string | null;
  /** What this step corrects or takes back. */
  readonly amends: { readonly event: string; readonly says: string } | null;
  readonly corrected: readonly CorrectedField[];
  readonly correctedBy: readonly string[];
  readonly withdrawnBy: string | null;
}

const given: Readonly<Record<string, string>> = {
  here: 'in Waymark',
  meeting: 'at a meeting',
  email: 'by e-mail',
  telephone: 'by telephone',
  letter: 'by letter',
};

const categoryOfType = (type: string): string => type.slice(0, type.indexOf('.'));

const saysOf = (type: string): string => {
  const workflow = records[categoryOfType(type)];
  return (workflow && factNamed(workflow, factOf(type))?.says) ?? fieldInWords(factOf(type));
};

/** The timeline in the order of recording, with the clear half of each event beside it. */
export function stepsShown(
  entries: readonly TimelineEntry[],
  events: ReadonlyMap<string, LedgerEvent>,
  titleOf: TitleOf,
): readonly StepShown[] {
  const byEvent = new Map(entries.map((entry) => [entry.event, entry]));
  const stages = new Map<string, string>();
  const labels = labelsOf(entries);
  return entries.map((entry) => {
    const event = events.get(entry.event);
    const amended = entry.amends === null ? undefined : byEvent.get(entry.amends);
    const before = stages.get(entry.stream);
    stages.set(entry.stream, entry.stage);
    return {
      event: entry.event,
      says: saysOf(entry.type),
      of: labels.get(streamTold(entry, event)) ?? null,
      when: whenShown(entry),
      recordedAt: entry.recordedAt,
      byTheWatch: entry.actor === 'deadline-watch',
      decided: entry.decidedBy === null ? null : decidedInWords(entry.decidedBy, titleOf),
      fields: event === undefined || amended !== undefined ? [] : clearFields(event.data, titleOf),
      departures: entry.departures.map(ruleInWords),
      hasSealed: entry.hasSealed,
      stage: stageReached(entry, before),
      amends: amended === undefined ? null : { event: amended.event, says: saysOf(amended.type) },
      corrected: event === undefined ? [] : correctedFields(event, events, titleOf),
      correctedBy: entry.correctedBy,
      withdrawnBy: entry.withdrawnBy,
    };
  });
}

/** That a workflow was opened in the case is told of that workflow. */
const streamTold = ({ type, stream }: TimelineEntry, event: LedgerEvent | undefined): string =>
  type === 'case.WorkflowStarted' && typeof event?.data['stream'] === 'string' ? event.data['stream'] : stream;

/** What each workflow of the case is called: by its title, and by its number in the order of opening where there are several. */
function labelsOf(entries: readonly TimelineEntry[]): ReadonlyMap<string, string> {
  const streams = [...new Set(entries.map(({ stream }) => stream))].filter(
    (stream) => workflowOf(stream) !== undefined,
  );
  if (streams.length < 2) return new Map();
  return new Map(
    streams.map((stream) => {
      const alike = streams.filter((other) => workflowOf(other) === workflowOf(stream));
      const number = alike.length < 2 ? '' : ` ${alike.indexOf(stream) + 1}`;
      return [stream, `${workflowOf(stream)?.title}${number}`];
    }),
  );
}

const workflowOf = (stream: string) => workflows.find(({ category }) => category === categoryOf(stream));

/** A meeting or an event that was planned lies ahead of the day on which it was recorded: it had not happened then. */
function whenShown({ occurredOn, recordedAt }: TimelineEntry): string {
  const day = CivilDate.safeParse(occurredOn);
  return day.success && day.data > londonDateOf(recordedAt)
    ? `Planned for ${inWords(day.data)}`
    : `Happened ${whenInWords(occurredOn)}`;
}

/** Records with a single stage lead nowhere, so nothing is said of it. */
function stageReached({ type, stage }: TimelineEntry, before: string | undefined): string | null {
  const stages = records[categoryOfType(type)]?.stages ?? {};
  return stage === before || Object.keys(stages).length < 2 ? null : (stages[stage] ?? null);
}

const decidedInWords = (
  { body, capacity, given: how }: NonNullable<TimelineEntry['decidedBy']>,
  titleOf: TitleOf,
): string => `${titleOf(body) ?? 'a body that the directory does not name'}, ${capacity}, given ${given[how] ?? how}`;
