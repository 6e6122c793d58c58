import type { LedgerEvent } from '@waymark/ledger';
import { openMemoryEventStore, type EventStore } from '@waymark/event-store';
import { contentOf, openRecorder } from '@waymark/recording';
import { builtInCalendar, isWorkingDay } from '@waymark/statute';
import { openMemoryKeyStore, type KeyStore } from '@waymark/vault';
import { drivenTime } from './driven-time';
import { fillDemonstration, type Filled, type Filling } from './fill';
import { isDemonstration, refusesOtherData } from './marker';
import { demonstrationPeople } from './people';
import { defaultUntil } from './script/set-pieces';

interface Kept {
  readonly store: EventStore;
  readonly keys: KeyStore;
}

const emptyFolder = (): Kept => ({ store: openMemoryEventStore(), keys: openMemoryKeyStore() });

async function eventsOf({ store }: Kept): Promise<LedgerEvent[]> {
  const { events } = await store.readAll(null, 1_000_000);
  return events.map(({ text }) => JSON.parse(text) as LedgerEvent);
}

async function fill(kept: Kept, asked: Partial<Filling> = {}): Promise<Filled> {
  const clock = drivenTime((await eventsOf(kept)).at(-1)?.recordedAt ?? null);
  const recorder = openRecorder({ ...kept, time: clock, deadline: 60_000, cachedEvents: 20_000 });
  return fillDemonstration({ recorder, clock, seed: 1, until: defaultUntil, partnerships: 3, ...asked });
}

async function filled(asked: Partial<Filling> = {}): Promise<LedgerEvent[]> {
  const kept = emptyFolder();
  await fill(kept, asked);
  return eventsOf(kept);
}

/** What follows from the seed: everything but ciphertexts, what is keyed, and what is hashed over them. */
const clear = ({ sealed, previous: _previous, hash: _hash, command, ...rest }: LedgerEvent) =>
  JSON.stringify({ ...rest, command: command.id, parts: sealed.map(({ part, key }) => [part, key]) });

