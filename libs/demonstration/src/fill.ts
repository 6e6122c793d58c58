import { categoryOf } from '@waymark/casework';
import type { EventStore } from '@waymark/event-store';
import { policies as everyPolicy, type Policies } from '@waymark/policies';
import type { Recorder, StepCommand } from '@waymark/recording';
import type { CivilDate } from '@waymark/statute';
import type { DrivenTime } from './driven-time';
import { beginning } from './directory/dates';
import { idOf } from './ids';
import type { Data } from './script/deed';
import { scriptOf } from './script/script';
import type { Step } from './script/step';
import { openMemory, type Memory, type Recorded } from './told';
import { openWatching } from './watching/watching';

export interface Filling {
  /** Opened on the very clock that is given here. */
  readonly recorder: Recorder;
  readonly clock: DrivenTime;
  readonly store: EventStore;
  /** What follows in one record from another is recorded at the same moment. */
  readonly policies: Pick<Policies, 'settled'>;
  readonly seed: number;
  /** The last day told of, in London. */
  readonly until: CivilDate;
  readonly partnerships: number;
  /** Nothing is recorded later than this instant: of today no more is told than has passed. */
  readonly notAfter: string;
  /** Called after each day on which something was recorded. */
  readonly onDay?: (day: CivilDate) => void;
  readonly onProgress?: (done: Filled) => void;
}

export interface Filled {
  /** Steps of the script so far; those that stood in the log already are repeated. */
  readonly steps: number;
  readonly repeated: number;
  readonly cases: number;
  readonly departures: number;
  /** How far the script has come. */
  readonly day: CivilDate;
}

const amending = ['FactCorrected', 'StepWithdrawn'];
const categoryIn = (type: string): string => type.slice(0, type.indexOf('.'));

/** The first day on which something is recorded: `until` may not lie before it. */
export const firstDay = beginning;
/** The last day to which the script reaches. */
export const lastDay = '2028-06-30';

/** A step of the script was not taken: the script and the rules do not go together. */
export class StepNotTaken extends Error {
  constructor({ story, key, day, deed }: Step, outcome: unknown) {
    super(`The demonstration's story ${story} (${key}) could not record ${deed.type} on ${day}: ${wordsOf(outcome)}`);
    this.name = 'StepNotTaken';
  }
}

/**
 * Fills an empty log, or goes on where it was stopped: every step is the command that it was before, so what stands
 * there already is answered and not recorded again.
 *
 * @throws StepNotTaken
 */
export async function fillDemonstration(filling: Filling): Promise<Filled> {
  const { recorder, clock, store, policies, seed, until, partnerships, onProgress } = filling;
  if (until < firstDay || until > lastDay) {
    throw new RangeError(`The demonstration tells of the time from ${firstDay} to ${lastDay}: give a day in it.`);
  }
  const memory = openMemory(recorder.streams);
  const watching = openWatching(store, recorder, clock, filling.notAfter);
  let done: Filled = { steps: 0, repeated: 0, cases: 0, departures: 0, day: firstDay };
  let passed = firstDay;
  for (const step of scriptOf(seed, partnerships, until)) {
    if (step.at > filling.notAfter) break;
    if (passed < step.day) {
      filling.onDay?.(passed);
      await watching.passDays(passed, step.day);
    }
    passed = step.day;
    clock.moveTo(step.at);
    const taken = await take(recorder, memory, step);
    if (taken === 'left out') continue;
    if (wantedByPolicies.has(taken.type)) await policies.settled();
    done = {
      steps: done.steps + 1,
      repeated: done.repeated + (taken.repeated ? 1 : 0),
      cases: done.cases + ('opens' in step.where ? 1 : 0),
      departures: done.departures + Object.keys(step.deed.departs ?? {}).length,
      day: step.day,
    };
    if (done.steps % 100 === 0) onProgress?.(done);
  }
  await watching.passDays(passed, until);
  const whole = { ...done, day: until };
  onProgress?.(whole);
  return whole;
}

/** Types of steps from which something follows elsewhere, with what corrects them or takes them back. */
const wantedByPolicies: ReadonlySet<string> = new Set(
  everyPolicy.flatMap(({ wants }) =>
    wants.flatMap((type) => [type, ...amending.map((amendment) => `${categoryIn(type)}.${amendment}`)]),
  ),
);

type Taken = { readonly repeated: boolean; readonly type: string } | 'left out';

async function take(recorder: Recorder, memory: Memory, step: Step): Promise<Taken> {
  const { where, deed } = step;
  if ('opens' in where) {
    const data = typeof deed.data === 'function' ? await deed.data(memory) : deed.data;
    const outcome = await recorder.openCase(where.category, commandFor(step, data, null));
    if (outcome.answer !== 'opened') throw new StepNotTaken(step, outcome);
    memory.opened(where.opens, outcome);
    if (deed.opens !== undefined) memory.openedIn(step, outcome.stream);
    return recordedAs(step, outcome, memory);
  }
  const stream = await memory.streamOf(step);
  if (stream === null) return 'left out';
  const known = typeof deed.data === 'function' ? await deed.data(memory) : deed.data;
  if (deed.opens !== undefined && 'alias' in where) {
    const caseId = memory.caseOf(where.alias);
    const outcome = await recorder.openWorkflow(caseId, deed.opens.category, commandFor(step, known, null));
    if (outcome.answer !== 'opened') throw new StepNotTaken(step, outcome);
    memory.openedIn(step, outcome.stream);
    return recordedAs(step, outcome, memory);
  }
  const seen = await memory.revisionSeen(step, stream, known);
  const outcome = await recorder.record(stream, commandFor(step, known, seen));
  if (outcome.answer !== 'recorded') throw new StepNotTaken(step, outcome);
  return recordedAs(step, outcome, memory);
}

async function recordedAs(step: Step, outcome: Recorded & { repeated: boolean }, memory: Memory): Promise<Taken> {
  await memory.recorded(step, outcome);
  return { repeated: outcome.repeated, type: `${categoryOf(outcome.stream)}.${step.deed.type}` };
}

/** The same person with the same key is the same command. */
export const commandOf = (person: string, key: string): string => idOf('command', person, key);

const commandFor = ({ key, by, deed }: Step, data: Data, subjectRevision: number | null): StepCommand => ({
  commandId: commandOf(by.person, key),
  by,
  type: deed.type,
  data,
  occurredOn: deed.on,
  dateNotKnownBecause: null,
  subjectRevision,
  decidedBy: deed.decidedBy ?? null,
  departures: Object.entries(deed.departs ?? {}).map(([rule, reason]) => ({ rule, reason })),
  causation: null,
});

function wordsOf(outcome: unknown): string {
  const { answer, objections, problems } = outcome as {
    answer: string;
    objections?: readonly { rule: string; because: string }[];
    problems?: readonly { field: string; because: string }[];
  };
  const rules = (objections ?? []).map(({ rule, because }) => `${rule}: ${because}`);
  const fields = (problems ?? []).map(({ field, because }) => `${field}: ${because}`);
  return [answer, ...rules, ...fields].join('; ');
}
