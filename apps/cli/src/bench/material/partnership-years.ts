import { openMemoryEventStore, type RecordedEvent } from '@waymark/event-store';
import { openMemoryKeyStore } from '@waymark/vault';
import type { Row } from '../measuring/raw-store';
import { afterDecision, meeting, type Instance } from './after-decision';
import { caseStory, dayAfter } from './case-story';
import { mouldOf, type Chains, type Mould } from './clone';
import { openHouse, registerDirectory, type Step } from './house';
import { agencies } from './ids';
import { words } from './words';

export const firstDay = '2021-04-01';
const years = 5;
const casesAYear = 6;
const meetingsAYear = 12;
const casesInAll = years * casesAYear;
const agenciesOfOne = agencies.slice(0, 12);

/** The last day on which anything happens. */
export const lastDay = dayAfter(firstDay, years * 365 + 100);

/**
 * One partnership over five years, six rapid reviews a year, recorded by the recorder day by day: some late, one in
 * five with its referral corrected afterwards, one in three followed by a practice review and a plan of six actions; and
 * twelve meetings a year.
 */
export async function partnershipYears(): Promise<readonly RecordedEvent[]> {
  const store = openMemoryEventStore();
  const house = openHouse(store, openMemoryKeyStore());
  await registerDirectory(house, '2021-03-01', agenciesOfOne);
  const opened = new Map<string, Opened>();
  for (const { instance, step } of inOrder(instances().flatMap(told))) {
    house.goTo(step.on);
    const known = opened.get(instance.key);
    const of = instance.inCaseOf === null ? null : opened.get(instance.inCaseOf)!.case;
    if (known === undefined)
      opened.set(instance.key, await house.open(instance.workflow, of, standingIn(step, opened)));
    else await house.take(known.stream, await namingItsEvent(step, known.stream));
  }
  return (await store.readAll(null, 1_000_000)).events;

  /** A correction names the event that it corrects: here always the referral. */
  async function namingItsEvent(step: Step, stream: string): Promise<Step> {
    if (step.type !== 'FactCorrected') return step;
    const [referral] = await store.readStream(stream, 0);
    return { ...step, data: { ...step.data, event: referral!.id } };
  }
}

interface Opened {
  readonly case: string;
  readonly stream: string;
}

interface Told {
  readonly instance: Instance;
  readonly step: Step;
}

const told = (instance: Instance): Told[] => instance.steps.map((step) => ({ instance, step }));

/** An action names its plan by the id that the plan was given when it was opened. */
function standingIn(step: Step, opened: ReadonlyMap<string, Opened>): Step {
  const plan = opened.get(String(step.data['plan']))?.stream;
  return plan === undefined ? step : { ...step, data: { ...step.data, plan: plan.slice(plan.indexOf('-') + 1) } };
}

const instances = (): readonly Instance[] =>
  [
    ...Array.from({ length: casesInAll }, (_, number) => {
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
      const steps = [...caseStory(number, on, agenciesOfOne), ...corrected];
      const rapidReview: Instance = { key: `case-${number}`, workflow: 'rapidReview', inCaseOf: null, steps };
      return [rapidReview, ...(number % 3 === 0 ? afterDecision(number, dayAfter(on, 25), agenciesOfOne) : [])];
    }).flat(),
    ...Array.from({ length: years * meetingsAYear }, (_, number) =>
      meeting(number, dayAfter(firstDay, 20 + Math.floor((number * 365) / meetingsAYear)), agenciesOfOne),
    ),
  ].map(untilTheLastDay);

/** Nothing happens after the last day. */
const untilTheLastDay = (instance: Instance): Instance => ({
  ...instance,
  steps: instance.steps.filter(({ on }) => on <= lastDay),
});

/** Sorting keeps the order of what happened on one day. */
const inOrder = (steps: readonly Told[]): Told[] =>
  [...steps].sort((one, other) => (one.step.on < other.step.on ? -1 : one.step.on > other.step.on ? 1 : 0));

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
