import { answersOf, fieldView, formed, idOf, type AnswerView, type StepForm } from '@waymark/forms';
import { factNamed, isAmendment } from '@waymark/casework';
import type { WorkingCalendar } from '@waymark/statute';
import { daysOffIn } from './days-off';
import { deadlinesOf } from './deadlines-told';
import { around, errorsOf, hiddenFor, isShown, type Carrying } from './form-page';
import type { Next } from './next-page';
import { lastOnSubject } from './asked';
import { notPossible } from './not-at-this-stage';
import { meanwhileAt, standingAt } from './meanwhile';
import type { Page } from '../rendering/page';
import type { StepPlace } from './place';
import { reasonBox, type Posted } from './posted';

type CheckNext = Extract<Next, { go: 'check' }>;

/** All answers, to be checked; what is asked before they are recorded, and what came meanwhile. */
export async function checkPage(
  place: StepPlace,
  posted: Posted,
  given: CheckNext,
  carrying: Carrying,
  calendar: WorkingCalendar,
): Promise<Page> {
  const { form } = place;
  const { judged, objections, problems } = given;
  const asks = objections.filter(({ force }) => force === 'ask');
  return {
    template: 'steps/check.njk',
    title: `${problems.length > 0 ? 'Error: ' : ''}Check your answers: ${form.title}`,
    section: null,
    status: given.status,
    context: {
      ...around(place),
      heading: 'Check your answers',
      step: form.title,
      mindful: form.mindful,
      errors: errorsOf(problems),
      pages: answersByPage(place, given),
      asks: asks.map(({ rule, because, source }) => ({
        name: reasonBox(rule),
        id: idOf(reasonBox(rule)).replace(':', '-'),
        because,
        source,
        reason: posted.reasons.get(rule) ?? '',
        error: problems.find(({ box }) => box === reasonBox(rule))?.says ?? null,
      })),
      refused: objections.filter(({ force }) => force === 'refuse'),
      judged: judged.is,
      notPossible: notPossible(place.stageTitle),
      possible: judged.is === 'not at this stage' && place.stageTitle !== null ? titles(form, judged.possible) : [],
      meanwhile: await meanwhileAt(place, judged, posted),
      correctedMeanwhile: await correctionsTold(place),
      corrects: place.before !== null,
      standing: judged.is === 'changed' || isAmendment(form.type) ? [] : standingAt(place, revisionsOf(place, given)),
      deadlines: judged.is === 'possible' ? deadlinesOf(judged.clocks, place.stopped) : [],
      daysOff: daysOffIn(place, given.read, calendar),
      hidden: hiddenFor(place, posted.typed, null, carrying),
      mayRecord: judged.is !== 'not at this stage' && judged.is !== 'erased' && asks.length === objections.length,
    },
  };
}

const revisionsOf = (place: StepPlace, { read: { data, others } }: CheckNext): number[] =>
  [data, ...others].flatMap((one) => lastOnSubject(place, one)?.revision ?? []);

const titles = ({ workflow }: StepForm, possible: readonly string[]): string[] => {
  const page = formed.find(({ name }) => name === workflow);
  return page === undefined ? [] : possible.map((type) => factNamed(page, type)?.says ?? type);
};

interface AnswersOnPage {
  readonly page: number;
  readonly title: string | null;
  readonly answers: readonly (AnswerView & { readonly was: readonly string[] | null })[];
}

function answersByPage({ form, held, before, corrected, today }: StepPlace, { read }: CheckNext): AnswersOnPage[] {
  const frame = {
    occurredOn: read.occurredOn,
    ...(read.decidedBy === null ? {} : { decidedBy: read.decidedBy }),
  };
  const answers = [...answersOf(form.fields, read.asked, held), ...answersOf(form.frame, frame, held)].map((answer) =>
    answer.name === 'occurredOn' && read.dateNotKnownBecause !== null
      ? { ...answer, said: [`Not known: ${read.dateNotKnownBecause}`] }
      : answer,
  );
  const empty = { typed: new Map(), held, problems: [], today };
  const notAsked = new Set(form.fields.filter((field) => !isShown(fieldView(field, empty))).map(({ name }) => name));
  // What a form carries along stands on no page, and what could not be chosen was not asked.
  const pages = [...new Set(answers.map(({ page }) => page))]
    .filter((page) => page > 0)
    .sort((one, other) => one - other);
  return pages.map((page) => ({
    page,
    title: form.pages[page - 1] ?? null,
    answers: beside(answers, before, corrected?.now ?? null).filter(
      ({ page: on, name }) => on === page && !notAsked.has(name),
    ),
  }));
}

/**
 * Of a correction what is answered otherwise than it stood when the form was begun is shown alone, beside what stands now:
 * the rest stays as it is.
 */
const beside = (answers: readonly AnswerView[], before: StepPlace['before'], now: StepPlace['before']) =>
  answers.flatMap((answer) => {
    const began = before?.get(answer.name) ?? null;
    if (began !== null && began.join('\n') === answer.said.join('\n')) return [];
    return [{ ...answer, was: now?.get(answer.name) ?? began }];
  });

/** What somebody else corrected in the same entry meanwhile: who did, when, why, and what it is since. */
async function correctionsTold({ corrected, namesOf }: StepPlace) {
  const since = corrected?.since ?? [];
  const names = await namesOf(since.map(({ person }) => person));
  return since.map(({ person, ...one }) => ({ ...one, by: names.get(person) ?? null }));
}
