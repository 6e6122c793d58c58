import { dirname, join } from 'node:path';
import { formed, formFor, fieldView, type Choice, type FieldView, type Showing, type StepForm } from '@waymark/forms';
import { Environment, FileSystemLoader } from 'nunjucks';

// The boxes of a form are written out in our own templates. Here they stand beside what GOV.UK Frontend's macros print.

const views = join(__dirname, '../../apps/server/src/pages/views');
const govuk = join(dirname(require.resolve('govuk-frontend/package.json')), 'dist');

const drawnWith = (...folders: string[]) =>
  new Environment(new FileSystemLoader([...folders, views, govuk]), { trimBlocks: true, lstripBlocks: true });
const written = drawnWith();
const byMacros = drawnWith(join(__dirname, 'by-macros'));

const fields = '{% from "steps/fields.njk" import stepField %}{% for view in views %}{{ stepField(view) }}{% endfor %}';

/** Without the space between and around tags, which no reader sees. */
const plain = (html: string): string => html.replace(/\s+/g, ' ').replace(/ ?(<[^>]*>) ?/g, '$1\n');

/** But for a legend that is not seen: as the macros print it, it would widen a phone's page by its words. */
const asOurs = (html: string): string =>
  html.replaceAll('govuk-fieldset__legend govuk-visually-hidden', 'govuk-visually-hidden');

const forms: StepForm[] = formed.flatMap(({ name, facts }) =>
  Object.keys(facts).flatMap((type) => formFor(name, type) ?? []),
);

/** Of some it is said what is known of them, and some stand no more. */
const choices: Choice[] = Array.from({ length: 12 }, (_, at) => ({
  value: `choice-${at}`,
  words: `The ${at}th <of "them">`,
  ...(at % 3 === 1 ? { hint: `Signed <version> ${at}` } : {}),
  ...(at % 5 === 2 ? { ended: true } : {}),
}));
/** For every kind of thing that can be chosen. */
const held = (offered: typeof choices): Showing['held'] => new Proxy({}, { get: () => offered });

const viewsOf = (form: StepForm, showing: Showing): FieldView[] =>
  [...form.fields, ...form.frame].map((field) => fieldView(field, showing));

/** Every box of these questions, by the name under which it is sent. */
const boxesIn = (shown: readonly FieldView[]): string[] =>
  shown.flatMap((view) => [
    view.name,
    ...[view.because, view.less, ...view.parts, ...(view.less?.until ?? [])].flatMap((box) => box?.name ?? []),
    ...boxesIn([...view.fields, ...view.rows.flatMap((row) => row.fields)]),
  ]);

const blank = (offered: typeof choices): Showing => ({
  typed: new Map(),
  held: held(offered),
  problems: [],
  today: '2026-03-27',
});

/** Something in every box, and something wrong with every third. */
function answered(form: StepForm): Showing {
  const names = boxesIn(viewsOf(form, blank(choices)));
  const wrong = names.filter((_, at) => at % 3 === 0);
  return {
    ...blank(choices),
    typed: new Map(names.map((name) => [name, ['choice-1', 'yes', `Seen <twice> & "heard" of '${name}'`]] as const)),
    problems: wrong.map((box) => ({ box, says: `Say <more> of "${box}"` })),
    rows: Object.fromEntries(form.fields.map(({ name }) => [name, 2])),
  };
}

describe.each([
  ['as it is begun', () => blank(choices)],
  ['with little to choose from', () => blank(choices.slice(0, 2))],
  ['with all of it answered, and some of it wrong', answered],
])('A form %s', (_, showing: (form: StepForm) => Showing) => {
  it('has the boxes that GOV.UK Frontend prints', () => {
    for (const form of forms) {
      const views = viewsOf(form, showing(form));
      const ours = plain(written.renderString(fields, { views }));
      expect(`${form.workflow} ${form.type}: ${ours}`).toBe(
        `${form.workflow} ${form.type}: ${plain(asOurs(byMacros.renderString(fields, { views })))}`,
      );
    }
  });
});
