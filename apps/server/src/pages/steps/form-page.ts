import { isAmendment } from '@waymark/casework';
import { fieldView, idOf, type FieldView, type Problem, type Typed } from '@waymark/forms';
import { inWords } from '@waymark/statute';
import type { DraftInWindow } from '@waymark/vault';
import type { Page } from '../rendering/page';
import { withBeginning } from './begun-first';
import { carried, reasonBox, type Posted } from './posted';
import { isShort } from './flow';
import type { Next } from './next-page';
import type { StepPlace } from './place';

/** A hidden box: answers of the other pages, and what the form carries beside its answers. */
interface Hidden {
  readonly name: string;
  readonly value: string;
}

export interface Carrying {
  readonly command: string;
  readonly seen: number;
  readonly stage: string | null;
  readonly draft: DraftInWindow;
  /** What stands here was saved, and when; with what another window saved of the same form. */
  readonly saved: SavedShown | null;
  readonly checking: boolean;
  readonly reasons: Posted['reasons'];
}

/** A draft, as the form that goes on with it tells of it. */
export interface SavedShown {
  readonly at: string;
  /** Where it is read whole, and deleted. */
  readonly href: string;
  readonly others: readonly { readonly at: string; readonly href: string; readonly apart: string }[];
}

type FormNext = Extract<Next, { go: 'form' }>;

/** One page of a form. */
export function formPage(place: StepPlace, given: FormNext, carrying: Carrying): Page {
  const { form } = place;
  const { page, typed, problems, status } = given;
  const showing = {
    typed,
    held: place.held,
    problems,
    today: place.today,
    ...(given.rows === undefined ? {} : { rows: given.rows }),
  };
  const on = <Any extends { page: number }>(fields: readonly Any[]) => fields.filter((field) => field.page === page);
  const views = (fields: typeof form.fields) =>
    on(fields)
      .map((field) => withBeginning(fieldView(field, showing), field, place.case))
      .filter(isShown);
  const last = Math.max(1, form.pages.length);
  return {
    template: 'steps/form.njk',
    title: `${problems.length > 0 ? 'Error: ' : ''}${form.title}`,
    section: null,
    status,
    context: {
      ...around(place),
      heading: last > 1 ? form.pages[page - 1] : form.title,
      step: last > 1 ? `${form.title}: part ${page} of ${last}` : null,
      otherwise: page === 1 ? (place.otherwise ?? []) : [],
      intro: page === 1 ? form.intro : null,
      errors: errorsOf(problems),
      fields: views(form.fields),
      frame: views(form.frame).map((view) => withToday(view, place)),
      hidden: hiddenFor(place, typed, page, carrying),
      previous: page > 1 ? `page:${page - 1}` : null,
      act: page === last && isShort(place) ? 'record' : 'continue',
      objections: page === 1 ? place.beforehand : [],
      bodies: page === 1 ? place.bodies : [],
      saved: carrying.saved,
      notice: place.notice,
    },
  };
}

/** Most is recorded on the day on which it happens. What is corrected happened on another. */
const withToday = (view: FieldView, { form, today }: StepPlace): FieldView =>
  view.name !== 'occurredOn' || form.planned || isAmendment(form.type) ? view : { ...view, todayIs: inWords(today) };

/** What cannot be chosen and need not be is not asked. */
export const isShown = ({ show, optional }: FieldView): boolean =>
  show !== 'nothing' && !(show === 'nothing to choose' && optional);

export const around = (place: StepPlace) => ({
  caption: place.caption,
  workingName: place.workingName ?? null,
  whom: place.whom ?? null,
  about: place.about ?? [],
  leftBehind: place.leftBehind ?? [],
  address: place.address,
  back: place.back,
  acts: carried.act,
});

export const errorsOf = (problems: readonly Problem[]) =>
  problems.map(({ box, says }) => ({ href: `#${idOf(box).replace(':', '-')}`, text: says }));

const draftBoxes = ({ draft: { begunWith, window }, command }: Carrying): Hidden[] => [
  ...(begunWith === null ? [] : [{ name: carried.draft, value: `${begunWith.copy}:${begunWith.savedAt}` }]),
  ...(window === command ? [] : [{ name: carried.window, value: window }]),
];

export function hiddenFor(place: StepPlace, typed: Typed, page: number | null, carrying: Carrying): Hidden[] {
  const here = new Set(
    [...place.form.fields, ...place.form.frame].filter((field) => field.page === page).map(({ name }) => name),
  );
  return [
    { name: carried.command, value: carrying.command },
    { name: carried.seen, value: String(carrying.seen) },
    ...(place.stage === null || carrying.stage === null ? [] : [{ name: carried.stage, value: carrying.stage }]),
    ...draftBoxes(carrying),
    ...(page === null ? [] : [{ name: carried.page, value: String(page) }]),
    ...(carrying.checking ? [{ name: carried.checking, value: 'yes' }] : []),
    // A page that shows all answers asks for the reasons itself.
    ...(page === null ? [] : [...carrying.reasons].map(([rule, value]) => ({ name: reasonBox(rule), value }))),
    ...[...typed].flatMap(([name, values]) =>
      here.has(name.split('.')[0]!) ? [] : values.map((value) => ({ name, value })),
    ),
  ];
}
