import type { Choice, Held } from '../held/choice';
import type { Field } from '../fields';
import { exactness } from '../reading/read-date';
import type { Problem } from '../reading/problem';
import { inGroups } from './in-groups';
import { aNewOne } from '../reading/read-field';
import { many, rowsOf, type Typed } from '../typed';
import { within } from '../words';

/** A question as a page shows it: what a template needs, and nothing that it would have to work out. */
export interface FieldView {
  readonly show:
    | 'input'
    | 'textarea'
    | 'radios'
    | 'checkboxes'
    | 'select'
    | 'date'
    | 'stated date'
    | 'knowable'
    | 'group'
    | 'rows'
    | 'nothing to choose'
    | 'carried'
    | 'nothing';
  readonly name: string;
  readonly id: string;
  readonly label: string;
  readonly hint: string | null;
  readonly optional: boolean;
  readonly value: string;
  readonly error: string | null;
  readonly longest: number | null;
  readonly numeric: boolean;
  readonly items: readonly ItemView[];
  /** A long list of what need not be chosen, folded away unless something of it is, or is wrong. */
  readonly folded: { readonly open: boolean } | null;
  /** What stands no more, folded away unless it is chosen. */
  readonly ended: { readonly open: boolean; readonly items: readonly ItemView[] } | null;
  /** The three boxes of a date. */
  readonly parts: readonly PartView[];
  /** A date as it is typed: today's. */
  readonly example: string;
  /** Of the step's own date, where it has happened: that it was today. */
  readonly todayIs: string | null;
  readonly less: LessExactView | null;
  readonly fields: readonly FieldView[];
  readonly rows: readonly RowView[];
  readonly entry: string;
  readonly because: {
    readonly name: string;
    readonly id: string;
    readonly value: string;
    readonly error: string | null;
  } | null;
}

export interface ItemView {
  readonly value: string;
  readonly text: string;
  /** Of radios and boxes; `selected`, the same, of a list. */
  readonly checked: boolean;
  readonly selected: boolean;
  readonly hint?: { readonly text: string };
  /** With it a group begins, that is called so. */
  readonly opens?: string;
  /** With it a group ends. */
  readonly closes?: true;
}

interface PartView {
  readonly name: string;
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly wrong: boolean;
}

/** What stands folded away below a date: that it is not known to the day. */
interface LessExactView {
  readonly open: boolean;
  readonly lasts: boolean;
  readonly exact: readonly ItemView[];
  readonly name: string;
  readonly id: string;
  readonly until: readonly PartView[];
}

interface RowView {
  readonly number: number;
  readonly row: number;
  readonly fields: readonly FieldView[];
}

export interface Showing {
  readonly typed: Typed;
  readonly held: Held;
  readonly problems: readonly Problem[];
  readonly today: string;
  /** How many rows a list shows, where that is more than were sent. */
  readonly rows?: Readonly<Record<string, number>>;
}

/** Of a box as it stands in a page's HTML: its name says where it belongs, and its id is the same without points. */
export const idOf = (box: string): string => box.replaceAll('.', '-');

/** Up to so many values are shown at once; of more, a list is unfolded. */
const mostRadios = 9;

/** `under`: the names that it stands within. */
export function fieldView(field: Field, at: Showing, under = ''): FieldView {
  const name = under === '' ? field.name : `${under}.${field.name}`;
  const plain: FieldView = {
    show: 'nothing',
    name,
    id: idOf(name),
    label: field.label,
    hint: field.hint,
    optional: !field.required && !field.wanted,
    value: shown(at.typed.get(name)?.[0]),
    error: at.problems.find(({ box }) => box === name)?.says ?? null,
    longest: null,
    numeric: false,
    items: [],
    folded: null,
    ended: null,
    example: '',
    todayIs: null,
    parts: [],
    less: null,
    fields: [],
    rows: [],
    entry: '',
    because: null,
  };
  const view = { ...plain, ...viewOf(field, at, name) };
  return field.folded && view.items.length > mostRadios ? { ...view, folded: { open: isTold(view) } } : view;
}

const isTold = ({ items: all, ended, error }: FieldView): boolean =>
  error !== null || ended?.open === true || all.some(({ checked }) => checked);

function viewOf(field: Field, at: Showing, name: string): Partial<FieldView> {
  const { typed } = at;
  switch (field.kind) {
    case 'text':
      return { show: field.long ? 'textarea' : 'input', longest: field.longest };
    case 'whole number':
      return { show: 'input', numeric: true };
    case 'lines':
      return { show: 'textarea', hint: field.hint ?? 'Write each on a line of its own.' };
    case 'yes or no':
      return { show: 'radios', items: items([yes, no], many(typed, name)) };
    case 'choice':
      return listView(field.options, many(typed, name), field.required);
    case 'choices':
      return { show: 'checkboxes', items: items(field.options, many(typed, name)) };
    case 'kept id':
      return { show: 'carried' };
    case 'held':
      return heldView(field, at, name);
    case 'civil date':
      return { show: 'date', example: asTyped(at.today), parts: parts(at, name), error: errorWithin(at, name) };
    case 'stated date':
      return statedView(field, at, name);
    case 'knowable':
      return knowableView(field, at, name);
    case 'group':
      return { show: 'group', fields: field.fields.map((inner) => fieldView(inner, at, name)) };
    case 'rows':
      return rowsView(field, at, name);
    default:
      return { show: 'nothing' };
  }
}

const yes = { value: 'yes', words: 'Yes' };
const no = { value: 'no', words: 'No' };
const nothingChosen = { value: '', text: 'Select', checked: false, selected: false };

const item = (value: string, text: string, chosen: boolean, hint?: string): ItemView => ({
  value,
  text,
  checked: chosen,
  selected: chosen,
  ...(hint === undefined ? {} : { hint: { text: hint } }),
});

