import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDraftStore, type DraftPlace, type DraftStore } from './draft-store';
import { KeyDestroyed, type KeyStore } from './keys';
import { openMemoryKeyStore } from './memory-key-store';

const at = '2026-06-30T09:00:00.000Z';
const place: DraftPlace = { person: 'lead', case: 'c-1', place: 'workflow:w-1', step: 'ReturnReceived', about: '' };
const typed = { involvement: ['Two visits in April.'] };

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

  it('are one for each person, record and step, and the later takes the place of the earlier', () => {
    drafts.keep(place, typed, at);
    drafts.keep(place, { involvement: ['Three visits.'] }, '2026-06-30T10:00:00.000Z');
    drafts.keep({ ...place, about: 'agency=other' }, typed, at);
    expect(drafts.find(place)).toEqual({
      typed: { involvement: ['Three visits.'] },
      savedAt: '2026-06-30T10:00:00.000Z',
    });
    expect(drafts.find({ ...place, person: 'another' })).toBeNull();
    expect(drafts.of('lead')).toHaveLength(2);
  });

  it('are sealed, and listed without what was typed', () => {
    drafts.keep(place, typed, at);
    expect(JSON.stringify(drafts.of('lead'))).not.toContain('visits');
    drafts.close();
    expect(readFileSync(file).includes('visits')).toBe(false);
    drafts = openDraftStore({ file, keys });
    expect(drafts.find(place)?.typed).toEqual(typed);
  });

  it('before there is a case are sealed with the key of whoever writes them', () => {
    const opening = { ...place, case: null, place: 'new:rapid-review', step: 'Referred' };
    drafts.keep(opening, typed, at);
    expect(keys.state('person:lead')).toBe('present');
    expect(drafts.find(opening)?.typed).toEqual(typed);
  });

  it('can be read by nobody once the key of their case is destroyed', () => {
    const other = { ...place, case: 'c-2' };
    drafts.keep(other, typed, at);
    keys.destroy('case:c-2', at);
    expect(drafts.find(other)).toBeNull();
    expect(drafts.of('lead').filter((draft) => draft.case === 'c-2')).toEqual([]);
    expect(() => drafts.keep(other, typed, at)).toThrow(KeyDestroyed);
  });

  it('are forgotten one by one, and all that nobody touched for long', () => {
    drafts.keep(place, typed, at);
    drafts.forget(place);
    expect(drafts.of('lead')).toEqual([]);
    drafts.keep(place, typed, at);
    expect(drafts.forgetOlder('2026-07-01T00:00:00.000Z')).toBe(1);
  });

  it('are not looked for in a file of something else', () => {
    const other = join(folder, 'other.db');
    writeFileSync(other, 'not a database at all, and long enough to be looked at'.repeat(100));
    expect(() => openDraftStore({ file: other, keys })).toThrow('not a database');
  });
});
