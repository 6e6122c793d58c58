import type { Engine } from '@waymark/engine';
import { derivedId } from '@waymark/ledger';

interface Said {
  readonly on: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly departing?: readonly string[];
  /** The body in whose name it is decided. */
  readonly body?: string;
  /** The person who records it; somebody of the business unit otherwise. */
  readonly by?: string;
}

let commands = 0;

const command = (type: string, { on, data = {}, departing = [], body, by = 'unit' }: Said) => ({
  commandId: derivedId('pages test', String(commands++)),
  by: { person: by, partnership: 'northmoor' },
  type,
  data,
  occurredOn: on,
  dateNotKnownBecause: on === 'not-known' ? 'The record does not say.' : null,
  subjectRevision: null as number | null,
  decidedBy:
    body === undefined
      ? null
      : ({ body, capacity: 'lead', given: 'meeting', person: null, name: 'Somebody Secret' } as const),
  departures: departing.map((rule) => ({ rule, reason: 'For the test.' })),
  causation: null,
});

/** Records a step, whatever rule it has to depart from and whatever stood on its subject before. */
export async function record({ recorder }: Engine, stream: string, type: string, said: Said): Promise<string> {
  let asked = command(type, said);
  let outcome = await recorder.record(stream, asked);
  for (let attempt = 0; attempt < 3 && outcome.answer !== 'recorded'; attempt += 1) {
    if (outcome.answer === 'objections') {
      const departing = outcome.objections.map(({ rule }) => rule);
      asked = { ...command(type, { ...said, departing }), subjectRevision: asked.subjectRevision };
    } else if (outcome.answer === 'changed meanwhile') {
      asked = { ...asked, subjectRevision: outcome.revision };
    } else break;
    outcome = await recorder.record(stream, asked);
  }
  if (outcome.answer !== 'recorded') throw new Error(`${type} was answered ${JSON.stringify(outcome)}`);
  return outcome.event ?? '';
}

export async function registerNorthmoor(engine: Engine): Promise<void> {
  await record(engine, 'partnership-northmoor', 'PartnershipRegistered', {
    on: '2020-04-01',
    data: { name: 'Northmoor & <b>Vale</b>' },
  });
}

/** Somebody who may look at everything in these partnerships, and record nothing. */
export async function registerReader(engine: Engine, partnerships: readonly string[]): Promise<void> {
  const own = partnerships[0] ?? 'northmoor';
  const name = 'Reader of Pages';
  await record(engine, 'person-reader', 'PersonRegistered', { on: '2020-04-01', data: { partnership: own, name } });
  for (const partnership of partnerships) {
    const data = { role: 'auditor', partnership };
    await record(engine, 'person-reader', 'RoleGiven', { on: '2020-04-01', data });
  }
}

export interface Opened {
  readonly caseId: string;
  readonly stream: string;
}

/** Opens a case with its referral: an incident, or as the data says otherwise. */
export async function refer({ recorder }: Engine, on: string, data: object = {}): Promise<Opened> {
  const asked = {
    entry: 'incident',
    children: ['child-1'],
    parts: { 'child-1': 'harmed' },
    incidentOn: on,
    incidentKnownOn: on,
    fiveDaysRunFrom: 'incident',
    referredBy: 'A ward sister',
    account: 'Sealed account of what happened to Somebody Secret.',
    nature: 'serious-harm',
    abuseOrNeglect: 'suspected',
    ...data,
  };
  const outcome = await recorder.openCase('rapidReview', command('Referred', { on, data: asked }));
  if (outcome.answer !== 'opened') throw new Error(`The referral was answered ${JSON.stringify(outcome)}`);
  return { caseId: outcome.case, stream: outcome.stream };
}

/** Opens a case with any workflow, or a further workflow in one, whatever has to be departed from. */
export async function open(
  { recorder }: Engine,
  where: string | null,
  category: string,
  type: string,
  said: Said,
): Promise<Opened> {
  const attempt = (departing: readonly string[]) => {
    const asked = command(type, { ...said, departing });
    return where === null ? recorder.openCase(category, asked) : recorder.openWorkflow(where, category, asked);
  };
  let outcome = await attempt([]);
  if (outcome.answer === 'objections') outcome = await attempt(outcome.objections.map(({ rule }) => rule));
  if (outcome.answer !== 'opened') throw new Error(`${type} was answered ${JSON.stringify(outcome)}`);
  return { caseId: outcome.case, stream: outcome.stream };
}

export const notify = (engine: Engine, { stream }: Opened, on: string, notification = 'sin-1') =>
  record(engine, stream, 'IncidentNotified', { on, data: { notification, category: 'serious harm' } });

export const send = (engine: Engine, { stream }: Opened, on: string) =>
  record(engine, stream, 'SentToPanel', {
    on,
    data: { submission: 'sub-1', outstandingReturns: [], postMortemOutstanding: false },
  });
