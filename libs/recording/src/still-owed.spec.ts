import { aHouse, referral } from './house.fixture';

// What a case still waits for from a partnership's agencies, before its sharing with that partnership ends.

async function aSharedCase() {
  const { recorder, command } = await aHouse();
  const opened = await recorder.openCase('rapidReview', command('Referred', referral));
  if (opened.answer !== 'opened') throw new Error(opened.answer);
  const takes = async (stream: string, type: string, data: object, more = {}) => {
    const told = await recorder.record(stream, command(type, data, more));
    if (told.answer !== 'recorded') throw new Error(JSON.stringify(told));
  };
  for (const [agency, partnership] of [
    ['clinic', 'eastmere'],
    ['college', 'eastmere'],
    ['own', 'fenmoor'],
  ] as const)
    await takes(`agency-${agency}`, 'AgencyRegistered', { name: agency, kind: 'health', partnership, area: 'own' });
  await takes(`case-${opened.case}`, 'CaseShared', { partnership: 'eastmere' });
  const asks = (agency: string) =>
    takes(opened.stream, 'InformationRequested', {
      agency,
      due: '2026-07-10',
      basis: 'Children Act 2004 s16H',
      scope: 'The last two years.',
    });
  const ending = async () => {
    const ended = command('SharingEnded', { partnership: 'eastmere', why: 'It is over.' }, { subjectRevision: 1 });
    const answer = await recorder.judge(`case-${opened.case}`, ended);
    if (answer.answer === 'objections') return answer.objections.map(({ because }) => because);
    return answer.answer;
  };
  return { recorder, command, opened, takes, asks, ending };
}

it('is nothing where agencies of others alone were asked, and every return of its agencies that has not come', async () => {
  const { asks, ending, takes, opened } = await aSharedCase();
  await asks('own');
  expect(await ending()).toBe('possible');
  await asks('clinic');
  await asks('college');
  expect(await ending()).toEqual([expect.stringContaining('still owe 2 returns,')]);
  const nil = { agency: 'clinic', kind: 'nil', author: 'A. Reed', authorisedBy: 'B. Fell' };
  await takes(opened.stream, 'ReturnReceived', nil, { subjectRevision: 2 });
  expect(await ending()).toEqual([expect.stringContaining('still owe 1 return,')]);
});

it('is an action that its agencies own and have not done, once, however many of them own it', async () => {
  const { recorder, command, opened, ending } = await aSharedCase();
  const into = async (category: string, type: string, data: object) => {
    const told = await recorder.openWorkflow(opened.case, category, command(type, data));
    if (told.answer !== 'opened') throw new Error(JSON.stringify(told));
    return told.stream;
  };
  const plan = await into('actionPlan', 'PlanOpened', { source: 'inspection', what: 'What was found.' });
  const drafted = { plan: plan.replace('actionPlan-', ''), kind: 'training', what: 'Train them.' };
  await into('action', 'Drafted', { ...drafted, agencies: ['own'] });
  expect(await ending()).toBe('possible');
  await into('action', 'Drafted', { ...drafted, agencies: ['clinic', 'college', 'own'] });
  expect(await ending()).toEqual([expect.stringContaining('still owe 1 action,')]);
});
