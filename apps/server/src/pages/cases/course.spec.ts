import { usualWaysOn, workflows } from '@waymark/casework';
import { formFor } from '@waymark/forms';
import { onwardFrom } from './course';

const workflow = (name: string) => workflows.find((each) => each.name === name)!;

it('says the usual next step in the words in which it is offered, not as if it had been done', () => {
  expect(onwardFrom(workflow('rapid-review'), 'answered')).toEqual([{ by: 'Close the rapid review', to: 'Closed' }]);
  for (const each of workflows)
    for (const [from, step] of Object.keys(each.stages).flatMap((stage) => usualWaysOn(each, stage))) {
      const title = formFor(each.name, step)?.title;
      expect({ from, step, title }).toEqual({ from, step, title: expect.any(String) });
      const ways = onwardFrom(each, from).map(({ by }) => by);
      expect({ from, ways: ways.join('; ') }).toEqual({ from, ways: expect.stringContaining(title!) });
    }
});

it('does not call usual what stops a course or takes it back', () => {
  expect(onwardFrom(workflow('practice-review'), 'published').map(({ to }) => to)).toEqual(['Closed']);
  expect(onwardFrom(workflow('practice-review'), 'underWay').map(({ to }) => to)).toEqual([
    'Drafted: checking and signing off',
  ]);
  for (const { usualCourse = [], exceptional = [] } of workflows)
    expect(usualCourse.map(([, step]) => step)).toEqual(expect.arrayContaining([...exceptional]));
});
