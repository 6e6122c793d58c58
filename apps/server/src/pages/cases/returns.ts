import {
  gapsToActOn,
  isAwaited,
  lastHappened,
  nationalLearning,
  recordOf,
  requestTo,
  returnsIn,
  type AgencyReturn,
  type NationalLearning,
  type Received,
} from '@waymark/casework';
import type { OpenedStep, OpenedWorkflow } from '@waymark/engine/cqrs';
import { recordedFields } from '@waymark/forms';
import { earliestDay, howMany, inWords, type CivilDate } from '@waymark/statute';
import { dueShown } from '../lists/due';
import { saidIn, type Said, type WordsOf } from './said';
import { standingOfEach, stepsOf } from './standing';

/** One agency's column: what was asked of it, where its return stands, and who wrote it. */
export interface ReturnColumn {
  readonly agency: string;
  readonly title: string;
  readonly standing: string;
  readonly colour: string;
  /** When it was asked; or that no request is recorded. */
  readonly asked: string;
  /** Whether a request is on record. */
  readonly wasAsked: boolean;
  /** Whether the agency still owes an answer. */
  readonly waits: boolean;
  readonly due: string | null;
  readonly dueOn: CivilDate | null;
  readonly received: string | null;
  /** The step that holds the return whole. */
  readonly event: string | null;
  readonly chased: readonly string[];
}

/** One question to every agency, with each agency's answer. */
export interface ReturnRow {
  readonly question: string;
  readonly answers: readonly (Said | null)[];
}

export interface ReturnsShown {
  readonly columns: readonly ReturnColumn[];
  readonly rows: readonly ReturnRow[];
  readonly outstanding: readonly string[];
}

/** So much of an answer stands in the table; the return itself has all of it. */
const longest = 240;

/** Returns side by side. `only`: the agencies that the reader may see; null: all. */
export function returnsShown(review: OpenedWorkflow, only: readonly string[] | null, wordsOf: WordsOf): ReturnsShown {
  const returns = returnsIn(review);
  const agencies = Object.keys(returns).filter((agency) => only === null || only.includes(agency));
  const received = standingOfEach(stepsOf(review, 'ReturnReceived'), 'agency');
  const columns = agencies.map((agency) => columnOf(review, agency, returns[agency]!, received.get(agency), wordsOf));
  const fields = recordedFields(recordOf(review.category).name, 'ReturnReceived').filter(
    ({ name }) => name !== 'agency',
  );
  const rows = fields.map((field) => ({
    question: field.label,
    answers: agencies.map((agency) => {
      const step = received.get(agency);
      const value = step?.data[field.name];
      if (value === undefined) return null;
      if (field.name === 'episodes') return counted(value as readonly unknown[], field.label);
      return saidIn([field], { [field.name]: value }, { wordsOf, longest })[0] ?? null;
    }),
  }));
  return {
    columns,
    rows: rows.filter(({ answers }) => answers.some((answer) => answer !== null)),
    outstanding: columns.filter(({ waits, received }) => waits && received === null).map(({ title }) => title),
  };
}

/** '3 days overdue': of a return that has not come; what follows a query has the query's own day. */
export const overdueInWords = ({ waits, received, dueOn }: ReturnColumn, today: CivilDate): string | null =>
  waits && received === null && dueOn !== null && dueOn < today ? dueShown({ due: dueOn }, today).words : null;

const counted = (episodes: readonly unknown[], name: string): Said => ({
  name,
  paragraphs: [`${howMany(episodes.length, 'dated episode', 'dated episodes')}, in the chronology`],
  cut: false,
});

function columnOf(
  review: OpenedWorkflow,
  agency: string,
  of: AgencyReturn,
  received: OpenedStep | undefined,
  wordsOf: WordsOf,
): ReturnColumn {
  const about = (...types: string[]) => stepsOf(review, ...types).filter(({ data }) => data['agency'] === agency);
  const goesOn = requestTo(review, agency)?.waits ?? false;
  const [standing, colour] = standingOfReturn(
    of,
    received !== undefined && of.received !== null,
    goesOn,
    isActedOn(review, agency),
  );
  return {
    agency,
    title: wordsOf('agency', agency) ?? 'An agency that the directory does not name',
    standing,
    colour,
    wasAsked: about('InformationRequested').length > 0,
    waits: goesOn && (isAwaited(of) || of.standing === 'queried'),
    asked: askedInWords(of, lastHappened(about('InformationRequested'))),
    due: of.due === null ? null : inWords(of.due),
    dueOn: of.due,
    received: dateOf(received),
    event: received?.event ?? null,
    chased: about('ReturnChased', 'ReturnEscalated').map(({ type, data, occurredOn }) =>
      type === 'ReturnChased'
        ? `Chased ${inWords(occurredOn)}`
        : `Escalated to ${rungs[String(data['to'])] ?? String(data['to'])}, ${inWords(occurredOn)}`,
    ),
  };
}

/** The last rung by its Act; the others as they are called. */
const rungs: Readonly<Record<string, string>> = {
  'formal notice under s16H': 'a formal notice under the Children Act 2004, section 16H (s16H)',
};

const dateOf = (step: OpenedStep | undefined): string | null => (step === undefined ? null : inWords(step.occurredOn));

/** Whoever was chased was asked, as far as anybody knows: that is not on record, which is another thing than not asked. */
function askedInWords(of: AgencyReturn, request: OpenedStep | undefined): string {
  const asked = dateOf(request);
  if (of.endedOn !== null) return `${asked ?? 'No request is recorded'}; ended ${inWords(of.endedOn)}`;
  if (asked !== null) return asked;
  return of.chased || of.escalated.length > 0 ? 'No request is recorded' : 'Not asked';
}

/** The first return: what follows a query has the query's own day. */
function cameLate({ due, firstReceivedOn }: AgencyReturn): boolean {
  const first = firstReceivedOn === null ? null : earliestDay(firstReceivedOn);
  return due !== null && first !== null && first > due;
}

/** What an answer leaves to be done says so before when it came. */
const amiss: Partial<Record<Received, string>> = {
  withheld: 'Withheld',
  'gap found': 'Gap found',
  'not given': 'No assurance given',
};

/** Of national learning: whether what its answer leaves to be done was acted on since. */
const isActedOn = ({ category, state }: OpenedWorkflow, agency: string): boolean =>
  category === nationalLearning.category && !gapsToActOn(state as NationalLearning).includes(agency);

/** `goesOn`: neither what was asked or queried last nor its review was ended since. */
function standingOfReturn(of: AgencyReturn, came: boolean, goesOn: boolean, acted: boolean): readonly [string, string] {
  const { asked, standing } = of;
  if (standing === 'queried') return goesOn ? ['Queried', 'yellow'] : ['Queried, no longer asked for', 'grey'];
  if (standing === 'accepted') return ['Accepted', 'green'];
  const left = came && of.received !== null ? amiss[of.received] : undefined;
  if (left !== undefined) return acted ? [`${left}, acted on`, 'blue'] : [left, 'orange'];
  if (came && cameLate(of)) return ['Received late', 'orange'];
  if (came) return [asked ? 'Received' : 'Received unasked', 'blue'];
  if (!goesOn || !isAwaited(of)) return ['No longer asked for', 'grey'];
  return asked ? ['Outstanding', 'red'] : ['Outstanding, no request recorded', 'orange'];
}
