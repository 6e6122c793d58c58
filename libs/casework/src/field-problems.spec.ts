import { read, type Fact } from './frame';
import { records } from './house';
import { exampleOf, type Filling } from './testing/examples';

const everyFact: readonly [string, Fact][] = Object.values(records).flatMap(({ category, facts }) =>
  Object.entries(facts).map(([type, fact]): [string, Fact] => [`${category}.${type}`, fact]),
);

const filling = (text: string): Filling => ({
  below: () => 0,
  text: () => text,
  id: (field) => `${field.toLowerCase()}-1`,
  day: () => '2026-10-05',
  gives: () => true,
});

const problems = (fact: Fact, sent: unknown) => {
  const found = read(fact.whole, sent);
  return 'problems' in found ? found.problems : [];
};

const plainWords = /^[A-Z"][^\n]*[.]$/;

describe('What cannot be read', () => {
  it.each(everyFact)('includes what no text can hold, in every text: %s', (_, fact) => {
    for (const bad of ['half \ud800', 'null \u0000', 'escape \u001b[2J', 'c1 \u009b', 'turned \u202e', 'end \r of']) {
      const sent = exampleOf(fact.whole, filling(bad));
      const texts = JSON.stringify(sent).split(JSON.stringify(bad)).length - 1;
      expect(problems(fact, sent)).toHaveLength(texts);
    }
  });

  it.each(everyFact)('does not include ends of lines, tabs, or marks of a script’s own direction: %s', (_, fact) => {
    const sent = exampleOf(fact.whole, filling('one\ttwo\nthree\r\nfour \u2068five\u2069 \u200fsix'));
    expect(problems(fact, sent)).toEqual([]);
  });

  it.each(everyFact)('includes a field that does not exist, by its name: %s', (_, fact) => {
    const sent = { ...(exampleOf(fact.whole, filling('Words')) as object), weather: 'Rain' };
    expect(problems(fact, sent)).toEqual([{ field: 'weather', because: 'There is no such field.' }]);
  });

  it.each(everyFact)('is told in plain words that never repeat what was sent: %s', (_, fact) => {
    for (const wrong of ['Secret words', 7.5, null, [], {}, true]) {
      for (const field of Object.keys(fact.whole.shape)) {
        const sent = { ...(exampleOf(fact.whole, filling('Words')) as object), [field]: wrong };
        for (const { because } of problems(fact, sent)) {
          expect(because).toMatch(plainWords);
          expect(because).not.toMatch(/Secret words|expected|received|Invalid|undefined/);
        }
      }
    }
    for (const nothing of [null, undefined, 'Secret words', []]) {
      for (const { because } of problems(fact, nothing)) expect(because).toMatch(plainWords);
    }
  });

  it('says which choices there are, what is missing, and how many are possible', () => {
    const { Referred, ChildDescribed, MeetingHeld } = records['rapidReview']!.facts;
    const words = (fact: Fact, sent: object, field: string) =>
      problems(fact, sent).find((found) => found.field === field)?.because;
    expect(words(Referred!, { entry: 'Secret' }, 'entry')).toContain('Choose one of: incident');
    expect(words(Referred!, {}, 'account')).toBe('Enter text.');
    expect(words(Referred!, {}, 'children')).toBe('This is missing.');
    expect(words(Referred!, { children: [] }, 'children')).toBe('Name at least one child.');
    expect(words(MeetingHeld!, { attended: 'all' }, 'attended')).toBe('Enter a list.');
    const odd = { child: 'c', particulars: { child: 'c', sex: { known: 'Secret' }, ethnicity: {} } };
    expect(words(ChildDescribed!, odd, 'particulars.sex.known')).toContain('Choose one of');
    expect(words(ChildDescribed!, odd, 'particulars.ethnicity')).toContain('notKnownBecause');
  });
});
