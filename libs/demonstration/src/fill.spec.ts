import type { LedgerEvent } from '@waymark/ledger';
import { contentOf } from '@waymark/recording';
import { builtInCalendar, isWorkingDay } from '@waymark/statute';
import { emptyFolder, eventsOf, fill, filled } from './demonstration.fixture';
import type { Filled } from './fill';
import { isDemonstration, refusesOtherData } from './marker';
import { demonstrationPeople } from './people';
import { defaultUntil } from './script/set-pieces';

/**
 * What follows from the seed: everything but ciphertexts, what is keyed, and what is hashed over them. What a pack holds
 * is known by a digest under its case's key.
 */
const clear = ({ sealed, previous: _previous, hash: _hash, command, data, ...rest }: LedgerEvent) => {
  const { content: _content, ...said } = data;
  const told = rest.stream.startsWith('submission-') ? said : data;
  return JSON.stringify({
    ...rest,
    data: told,
    command: command.id,
    parts: sealed.map(({ part, key }) => [part, key]),
  });
};

const byPeople = ({ actor }: LedgerEvent): boolean => actor !== 'waymark-policies' && actor !== 'deadline-watch';
/** What the house writes for whoever opens a case or a record in it. */
const byTheHouse = ({ type }: LedgerEvent): boolean => type === 'case.CaseOpened' || type === 'case.WorkflowStarted';

describe('a demonstration', () => {
  const kept = emptyFolder();
  let done: Filled;
  let events: LedgerEvent[];

  beforeAll(async () => {
    done = await fill(kept);
    events = await eventsOf(kept);
  }, 180_000);

  it('is as large as a folder of three partnerships over five years', () => {
    expect(done.cases).toBeGreaterThan(90);
    expect(done.cases).toBeLessThan(150);
    expect(done.repeated).toBe(0);
    expect(events.filter((event) => byPeople(event) && !byTheHouse(event))).toHaveLength(done.steps);
    expect(events.filter(({ type }) => type === 'case.CaseOpened')).toHaveLength(done.cases);
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

  it('tells of its last day no more than has passed by then, and the rest when it goes on', async () => {
    const whole = await filled({ until: '2022-03-31', partnerships: 1 });
    const day = whole.at(-1)!.recordedAt.slice(0, 10);
    const noon = `${day}T${whole.at(-1)!.recordedAt.slice(11, 13)}:00:00.000Z`;
    const folder = emptyFolder();
    await fill(folder, { until: day, partnerships: 1, notAfter: noon });
    const early = await eventsOf(folder);
    expect(early.length).toBeLessThan(whole.length);
    expect(early.every(({ recordedAt }) => recordedAt <= noon)).toBe(true);
    await fill(folder, { until: '2022-03-31', partnerships: 1 });
    const types = (events: readonly LedgerEvent[]) => events.map(({ type, recordedAt }) => `${recordedAt} ${type}`);
    expect(types(await eventsOf(folder))).toEqual(types(whole));
  });

  it('is the same for the same seed, and another for another', async () => {
    const again = await filled({ until: '2023-01-31' });
    expect(again.map(clear)).toEqual(events.slice(0, again.length).map(clear));
    const other = new Set((await filled({ seed: 2, until: '2021-12-31' })).map(({ id }) => id));
    expect(events.filter(({ id }) => other.has(id))).toEqual([]);
  });

  it('goes on where it was stopped, on an earlier day or in the middle of one', async () => {
    const stopped = emptyFolder();
    await fill(stopped, { until: '2021-12-21' });
    for (const most of [1200, 1500]) {
      const crash = (reached: Filled) => {
        if (reached.steps >= most) throw new Error('the power went');
      };
      await expect(fill(stopped, { onProgress: crash })).rejects.toThrow('the power went');
    }
    const last = await fill(stopped, { until: '2022-12-31' });
    expect(last.repeated).toBeGreaterThan(1400);
    const told = await eventsOf(stopped);
    expect(told.map(clear)).toEqual(events.slice(0, told.length).map(clear));
    expect(await fill(stopped, { until: '2022-12-31' })).toMatchObject({ steps: last.steps, repeated: last.steps });
    expect(await eventsOf(stopped)).toHaveLength(told.length);
  });

  it('records on working days, in working hours, and never backwards', () => {
    let before = '';
    let aDayOrMoreLater = 0;
    const backwards: string[] = [];
    const outOfHours: string[] = [];
    for (const event of events) {
      const { recordedAt, occurredOn, type, actor } = event;
      if (recordedAt < before) backwards.push(recordedAt);
      before = recordedAt;
      // The watch looks every morning, also on a Sunday.
      if (actor === 'deadline-watch') continue;
      const hour = Number(recordedAt.slice(11, 13));
      if (!isWorkingDay(recordedAt.slice(0, 10), builtInCalendar) || hour < 7 || hour >= 19)
        outOfHours.push(recordedAt);
      if (type.startsWith('rapidReview.') && occurredOn < recordedAt.slice(0, 10)) aDayOrMoreLater += 1;
    }
    expect({ backwards, outOfHours }).toEqual({ backwards: [], outOfHours: [] });
    expect(before.slice(0, 10) <= defaultUntil).toBe(true);
    expect(aDayOrMoreLater).toBeGreaterThan(events.filter(({ type }) => type.startsWith('rapidReview.')).length / 3);
  });

  it('says when it became known that a bank holiday is kept, and what was open then', () => {
    const moved = events.filter(({ type }) => type === 'clock.DueDateMoved');
    expect(new Set(moved.map(({ recordedAt }) => recordedAt.slice(0, 10)))).toEqual(new Set(['2022-09-10']));
    const marks = events
      .filter(({ type, recordedAt }) => type === 'rapidReview.IncidentNotified' && recordedAt.startsWith('2022-09-09'))
      .flatMap(({ clocks }) => clocks)
      .filter((mark) => mark.clock === 'rapid-review' && mark.basis === 'notification');
    // The day of the funeral was not known yet; with it the review is due on 3 October.
    expect(marks).toMatchObject([{ mark: 'started', from: '2022-09-09', due: '2022-09-30' }]);
  });

  it('leaves nothing in clear that is sealed', () => {
    const shown = events.flatMap((event) => {
      const inClear = JSON.stringify({ ...event, sealed: [] });
      return textsIn(contentOf(event, kept.keys)).filter((text) => inClear.includes(text));
    });
    expect(shown).toEqual([]);
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
    const acting = events.filter(byPeople);
    expect(acting.filter(({ actor }) => actor !== 'demonstration' && !actors.has(actor))).toEqual([]);
  });
});

it.each([
  [2, 3],
  [3, 3],
  [1, 8],
])(
  'seed %i is taken without a refusal by %i partnerships, to the last day',
  async (seed, partnerships) => {
    const done = await fill(emptyFolder(), { seed, partnerships, until: '2028-06-30' });
    expect(done.departures).toBeGreaterThan(12);
  },
  180_000,
);

it('has as many partnerships as are asked for', async () => {
  const events = await filled({ partnerships: 12, until: '2021-05-31' });
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
