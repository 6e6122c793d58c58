import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { amendments, halvesOf, type Fact } from './frame';
import { records } from './house';
import { exampleOf, pathsIn, type Filling } from './testing/examples';

const listed = JSON.parse(readFileSync(join(__dirname, '../clear-fields.json'), 'utf8')) as Record<string, string[]>;

const everyFact: readonly [string, Fact][] = [
  ...Object.values(records).flatMap(({ category, facts }) =>
    Object.entries(facts).map(([type, fact]): [string, Fact] => [`${category}.${type}`, fact]),
  ),
  ...Object.entries(amendments).map(([type, fact]): [string, Fact] => [`(any).${type}`, fact]),
];

const consider = [
  'This field would stand readable in the log for ever, in every backup, and erasure would not reach it.',
  'In clear stand only: dates of steps, opaque ids, decision codes, clock facts, the entry chosen, names of public bodies.',
  "A child's characteristics, references given by others, names, reasons and all free text are sealed.",
  'If it belongs in clear all the same, add it to libs/casework/clear-fields.json, and say why in the commit.',
].join('\n');

/** Tells apart what is not listed, with words on what to weigh. */
const unlisted = (type: string, fact: Fact): string[] =>
  [...new Set(pathsIn(fact.clear))].filter((path) => !(listed[type] ?? []).includes(path));

describe('What stands in clear', () => {
  it.each(everyFact)('is on the list: %s', (type, fact) => {
    const found = unlisted(type, fact);
    if (found.length > 0) throw new Error(`${type} has unlisted clear fields: ${found.join(', ')}.\n${consider}`);
    expect(found).toEqual([]);
  });

  it('is all that is on the list: what is sealed again, or gone, leaves it', () => {
    const standing = Object.fromEntries(
      everyFact.map(([type, fact]) => [type, [...new Set(pathsIn(fact.clear))].sort()]),
    );
    expect(listed).toEqual(standing);
  });
});

const sealed = 'Sealed words';

/** Every optional field given; whatever can hold words holds the sentinel. */
const full = (from: number): Filling => ({
  below: (count) => from % count,
  text: () => sealed,
  id: (field) => `${field.toLowerCase()}-1`,
  day: () => '2026-10-05',
  gives: () => true,
});

describe('Sealed by default', () => {
  const ownNames = new Set([
    'PartnershipRegistered',
    'BodyJoined',
    'AgencyRegistered',
    'HolidayProclaimed',
    'ExtraRecipientSet',
  ]);
  const withoutWords = everyFact.filter(
    ([type]) =>
      ![...ownNames, 'CaseOpened', 'WorkflowStarted', 'DueDateMoved', 'MilestonesSet'].includes(type.split('.')[1]!) &&
      !type.startsWith('(any)'),
  );

  it.each(withoutWords)('no words stand in the clear half: %s', (_, fact) => {
    for (const from of [0, 1, 2, 3]) {
      const whole = fact.whole.parse(exampleOf(fact.whole, full(from))) as Record<string, unknown>;
      const { clear, held, ...rest } = halvesOf(fact, whole);
      expect(JSON.stringify([clear, Object.keys(held)])).not.toContain(sealed);
      expect(Object.keys(rest.sealed).sort()).toEqual(Object.keys(fact.sealed.shape).sort());
    }
  });

  it.each(withoutWords)('what is held is said without its value: %s', (_, fact) => {
    const whole = fact.whole.parse(exampleOf(fact.whole, full(0))) as Record<string, unknown>;
    expect(Object.values(halvesOf(fact, whole).held).every((word) => word === 'given' || word === 'not known')).toBe(
      true,
    );
  });

  it('tells a value not known from one given, by child', () => {
    const { ChildDescribed, Referred } = records['rapidReview']!.facts;
    const described = {
      child: 'child-1',
      particulars: { child: 'child-1', ethnicity: { notKnownBecause: 'Not asked.' }, sex: { known: 'female' } },
    };
    expect(halvesOf(ChildDescribed!, described).held).toMatchObject({
      'particulars.ethnicity': 'not known',
      'particulars.sex': 'given',
    });
    const referred = { particulars: [{ child: 'child-1', religion: { known: 'Quaker' } }], nature: 'other' };
    expect(halvesOf(Referred!, referred).held).toEqual({
      'particulars.child-1.child': 'given',
      'particulars.child-1.religion': 'given',
      nature: 'given',
    });
  });
});
