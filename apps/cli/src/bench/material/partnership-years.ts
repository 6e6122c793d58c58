import { openMemoryEventStore, type RecordedEvent } from '@waymark/event-store';
import { openMemoryKeyStore } from '@waymark/vault';
import type { Row } from '../measuring/raw-store';
import { caseStory, dayAfter } from './case-story';
import { idIn, mouldOf, type Chains, type Mould } from './clone';
import { openHouse, registerDirectory, type Step } from './house';
import { agencies, partnership } from './ids';
import { words } from './words';

export const firstDay = '2021-04-01';
const years = 5;
const casesAYear = 6;
const casesInAll = years * casesAYear;
const agenciesOfOne = agencies.slice(0, 12);

/** The last day on which anything happens. */
export const lastDay = dayAfter(firstDay, years * 365 + 100);

/**
 * One partnership over five years, six rapid reviews a year, recorded by the recorder day by day: some late, one in
 * five with its referral corrected afterwards.
 */
export async function partnershipYears(): Promise<readonly RecordedEvent[]> {
  const store = openMemoryEventStore();
  const house = openHouse(store, openMemoryKeyStore());
  await registerDirectory(house, '2021-03-01', agenciesOfOne);
  const streams = new Map<number, string>();
  for (const { number, step } of inOrder(stories())) {
    house.goTo(step.on);
    const stream = streams.get(number);
    if (stream === undefined) streams.set(number, (await house.openCase(step)).stream);
    else await house.take(stream, await namingItsEvent(step, stream));
  }
  return (await store.readAll(null, 1_000_000)).events;

  /** A correction names the event that it corrects: here always the referral. */
  async function namingItsEvent(step: Step, stream: string): Promise<Step> {
    if (step.type !== 'FactCorrected') return step;
    const [referral] = await store.readStream(stream, 0);
    return { ...step, data: { ...step.data, event: referral!.id } };
  }
}

interface Told {
  readonly number: number;
  readonly step: Step;
}

const stories = (): Told[] =>
  Array.from({ length: casesInAll }, (_, number) => {
    const on = dayAfter(firstDay, Math.floor((number * 365) / casesAYear) + (number % 7));
    const corrected: Step[] =
      number % 5 !== 0
        ? []
        : [
            {
              type: 'FactCorrected',
              data: { values: { incidentKnownOn: dayAfter(on, -1) }, reason: words(60) },
              on: dayAfter(on, 6),
            },
          ];
    return [...caseStory(number, on, agenciesOfOne), ...corrected].map((step) => ({ number, step }));
  }).flat();

/** Sorting keeps the order of what happened on one day. */
const inOrder = (told: readonly Told[]): Told[] =>
  [...told].sort((one, other) => (one.step.on < other.step.on ? -1 : one.step.on > other.step.on ? 1 : 0));

/** The partnership of each copy. */
export const partnershipIn = (copy: number): string => idIn(copy, partnership);

/**
 * The log of so many partnerships that live through these years side by side: each day, one office after the other
 * enters what it has.
 */
export function* logOf(years: readonly RecordedEvent[], partnerships: number): Generator<Row> {
  const chains: Chains[] = Array.from({ length: partnerships }, () => new Map());
  for (const moulds of byDay(years.map((event) => mouldOf(event, new Set())))) {
    const instantAt = officeHours(moulds[0]!.day, moulds.length * partnerships);
    let entered = 0;
    for (let copy = 0; copy < partnerships; copy += 1) {
      for (const mould of moulds) yield mould.cast(copy, chains[copy]!, instantAt(entered++));
    }
  }
}

function byDay(moulds: readonly Mould[]): Mould[][] {
  const days = new Map<string, Mould[]>();
  for (const mould of moulds) days.set(mould.day, [...(days.get(mould.day) ?? []), mould]);
  return [...days.values()];
}

/** Recording times never run back: the day's entries are spread over nine hours. */
function officeHours(day: string, entries: number): (entry: number) => string {
  const opens = Date.parse(`${day}T08:00:00.000Z`);
  const nineHours = 9 * 3_600_000;
  return (entry) => new Date(opens + Math.floor((entry * nineHours) / entries)).toISOString();
}
