import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAccess, type Access } from './open-access';
import { formTokenOf } from './session-text';

let folder: string;
let access: Access;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-sessions-'));
  access = openAccess({ file: join(folder, 'access.db') });
});
afterEach(() => {
  access.close();
  rmSync(folder, { recursive: true, force: true });
});

const begins = '2026-06-01T08:00:00.000Z';
const after = (minutes: number): string => new Date(Date.parse(begins) + minutes * 60_000).toISOString();
const begin = (at = begins) => access.sessions.begin({ person: 'p-1', device: 'Firefox on Linux', at });
const openAt = (text: string, minutes: number) => access.sessions.find(text, after(minutes))?.open;

it('is open while somebody looks, for an hour after they last did, and for twelve at most', () => {
  const { text } = begin();
  for (let minutes = 50; minutes < 12 * 60; minutes += 50)
    expect([minutes, openAt(text, minutes)]).toEqual([minutes, true]);
  expect(openAt(text, 12 * 60)).toBe(false);
  const idle = begin();
  expect(openAt(idle.text, 59)).toBe(true);
  expect(openAt(idle.text, 59 + 60)).toBe(false);
});

it('keeps neither the cookie nor what forms carry, in no file', () => {
  const { text } = begin();
  for (const name of readdirSync(folder)) {
    const content = readFileSync(join(folder, name));
    expect(content.includes(text)).toBe(false);
    expect(content.includes(formTokenOf(text))).toBe(false);
  }
});

it('is known by its forms, also when it has ended', () => {
  const { text, id } = begin();
  expect(access.sessions.ofForm(formTokenOf(text), after(1))).toMatchObject({ id, person: 'p-1', open: true });
  access.sessions.end('p-1', id, after(2));
  expect(access.sessions.ofForm(formTokenOf(text), after(3))).toMatchObject({ id, open: false });
  expect(access.sessions.ofForm(text, after(3))).toBeNull();
  expect(access.sessions.find(formTokenOf(text), after(3))).toBeNull();
});

it('is listed while open, and ended by its person alone', () => {
  const one = begin();
  const two = begin(after(1));
  expect(access.sessions.openOf('p-1', after(2)).map(({ id }) => id)).toEqual([two.id, one.id]);
  expect(access.sessions.end('p-2', one.id, after(2))).toBe(false);
  expect(access.sessions.end('p-1', one.id, after(2))).toBe(true);
  expect(openAt(one.text, 3)).toBe(false);
  begin(after(3));
  expect(access.sessions.endAllOf('p-1', after(4), two.id)).toBe(1);
  expect(access.sessions.openOf('p-1', after(5)).map(({ id }) => id)).toEqual([two.id]);
});

it('is forgotten a week after it ended', () => {
  const { text } = begin();
  begin(after(60 * 24 * 7));
  expect(access.sessions.find(text, after(60 * 24 * 7))).not.toBeNull();
  begin(after(60 * 24 * 8));
  expect(access.sessions.find(text, after(60 * 24 * 8))).toBeNull();
});

it.each(['', 'x', 'A'.repeat(43), `${'A'.repeat(42)}=`, 'A'.repeat(44)])('does not know %p', (text) => {
  begin();
  expect(access.sessions.find(text, begins)).toBeNull();
});
