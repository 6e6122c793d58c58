import {
  stepsOfTheHouse,
  workflows,
  type AgencyReturn,
  type PracticeReview,
  type RapidReview,
} from '@waymark/casework';
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
  expect(
    grouped(
      'rapid-review',
      { stage: 'gathering', state: workflows.find(({ name }) => name === 'rapid-review')!.initial },
      steps,
    ),
  ).toEqual([
    { title: 'Agencies and their returns', steps: [step('ReturnChased')], open: true },
    { title: 'Agencies and their returns', steps: [step('ReturnQueried', 'No return is recorded yet.')], open: false },
    { title: 'Children', steps: [step('ChildAdded')], open: false },
  ]);
  expect(grouped('submission', { stage: 'prepared', state: null }, [step('Sent')])).toEqual([
    { title: 'Everything that may be recorded', steps: [step('Sent')], open: false },
  ]);
});

it('keeps the work on returns open after the meeting and after sending, as long as one is outstanding or queried', () => {
  const { initial } = workflows.find(({ name }) => name === 'rapid-review')! as { initial: RapidReview };
  const school = { ...noReturn, asked: true };
  const open = (stage: string, of: AgencyReturn) =>
    grouped('rapid-review', { stage, state: { ...initial, returns: { school: of } } }, [step('ReturnChased')])[0]!.open;
  for (const stage of ['considering', 'signingOff', 'withPanel', 'answered']) {
    expect({ stage, open: open(stage, school) }).toEqual({ stage, open: true });
    const received = { ...school, received: 'full' as const, standing: 'received' as const };
    expect({ stage, open: open(stage, received) }).toEqual({ stage, open: false });
    expect({ stage, open: open(stage, { ...received, standing: 'queried' }) }).toEqual({ stage, open: true });
  }
  expect(open('closed', school)).toBe(false);
});

it('opens ending a review, and neither its reviewers nor its report, once a national review takes its place', () => {
  const { initial } = workflows.find(({ name }) => name === 'practice-review')! as { initial: PracticeReview };
  const open = (stage: string, ends: boolean) => {
    const life = [{ tells: 'national review', on: '2026-06-10', ends }] as const;
    return ['ReviewerConsidered', 'DraftPrepared', 'PublicationDecided', 'Discontinued'].filter(
      (type) => grouped('practice-review', { stage, state: { ...initial, life } }, [step(type)])[0]!.open,
    );
  };
  for (const [stage, worked] of [
    ['underWay', 'ReviewerConsidered'],
    ['reporting', 'DraftPrepared'],
    ['preparing', 'PublicationDecided'],
  ] as const) {
    expect(open(stage, false)).toEqual([worked]);
    expect(open(stage, true)).toEqual(['Discontinued']);
  }
});

const noReturn: AgencyReturn = {
  due: null,
  asked: false,
  firstAskedOn: null,
  told: false,
  endedOn: null,
  received: null,
  firstReceivedOn: null,
  receivedOn: null,
  standing: 'asked',
  answerBy: null,
  chased: false,
  escalated: [],
};
