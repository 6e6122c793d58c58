import { boxAt, type Problem, type StepRead, type Typed } from '@waymark/forms';
import type { Objection } from '@waymark/casework';
import { newCommand } from './ids';
import type { Judged, StepPlace } from './place';
import type { Posted } from './posted';

// What is shown after a form was sent: a page of it, all of its answers, or where it leads.

export type Answered = Extract<StepRead, { answer: 'step' }>;

/** What follows from a form that was sent. */
export type Next =
  | { readonly go: 'to'; readonly address: string }
  | { readonly go: 'saved' }
  /** A page of the form, with what is wrong on it. */
  | {
      readonly go: 'form';
      readonly page: number;
      readonly typed: Typed;
      readonly problems: readonly Problem[];
      readonly rows?: Readonly<Record<string, number>>;
      readonly status: number;
    }
  /** All answers, to be checked; with what is asked before they are recorded. */
  | {
      readonly go: 'check';
      readonly read: Answered;
      readonly judged: Judged;
      readonly objections: readonly Objection[];
      readonly problems: readonly Problem[];
      readonly seen: number;
      readonly command: string;
      readonly status: number;
    };

export const lastPage = ({ form }: StepPlace): number => Math.max(1, form.pages.length);

export const form = (page: number, typed: Typed, problems: readonly Problem[] = []): Next => ({
  go: 'form',
  page,
  typed,
  problems,
  status: problems.length === 0 ? 200 : 422,
});

/** A judgement as the next page. */
export function answered(
  place: StepPlace,
  posted: Posted,
  read: Answered,
  judged: Judged,
  problems: readonly Problem[],
): Next {
  if (judged.is === 'recorded') return { go: 'to', address: judged.to };
  if (judged.is === 'unreadable') {
    const found = judged.problems.map(({ field, because }) => ({
      box: boxAt(place.form, field.split('.')[0]!) ?? 'answers',
      says: because,
    }));
    return form(lastPage(place), posted.typed, found);
  }
  return checkPage(posted, read, judged, problems);
}

export function checkPage(
  posted: Posted,
  read: Answered,
  judged: Judged,
  problems: readonly Problem[],
): Extract<Next, { go: 'check' }> {
  const objections = judged.is === 'objections' ? judged.objections : [];
  const refusals = objections
    .filter(({ force }) => force === 'refuse')
    .map(({ because }) => ({ box: 'answers', says: because }));
  return {
    go: 'check',
    read,
    judged,
    objections,
    problems: [...refusals, ...problems],
    // The form was recorded once already, with other answers: whoever goes on records another step.
    command: judged.is === 'other content' ? newCommand() : posted.command,
    // What came meanwhile is shown on this page: whoever goes on has seen it.
    seen: judged.is === 'changed' ? Math.max(...judged.revisions) : posted.seen,
    status: statusOf(judged, refusals.length + problems.length > 0),
  };
}

function statusOf(judged: Judged, wrong: boolean): number {
  switch (judged.is) {
    case 'changed':
    case 'not at this stage':
      return 409;
    case 'erased':
      return 410;
    case 'busy':
      return 503;
    case 'other content':
      return 422;
    default:
      return wrong ? 422 : 200;
  }
}
