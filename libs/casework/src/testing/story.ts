import {
  advance,
  begin,
  decide,
  factNamed,
  foldStream,
  isAmendment,
  type AnyWorkflow,
  type ClockMark,
  type DecidedBy,
  type Decision,
  type EventOnRecord,
  type Instance,
  type Known,
  type NewEvent,
  type Objection,
  type Request,
} from '../frame';
import { ordinary } from './known';

/** How a step is taken, where it is not the ordinary way. */
export interface How {
  readonly on?: string;
  /** Who records it; the business unit's adviser, if left out. */
  readonly actor?: string;
  readonly by?: DecidedBy | null;
  /** Nobody is named in words as having decided; left out, somebody is. */
  readonly unnamed?: true;
  /** The person chosen as having decided can no longer be read. */
  readonly erased?: true;
  /** Who is called as the person who decided is named. */
  readonly called?: readonly string[];
  /** What shows of the step beside sealed parts of the record. */
  readonly noticed?: readonly string[];
  /** The decision is told as given here by somebody who is not whoever records it. */
  readonly hereForAnother?: true;
  readonly actsForAnother?: true;
  /** Reasons by rule departed from. */
  readonly despite?: Readonly<Record<string, string>>;
  readonly command?: string;
  readonly digest?: string;
  /** Revision of the subject that the person saw; left out, they saw the last. */
  readonly saw?: number | null;
  /** Stage that the person saw; left out, their door showed none. */
  readonly sawStage?: string;
}

export interface Story {
  readonly page: AnyWorkflow;
  readonly events: EventOnRecord[];
  readonly instance: () => Instance;
  readonly stage: () => string;
  /** The same story told so far, which goes on by itself. */
  readonly again: () => Story;
  /** What a decision knows from here on. */
  readonly knowing: (known: Partial<Known>) => Story;
  readonly tries: (type: string, data?: object, how?: How) => Decision;
  /** Records a step that is possible as it stands, and says so loudly when it is not. */
  readonly takes: (type: string, data?: object, how?: How) => Story;
  /** Records a step whatever is asked of it, giving a reason for each departure. */
  readonly given: (type: string, data?: object, how?: How) => Story;
  readonly last: () => EventOnRecord;
  /** The id of the last event of a type. */
  readonly eventOf: (type: string) => string;
}

/** A stream in memory on which steps are taken one after the other, as a recorder would take them. */
export function story(page: AnyWorkflow, start: Known = ordinary, soFar: readonly EventOnRecord[] = []): Story {
  const events: EventOnRecord[] = [...soFar];
  let known = start;
  let instance = soFar.length === 0 ? begin(page, 'itself') : foldStream(page, 'itself', soFar);

  const subjectSeen = (type: string, data: object): number | null => {
    if (isAmendment(type)) {
      const of = events.find(({ id }) => id === (data as { event?: string }).event);
      return of === undefined ? null : (instance.subjects.get(of.subject)?.revision ?? null);
    }
    const parsed = factNamed(page, type)?.whole.safeParse(data);
    if (parsed?.success !== true) return null;
    return instance.subjects.get(factNamed(page, type)!.subject(parsed.data as never))?.revision ?? null;
  };

  const request = (type: string, data: object, how: How): Request => {
    const decision = factNamed(page, type)?.decision === true;
    const body = (data as { body?: string }).body ?? 'council';
    return {
      command: { id: how.command ?? `command-${events.length}`, digest: how.digest ?? 'digest' },
      type,
      data,
      occurredOn: how.on ?? '2026-11-02',
      subjectRevision: how.saw === undefined ? subjectSeen(type, data) : how.saw,
      stageSeen: how.sawStage ?? null,
      actor: how.actor ?? 'adviser',
      decidedBy:
        how.by === undefined
          ? decision
            ? { body, capacity: 'delegate', given: 'meeting', person: null }
            : null
          : how.by,
      deciderNamed: how.by !== null && (decision || how.by !== undefined) && how.unnamed !== true,
      deciderErased: how.erased === true,
      deciderCalled: how.called ?? [],
      noticed: how.noticed ?? [],
      givenHereForAnother: how.hereForAnother === true,
      deciderActsForAnother: how.actsForAnother === true,
      departures: Object.entries(how.despite ?? {}).map(([rule, reason]) => ({ rule, reason })),
    };
  };

  const append = (
    { clear, sealed: _sealed, departures, chart, ...event }: NewEvent,
    { command, actor }: Request,
  ): void => {
    const stored: EventOnRecord = {
      ...event,
      id: `event-${events.length}`,
      revision: events.length,
      data: clear,
      clocks: event.clocks.map(inOrderOfTheLog),
      actor,
      departures: departures.map(({ rule }) => rule),
      command,
      workflow: { name: page.name, chart },
      hash: '',
    };
    events.push(stored);
    if (!advance(page, instance, stored)) instance = foldStream(page, 'itself', events);
  };

  const told: Story = {
    page,
    events,
    instance: () => instance,
    stage: () => instance.stage,
    again: () => story(page, known, events),
    knowing: (more) => {
      known = { ...known, ...more };
      return told;
    },
    tries: (type, data = {}, how = {}) => decide(page, instance, request(type, data, how), known, events),
    takes: (type, data = {}, how = {}) => {
      const asked = request(type, data, how);
      const decision = decide(page, instance, asked, known, events);
      if (decision.answer !== 'record') throw new Error(`${type} was not recorded: ${JSON.stringify(decision)}`);
      append(decision.event, asked);
      return told;
    },
    given: (type, data = {}, how = {}) => {
      const decision = told.tries(type, data, how);
      const despite = Object.fromEntries(asksOf(decision).map((rule) => [rule, 'It happened so.']));
      return told.takes(type, data, { ...how, despite: { ...despite, ...how.despite } });
    },
    last: () => events.at(-1)!,
    eventOf: (type) => events.findLast((event) => event.type === `${page.category}.${type}`)!.id,
  };
  return told;
}

/** The log has the members of a mark by their names. */
const inOrderOfTheLog = (mark: ClockMark): ClockMark =>
  Object.fromEntries(Object.entries(mark).sort(([one], [other]) => (one < other ? -1 : 1))) as unknown as ClockMark;

export const objectionsOf = (decision: Decision): readonly Objection[] =>
  decision.answer === 'objections' ? decision.objections : [];

/** The names of the rules that ask. */
export const asksOf = (decision: Decision): string[] =>
  objectionsOf(decision)
    .filter(({ force }) => force === 'ask')
    .map(({ rule }) => rule);

export const rulesOf = (decision: Decision): string[] => objectionsOf(decision).map(({ rule }) => rule);
