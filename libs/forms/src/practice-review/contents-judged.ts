import { z } from 'zod';
import { reviewContentFound, text } from '@waymark/casework';
import { requiredReportContents } from '@waymark/statute';
import type { FieldWords, FormDeclared } from '../declare';
import type { Data } from '../held/choice';

// What a report must and should contain is asked one by one, each under its own words. The step keeps the answers in one
// list, and the notes, which are sealed, in another.

/** A box is called by no hyphen: `summaryOfImprovements`. */
const contents = requiredReportContents['practice-review'].map((one) => ({
  ...one,
  box: one.id.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
}));

const judged = z.strictObject({ found: z.enum(reviewContentFound), note: text(2000).optional() });
type Judged = z.infer<typeof judged>;

const found: FieldWords = {
  label: 'Is it met?',
  called: 'whether it is met',
  options: { there: 'Met', 'in part': 'Partly met', missing: 'Not met', 'not applicable': 'Not applicable' },
};
const note: FieldWords = { label: 'Note', kind: 'long text' };
const content: FieldWords = { label: 'Content', called: 'which content', options: contents };

const forced = {
  must: 'A report must have it',
  should: 'A report should have it',
  'looked-for': 'Readers look for it',
};

const fields: Readonly<Record<string, FieldWords>> = Object.fromEntries(
  contents.map(({ box, words, force, source }) => [
    box,
    { label: words, hint: `${forced[force]}: ${source}.`, wanted: true, fields: { found, note } },
  ]),
);

/** As they are recorded. */
export const contentsRecorded: Readonly<Record<string, FieldWords>> = {
  contents: {
    label: 'What a report must hold',
    called: 'what was looked at in the report',
    entry: 'content',
    fields: { content, found },
  },
  notes: { label: 'Notes on what a report must hold', entry: 'note', fields: { content, note } },
};

function compose(answers: Data): Data {
  const of = ({ box }: (typeof contents)[number]) => answers[box] as Judged | undefined;
  const notes = contents.flatMap((one) => {
    const said = of(one)?.note;
    return said === undefined ? [] : [{ content: one.id, note: said }];
  });
  return {
    ...Object.fromEntries(Object.entries(answers).filter(([name]) => contents.every(({ box }) => box !== name))),
    contents: contents.flatMap((one) => {
      const its = of(one);
      return its === undefined ? [] : [{ content: one.id, found: its.found }];
    }),
    ...(notes.length === 0 ? {} : { notes }),
  };
}

function asAsked({ contents: recorded = [], notes = [], ...rest }: Data): Data {
  const said = new Map((notes as Data[]).map((one) => [one['content'], one['note']]));
  const judgedOf = new Map((recorded as Data[]).map((one) => [one['content'], one['found']]));
  return {
    ...rest,
    ...Object.fromEntries(
      contents.flatMap(({ id, box }) =>
        judgedOf.has(id) ? [[box, { found: judgedOf.get(id), ...(said.has(id) ? { note: said.get(id) } : {}) }]] : [],
      ),
    ),
  };
}

export const contentsJudged = {
  fields,
  instead: {
    of: ['contents', 'notes'],
    ask: Object.fromEntries(contents.map(({ box }) => [box, judged.optional()])),
    compose,
    asAsked,
  } satisfies FormDeclared['instead'],
};
