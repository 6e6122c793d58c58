import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openMemoryEventStore } from '@waymark/event-store';
import { derivedId, type LedgerEvent } from '@waymark/ledger';
import { noDirectory, noKeptFolds, contentOf, openRecorder, type Recorder, type StepCommand } from '@waymark/recording';
import { openMemoryKeyStore } from '@waymark/vault';
import type { Policy } from './policy';
import { policies } from './policies';
import { openPolicyFile, type SetAside } from './running/policy-file';
import { openPolicies, type Policies, type RunnerParts } from './running/runner';

/** How a step is taken, where it is not the ordinary way. */
export interface How {
  readonly on?: string;
  readonly body?: string;
  /** Of which partnership; Fenmoor's where nothing is said. */
  readonly at?: string;
}

/** A partnership on a log in memory, with the policies over it. */
export async function openHouse(given: readonly Policy[] = policies) {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-policies-'));
  const store = openMemoryEventStore();
  const keys = openMemoryKeyStore();
  let ticks = 0;
  const time = { now: () => new Date(Date.parse('2027-06-30T09:00:00.000Z') + ticks++).toISOString() };
  const recorder = openRecorder({
    store,
    keys,
    time,
    deadline: 5_000,
    cachedEvents: 100_000,
    keptFolds: noKeptFolds,
    directory: noDirectory,
  });
  const told: SetAside[] = [];
  const elsewhere = new Set<string>();
  const open = (list: readonly Policy[], more: Partial<RunnerParts> = {}): Promise<Policies> =>
    openPolicies({
      store,
      recorder,
      keys,
      file: openPolicyFile(join(folder, 'policies.db')),
      policies: list,
      setAsideElsewhere: async () => elsewhere,
      onSetAside: (aside) => told.push(aside),
      onTrouble: () => {},
      pauseAfterTrouble: 10,
      ...more,
    });
  const runner = await open(given);
  let commands = 0;
  const commandFor = (type: string, data: unknown, { on = '2027-06-29', body, at = 'fenmoor' }: How): StepCommand => ({
    commandId: derivedId('command', String(commands++)),
    by: { person: 'p-unit', partnership: at },
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
  /** As a person would: looks at what was recorded last, and gives a reason for what is asked. */
  const send = async <Answer extends { answer: string }>(
    command: StepCommand,
    ask: (command: StepCommand) => Promise<Answer>,
  ): Promise<Answer> => {
    let asked = command;
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const answer = (await ask(asked)) as unknown as {
        answer: string;
        revision: number;
        objections: { rule: string }[];
      };
      if (answer.answer === 'changed meanwhile') asked = { ...asked, subjectRevision: answer.revision };
      else if (answer.answer === 'objections')
        asked = { ...asked, departures: answer.objections.map(({ rule }) => ({ rule, reason: 'It happened so.' })) };
      else if (answer.answer === 'recorded' || answer.answer === 'opened') return answer as unknown as Answer;
      else throw new Error(`${command.type} was not taken: ${JSON.stringify(answer)}`);
    }
    throw new Error(`${command.type} was not taken.`);
  };

  const house = {
    store,
    keys,
    recorder,
    runner,
    told,
    elsewhere,
    open,
    async record(stream: string, type: string, data: object = {}, how: How = {}): Promise<string> {
      const answer = await send(commandFor(type, data, how), (command) => recorder.record(stream, command));
      return (answer as { event: string }).event;
    },
    async opens(
      workflow: string,
      type: string,
      data: object,
      how: How = {},
    ): Promise<{ case: string; stream: string }> {
      return (await send(commandFor(type, data, how), (command) => recorder.openCase(workflow, command))) as never;
    },
    async starts(caseId: string, workflow: string, type: string, data: object, how: How = {}): Promise<string> {
      const ask = (command: StepCommand) => recorder.openWorkflow(caseId, workflow, command);
      return ((await send(commandFor(type, data, how), ask)) as { stream: string }).stream;
    },
    history: (stream: string): Promise<readonly LedgerEvent[]> => recorder.streams.history(stream),
    /** The steps of a type in a stream, with what was sealed in them. */
    async stepsOf(stream: string, type: string) {
      const events = await recorder.streams.history(stream);
      return events
        .filter((event) => event.type === `${stream.slice(0, stream.indexOf('-'))}.${type}`)
        .map((event) => ({ ...event, words: contentOf(event, keys)?.fact, content: contentOf(event, keys) }));
    },
    async workflowsOf(caseId: string, category: string): Promise<string[]> {
      const { workflows } = (await recorder.streams.load(`case-${caseId}`)).instance.state as { workflows: string[] };
      return workflows.filter((stream) => stream.startsWith(`${category}-`));
    },
    async close() {
      await runner.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await house.record('partnership-fenmoor', 'PartnershipRegistered', { name: 'Fenmoor' });
  for (const [body, kind] of bodies) {
    const data = { body, kind, name: `Fenmoor ${body}` };
    await house.record('partnership-fenmoor', 'BodyJoined', data, { on: '2019-07-01' });
  }
  return house;
}

export type House = Awaited<ReturnType<typeof openHouse>>;
export type { Recorder };

export const bodies = [
  ['council', 'local authority'],
  ['board', 'integrated care board'],
  ['police', 'police'],
] as const;

export const referral = (child: string) => ({
  entry: 'incident',
  children: [child],
  parts: { [child]: 'harmed' },
  incidentOn: '2027-05-20',
  incidentKnownOn: '2027-05-26',
  fiveDaysRunFrom: 'incident',
  referredBy: 'A health visitor',
  account: 'An invented account.',
  nature: 'serious-harm',
  abuseOrNeglect: 'suspected',
});

/** A rapid review whose incident was notified. */
export async function notified(house: House, child: string): Promise<{ case: string; stream: string }> {
  const opened = await house.opens('rapidReview', 'Referred', referral(child), { on: '2027-05-26' });
  await house.record(
    opened.stream,
    'IncidentNotified',
    { notification: `n-${child}`, category: 'serious harm' },
    { on: '2027-06-01' },
  );
  return opened;
}
