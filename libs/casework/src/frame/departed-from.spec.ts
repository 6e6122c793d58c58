import { workflows } from '../house';
import { departedFrom } from './departed-from';

const of = (name: string) => workflows.find((each) => each.name === name)!;

it('tells what was missing or out of order, and no longer what could be done about it', () => {
  expect(departedFrom(of('rapid-review'), 'referralRecorded')).toBe('No referral is recorded yet.');
  expect(departedFrom(of('rapid-review'), 'asTheGroupRecommended')).toBe('The group recommended otherwise.');
  expect(departedFrom(of('practice-review'), 'notDiscontinued')).toBe('The review is recorded as discontinued.');
  expect(departedFrom(of('practice-review'), 'nothingIsOutYet')).toBe(
    'The report is published already, and no deadline waits for it any more.',
  );
  expect(departedFrom(of('rapid-review'), 'daysInOrder')).toContain('it can only follow');
  expect(departedFrom(of('rapid-review'), 'noSuchRule')).toBeNull();
});

it('tells nobody what to do, whatever the rule', () => {
  const asking =
    /[:,] (or )?say (why|what|which)\b|\b(can be|instead|may serve|can simply)\b|(^|\. )(Correct|Record|Add|Give|Tell|Reopen)\b/;
  const told = workflows.flatMap((each) =>
    Object.entries(each.rules).flatMap(([rule, { force }]) =>
      force === 'ask' ? (departedFrom(each, rule) ?? []) : [],
    ),
  );
  expect(told.length).toBeGreaterThan(100);
  expect(told.filter((words) => asking.test(words))).toEqual([]);
  expect(told.filter((words) => !/[.]$/.test(words))).toEqual([]);
});
