import { isDeepStrictEqual } from 'node:util';
import { AppendTooLarge } from '@waymark/event-store';
import { readStep, rowsOf, withDay, withoutRow, type Problem, whyNotWritten, type Typed } from '@waymark/forms';
import { longestText, type Objection } from '@waymark/casework';
import type { StepAsked } from '@waymark/engine/cqrs';
import type { WorkingCalendar } from '@waymark/statute';
import { asOne } from './as-one';
import { askedOf, type AllAsked } from './asked';
import { daysOffIn } from './days-off';
import { newIds } from './ids';
import { answered, checkPage, form, lastPage, type Next } from './next-page';
import type { Judged, StepPlace } from './place';
import { reasonBox, type Posted } from './posted';
import { saidOfCut } from './said-of-cut';

export interface Sender {
  readonly person: string;
  readonly today: string;
  readonly calendar: WorkingCalendar;
}

export async function next(place: StepPlace, sender: Sender, posted: Posted): Promise<Next> {
  const { act, typed } = posted;
  if (posted.cut.size > 0) return shortened(place, sender, posted);
  switch (act.does) {
    case 'add':
    case 'remove':
      return lists(posted);
    case 'show':
      return form(Math.min(Math.max(1, act.page), lastPage(place)), typed);
    case 'today':
      return form(posted.page, withDay(typed, 'occurredOn', sender.today));
    case 'save':
      return isUntouched(place, posted) ? form(posted.page, typed, [nothingToSave]) : { go: 'saved' };
    case 'continue':
      return (posted.page < lastPage(place) && !posted.checking) ||
        problemsOn(place, sender, posted, posted.page).length > 0
        ? onward(place, sender, posted)
        : isShort(place)
          ? atOnce(place, sender, posted)
          : checked(place, sender, posted);
    case 'record':
      return posted.checking ? recorded(place, sender, posted) : atOnce(place, sender, posted);
  }
}

const nothingToSave: Problem = {
  box: 'answers',
  says: 'Nothing is entered yet, so there is nothing to save',
};

/**
 * Nobody answered anything, and nobody took anything out of what stood there before; a draft that was gone on with may
 * well be emptied.
 */
function isUntouched({ prefilled }: StepPlace, { typed, reasons, draft }: Posted): boolean {
  if (draft.begunWith !== null || reasons.size > 0) return false;
  return [...new Set([...typed.keys(), ...prefilled.keys()])].every((box) =>
    isDeepStrictEqual(answersIn(typed, box), answersIn(prefilled, box)),
  );
}

const answersIn = (typed: Typed, box: string): string[] =>
  (typed.get(box) ?? []).filter((value) => value.trim() !== '').toSorted();

/** So few questions that they are seen at a glance: what is sent is recorded, unless something is asked. */
const shortAt = 2;

export const isShort = ({ form: { fields, pages, decides } }: StepPlace): boolean =>
  pages.length === 0 &&
  decides === 'never' &&
  !fields.some(({ kind }) => kind === 'group' || kind === 'rows') &&
  fields.filter(({ kind }) => kind !== 'new id' && kind !== 'decider').length <= shortAt;

function lists({ act, typed, page }: Posted): Next {
  if (act.does === 'remove') return form(page, withoutRow(typed, act.list, act.row));
  if (act.does !== 'add') return form(page, typed);
  // A list shows one row before anything is typed.
  const shown = Math.max(1, (rowsOf(typed, act.list).at(-1) ?? -1) + 1);
  return { go: 'form', page, typed, problems: [], rows: { [act.list]: shown + 1 }, status: 200 };
}

const reading = (place: StepPlace, { today }: Sender, { typed, command }: Posted) => ({
  typed,
  held: place.held,
  newId: newIds(command),
  today,
});

function problemsOn(place: StepPlace, sender: Sender, posted: Posted, page: number): readonly Problem[] {
  const read = readStep(place.form, reading(place, sender, posted), page);
  return read.answer === 'problems' ? read.problems : [];
}

function onward(place: StepPlace, sender: Sender, posted: Posted): Next {
  const problems = problemsOn(place, sender, posted, posted.page);
  return problems.length > 0 ? form(posted.page, posted.typed, problems) : form(posted.page + 1, posted.typed);
}

/** Nothing goes on, and nothing is saved, with an answer of which a part is missing: its box says how much there was. */
function shortened(place: StepPlace, sender: Sender, posted: Posted): Next {
  const isCut = ({ box }: Problem) => [...posted.cut.keys()].some((name) => name === box || name.startsWith(`${box}.`));
  const wrong = Array.from({ length: lastPage(place) }, (_, at) => problemsOn(place, sender, posted, at + 1));
  const [first, ...others] = wrong.filter((problems) => problems.some(isCut));
  if (first !== undefined) {
    // With the next form nobody knows any more that something was cut: what stands on another page is told here too.
    const elsewhere = others.flat().filter(isCut).map(saidOfCut(posted.cut));
    return form(wrong.indexOf(first) + 1, posted.typed, [
      ...first.map(saidOfCut(posted.cut)),
      ...elsewhere.map(({ says }) => ({ box: 'answers', says })),
    ]);
  }
  const follows = mended(place, sender, posted, [tooLong]);
  return follows.go === 'form' ? { ...follows, problems: follows.problems.map(saidOfCut(posted.cut)) } : follows;
}

