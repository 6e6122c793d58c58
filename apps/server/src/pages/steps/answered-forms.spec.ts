import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { answeredAt, AnsweredForms } from './answered-forms';

const form = (bytes = 100) => ({ html: Buffer.alloc(bytes), status: 200 });
const address = '/cases/a/steps/WorkingNameGiven';

let forms: AnsweredForms;
beforeEach(() => {
  jest.useFakeTimers();
  forms = new AnsweredForms();
});
afterEach(() => jest.useRealTimers());

const kept = (session: string, one = form(), standing = 'keys') =>
  answeredAt(forms.keep(session, standing, address, one)!)!;
const isKept = (session: string, id: string, standing = 'keys') => forms.find(session, standing, address, id) !== null;

test('An answered form is found under the address of its own form alone, and by the session that sent it', () => {
  const one = form();
  const id = kept('session', one);
  expect(forms.find('session', 'keys', address, id)).toBe(one);
  expect(forms.find('session', 'keys', '/cases/b/steps/WorkingNameGiven', id)).toBeNull();
  expect(forms.find('session', 'keys', '/cases/a/steps/Referred', id)).toBeNull();
  expect(isKept('another', id)).toBe(false);
});

test('An answered form is let go after an hour', () => {
  const id = kept('session');
  jest.advanceTimersByTime(59 * 60_000);
  expect(isKept('session', id)).toBe(true);
  jest.advanceTimersByTime(60_000);
  expect(isKept('session', id)).toBe(false);
});

test('Once a key is destroyed no answered form is kept, also none that nobody asks for', () => {
  const [one, other] = [kept('session'), kept('session')];
  expect(isKept('session', one, 'a key fewer')).toBe(false);
  expect([isKept('session', one), isKept('session', other)]).toEqual([false, false]);
});

test('The last twenty answered forms of a session are kept, and those of others beside them', () => {
  const other = kept('another');
  const ids = Array.from({ length: 22 }, () => kept('session'));
  expect(ids.map((id) => isKept('session', id))).toEqual(ids.map((_, at) => at >= 2));
  expect(isKept('another', other)).toBe(true);
});

test('A page of more than two megabytes is not kept', () => {
  expect(forms.keep('session', 'keys', address, form(2_000_001))).toBeNull();
});

test('An answered form that went for want of room is held by nothing, though its hour is not over', async () => {
  jest.useRealTimers();
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const held = Array.from({ length: 12 }, (_, at) => {
    const one = form(1_000_000);
    kept(`session ${at}`, one);
    return new WeakRef(one);
  });
  await new Promise(setImmediate);
  collect();
  expect(held.filter((one) => one.deref() !== undefined)).toHaveLength(8);
});
