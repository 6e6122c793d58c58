import Database from 'better-sqlite3';
import { load } from 'cheerio';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { workflows } from '@waymark/casework';
import { aFolder, serving, waymark, type Ended } from './waymark';

const names = workflows.map(({ name }) => name);

/** Reference, stream and last stage of the first case that was opened with a rapid review, as the log has them. */
function aCaseIn(data: string): { reference: string; stage: string; stream: string } {
  const log = new Database(join(data, 'events.db'), { readonly: true });
  try {
    const events = (log.prepare('SELECT text FROM events ORDER BY position').all() as { text: string }[]).map(
      ({ text }) =>
        JSON.parse(text) as {
          type: string;
          stream: string;
          stage: string;
          data: { reference: string; stream: string };
        },
    );
    const opening = events.find(
      ({ type, data }) => type === 'case.CaseOpened' && data.stream.startsWith('rapidReview-'),
    );
    const { reference, stream } = opening!.data;
    return { reference, stream, stage: events.findLast((event) => event.stream === stream)!.stage };
  } finally {
    log.close();
  }
}

/** One clear line, a status that is not zero, and nothing on standard output. */
function expectOneLine(ended: Ended, words: RegExp): void {
  expect(ended.complaint.trim().split('\n')).toHaveLength(1);
  expect(ended.complaint).toMatch(words);
  expect(ended.complaint).not.toContain('should not have happened');
  expect(ended.status).not.toBe(0);
  expect(ended.out).toBe('');
}

describe('waymark workflow', () => {
  const data = aFolder();
  beforeAll(() => {
    expect(waymark(['demo', '--data', data, '--partnerships', '1', '--until', '2022-06-30'])).toMatchObject({
      status: 0,
    });
  }, 120_000);
  afterAll(() => rmSync(data, { recursive: true, force: true }));

  it('lays a workflow open, without any data', () => {
    const page = workflows.at(-1)!;
    const ended = waymark(['workflow', page.name, '--data', join(data, 'nothing-here')]);
    expect({ status: ended.status, complaint: ended.complaint }).toEqual({ status: 0, complaint: '' });
    for (const words of Object.values(page.stages)) expect(ended.out).toContain(words);
    for (const rule of Object.keys(page.rules)) expect(ended.out).toContain(`  ${rule}: `);
    for (const { says } of Object.values(page.facts)) expect(ended.out).toContain(says);
  });

  it('prints a drawing that stands on its own, and the same as JSON', () => {
    const drawing = load(waymark(['workflow', 'practice-review', '--svg']).out, { xml: true });
    expect(drawing('svg > title')).toHaveLength(1);
    expect(drawing('svg > desc').text()).toContain('It begins at');
    const described = JSON.parse(waymark(['workflow', 'practice-review', '--json']).out) as {
      stages: { stage: string }[];
    };
    expect(described.stages.map(({ stage }) => stage)).toContain('published');
  });

  it('says where a case stands and at which position, beside a running server as well', async () => {
    const { reference, stage, stream } = aCaseIn(data);
    const ask = (...more: string[]) =>
      waymark(['workflow', 'rapid-review', '--data', data, '--case', reference, ...more]);
    const alone = ask();
    expect(alone).toMatchObject({ status: 0, complaint: '' });
    expect(alone.out).toMatch(new RegExp(`^Rapid review of case ${reference}, as of position \\S+\\.`));
    expect(alone.out).toContain(`${stream}, revision `);
    expect(alone.out).toContain(`[${stage}]`);
    expect(alone.out).toContain('MAY FOLLOW');
    const running = await serving(data);
    const beside = ask('--json');
    await running.stop('SIGTERM');
    expect(JSON.parse(beside.out)).toMatchObject({ case: reference, standings: [{ stream, stage }] });
    expect(load(ask('--svg').out, { xml: true })('desc').text()).toMatch(/^It stands at: /);
  });

  it('lists the workflows that there are, whatever was typed', () => {
    for (const typed of ['constructor', 'rapid-review\nall', '\u001b[2J'])
      expectOneLine(waymark(['workflow', typed]), new RegExp(`There is no workflow .* ${names.join(', ')}\\.`));
  });

  it('says how a reference is written, and that there is no such case', () => {
    const ask = (reference: string, name = 'rapid-review') =>
      waymark(['workflow', name, '--data', data, '--case', reference]);
    for (const typed of ['', "'; DROP TABLE events", '7K2M-4QXD\n']) expectOneLine(ask(typed), /reads like 7K2M-4QXD/);
    expectOneLine(ask('AAAA-AAAA'), /no case with the reference AAAA-AAAA/);
    expectOneLine(ask(aCaseIn(data).reference, 'meeting'), /holds no meeting .* It holds: .*rapid review/);
    expectOneLine(waymark(['workflow', 'rapid-review', '--data', aFolder(), '--case', 'AAAA-AAAA']), /no Waymark data/);
  });

  it('prints one thing at a time', () => {
    expectOneLine(waymark(['workflow', 'action', '--svg', '--json']), /not for both/);
  });
});
