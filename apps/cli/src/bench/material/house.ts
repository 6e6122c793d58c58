import type { EventStore } from '@waymark/event-store';
import { noDirectory, noKeptFolds, openRecorder, type Recorder, type StepCommand } from '@waymark/recording';
import type { KeyStore } from '@waymark/vault';
import { bodies, idOf, partnership, person } from './ids';

/** A step of a story. */
export interface Step {
  readonly type: string;
  readonly data: Record<string, unknown>;
  readonly on: string;
  /** The body in whose name it is decided, where it is a decision. */
  readonly body?: string;
}

/** A partnership with its recorder, on a clock that the stories drive. */
export interface House {
  readonly recorder: Recorder;
  /** The day that it is from now on. */
  goTo(day: string): void;
  take(stream: string, step: Step): Promise<void>;
  openCase(step: Step): Promise<{ readonly case: string; readonly stream: string }>;
  /** Opens a workflow in a case, or with null a case with it, whatever is asked for. */
  open(
    workflow: string,
    caseId: string | null,
    step: Step,
  ): Promise<{ readonly case: string; readonly stream: string }>;
}

export function openHouse(store: EventStore, keys: KeyStore): House {
  let now = 0;
  const time = { now: () => new Date((now += 1)).toISOString() };
  const recorder = openRecorder({
    store,
    keys,
    time,
    deadline: 60_000,
    cachedEvents: 1_000_000,
    keptFolds: noKeptFolds,
    directory: noDirectory,
  });
  let commands = 0;
  const commandFor = (step: Step): StepCommand => commandOf(step, idOf('command', (commands += 1)));

  return {
    recorder,
    goTo: (day) => void (now = Math.max(now, Date.parse(`${day}T09:00:00.000Z`))),
    async take(stream, step) {
      let command = commandFor(step);
      let answer = await recorder.record(stream, command);
      // As a person would: look at what was recorded last, and give a reason for what is asked.
      if (answer.answer === 'changed meanwhile') {
        command = { ...command, subjectRevision: answer.revision };
        answer = await recorder.record(stream, command);
      }
      if (answer.answer === 'objections') {
        const departures = answer.objections.map(({ rule }) => ({ rule, reason: 'As the group agreed at the time.' }));
        answer = await recorder.record(stream, { ...command, departures });
      }
      if (answer.answer !== 'recorded') throw notTaken(step, answer);
    },
    async openCase(step) {
      const opened = await recorder.openCase('rapidReview', commandFor(step));
      if (opened.answer !== 'opened') throw notTaken(step, opened);
      return opened;
    },
    async open(workflow, caseId, step) {
      const command = commandFor(step);
      const send = (asked: StepCommand) =>
        caseId === null ? recorder.openCase(workflow, asked) : recorder.openWorkflow(caseId, workflow, asked);
      let opened = await send(command);
      if (opened.answer === 'objections') {
        const departures = opened.objections.map(({ rule }) => ({ rule, reason: 'As the group agreed at the time.' }));
        opened = await send({ ...command, departures });
      }
      if (opened.answer !== 'opened') throw notTaken(step, opened);
      return opened;
    },
  };
}

/** The command by which a person of the partnership sends a step. */
export const commandOf = ({ type, data, on, body }: Step, commandId: string): StepCommand => ({
  commandId,
  by: { person, partnership },
  type,
  data,
  occurredOn: on,
  dateNotKnownBecause: null,
  subjectRevision: null,
  decidedBy:
    body === undefined ? null : { body, capacity: 'lead', given: 'meeting', person: null, name: 'Alex Marlow' },
  departures: [],
  causation: null,
});

/** The directory that every story needs: the partnership, its three bodies, agencies, and the person who records. */
export async function registerDirectory(house: House, on: string, agencies: readonly string[]): Promise<void> {
  house.goTo(on);
  const stream = `partnership-${partnership}`;
  await house.take(stream, { type: 'PartnershipRegistered', data: { name: 'Fenmoor' }, on });
  for (const body of bodies) await house.take(stream, { type: 'BodyJoined', data: { ...body }, on });
  await house.take(stream, { type: 'PanelLetterExpectationSet', data: { workingDays: 15 }, on });
  const unit = { role: 'business unit', partnership };
  await house.take(`person-${person}`, { type: 'PersonRegistered', data: { partnership, name: 'Jo Ferrier' }, on });
  await house.take(`person-${person}`, { type: 'RoleGiven', data: unit, on });
  for (const [number, agency] of agencies.entries()) {
    const data = { name: `Agency ${number + 1}`, kind: 'health', partnership, area: 'own' };
    await house.take(`agency-${agency}`, { type: 'AgencyRegistered', data, on });
  }
}

const notTaken = ({ type, on }: Step, answer: unknown): Error =>
  new Error(`The step ${type} of ${on} was not taken: ${JSON.stringify(answer)}`);
