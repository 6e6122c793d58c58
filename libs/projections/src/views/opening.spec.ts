import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { discardAll } from './files';
import { openViews } from './open-views';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-views-'));
  file = join(folder, 'views.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (readOnly: boolean) => openViews({ file, readOnly });

test('a file that does not exist is made, but not by a reader', async () => {
  await expect(open(true)).rejects.toThrow(/cannot be opened \(does it exist/);
  await (await open(false)).close();
  await (await open(true)).close();
});

test('a reader stands beside the writer', async () => {
  const writer = await open(false);
  const reader = await open(true);
  expect(await reader.db.selectFrom('cases').selectAll().execute()).toEqual([]);
  await expect(reader.db.deleteFrom('cases').execute()).rejects.toMatchObject({ code: 'SQLITE_READONLY' });
  await Promise.all([reader.close(), writer.close()]);
});

test('what they hold has a name of its own after each write', async () => {
  const views = await open(false);
  const names = [views.standing(), views.standing()];
  await views.db.insertInto('checkpoint').values({ id: 'here', position: '7' }).execute();
  names.push(views.standing());
  await views.db.selectFrom('cases').selectAll().execute();
  names.push(views.standing());
  const [first, again, written, read] = names;
  expect([again === first, written === first, read === written]).toEqual([true, false, true]);
  await views.close();
});

test('another database is left as it is', async () => {
  const other = new SqliteDatabase(file);
  other.exec('create table sheep (name text)');
  other.close();
  await expect(open(false)).rejects.toThrow(/views\.db cannot be read as read models: it is another database/);
});

test('a file that is no database, and a folder that is not there, are said in one line', async () => {
  writeFileSync(file, 'x'.repeat(5_000));
  await expect(open(false)).rejects.toThrow(/it is not a SQLite database/);
  const missing = openViews({ file: join(folder, 'nowhere', 'views.db'), readOnly: false });
  await expect(missing).rejects.toThrow(/its folder does not exist/);
});

test('the newest whole one is in use, and a writer removes those before it', async () => {
  for (const name of ['views.db', 'views.db.2']) writeFileSync(join(folder, name), 'old');
  await (await openViews({ file: `${file}.10`, readOnly: false })).close();
  writeFileSync(`${file}.building`, 'half');
  await (await open(true)).close();
  await (await open(false)).close();
  expect(readdirSync(folder).toSorted()).toEqual(['views.db.10', 'views.db.building']);
});

test('all of them can be thrown away', async () => {
  await (await open(false)).close();
  for (const end of ['2', 'building']) writeFileSync(`${file}.${end}`, '');
  discardAll(file);
  expect(readdirSync(folder)).toEqual([]);
});
