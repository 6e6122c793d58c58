import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import {
  DraftsFull,
  mostDraftBytes,
  mostDrafts,
  openDraftStore,
  type DraftPlace,
  type DraftStore,
} from './draft-store';
import { KeyDestroyed, type KeyStore } from './keys';
import { openMemoryKeyStore } from './memory-key-store';

const at = '2026-06-30T09:00:00.000Z';
const place: DraftPlace = { person: 'lead', case: 'c-1', place: 'workflow:w-1', step: 'ReturnReceived', about: '' };
const typed = { involvement: ['Two visits in April.'] };
const others = { involvement: ['Three visits.'] };
const later = '2026-06-30T10:00:00.000Z';
const latest = '2026-06-30T11:00:00.000Z';

/** A form that was begun with no draft, in a window of its own. */
const fresh = (window = 'first window') => ({ begunWith: null, window });
const goneOnWith = (copy: number, savedAt: string, window: string) => ({ begunWith: { copy, savedAt }, window });

describe('drafts', () => {
  let folder: string;
  let file: string;
  let keys: KeyStore;
  let drafts: DraftStore;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'waymark-drafts-'));
    file = join(folder, 'drafts.db');
    keys = openMemoryKeyStore();
    keys.ensureAll(['case:c-1', 'case:c-2'], at);
    drafts = openDraftStore({ file, keys });
  });
  afterEach(() => {
    drafts.close();
    rmSync(folder, { recursive: true });
  });

  it('are one for each person, record and step, and what a window saves again takes the place of what it saved', () => {
    drafts.keep(place, typed, at, fresh());
    expect(drafts.keep(place, others, later, fresh())).toEqual({ copy: 0, meanwhile: null });
    drafts.keep({ ...place, about: 'agency=other' }, typed, at, fresh());
    expect(drafts.find(place)).toEqual({ typed: others, savedAt: later, copy: 0 });
    expect(drafts.find({ ...place, person: 'another' })).toBeNull();
    expect(drafts.of('lead')).toHaveLength(2);
  });

  it('are so many for each person, and none is dropped for another: one that stands is still saved anew', () => {
    const nth = (n: number, of = 'c-1') => ({ ...place, case: of, about: `agency=a-${n}` });
    for (let n = 0; n < mostDrafts; n += 1) drafts.keep(nth(n), typed, at, fresh());
    expect(() => drafts.keep(nth(mostDrafts), typed, at, fresh())).toThrow(DraftsFull);
    expect(drafts.of('lead')).toHaveLength(mostDrafts);
    drafts.keep(nth(0), others, later, fresh());
    expect(drafts.find(nth(0))?.typed).toEqual(others);
    drafts.keep({ ...nth(0), person: 'another' }, typed, at, fresh());
    drafts.forget(nth(1), 0);
    drafts.keep(nth(mostDrafts, 'c-2'), typed, at, fresh());
    expect(() => drafts.keep(nth(1), typed, at, fresh())).toThrow(DraftsFull);
    // What can be read no more is listed nowhere, so that nobody could delete it.
    keys.destroy('case:c-1', at);
    drafts.keep(nth(1, 'c-2'), typed, at, fresh());
  });

  it('are so much text for each person, and one that grows no more is still saved', () => {
    const long = { involvement: ['x'.repeat(Math.ceil(mostDraftBytes / 4))] };
    const nth = (n: number) => ({ ...place, about: `agency=a-${n}` });
    for (let n = 0; n < 2; n += 1) drafts.keep(nth(n), long, at, fresh());
    expect(() => drafts.keep(nth(2), long, at, fresh())).toThrow(DraftsFull);
    drafts.keep(nth(1), long, later, fresh());
    drafts.keep(nth(2), typed, at, fresh());
    expect(drafts.of('lead')).toHaveLength(3);
  });

  it('are gone on with in another window, which then saves in their place', () => {
    drafts.keep(place, typed, at, fresh());
    expect(drafts.keep(place, others, later, goneOnWith(0, at, 'second window')).meanwhile).toBeNull();
    expect(drafts.at(place)).toHaveLength(1);
    expect(drafts.find(place)?.typed).toEqual(others);
  });

  it('that two windows saved, neither having seen the other’s, are both kept, and the later is told of the earlier', () => {
    drafts.keep(place, typed, at, fresh());
    const second = drafts.keep(place, others, later, fresh('second window'));
    expect(second).toEqual({ copy: 1, meanwhile: { ...place, copy: 0, savedAt: at } });
    expect([drafts.find(place, 0)?.typed, drafts.find(place, 1)?.typed]).toEqual([typed, others]);
    expect(drafts.keep(place, typed, latest, fresh('second window'))).toEqual({ copy: 1, meanwhile: null });
    expect(drafts.at(place).map(({ copy, savedAt }) => [copy, savedAt])).toEqual([
      [1, latest],
      [0, at],
    ]);
  });

  it('that two windows went on with are both kept too', () => {
    drafts.keep(place, typed, at, fresh());
    drafts.keep(place, { involvement: ['Of the first.'] }, later, goneOnWith(0, at, 'first'));
    const second = drafts.keep(place, { involvement: ['Of the second.'] }, latest, goneOnWith(0, at, 'second'));
    expect(second).toMatchObject({ copy: 1, meanwhile: { copy: 0, savedAt: later } });
    expect(drafts.find(place, 0)?.typed).toEqual({ involvement: ['Of the first.'] });
  });

  it('that were deleted meanwhile are kept anew by whoever still has them open', () => {
    drafts.keep(place, typed, at, fresh());
    drafts.forget(place, 0);
    expect(drafts.keep(place, others, later, goneOnWith(0, at, 'second')).meanwhile).toBeNull();
    expect(drafts.find(place)?.typed).toEqual(others);
  });

  it('are forgotten once what they became is recorded, but for what another window saved meanwhile', () => {
    drafts.keep(place, typed, at, fresh());
    drafts.settle(place, fresh());
    expect(drafts.at(place)).toEqual([]);
    drafts.keep(place, typed, at, fresh());
    drafts.keep(place, others, later, goneOnWith(0, at, 'second'));
    drafts.settle(place, goneOnWith(0, at, 'third'));
    expect(drafts.find(place)?.typed).toEqual(others);
    drafts.settle(place, goneOnWith(0, later, 'fourth'));
    expect(drafts.at(place)).toEqual([]);
  });

  it('of a file of the first release are brought on, and read as they were', () => {
    drafts.keep(place, typed, at, fresh());
    drafts.close();
    const older = new Database(file);
    older.exec(`
      CREATE TABLE old (person TEXT NOT NULL, case_id TEXT NOT NULL, place TEXT NOT NULL, step TEXT NOT NULL,
        about TEXT NOT NULL, saved_at TEXT NOT NULL, sealed TEXT NOT NULL,
        PRIMARY KEY (person, case_id, place, step, about)) STRICT, WITHOUT ROWID;
      INSERT INTO old SELECT person, case_id, place, step, about, saved_at, sealed FROM drafts;
      DROP TABLE drafts;
      ALTER TABLE old RENAME TO drafts;
      PRAGMA user_version = 1;`);
    older.close();
    drafts = openDraftStore({ file, keys });
    expect(drafts.find(place)).toEqual({ typed, savedAt: at, copy: 0 });
    expect(drafts.keep(place, others, later, fresh('second window'))).toMatchObject({ copy: 1 });
    drafts.close();
    const newer = new Database(file);
    newer.pragma('user_version = 9');
    newer.close();
    expect(() => openDraftStore({ file, keys })).toThrow('a newer release');
    drafts = openDraftStore({ file: join(folder, 'new.db'), keys });
  });

  it('are sealed, and listed without what was typed', () => {
    drafts.keep(place, typed, at, fresh());
    expect(JSON.stringify(drafts.of('lead'))).not.toContain('visits');
    drafts.close();
    expect(readFileSync(file).includes('visits')).toBe(false);
    drafts = openDraftStore({ file, keys });
    expect(drafts.find(place)?.typed).toEqual(typed);
  });

  it('before there is a case are sealed with the key of whoever writes them', () => {
    const opening = { ...place, case: null, place: 'new:rapid-review', step: 'Referred' };
    drafts.keep(opening, typed, at, fresh());
    expect(keys.state('person:lead')).toBe('present');
    expect(drafts.find(opening)?.typed).toEqual(typed);
  });

  it('can be read by nobody once the key of their case is destroyed', () => {
    const other = { ...place, case: 'c-2' };
    drafts.keep(other, typed, at, fresh());
    keys.destroy('case:c-2', at);
    expect(drafts.find(other)).toBeNull();
    expect(drafts.of('lead').filter((draft) => draft.case === 'c-2')).toEqual([]);
    expect(() => drafts.keep(other, typed, at, fresh())).toThrow(KeyDestroyed);
  });

  it('are forgotten one by one, and all that nobody touched for long', () => {
    drafts.keep(place, typed, at, fresh());
    drafts.forget(place, 0);
    expect(drafts.of('lead')).toEqual([]);
    drafts.keep(place, typed, at, fresh());
    expect(drafts.forgetOlder('2026-07-01T00:00:00.000Z')).toBe(1);
  });

  it('are not looked for in a file of something else', () => {
    const other = join(folder, 'other.db');
    writeFileSync(other, 'not a database at all, and long enough to be looked at'.repeat(100));
    expect(() => openDraftStore({ file: other, keys })).toThrow('not a database');
  });
});
