import { stepsOfTheHouse, workflows } from '@waymark/casework';
import { grouped, stepGroups } from './step-groups';

it('groups every step of a workflow that has groups, each once, and none that there is not', () => {
  for (const [name, groups] of Object.entries(stepGroups)) {
    const workflow = workflows.find((each) => each.name === name)!;
    const steps = Object.keys(workflow.facts).filter((type) => !stepsOfTheHouse.has(type));
    const named = groups.flatMap((group) => group.steps);
    expect(named.toSorted()).toEqual(steps.toSorted());
    const stages = groups.flatMap((group) => group.at);
    expect(stages.filter((stage) => !Object.hasOwn(workflow.stages, stage))).toEqual([]);
  }
});

const step = (type: string, ...asks: string[]) => ({ type, asks });

it('opens what is usually worked on at a stage, of it what nothing is asked about, and leaves out what may not be recorded', () => {
  const steps = [step('ReturnChased'), step('ChildAdded'), step('ReturnQueried', 'No return is recorded yet.')];
  expect(grouped('rapid-review', 'gathering', steps)).toEqual([
    { title: 'Agencies and their returns', steps: [step('ReturnChased')], open: true },
    { title: 'Agencies and their returns', steps: [step('ReturnQueried', 'No return is recorded yet.')], open: false },
    { title: 'Children', steps: [step('ChildAdded')], open: false },
  ]);
  expect(grouped('submission', 'prepared', [step('Sent')])).toEqual([
    { title: 'Everything that may be recorded', steps: [step('Sent')], open: false },
  ]);
});
