import { usualWaysOn, workflows } from '@waymark/casework';
import { formFor } from '@waymark/forms';
import { carried, onwardFrom } from './onward';

const workflow = (name: string) => workflows.find((each) => each.name === name)!;
type Stands = Parameters<typeof onwardFrom>[1];

/** As the record stands where nothing is asked of any step. */
const standing = (stage: string, but: Partial<Stands> = {}): Stands => ({ stage, bodies: [], mayFollow: [], ...but });
const saying = (rules: readonly string[]) =>
  rules.map((rule) => ({ rule, force: 'ask' as const, because: 'Not yet.', source: null }));
const step = (type: string, asks: readonly string[] = [], after: readonly string[] = []) => ({
  type,
  title: type,
  planned: false,
  decision: false,
  objections: saying(asks),
  judgedOnRecording: [],
  usuallyAfter: saying(after),
});

it('says the usual next step in the words in which it is offered, not as if it had been done', () => {
  expect(onwardFrom(workflow('rapid-review'), standing('answered'))).toEqual([
    { to: 'Closed', words: 'usual next step: Close the rapid review' },
  ]);
  for (const each of workflows)
    for (const [from, type] of Object.keys(each.stages).flatMap((stage) => usualWaysOn(each, stage))) {
      const title = formFor(each.name, type)?.title;
      expect({ from, type, title }).toEqual({ from, type, title: expect.any(String) });
      if (carried.has(type)) continue;
      const ways = onwardFrom(each, standing(from)).map(({ words }) => words);
      expect({ from, ways: ways.join('; ') }).toEqual({ from, ways: expect.stringContaining(title!) });
    }
});

it('names first what usually comes before the step that leads on, as the record stands', () => {
  const letter = standing('answered', {
    mayFollow: [step('Closed', ['lettersConsidered']), step('PartnersResponded')],
  });
  expect(onwardFrom(workflow('rapid-review'), letter)).toEqual([
    {
      to: 'Closed',
      words: "usual next step: Record the partners' considered response; later: Close the rapid review",
    },
  ]);
  const met = standing('considering', {
    mayFollow: [step('DraftPrepared', [], ['outcomeRecorded']), step('OutcomeRecorded')],
  });
  expect(onwardFrom(workflow('rapid-review'), met)[0]!.words).toMatch(
    /^usual next step: Record the outcome.*; later: /,
  );
});

it('says what comes before a step once, where the step leads to several stages', () => {
  const drafted = standing('reporting', {
    mayFollow: [step('PublicationDecided', [], ['decidedOnceAssured']), step('QualityAssured')],
  });
  expect(onwardFrom(workflow('practice-review'), drafted)).toEqual([
    {
      to: 'To be published: preparing',
      words: 'usual next step: Record the quality assurance of the report; later: Record the decision on publication',
    },
    { to: 'Publication deferred', words: 'or: Record the decision on publication' },
  ]);
});

it('says what the step would be asked, where nothing that anybody records answers that', () => {
  const waits = standing('preparing', { mayFollow: [step('Published', ['copiesWereInTime'])] });
  expect(onwardFrom(workflow('practice-review'), waits)[0]!.words).toMatch(
    /; for now it asks for a reason: Not yet\.$/,
  );
});

it('calls nothing the usual next step that Waymark records by itself, and says what that waits for', () => {
  expect(onwardFrom(workflow('action-plan'), standing('underWay'))).toEqual([
    {
      to: 'Complete: every action came to its end',
      words: 'comes by itself: once each recommendation has its action, and every action has come to its end',
    },
  ]);
  expect(onwardFrom(workflow('action-plan'), standing('agreed'))).toEqual([
    { to: 'Under way', words: 'usual next step: Draft an action' },
  ]);
  for (const each of workflows)
    for (const stage of Object.keys(each.stages))
      for (const { words } of onwardFrom(each, standing(stage)))
        for (const type of carried)
          expect({ words }).not.toEqual({
            words: expect.stringContaining(formFor(each.name, type)?.title ?? 'no form'),
          });
});

it('does not call usual what stops a course or takes it back', () => {
  const stagesAfter = (stage: string) => onwardFrom(workflow('practice-review'), standing(stage)).map(({ to }) => to);
  expect(stagesAfter('published')).toEqual(['Closed']);
  expect(stagesAfter('underWay')).toEqual(['Drafted: checking and signing off']);
  for (const { usualCourse = [], exceptional = [] } of workflows)
    expect(usualCourse.map(([, type]) => type)).toEqual(expect.arrayContaining([...exceptional]));
});
