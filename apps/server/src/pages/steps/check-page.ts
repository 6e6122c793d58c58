import { answersOf, formed, idOf, type AnswerView, type StepForm } from '@waymark/forms';
import { factNamed, type ClockMark } from '@waymark/casework';
import { dayWithWeekday, inWords } from '@waymark/statute';
import { nameOfDeadline } from '../words/deadlines';
import { around, errorsOf, hiddenFor, type Carrying } from './form-page';
import type { Next } from './flow';
import { lastOnSubject } from './asked';
import { meanwhileAt, standingAt } from './meanwhile';
import type { Page } from '../rendering/page';
import type { StepPlace } from './place';
import { reasonBox, type Posted } from './posted';

type CheckNext = Extract<Next, { go: 'check' }>;

/** All answers, to be checked; what is asked before they are recorded, and what came meanwhile. */
export async function checkPage(place: StepPlace, posted: Posted, given: CheckNext, carrying: Carrying): Promise<Page> {
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
      possible: judged.is === 'not at this stage' ? titles(form, judged.possible) : [],
      meanwhile: await meanwhileAt(place, judged, posted.seen),
      standing: judged.is === 'changed' ? null : standingAt(place, lastOnSubject(place, given.read)?.revision ?? null),
      deadlines: judged.is === 'possible' ? deadlinesOf(judged.clocks) : [],
      hidden: hiddenFor(place, posted.typed, null, carrying),
      mayRecord: judged.is !== 'not at this stage' && judged.is !== 'erased' && asks.length === objections.length,
    },
  };
}

const titles = ({ workflow }: StepForm, possible: readonly string[]): string[] => {
  const page = formed.find(({ name }) => name === workflow);
  return page === undefined ? [] : possible.map((type) => factNamed(page, type)?.says ?? type);
};

interface AnswersOnPage {
  readonly page: number;
  readonly title: string | null;
  readonly answers: readonly AnswerView[];
}

function answersByPage({ form, held }: StepPlace, { read }: CheckNext): AnswersOnPage[] {
  const frame = {
    occurredOn: read.occurredOn,
    ...(read.decidedBy === null ? {} : { decidedBy: read.decidedBy }),
  };
  const answers = [...answersOf(form.fields, read.asked, held), ...answersOf(form.frame, frame, held)].map((answer) =>
    answer.name === 'occurredOn' && read.dateNotKnownBecause !== null
      ? { ...answer, said: [`Not known: ${read.dateNotKnownBecause}`] }
      : answer,
  );
  const pages = [...new Set(answers.map(({ page }) => page))].sort((one, other) => one - other);
  return pages.map((page) => ({
    page,
    title: form.pages[page - 1] ?? null,
    answers: answers.filter((answer) => answer.page === page),
  }));
}

/** Deadlines that recording it starts or stops, in words. */
export const deadlinesOf = (clocks: readonly ClockMark[]): string[] =>
  clocks.flatMap((mark) => {
    const title = nameOfDeadline(mark.clock);
    if (mark.mark === 'started' && mark.governs) return [`${title}: due ${dayWithWeekday(mark.due)}`];
    return mark.mark === 'stopped' ? [`${title}: met, or ended, ${inWords(mark.on)}`] : [];
  });
