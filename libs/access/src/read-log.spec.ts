import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { NotStored } from './errors';
import { checkReads, openReadLog } from './read-log';
import type { Read } from './reads';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-reads-'));
  file = join(folder, 'reads.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (caseId: string | null, page: string): Read => ({
  at: '2026-06-01T09:00:00.000Z',
  person: 'p-1',
  partnership: 'northmoor',
  roles: ['auditor'],
  session: 's-1',
  door: 'page',
  case: caseId,
  page,
});

it('tells who looked at a case, the latest first, also after the file was opened anew', async () => {
  const log = openReadLog({ file });
  await Promise.all([
    log.record(read('c-1', 'case')),
    log.record(read('c-2', 'case')),
    log.record(read(null, 'cases')),
  ]);
  await log.record(read('c-1', 'timeline'));
  log.close();
  const again = openReadLog({ file });
  const all = again.ofCase('c-1', { before: null, limit: 10 });
  expect(all.map(({ number, page }) => [number, page])).toEqual([
    [4, 'timeline'],
    [1, 'case'],
  ]);
  expect(all[1]).toEqual({ number: 1, ...read('c-1', 'case') });
  expect(again.ofCase('c-1', { before: 4, limit: 10 })).toHaveLength(1);
  again.close();
  expect(checkReads({ file })).toEqual({ entries: 4, firstBreak: null });
  expect(statSync(file).mode & 0o077).toBe(0);
});

it.each([
  ['changed', "UPDATE reads SET text = replace(text, 'auditor', 'nobody') WHERE number = 2", 2],
  ['taken out', 'DELETE FROM reads WHERE number = 2', 2],
  ['made anew with a hash that is not its own', 'UPDATE reads SET hash = zeroblob(32) WHERE number = 3', 3],
])('shows that an entry was %s', async (_, tampering, firstBreak) => {
  const log = openReadLog({ file });
  for (const page of ['one', 'two', 'three']) await log.record(read('c-1', page));
  log.close();
  const database = new Database(file);
  database.exec(tampering);
  database.close();
  expect(checkReads({ file })).toEqual({ entries: firstBreak - 1, firstBreak });
});

it('fails for everybody who waits when it cannot be written, and goes on afterwards', async () => {
  const log = openReadLog({ file });
  const other = new Database(file);
  other.exec("CREATE TRIGGER full BEFORE INSERT ON reads BEGIN SELECT raise(ABORT, 'full'); END");
  const settled = await Promise.allSettled([log.record(read('c-1', 'one')), log.record(read('c-1', 'two'))]);
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect((settled[0] as PromiseRejectedResult).reason).toBeInstanceOf(NotStored);
  other.exec('DROP TRIGGER full');
  other.close();
  await log.record(read('c-1', 'three'));
  expect(log.ofCase('c-1', { before: null, limit: 10 }).map(({ number, page }) => [number, page])).toEqual([
    [1, 'three'],
  ]);
  log.close();
});

describe('by a clock that stands still', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('has those who come just after a commit share the next one', async () => {
    const log = openReadLog({ file });
    const other = new Database(file, { readonly: true });
    const stored = () => other.prepare('SELECT count(*) FROM reads').pluck().get();
    const first = log.record(read('c-1', 'first'));
    jest.advanceTimersByTime(0);
    await first;
    const next = [log.record(read('c-1', 'second'))];
    jest.advanceTimersByTime(3);
    expect(stored()).toBe(1);
    next.push(log.record(read('c-1', 'third')));
    jest.advanceTimersByTime(1);
    await Promise.all(next);
    expect(stored()).toBe(3);
    other.close();
    log.close();
  });
});

it('keeps what is asked for before it is closed', async () => {
  const log = openReadLog({ file });
  await log.record(read('c-1', 'first'));
  const last = log.record(read('c-1', 'last'));
  log.close();
  await last;
  expect(checkReads({ file })).toEqual({ entries: 2, firstBreak: null });
});

it('is null where nobody ever looked, and says so of a file that is none', () => {
  expect(checkReads({ file })).toBeNull();
  const log = openReadLog({ file });
  log.close();
  expect(checkReads({ file })).toEqual({ entries: 0, firstBreak: null });
  expect(readFileSync(file).length).toBeGreaterThan(0);
});
