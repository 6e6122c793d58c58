import { Kept, keptOrMade } from './kept';
import { RecordsStanding } from './records-standing';

test('what was made is given again while it stands as it stood, and never afterwards', () => {
  const kept = new Kept<string>(10);
  kept.keep('one', 1, 'made');
  expect(kept.find('one', 1)).toBe('made');
  expect(kept.find('one', 2)).toBeUndefined();
  expect(kept.find('one', 1)).toBeUndefined();
});

test('what nobody asked for longest goes first, by how much there is of it', () => {
  const kept = new Kept<string>(6, ({ length }) => length);
  kept.keep('one', 1, 'xxx');
  kept.keep('two', 1, 'xx');
  kept.find('one', 1);
  kept.keep('three', 1, 'xxx');
  expect([kept.find('one', 1), kept.find('two', 1), kept.find('three', 1)]).toEqual(['xxx', undefined, 'xxx']);
});

test('who asks while it is being made waits for the same; a failure is made anew', async () => {
  const kept = new Kept<Promise<number>>(10);
  let made = 0;
  const make = async () => (made += 1);
  expect(await Promise.all([keptOrMade(kept, 'one', '', make), keptOrMade(kept, 'one', '', make)])).toEqual([1, 1]);
  const fail = () => Promise.reject(new Error('not now'));
  await expect(keptOrMade(kept, 'two', '', fail)).rejects.toThrow('not now');
  expect(await keptOrMade(kept, 'two', '', make)).toBe(2);
});

test('a record that was written stands otherwise, the others as they stood; all do after many', () => {
  const records = new RecordsStanding();
  const [one, two] = [records.of('one'), records.of('two')];
  records.written('one', 'cases');
  expect([records.of('one') === one, records.of('two') === two]).toEqual([false, true]);
  const written = records.of('one');
  for (let number = 0; number < 20_000; number += 1) records.written(`other-${number}`, 'cases');
  expect([one, written]).not.toContain(records.of('one'));
  expect(records.of('two')).not.toBe(two);
});

test('what is made of one table stands while others are written, and not beyond a rebuild', () => {
  const records = new RecordsStanding();
  const [people, cases] = [records.ofTable('case_people'), records.ofTable('cases')];
  records.written('one', 'cases');
  expect([records.ofTable('case_people') === people, records.ofTable('cases') === cases]).toEqual([true, false]);
  records.anew();
  expect(records.ofTable('case_people')).not.toBe(people);
});
