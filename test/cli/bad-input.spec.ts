import Database from 'better-sqlite3';
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aFolder, serving, waymark, type Ended } from './waymark';

/** One clear line, a status that is not zero, and nothing on standard output. */
function expectOneLine(ended: Ended, words: RegExp): void {
  expect(ended.complaint.trim().split('\n')).toHaveLength(1);
  expect(ended.complaint).toMatch(words);
  expect(ended.status).not.toBe(0);
  expect(ended.out).toBe('');
}

describe('The command line, given what it cannot use,', () => {
  const filled = aFolder();
  const folders = [filled];
  const copy = (): string => {
    const folder = aFolder();
    folders.push(folder);
    cpSync(filled, folder, { recursive: true });
    return folder;
  };

  beforeAll(() => {
    const ended = waymark(['demo', '--data', filled, '--partnerships', '1', '--until', '2023-03-31']);
    expect({ status: ended.status, complaint: ended.complaint }).toMatchObject({ status: 0 });
  }, 120_000);
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  it('names the deadlines and editions that there are', () => {
    expectOneLine(waymark(['clock', 'lunch', '--from', '2026-05-13']), /no deadline "lunch".*rapid-review/);
    expectOneLine(
      waymark(['clock', 'notification', '--from', '2026-05-13', '--working-days', '3']),
      /no other deadline takes it/,
    );
    expectOneLine(
      waymark(['clock', 'rapid-review', '--from', '2026-05-13', '--edition', 'wt-1066']),
      /no edition.*wt-2023/,
    );
  });

  it('says how a date is written', () => {
    expectOneLine(waymark(['clock', 'rapid-review', '--from', '30 February']), /--from must be a real date/);
    expectOneLine(waymark(['timeliness', '--data', filled, '--as-at', '2026-02-30']), /--as-at must be a real date/);
  });

  it('says why a deadline cannot be computed', () => {
    expectOneLine(waymark(['clock', 'rapid-review', '--from', '2016-05-13']), /cannot be computed, because/);
    expectOneLine(waymark(['clock', 'rapid-review', '--from', '2039-05-13']), /cannot be computed, because/);
    expectOneLine(waymark(['clock', 'panel-letter', '--from', '2026-05-13']), /cannot be computed, because/);
  });

  it('says that a folder holds no data', () => {
    const empty = aFolder();
    folders.push(empty);
    for (const command of ['timeliness', 'verify', 'rebuild'])
      expectOneLine(waymark([command, '--data', empty]), /no Waymark data/);
  });

  it('says that a file is no folder', () => {
    const file = join(aFolder(), 'a-file');
    writeFileSync(file, '');
    expectOneLine(waymark(['serve', '--data', file]), /cannot be made|not a folder/);
  });

  it('refuses a second writer on the same folder, and a token goes through the first', async () => {
    const running = await serving(filled);
    expectOneLine(waymark(['serve', '--data', filled], { PORT: '0' }), /Another Waymark is writing/);
    expectOneLine(waymark(['demo', '--data', filled]), /Another Waymark is writing/);
    expectOneLine(waymark(['token', '--data', filled, '--person', 'nobody']), /holds no person/);
    await running.stop('SIGTERM');
  });

  it('refuses a demonstration in a folder with other data', () => {
    const own = aFolder();
    folders.push(own);
    expect(waymark(['token', '--data', own, '--found', 'Fenmoor']).status).toBe(0);
    expectOneLine(waymark(['demo', '--data', own]), /data that are no demonstration/);
  });

  it('refuses a folder beside a log that is not its own', () => {
    const elsewhere = { WAYMARK_EVENTSTORE: 'esdb://127.0.0.1:1?tls=false' };
    for (const command of [['serve'], ['verify'], ['rebuild'], ['clock', 'rapid-review', '--from', '2026-05-13']])
      expectOneLine(
        waymark([...command, '--data', filled], elsewhere),
        /holds a log of its own, and WAYMARK_EVENTSTORE/,
      );
    const withoutLog = copy();
    for (const end of ['', '-wal', '-shm']) rmSync(join(withoutLog, `events.db${end}`), { force: true });
    for (const command of ['serve', 'verify', 'rebuild'])
      expectOneLine(waymark([command, '--data', withoutLog]), /has read models and no log.*set WAYMARK_EVENTSTORE/);
    expect(existsSync(join(withoutLog, 'events.db'))).toBe(false);
  });

  it('refuses a wrong master key', () => {
    expectOneLine(
      waymark(['rebuild', '--data', filled], { WAYMARK_MASTER_KEY: randomBytes(32).toString('base64') }),
      /master key does not fit/,
    );
    expectOneLine(waymark(['rebuild', '--data', filled], { WAYMARK_MASTER_KEY: 'short' }), /master key/);
  });

  it('leaves a damaged log as it is, and says so', () => {
    const damaged = copy();
    writeFileSync(
      join(damaged, 'events.db'),
      'This is no database at all, it only stands where one stood.'.repeat(100),
    );
    const before = readFileSync(join(damaged, 'events.db'));
    rmSync(join(damaged, 'events.db-wal'), { force: true });
    expectOneLine(
      waymark(['verify', '--data', damaged]),
      /cannot be read as an event store: it is not a SQLite database/,
    );
    expectOneLine(
      waymark(['serve', '--data', damaged]),
      /cannot be read as an event store: it is not a SQLite database/,
    );
    expect(readFileSync(join(damaged, 'events.db')).equals(before)).toBe(true);
  });

  it('refuses a log that a newer Waymark wrote', () => {
    const newer = copy();
    const database = new Database(join(newer, 'events.db'));
    database.exec(`UPDATE meta SET value = '99' WHERE name = 'version'`);
    database.close();
    expectOneLine(waymark(['verify', '--data', newer]), /newer/);
    expectOneLine(waymark(['serve', '--data', newer]), /newer/);
  });

  it('names the position at which a log was changed, and ends with a status', () => {
    const changed = copy();
    const database = new Database(join(changed, 'events.db'));
    database.exec(`UPDATE events SET text = replace(text, '"envelope":1', '"envelope":2') WHERE position = 7`);
    database.close();
    const ended = waymark(['verify', '--data', changed]);
    expect(ended.out).toMatch(/BROKEN at position 0*7,/);
    expect(ended.status).toBe(1);
  });

  it('says that read models are damaged, and builds them anew', () => {
    const own = copy();
    const shown = () => waymark(['timeliness', '--data', own, '--format', 'csv', '--as-at', '2023-03-31']);
    const before = shown().out;
    for (const name of readdirSync(own)) if (name.startsWith('views.db')) rmSync(join(own, name));
    writeFileSync(join(own, 'views.db'), 'garbage');
    const anew = shown();
    expect(anew.complaint).toMatch(
      /views\.db cannot be read as read models: it is not a SQLite database\. They are built/,
    );
    expect([anew.status, anew.out]).toEqual([0, before]);
    expect(shown()).toEqual({ status: 0, out: before, complaint: '' });
  });

  it('refuses to put the keys beside the log in a backup, or to restore over data', () => {
    const to = join(aFolder(), 'backup');
    expectOneLine(waymark(['backup', '--data', filled, '--to', to, '--keys-to', to]), /must not lie with the log/);
    expectOneLine(waymark(['backup', '--data', filled, '--to', to, '--keys-to', join(to, 'k')]), /must not lie with/);
    expectOneLine(waymark(['restore', '--data', filled, '--from', to, '--keys-from', to]), /data in .* already/);
  });
});
