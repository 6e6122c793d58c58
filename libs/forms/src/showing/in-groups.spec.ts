import type { Field } from '../fields';
import { formFor } from '../forms';
import type { Choice } from '../held/choice';
import { fieldView } from './field-view';

const agencies = (count: number): Choice[] =>
  Array.from({ length: count }, (_, at) => ({
    value: `agency-${at}`,
    words: `Agency ${at}`,
    group: at < 3 ? 'Police' : 'Health',
  }));
const asked = (type: string): Field => formFor('rapid-review', type)!.fields.find(({ name }) => name === 'agency')!;
const itemsOf = (type: string, agency: readonly Choice[]) =>
  fieldView(asked(type), { typed: new Map(), held: { agency }, problems: [], today: '2026-06-30' }).items;

describe.each([
  ['A list that unfolds', 'ReturnReceived', 11],
  ['A list of buttons', 'ReturnReceived', 8],
  ['A list of boxes', 'InformationRequested', 8],
])('%s', (_, type, count) => {
  it('stands in groups where it is long', () => {
    const items = itemsOf(type, agencies(count));
    expect(items.flatMap(({ opens }) => opens ?? [])).toEqual(['Police', 'Health']);
    expect(items.flatMap(({ closes, value }) => (closes ? [value] : []))).toEqual(['agency-2', `agency-${count - 1}`]);
  });
});

it('A list that is seen at a glance, or of one group alone, stands as it is', () => {
  const one = agencies(12).map((agency) => ({ ...agency, group: 'Health' }));
  for (const items of [itemsOf('ReturnReceived', agencies(7)), itemsOf('ReturnReceived', one)])
    expect(items.flatMap(({ opens }) => opens ?? [])).toEqual([]);
});

it('What belongs to no group, and what stands no more, comes last', () => {
  const ended: Choice = { value: 'ended', words: 'Ended', group: 'Police', ended: true };
  const none: Choice = { value: 'none', words: 'None' };
  const items = itemsOf('ReturnReceived', [none, ended, ...agencies(10)]);
  expect(items.slice(-2).map(({ value }) => value)).toEqual(['none', 'ended']);
  expect(items.find(({ value }) => value === 'agency-9')).toMatchObject({ closes: true });
});

describe('A long list that is seldom chosen from', () => {
  const apologies = formFor('rapid-review', 'MeetingHeld')!.fields.find(({ name }) => name === 'apologies')!;
  const foldedOf = (count: number, typed: readonly string[] = [], problems: { box: string; says: string }[] = []) =>
    fieldView(apologies, {
      typed: new Map([['apologies', typed]]),
      held: { 'body, agency or person': agencies(count) },
      problems,
      today: '2026-06-30',
    }).folded;

  it('is folded away, and stands open where something of it is chosen or wrong', () => {
    expect(foldedOf(24)).toEqual({ open: false });
    expect(foldedOf(24, ['agency-20'])).toEqual({ open: true });
    expect(foldedOf(24, [], [{ box: 'apologies', says: 'Select who sent apologies' }])).toEqual({ open: true });
  });

  it('is shown at once where it is short', () => {
    expect(foldedOf(8)).toBeNull();
  });
});