describe('a demonstration', () => {
  const kept = emptyFolder();
  const news: string[] = [];
  let done: Filled;
  let events: LedgerEvent[];

  beforeAll(async () => {
    done = await fill(kept, { onDay: (day) => void news.push(day) });
    events = await eventsOf(kept);
  });

  it('is as large as a folder of three partnerships over five years', () => {
    expect(done.cases).toBeGreaterThan(70);
    expect(done.cases).toBeLessThan(110);
    expect(done.repeated).toBe(0);
    expect(events).toHaveLength(done.steps + done.cases);
    for (const partnership of new Set(events.map(({ partnership }) => partnership))) {
      for (const year of [2021, 2022, 2023, 2024, 2025]) {
        const opened = events.filter(
          (event) =>
            event.type === 'rapidReview.Referred' &&
            event.partnership === partnership &&
            event.occurredOn >= `${year}-04-01` &&
            event.occurredOn < `${year + 1}-04-01`,
        );
        expect(opened.length).toBeGreaterThanOrEqual(2);
        expect(opened.length).toBeLessThanOrEqual(9);
      }
    }
  });

  it('is the same for the same seed, and another for another', async () => {
    const again = await filled();
    expect(again.map(clear)).toEqual(events.map(clear));
    const other = new Set((await filled({ seed: 2, until: '2021-12-31' })).map(({ id }) => id));
    expect(events.filter(({ id }) => other.has(id))).toEqual([]);
  });

  it('goes on where it was stopped, on an earlier day or in the middle of one', async () => {
    const stopped = emptyFolder();
    await fill(stopped, { until: '2022-09-12' });
    const crash = (reached: Filled) => {
      if (reached.steps > 2000) throw new Error('the power went');
    };
    await expect(fill(stopped, { onProgress: crash })).rejects.toThrow('the power went');
    const last = await fill(stopped);
    expect(last.repeated).toBeGreaterThan(2000);
    expect((await eventsOf(stopped)).map(clear)).toEqual(events.map(clear));
    expect(await fill(stopped)).toMatchObject({ steps: last.steps, repeated: last.steps });
  });

  it('records on working days, in working hours, and never backwards', () => {
    let before = '';
    let aDayOrMoreLater = 0;
    for (const { recordedAt, occurredOn, type } of events) {
      expect(recordedAt >= before).toBe(true);
      before = recordedAt;
      expect(isWorkingDay(recordedAt.slice(0, 10), builtInCalendar)).toBe(true);
      expect(Number(recordedAt.slice(11, 13))).toBeGreaterThanOrEqual(7);
      expect(Number(recordedAt.slice(11, 13))).toBeLessThan(19);
      if (type.startsWith('rapidReview.') && occurredOn < recordedAt.slice(0, 10)) aDayOrMoreLater += 1;
    }
    expect(before.slice(0, 10) <= defaultUntil).toBe(true);
    expect(aDayOrMoreLater).toBeGreaterThan(events.length / 4);
  });

  it('says when it became known that a bank holiday is kept, and what was open then', () => {
    expect(news).toEqual(['2022-09-10', '2022-11-06']);
    const marks = events
      .filter(({ type, recordedAt }) => type === 'rapidReview.IncidentNotified' && recordedAt.startsWith('2022-09-09'))
      .flatMap(({ clocks }) => clocks)
      .filter((mark) => mark.clock === 'rapid-review' && mark.basis === 'notification');
    // The day of the funeral was not known yet; with it the review is due on 3 October.
    expect(marks).toMatchObject([{ mark: 'started', from: '2022-09-09', due: '2022-09-30' }]);
  });

  it('leaves nothing in clear that is sealed', () => {
    for (const event of events) {
      const content = contentOf(event, kept.keys);
      const inClear = JSON.stringify({ ...event, sealed: [] });
      for (const text of textsIn(content)) expect(inClear.includes(text)).toBe(false);
    }
  });

  it('bears no name of a real council, trust or force', () => {
    const real =
      /\b(Birmingham|Leeds|Manchester|Devon|Kent|Essex|Surrey|Norfolk|Suffolk|Dorset|Somerset|Sussex|Oldham|Bury|Wigan|Stoke|Staffordshire|Derby|Hackney|Hartlepool|Plymouth|Slough|Darlington|London|Cambridgeshire|Lincolnshire|Worcestershire|Leicester|Buckinghamshire|Cumbria|Harrow|Windermere|Calderdale|Metropolitan Police|Mersey|Thames)/;
    const texts = events.flatMap((event) => [JSON.stringify(event.data), ...textsIn(contentOf(event, kept.keys))]);
    expect(texts.filter((text) => real.test(text))).toEqual([]);
  });

  it('begins with a step by which it is known, and goes on with nothing else', async () => {
    const [first, second] = (await kept.store.readAll(null, 2)).events.map(({ text }) => text);
    expect(isDemonstration(first!)).toBe(true);
    expect(isDemonstration(second!)).toBe(false);
    expect(refusesOtherData(null, { seed: 1, partnerships: 3 })).toBeNull();
    expect(refusesOtherData(first!, { seed: 1, partnerships: 3 })).toBeNull();
    expect(refusesOtherData(first!, { seed: 2, partnerships: 3 })).toMatch(/another demonstration/);
    expect(refusesOtherData(first!, { seed: 1, partnerships: 4 })).toMatch(/another demonstration/);
    expect(refusesOtherData(second!, { seed: 1, partnerships: 3 })).toMatch(/no demonstration/);
  });

  it('names the people who act in it', () => {
    const people = demonstrationPeople(1, 3);
    const registered = new Set(
      events.filter(({ type }) => type === 'person.PersonRegistered').map(({ stream }) => stream),
    );
    expect(people.filter(({ person }) => !registered.has(`person-${person}`))).toEqual([]);
    expect(new Set(people.flatMap(({ roles }) => roles)).size).toBe(10);
    const actors = new Set(people.map(({ person }) => person));
    expect(events.filter(({ actor }) => actor !== 'demonstration' && !actors.has(actor))).toEqual([]);
  });
});

it.each([2, 3, 4, 5])('seed %i is taken without a refusal, to the last day', async (seed) => {
  const done = await fill(emptyFolder(), { seed, until: '2028-06-30' });
  expect(done.departures).toBeGreaterThan(12);
});

it('has as many partnerships as are asked for', async () => {
  const events = await filled({ partnerships: 12, until: '2022-09-30' });
  const names = events.flatMap(({ type, data }) =>
    type === 'partnership.PartnershipRegistered' ? [data['name']] : [],
  );
  expect(new Set(names).size).toBe(12);
  await expect(filled({ partnerships: 201 })).rejects.toThrow('between 1 and 200');
  await expect(filled({ until: '2020-01-01' })).rejects.toThrow('2021-03-01');
});

/** Free texts: whatever holds a space. Codes of value lists are no secret by themselves. */
function textsIn(content: unknown): string[] {
  if (typeof content === 'string') return content.includes(' ') && content.length > 11 ? [content] : [];
  return typeof content === 'object' && content !== null ? Object.values(content).flatMap(textsIn) : [];
}
