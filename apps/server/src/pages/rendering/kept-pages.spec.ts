import { commandToCome, cutAtCommands, withCommands } from './command-to-come';
import { KeptPages, type DrawnPage } from './kept-pages';

const page = (html: string, unrecorded = false): DrawnPage => ({
  html: cutAtCommands(html),
  status: 200,
  views: [],
  unrecorded,
});
const textOf = (found: DrawnPage | null) => (found === null ? null : withCommands(found.html).toString());
const at = (everywhere: string, own = 'one') => ({ everywhere, own });

/** As it is asked for: looked for before it is made. */
const drawn = (kept: KeptPages, key: string, standing: ReturnType<typeof at>, html: string) => {
  kept.find(key, standing);
  kept.keep(key, standing, page(html));
};

it('gives a page again for as long as what it is made of stands, and never afterwards', () => {
  const kept = new KeptPages();
  drawn(kept, 'session /cases', at('1'), 'one');
  expect(textOf(kept.find('session /cases', at('1')))).toBe('one');
  expect(kept.find('session /cases', at('2'))).toBeNull();
  expect(kept.find('session /cases', at('1'))).toBeNull();
});

it('gives none again to a reader whose roles, or what of theirs stands on it, are others', () => {
  const kept = new KeptPages();
  drawn(kept, 'session /cases', at('1', 'chair'), 'with a form');
  expect(kept.find('session /cases', at('1', 'auditor'))).toBeNull();
  expect(kept.find('session /cases', at('1', 'chair'))).toBeNull();
});

it('keeps pages apart by whom they were drawn for and by their address', () => {
  const kept = new KeptPages();
  drawn(kept, 'one /cases', at('1'), 'of one');
  expect(kept.find('other /cases', at('1'))).toBeNull();
  expect(kept.find('one /tasks', at('1'))).toBeNull();
});

it('lets go of everybody’s pages as soon as anything is asked for after a change', () => {
  const kept = new KeptPages();
  drawn(kept, 'one /cases', at('1'), 'of one');
  kept.find('other /cases', at('2'));
  expect(kept.find('one /cases', at('1'))).toBeNull();
});

it('does not keep a page that was overtaken while it was made', () => {
  const kept = new KeptPages();
  kept.find('one /cases', at('1'));
  drawn(kept, 'other /cases', at('2'), 'of the other');
  kept.keep('one /cases', at('1'), page('of one'));
  expect(kept.find('other /cases', at('2'))).not.toBeNull();
  expect(kept.find('one /cases', at('2'))).toBeNull();
});

it('lets go of all pages after ten minutes, whoever still has them open', () => {
  jest.useFakeTimers();
  try {
    const kept = new KeptPages();
    drawn(kept, 'one /cases', at('1'), 'of one');
    jest.advanceTimersByTime(9 * 60_000);
    expect(kept.find('one /cases', at('1'))).not.toBeNull();
    jest.advanceTimersByTime(60_000);
    expect(kept.find('one /cases', at('1'))).toBeNull();
  } finally {
    jest.useRealTimers();
  }
});

it('forgets what nobody asked for longest once there is too much of it', () => {
  const kept = new KeptPages();
  for (let number = 0; number < 30; number += 1) {
    drawn(kept, `page ${number}`, at('1'), 'x'.repeat(375_000));
    kept.find('page 0', at('1'));
  }
  expect(kept.find('page 0', at('1'))).not.toBeNull();
  expect(kept.find('page 1', at('1'))).toBeNull();
  expect(kept.find('page 29', at('1'))).not.toBeNull();
});

it('keeps none on which something stands that is on no record', () => {
  const kept = new KeptPages();
  kept.find('session /form', at('1'));
  kept.keep('session /form', at('1'), page('typed, and saved for later', true));
  expect(kept.find('session /form', at('1'))).toBeNull();
});

it('gives a form another command each time that it is given', () => {
  const kept = new KeptPages();
  drawn(kept, 'session /form', at('1'), `<a>${commandToCome}</a><b>–</b><c>${commandToCome}</c>`);
  const given = [1, 2].map(() => textOf(kept.find('session /form', at('1')))!);
  const commands = given.flatMap((text) => [...text.matchAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g)].map(([id]) => id));
  expect(new Set(commands).size).toBe(4);
  expect(given[0]!.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '')).toBe('<a></a><b>–</b><c></c>');
});