/** The first page on which something is wrong. */
function mended(place: StepPlace, sender: Sender, posted: Posted, problems: readonly Problem[]): Next {
  for (let page = 1; page <= lastPage(place); page += 1) {
    const own = problemsOn(place, sender, posted, page);
    if (own.length > 0) return form(page, posted.typed, own);
  }
  return form(lastPage(place), posted.typed, problems);
}

/** What is to be remarked on is said before it is recorded: a day that it sets and that is no working day. */
function atOnce(place: StepPlace, sender: Sender, posted: Posted): Promise<Next> {
  const read = readStep(place.form, reading(place, sender, posted));
  const isRemarkedOn = read.answer === 'step' && daysOffIn(place, read, sender.calendar).length > 0;
  return isRemarkedOn ? checked(place, sender, posted) : recorded(place, sender, posted);
}

async function checked(place: StepPlace, sender: Sender, posted: Posted): Promise<Next> {
  const read = readStep(place.form, reading(place, sender, posted));
  if (read.answer === 'problems') return mended(place, sender, posted, read.problems);
  const judged = asOne(await judgedEach(place, askedOf(place, sender.person, posted, read)));
  return answered(place, posted, read, judged, []);
}

async function recorded(place: StepPlace, sender: Sender, posted: Posted): Promise<Next> {
  const read = readStep(place.form, reading(place, sender, posted));
  if (read.answer === 'problems') return mended(place, sender, posted, read.problems);
  const asked = askedOf(place, sender.person, posted, read);
  // What is asked is asked of the step as it is, so that a reason for what is asked no longer is left aside.
  const each = await judgedEach(place, asked);
  const before = asOne(each);
  if (before.is === 'other content') return answered(place, posted, read, await again(place, posted, asked, each), []);
  const objections = before.is === 'objections' ? before.objections : [];
  const unanswered = objections.filter(({ rule, force }) => force === 'ask' && whatIsWrongWith(posted, rule) !== null);
  if (before.is !== 'possible' && (before.is !== 'objections' || unanswered.length > 0 || isRefused(objections))) {
    // Nobody left out what nobody was asked yet.
    const leftOut = unanswered.filter(({ rule }) => posted.askedFor.has(rule));
    return answered(
      place,
      posted,
      read,
      before,
      leftOut.map(({ rule }) => reasonWrong(posted, rule)),
    );
  }
  const departing = asked.map((step, at) => ({ ...step, departures: departuresFrom(each[at]!, posted) }));
  try {
    return answered(place, posted, read, await recordedAll(place, departing), []);
  } catch (failure) {
    if (!(failure instanceof AppendTooLarge)) throw failure;
    return { ...checkPage(posted, read, { is: 'possible', clocks: [] }, [tooLong]), status: 413 };
  }
}

/** Sent twice, the second time is the first: also where it was recorded with reasons, which the judgement leaves out. */
function again(place: StepPlace, posted: Posted, asked: AllAsked, each: readonly Judged[]): Promise<Judged> {
  const departures = [...posted.reasons].map(([rule, reason]) => ({ rule, reason }));
  return recordedAll(
    place,
    asked.map((step, at) => (each[at]!.is === 'other content' ? { ...step, departures } : step)),
  );
}

async function judgedEach(place: StepPlace, asked: AllAsked): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const step of asked) judged.push(await place.judge(step));
  return judged;
}

/** Of each step, what it departs from itself: a reason for what it is not asked about would be refused. */
const departuresFrom = (judged: Judged, { reasons }: Posted): StepAsked['departures'] =>
  judged.is === 'objections' ? judged.objections.map(({ rule }) => ({ rule, reason: reasons.get(rule)! })) : [];

const recordedAll = (place: StepPlace, steps: readonly StepAsked[]): Promise<Judged> =>
  place.recordTogether === null || steps.length === 1 ? place.record(steps[0]!) : place.recordTogether(steps);

const isRefused = (objections: readonly Objection[]): boolean => objections.some(({ force }) => force === 'refuse');

const reasonWrong = (posted: Posted, rule: string): Problem => ({
  box: reasonBox(rule),
  says: whatIsWrongWith(posted, rule) ?? '',
});

/** A reason stands in the record as the answers do; null: nothing is wrong with it. */
function whatIsWrongWith({ reasons }: Posted, rule: string): string | null {
  const reason = reasons.get(rule);
  if (reason === undefined) return 'Enter why it is to be recorded all the same';
  return whyNotWritten(reason, 'why it is to be recorded all the same', longestText);
}

const tooLong: Problem = {
  box: 'answers',
  says: 'The answers together are too long to be recorded at once. Shorten the longest texts',
};