type Offered = Pick<Choice, 'value' | 'words' | 'hint' | 'group'>;

const items = (options: readonly Offered[], chosen: readonly string[]): ItemView[] =>
  inGroups(options).flatMap(([group, inside]) =>
    inside.map(({ value, words, hint }, at) => ({
      ...item(value, words, chosen.includes(value), hint),
      ...(group !== null && at === 0 ? { opens: group } : {}),
      ...(group !== null && at === inside.length - 1 ? { closes: true as const } : {}),
    })),
  );

function listView(options: readonly Choice[], chosen: readonly string[], required: boolean): Partial<FieldView> {
  const [standing, ended] = apart(options);
  const few = standing.length <= mostRadios && required;
  return few
    ? { show: 'radios', items: items(standing, chosen), ended: folded(ended, chosen, standing) }
    : { show: 'select', items: [nothingChosen, ...items([...standing, ...ended].map(inOneLine), chosen)] };
}

const apart = (options: readonly Choice[]): [Choice[], Choice[]] => [
  options.filter(({ ended }) => ended === undefined),
  options.filter(({ ended }) => ended !== undefined).map(({ group: _group, ...ended }) => ended),
];

const folded = (
  ended: readonly Choice[],
  chosen: readonly string[],
  standing: readonly Choice[],
): FieldView['ended'] => {
  if (ended.length === 0) return null;
  const open = standing.length === 0 || ended.some(({ value }) => chosen.includes(value));
  return { open, items: items(ended, chosen) };
};

/** A list that unfolds has no room beneath a choice. */
const inOneLine = ({ hint, ...choice }: Choice): Choice => ({
  ...choice,
  words: hint === undefined ? choice.words : `${choice.words} (${within(hint)})`,
});

function heldView(field: Extract<Field, { kind: 'held' }>, { held, typed }: Showing, name: string): Partial<FieldView> {
  const choices = held[field.from] ?? [];
  const options = field.orNew === null ? choices : [...choices, { value: aNewOne, words: field.orNew }];
  if (field.several) {
    const [standing, ended] = apart(choices);
    const chosen = many(typed, name);
    return {
      show: choices.length === 0 ? 'nothing to choose' : 'checkboxes',
      items: items(standing, chosen),
      ended: folded(ended, chosen, standing),
    };
  }
  if (choices.length === 0) return { show: field.orNew === null ? 'nothing to choose' : 'nothing' };
  return listView(options, many(typed, name), field.required);
}

const errorWithin = ({ problems }: Showing, name: string): string | null =>
  problems.find(({ box }) => box === name || box.startsWith(`${name}.`))?.says ?? null;

function parts({ typed, problems }: Showing, name: string): PartView[] {
  const wrong = problems.filter(({ box }) => box.startsWith(`${name}.`)).map(({ box }) => box);
  return ['day', 'month', 'year'].map((part) => ({
    name: `${name}.${part}`,
    id: idOf(`${name}.${part}`),
    label: part.slice(0, 1).toUpperCase() + part.slice(1),
    value: shown(typed.get(`${name}.${part}`)?.[0]),
    wrong: wrong.includes(`${name}.${part}`),
  }));
}

/** `2026-03-27` → `27 3 2026` */
const asTyped = (day: string): string => day.split('-').map(Number).toReversed().join(' ');

function statedView({ lasts }: Field, at: Showing, name: string): Partial<FieldView> {
  const exact = at.typed.get(`${name}.exact`)?.[0] ?? '';
  const until = parts(at, `${name}.until`);
  const because = `${name}.because`;
  const error = at.problems.find(({ box }) => box === because)?.says ?? null;
  const open = lasts || exact !== '' || until.some(({ value, wrong }) => value !== '' || wrong) || error !== null;
  return {
    show: 'stated date',
    example: asTyped(at.today),
    error: at.problems.find(({ box }) => box !== because && (box === name || box.startsWith(`${name}.`)))?.says ?? null,
    parts: parts(at, name),
    because:
      name === 'occurredOn'
        ? { name: because, id: idOf(because), value: shown(at.typed.get(because)?.[0]), error }
        : null,
    less: isInRow(name)
      ? null
      : {
          open,
          lasts,
          name: `${name}.exact`,
          id: idOf(`${name}.exact`),
          exact: Object.entries(exactness).map(([value, text]) => item(value, text, value === exact)),
          until,
        },
  };
}

/** A row of a list asks for less: a list of episodes is long enough as it is. */
const isInRow = (name: string): boolean => /\.\d+\./.test(name);

function knowableView(field: Extract<Field, { kind: 'knowable' }>, at: Showing, name: string): Partial<FieldView> {
  const because = `${name}.because`;
  return {
    show: 'knowable',
    fields: [fieldView({ ...field.value, required: false }, at, name)],
    because: {
      name: because,
      id: idOf(because),
      value: shown(at.typed.get(because)?.[0]),
      error: at.problems.find(({ box }) => box === because)?.says ?? null,
    },
  };
}

function rowsView(field: Extract<Field, { kind: 'rows' }>, at: Showing, name: string): Partial<FieldView> {
  const sent = (rowsOf(at.typed, name).at(-1) ?? -1) + 1;
  const count = Math.max(sent, at.rows?.[name] ?? 0, 1);
  const rows = Array.from({ length: Math.min(count, field.most) }, (_, row) => ({
    row,
    number: row + 1,
    fields: field.fields.map((inner) => fieldView(inner, at, `${name}.${row}`)),
  }));
  return { show: 'rows', rows, entry: field.entry };
}

/** What was typed as a page can carry it. */
const shown = (value: string | undefined): string => (value ?? '').toWellFormed().replaceAll('\u0000', '\uFFFD');
