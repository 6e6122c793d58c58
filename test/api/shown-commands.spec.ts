import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { foundPartnership, makeToken, openEngine, type Engine } from '@waymark/engine';
import { derivedId } from '@waymark/ledger';
import { pino } from 'pino';
import { createServer } from '../../apps/server/src/create-server';

const run = promisify(execFile);

let folder: string;
let engine: Engine;
let close: () => Promise<void>;
let environment: Record<string, string>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-shown-'));
  let ticks = Date.parse('2026-06-30T09:00:00.000Z');
  const time = () => ({ now: () => new Date(ticks++).toISOString() });
  engine = await openEngine({ data: folder, environment: {}, time, notice: () => undefined });
  const { person } = await foundPartnership(
    engine,
    { name: 'Northmoor', administrator: 'An administrator', further: false },
    '2026-06-30',
  );
  await aSuccessor(engine);
  const { text } = await makeToken(engine, { person, days: 1, label: 'shown commands' });
  const app = await createServer(engine, { log: pino({ level: 'silent' }) });
  engine.runner.follow();
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  const base = `http://127.0.0.1:${port}`;
  environment = { PATH: process.env['PATH'] ?? '', TOKEN: text, BASE: base, SUCCESSOR: 'eastmere' };
  close = async () => {
    await app.close();
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  };
});
afterAll(() => close());

/** Another partnership, with somebody who records there. */
async function aSuccessor({ recorder }: Engine): Promise<void> {
  const partnership = 'eastmere';
  let commands = 0;
  for (const [stream, type, data] of [
    [`partnership-${partnership}`, 'PartnershipRegistered', { name: 'Eastmere' }],
    ['person-unit', 'PersonRegistered', { partnership, name: 'Somebody of its unit' }],
    ['person-unit', 'RoleGiven', { role: 'business unit', partnership }],
  ] as const) {
    const answer = await recorder.record(stream, {
      commandId: derivedId('shown commands', String(commands++)),
      by: { person: 'unit', partnership },
      type,
      data,
      occurredOn: '2020-04-01',
      dateNotKnownBecause: null,
      subjectRevision: null,
      decidedBy: null,
      departures: [],
      causation: null,
    });
    if (answer.answer !== 'recorded') throw new Error(JSON.stringify(answer));
  }
}

/** The shell commands of a page, in the order in which it shows them. */
const shownIn = (page: string): string =>
  [...readFileSync(page, 'utf8').matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, commands]) => commands).join('\n');

it("the commands of docs/api.md take a case from the first token to the Panel's letter and an action's evidence", async () => {
  const commands = shownIn(join(__dirname, '..', '..', 'docs', 'api.md'));
  expect(commands).toContain('PanelLetterReceived');
  const { stdout, stderr } = await run('bash', ['--norc', '-c', commands], { env: environment });
  expect(stderr.replace('curl: (22) The requested URL returned error: 409\n', '')).toBe('');
  expect(stdout).toContain("Panel's letter received");
  expect(stdout).toMatch(/"title":"Rapid review"\n"title":"Action plan"\n"title":"Action"/);
  expect(stdout).toContain('Evidence submitted: deciding on it');
  expect(stdout).toContain('Evidence accepted');
  expect(stdout).toMatch(/^2026-06-08$/m);
  expect(stdout).toMatch(/^eastmere$/m);
  expect(stdout).toMatch(/The case is called [0-9A-Z]{4}-[0-9A-Z]{4}\./);
});
