import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { records, workflows } from '../house';
import { departedFrom } from './departed-from';
import type { AnyWorkflow } from './workflow';

const of = (name: string) => workflows.find((each) => each.name === name)!;

it('tells what was missing or out of order, and no longer what could be done about it', () => {
  expect(departedFrom(of('rapid-review'), 'referralRecorded')).toBe('No referral was recorded yet.');
  expect(departedFrom(of('rapid-review'), 'asTheGroupRecommended')).toBe('The group recommended otherwise.');
  expect(departedFrom(of('practice-review'), 'notDiscontinued')).toBe('The review was recorded as discontinued.');
  expect(departedFrom(of('practice-review'), 'nothingIsOutYet')).toBe(
    'The report was published already, and no deadline waited for it any more.',
  );
  expect(departedFrom(of('rapid-review'), 'daysInOrder')).toContain('it can only follow');
  expect(departedFrom(of('rapid-review'), 'noSuchRule')).toBeNull();
});

it('tells it of a day gone by, and leaves what must or would be as it is', () => {
  expect(departedFrom(of('rapid-review'), 'letterNotBeforeSending')).toBe(
    'The letter would have come before the rapid review was sent.',
  );
  expect(departedFrom(of('submission'), 'everyMustRecipientSent')).toBe(
    'Someone who must have it by statute or guidance had not been sent it yet.',
  );
  expect(departedFrom(of('meeting'), 'someoneMayDecide')).toBe(
    'Nobody who attended could decide for the body that sent them.',
  );
  const present = /(?<!must|should|would|may) \b(is|are|has|does|lies|cannot|comes|stands)\b/;
  const told = workflows.flatMap((each) =>
    Object.entries(each.rules).flatMap(([rule, { force }]) =>
      force === 'ask' ? (departedFrom(each, rule) ?? []) : [],
    ),
  );
  expect(told.filter((words) => present.test(words))).toEqual([]);
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

// Whoever writes a rule reads its sentence here, as it will be told years later.
it('tells each departure as it is written down beside the rules', () => {
  const asked = ({ rules }: AnyWorkflow) => Object.keys(rules).filter((rule) => rules[rule]!.force === 'ask');
  const told = Object.fromEntries(
    Object.values(records).flatMap((each) => {
      const sentences = asked(each).map((rule) => [rule, departedFrom(each, rule)] as const);
      return sentences.length === 0 ? [] : [[each.name, Object.fromEntries(sentences)]];
    }),
  );
  expect(told).toEqual(JSON.parse(readFileSync(join(__dirname, '../../departures-told.json'), 'utf8')));
});
