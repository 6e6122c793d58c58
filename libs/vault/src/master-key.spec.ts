import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownFolder } from './folder.fixture';
import { openKeyStore } from './key-store';
import { readMasterKey, UnreadableMasterKey } from './master-key';

const inFolder = ownFolder();
const key = randomBytes(32);
const spelled = key.toString('base64');
let count = 0;

function newFolder(): string {
  const folder = inFolder(`data-${(count += 1)}`);
  mkdirSync(folder);
  return folder;
}

function read(environment: Record<string, string>, dataFolder: string, createIfAbsent: boolean) {
  return readMasterKey({ environment, dataFolder, createIfAbsent });
}

describe('the master key', () => {
  it('comes from the file that the environment names', () => {
    const folder = newFolder();
    const file = join(folder, 'secret');
    writeFileSync(file, `${spelled}\n`);
    expect(read({ WAYMARK_MASTER_KEY_FILE: file }, folder, false)).toEqual({ key, note: null });
  });

  it('comes from the environment itself', () => {
    expect(read({ WAYMARK_MASTER_KEY: spelled }, newFolder(), true)).toEqual({ key, note: null });
  });

  it('is made on first use, for its owner alone, with a note, and read from then on', () => {
    const folder = newFolder();
    const made = read({}, folder, true);
    expect(made.key).toHaveLength(32);
    expect(made.note).toContain('In production it belongs elsewhere');
    expect(readdirSync(folder)).toEqual(['master.key']);
    expect(statSync(join(folder, 'master.key')).mode & 0o777).toBe(0o600);
    expect(read({}, folder, true)).toEqual({ key: made.key, note: null });
    expect(read({}, folder, false)).toEqual({ key: made.key, note: null });
    expect(read({}, newFolder(), true).key).not.toEqual(made.key);
  });

  it('is not made unless asked for', () => {
    const folder = newFolder();
    expect(() => read({}, folder, false)).toThrow(/does not exist, and neither/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is not made anew where keys stand that another one wrapped', () => {
    const folder = newFolder();
    openKeyStore({ file: join(folder, 'keys.db'), masterKey: key, readOnly: false }).close();
    expect(() => read({}, folder, true)).toThrow(/made with another/);
    expect(readdirSync(folder)).toEqual(['keys.db']);
  });

  it('is refused when both sources are set, for one of them would be passed over', () => {
    const both = { WAYMARK_MASTER_KEY: spelled, WAYMARK_MASTER_KEY_FILE: 'somewhere' };
    expect(() => read(both, newFolder(), true)).toThrow(/Keep one of them/);
  });

  it.each([
    '',
    'short',
    randomBytes(31).toString('base64'),
    randomBytes(33).toString('base64'),
    `${spelled}${spelled}`,
  ])('is refused when it is not base64 of 32 bytes: "%s"', (text) => {
    const folder = newFolder();
    expect(() => read({ WAYMARK_MASTER_KEY: text }, folder, true)).toThrow(UnreadableMasterKey);
    writeFileSync(join(folder, 'master.key'), text);
    expect(() => read({}, folder, true)).toThrow(/openssl rand -base64 32/);
  });

  it('quotes nothing of a key that it cannot read', () => {
    const nearly = `${spelled.slice(0, -1)}!`;
    let message = '';
    try {
      read({ WAYMARK_MASTER_KEY: nearly }, newFolder(), true);
    } catch (error) {
      message = String(error);
    }
    expect(message).toContain('WAYMARK_MASTER_KEY does not hold base64');
    expect(message).not.toContain(spelled.slice(0, 8));
  });

  it('is refused when its file or its folder is not there', () => {
    expect(() => read({ WAYMARK_MASTER_KEY_FILE: inFolder('nowhere') }, newFolder(), true)).toThrow(/does not exist/);
    expect(() => read({ WAYMARK_MASTER_KEY_FILE: '' }, newFolder(), true)).toThrow(UnreadableMasterKey);
    expect(() => read({}, inFolder('no-such-folder'), true)).toThrow(
      /cannot be made: it, or its folder, does not exist/,
    );
  });
});
