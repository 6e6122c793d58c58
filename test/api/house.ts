import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEngine, type Engine } from '@waymark/engine';
import { derivedId } from '@waymark/ledger';
import { pino, type Logger } from 'pino';
import { createServer, type ServerOptions } from '../../apps/server/src/create-server';
import { signedIn, strangerAt, type Browser } from '../signed-in';
import { clientOf, type Client } from './client';

/** The house stands on a day of its own, so that what is recorded as happened has happened. */
const opensAt = Date.parse('2026-06-30T09:00:00.000Z');

export interface House {
  readonly engine: Engine;
  readonly base: string;
  /** A client of a person, with a token of their own. */
  as(person: string): Client;
  /** A client with this text for a token, or with none. */
  with(token: string | null): Client;
  /** A browser in which this person has signed in. */
  browser(person: string): Browser;
  /** A browser in which nobody has. */
  stranger(): Browser;
  tokenOf(person: string, expiresAt?: string): { id: string; text: string };
  /** The day that it is from now on; it never runs back. */
  goTo(day: string): void;
  /** Everything that the server logged. */
  readonly logged: string[];
  close(): Promise<void>;
}

/** A server on a real port with a real data folder, and two partnerships in its directory. */
export async function openHouse(options: ServerOptions = {}): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-api-'));
  let instant = opensAt;
  const time = () => ({ now: () => new Date(instant++).toISOString() });
  const engine = await openEngine({ data: folder, environment: {}, time, notice: () => undefined });
  const logged: string[] = [];
  const app = await createServer(engine, { ...options, log: loggingTo(logged) });
  engine.runner.follow();
  await app.listen(0, '127.0.0.1');
  const base = `http://127.0.0.1:${(app.getHttpServer().address() as { port: number }).port}`;
  await furnish(engine);
  const tokenOf = (person: string, expiresAt?: string) =>
    engine.tokens.make({
      person,
      label: 'test',
      madeAt: engine.time.now(),
      ...(expiresAt === undefined ? {} : { expiresAt }),
    });
  return {
    engine,
    base,
    logged,
    goTo: (day) => void (instant = Math.max(instant, Date.parse(`${day}T09:00:00.000Z`))),
    tokenOf,
    as: (person) => clientOf(base, tokenOf(person).text),
    browser: (person) => signedIn({ engine, base }, person),
    stranger: () => strangerAt(base),
    with: (token) => clientOf(base, token),
    async close() {
      await app.close();
      await engine.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const loggingTo = (lines: string[]): Logger =>
  pino({ base: null, level: 'debug' }, { write: (line: string) => void lines.push(line) });

export const agencies = Array.from({ length: 64 }, (_, n) => `agency-${n}`);

/** Northmoor has three deciding bodies and 64 agencies; Eastvale is the neighbour who may not look. */
async function furnish(engine: Engine): Promise<void> {
  const record = stepsOn(engine);
  for (const [partnership, name] of [
    ['northmoor', 'Northmoor'],
    ['eastvale', 'Eastvale'],
  ] as const) {
    await record(partnership, `partnership-${partnership}`, 'PartnershipRegistered', { name });
    const person = (id: string, roles: readonly object[]) => registered(record, partnership, id, roles);
    await person(`${partnership}-unit`, [{ role: 'business unit' }]);
    await person(`${partnership}-administrator`, [{ role: 'administrator' }]);
  }
  for (const [body, kind] of [
    ['council', 'local authority'],
    ['icb', 'integrated care board'],
    ['police', 'police'],
  ] as const) {
    await record(
      'northmoor',
      'partnership-northmoor',
      'BodyJoined',
      { body, kind, name: `Northmoor ${body}` },
      '2020-04-01',
    );
  }
  const person = (id: string, roles: readonly object[]) => registered(record, 'northmoor', id, roles);
  await person('scrutineer', [{ role: 'scrutineer' }]);
  await person('reviewer', [{ role: 'reviewer' }]);
  await person('lead-of-agency-8-and-unit', [{ role: 'agency lead', agency: 'agency-8' }, { role: 'business unit' }]);
  await person('police-lead', [{ role: 'lead', body: 'police' }]);
  await person('second-chair', [{ role: 'chair' }]);
  for (const agency of agencies) {
    const data = { name: `Northmoor ${agency}`, kind: 'health', partnership: 'northmoor', area: 'own' };
    await record('northmoor', `agency-${agency}`, 'AgencyRegistered', data);
    await person(`lead-of-${agency}`, [{ role: 'agency lead', agency }]);
  }
}

type Record = ReturnType<typeof stepsOn>;

async function registered(record: Record, partnership: string, id: string, roles: readonly object[]): Promise<void> {
  await record(partnership, `person-${id}`, 'PersonRegistered', { partnership, name: `Name of ${id}` });
  for (const role of roles) await record(partnership, `person-${id}`, 'RoleGiven', { partnership, ...role });
}

/** What the command line does for a new installation: straight to the recorder, with no token yet. */
function stepsOn({ recorder }: Engine) {
  let steps = 0;
  return async (partnership: string, stream: string, type: string, data: unknown, occurredOn = '2026-06-01') => {
    const outcome = await recorder.record(stream, {
      commandId: derivedId('furnish', String(steps++)),
      by: { person: 'installer', partnership },
      type,
      data,
      occurredOn,
      dateNotKnownBecause: null,
      subjectRevision: null,
      decidedBy: null,
      departures: [],
      causation: null,
    });
    if (outcome.answer !== 'recorded') throw new Error(`${type} on ${stream} was answered ${JSON.stringify(outcome)}`);
  };
}
