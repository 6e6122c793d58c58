import { stepsOfTheHouse } from '@waymark/casework';
import { exampleOf, type Filling } from '../../../casework/src/testing/examples';
import { formed, formFor } from '../forms';
import type { Data, Held } from '../held/choice';
import { thingsAskedFor } from '../held/needs';
import type { StepForm } from '../step-form';
import { typedOf } from '../showing/typed-of';
import { readStep } from './read-step';

const days = ['2026-05-13', '2026-05', '2026', '2026-05-01/2026-05-13', '../2026-05-13', 'not-known'];

/** Chance that says the same each time. */
function chance(seed: number) {
  let state = seed;
  return (count: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % count;
  };
}

function filling(seed: number): Filling {
  const below = chance(seed);
  return {
    below,
    text: (field) => `What stands under ${field}, and ${below(1000)} more.`,
    id: () => 'an-id',
    day: () => days[below(days.length)]!,
    gives: () => below(2) === 1,
  };
}

const chosen = [
  { value: 'an-id', words: 'The one', more: { letter: 'an-id' } },
  { value: '5e'.repeat(32), words: 'The one with a content of its own' },
];

const heldFor = (form: StepForm): Held => ({
  ...Object.fromEntries([...thingsAskedFor(form)].map((thing) => [thing, chosen])),
  'own partnership': chosen,
  'role held': chosen.map((one) => ({ ...one, more: { role: 'chair', partnership: 'an-id' } })),
});

const forms = formed.flatMap(({ name, facts }) =>
  Object.keys(facts).flatMap((type) => (stepsOfTheHouse.has(type) ? [] : [formFor(name, type)!])),
);

/** The answers that a form asks for: the step's own, or those that it is composed of. */
const answersFor = (form: StepForm, seed: number): Data =>
  notAtOdds(
    form,
    Object.fromEntries(
      form.fields.flatMap((field) => {
        const given = filling(seed + field.name.length);
        return field.required || given.gives(field.name)
          ? [[field.name, once(exampleOf(field.schema, given, field.name))]]
          : [];
      }),
    ),
  );

/** Each field is filled in by itself: of two that cannot both name a thing, the rows complained of are left out. */
function notAtOdds({ fact }: StepForm, answers: Record<string, unknown>): Data {
  const odd = fact.atOdds?.found(answers as never) ?? [];
  return Object.fromEntries(
    Object.entries(answers).map(([name, value]) => [
      name,
      Array.isArray(value)
        ? value.filter((_, at) => !odd.some(({ path }) => path[0] === name && path[1] === at))
        : value,
    ]),
  );
}

/** A box is ticked once, and of one thing there is one row. */
const once = (value: unknown): unknown =>
  Array.isArray(value) ? [...new Map(value.map((one: unknown) => [about(one), one])).values()] : value;

/** What is ticked is read in the order of its boxes. */
const whatever = (value: unknown): unknown => {
  if (Array.isArray(value))
    return value.every((one) => typeof one === 'string') ? value.toSorted() : value.map(whatever);
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, whatever(one)]))
    : value;
};

const about = (one: unknown): unknown => (typeof one === 'object' && one !== null ? Object.values(one)[0] : one);

describe('what is typed into a form', () => {
  it.each(forms.map((form) => [`${form.workflow} ${form.type}`, form] as const))(
    'is read as the step: %s',
    (_, form) => {
      for (let seed = 1; seed <= 12; seed += 1) {
        const asked = answersFor(form, seed * 7919);
        const frame = typedOf(form.frame, {
          occurredOn: '2026-05-13',
          decidedBy: { body: 'an-id', capacity: 'lead', given: 'meeting' },
        });
        const typed = new Map([...typedOf(form.fields, asked), ...frame]);
        const read = readStep(form, {
          typed,
          held: heldFor(form),
          newId: (box) => (box.startsWith('content') ? '5e'.repeat(16) : 'an-id'),
          today: '2027-01-01',
        });
        expect(read).toMatchObject({ answer: 'step', occurredOn: '2026-05-13' });
        if (read.answer !== 'step') continue;
        expect(form.fact.whole.safeParse(read.data).success).toBe(true);
        for (const [name, value] of Object.entries(asked))
          expect(whatever(read.asked[name] ?? {})).toEqual(whatever(value));
      }
    },
  );
});
