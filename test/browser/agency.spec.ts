import { inBrowser } from './chromium';
import { journey } from './journey';
import type { Stage } from './stage';
import type { Visitor } from './visitor';
import { sayer } from '../access/records';

const hospitals = 'Hillbridge Hospitals';
const secret = 'Ottoline';
const drill = 'Train the ward to ask who lives in the home.';

let sets = 0;

/** A rapid review that was notified, and an action that was agreed with the hospitals. */
async function before({ house: { engine } }: Stage) {
  const say = sayer(engine, { partnership: 'hillbridge', unit: 'unit', body: 'council', set: ` agency ${sets++}` });
  const review = await say.opens(null, 'rapidReview', 'Referred', referral);
  await say.records(review.stream, 'IncidentNotified', { notification: 'sin', category: 'serious harm' });
  const plan = await say.opens(review.case, 'actionPlan', 'PlanOpened', { source: 'rapid review' });
  const agreed = { agencies: ['hospitals'], owner: 'hospitals', due: '2026-05-29' };
  const drafted = { ...agreed, plan: plan.stream.slice('actionPlan-'.length), kind: 'training', what: drill };
  const action = await say.opens(review.case, 'action', 'Drafted', drafted);
  await say.records(action.stream, 'Agreed', agreed);
  await engine.runner.catchUp();
  const { reference } = await engine.views.db
    .selectFrom('cases')
    .select('reference')
    .where('case_id', '=', review.case)
    .executeTakeFirstOrThrow();
  return { case: review.case, reference: reference ?? '', action: action.stream.slice('action-'.length) };
}

inBrowser('an agency answers, is asked again, and shows what it did', () => {
  const chapter = journey({
    day: '2026-03-02',
    secrets: [secret],
    people: ['business unit', 'chair', 'agency lead'],
    before,
  });

  chapter('is asked by the business unit', async ({ people: { 'business unit': unit }, own }) => {
    await unit.signsIn(`/cases/${own.case}`);
    await unit.takes('Ask agencies for information');
    await unit.records({
      Agencies: hospitals,
      'Date the return is due': '2026-03-09',
      'Basis of the request': 'Children Act 2004, section 16H (s16H)',
      'What is asked for': 'All contact since birth.',
      'Date of the request': '2026-03-02',
    });
  });

  chapter('finds the request, and begins its return', async ({ people: { 'agency lead': agency }, own }) => {
    await agency.signsIn();
    await agency.follows('Requests');
    await agency.sees(hospitals);
    await agency.follows(new RegExp(`^${own.reference}`));
    await agency.sees('All contact since birth.');
    await agency.presses('Answer the request');
    await agency.fills({ 'Kind of return': 'Partial', 'Written by': 'The named nurse' });
    await agency.presses('Continue');
    await agency.fills({ 'Summary of involvement': `${secret} was seen twice on the ward.` });
    await agency.presses('Save and finish later');
    await agency.sees('Saved to finish later');
  });

  chapter('finishes it the next day, although its session ends over it', async ({ people, own, stage, comes }) => {
    const agency = people['agency lead'];
    await comes('2026-03-03');
    await agency.opens('/tasks');
    await agency.follows(/information return/, agency.page.locator('li', { hasText: own.reference }));
    await agency.sees('You saved these answers');
    await agency.fills({ 'Episode 1': { Date: '2026-01-14', 'What happened': 'Seen with a bruise.' } });
    stage.house.passes(2);
    await agency.presses('Continue');
    await agency.sees('Sign in', 'What you typed is kept');
    await agency.signsInHere();
    await agency.sees('What you typed was kept', 'Seen with a bruise.', `${secret} was seen twice on the ward.`);
    await agency.presses('Go on with what you typed');
    await agency.presses('Previous part');
    expect(await agency.page.getByLabel('What happened').first().inputValue()).toBe('Seen with a bruise.');
    await agency.presses('Continue');
    await agency.fills({ 'Learning for the agency': 'Ask who lives in the home.' });
    await agency.presses('Continue');
    await agency.records({ 'Date of the return': '2026-03-03' });
  });

  chapter('is queried, sees the question and answers it', async ({ people, own, comes }) => {
    const { 'business unit': unit, 'agency lead': agency } = people;
    await unit.opens(`/cases/${own.case}`);
    await unit.takes('Query a return');
    await unit.records({
      Agency: hospitals,
      'What is asked': 'Who brought the child to the ward?',
      'Date the answer is due': '2026-03-06',
      'Date it happened': '2026-03-03',
    });
    await comes('2026-03-04');
    await agency.opens('/requests');
    await agency.follows(new RegExp(`^${own.reference}`));
    await agency.sees('Who brought the child to the ward?');
    await agency.presses('Answer the query');
    await agency.fills({ 'Kind of return': 'Full' });
    await agency.presses('Continue');
    await agency.fills({ 'Summary of involvement': 'A grandmother brought the child.' });
    await agency.presses('Continue');
    await agency.presses('Continue');
    await agency.records({ 'Date of the return': '2026-03-04' });
    await unit.opens(`/cases/${own.case}`);
    await unit.takes('Accept a return');
    await unit.records({ Agency: hospitals, 'Date it happened': '2026-03-04' });
    await unit.opens(`/cases/${own.case}/returns`);
    await unit.sees('A grandmother brought the child.');
  });

  chapter('sees its own part of the case, and nothing of the rest', async ({ people, own }) => {
    const agency = people['agency lead'];
    for (const page of ['', '/timeline', '/returns']) {
      await agency.opens(`/cases/${own.case}${page}`);
      await agency.seesNot('Injuries that nobody could explain.', 'A ward sister');
    }
    for (const page of ['children', 'decisions', 'letters', 'access']) {
      await agency.opens(`/cases/${own.case}/${page}`);
      await agency.sees('Page not found');
    }
  });

  chapter('reports progress and shows evidence, without leaving its list', async ({ people, own, comes }) => {
    const agency = people['agency lead'];
    await comes('2026-05-18');
    await agency.opens('/actions');
    await agency.sees(drill);
    const progress = rowOf(agency, own).locator('details', { hasText: 'Report progress' });
    await progress.locator('summary').click();
    await agency.fills({ 'How it goes (BRAG)': 'On track', Progress: 'Half the ward is trained.' }, progress);
    await agency.presses('Record progress', progress);
    await agency.sees('The progress is recorded.', 'Half the ward is trained.');
    await evidences(agency, own, 'The register of those who attended.');
  });

  chapter('has its evidence sent back by the chair', async ({ people: { chair }, own }) => {
    await chair.opens('/tasks');
    await chair.follows(/[Ee]vidence/);
    await chair.opens(`/cases/${own.case}/w/${own.action}`);
    await chair.takes('Ask for further evidence');
    await chair.records({
      Evidence: 'Hillbridge Hospitals, 18 May 2026',
      'What is missing': 'Whether the night staff were there.',
      'Date it is asked for by': '2026-05-27',
      'Date it happened': '2026-05-18',
    });
  });

  chapter('sees in its list what is missing, who asks and by when', async ({ people, own, comes }) => {
    const agency = people['agency lead'];
    await comes('2026-05-20');
    await agency.opens('/tasks');
    await agency.opens('/actions');
    await agency.sees('Whether the night staff were there.', 'Further evidence is asked for by 27 May 2026');
    await agency.sees('Asked on 18 May 2026 by Cedric Holloway');
    await agency.opens(`/actions/${own.case}/${own.action}`);
    await agency.sees('Whether the night staff were there.', 'Cedric Holloway');
  });

  chapter('sends evidence again, which is accepted', async ({ people: { chair, 'agency lead': agency }, own }) => {
    await agency.opens('/actions');
    await evidences(agency, own, 'The register, with the night shifts.');
    expect(await rowOf(agency, own).innerText()).not.toContain('Whether the night staff were there.');
    await agency.opens(`/actions/${own.case}/${own.action}`);
    await agency.follows(/^Record the sign-off by its own governance/);
    await agency.records({ 'Board or committee': 'The quality board', 'Date it happened': '2026-05-20' });
    await chair.opens(`/cases/${own.case}/w/${own.action}`);
    await chair.takes('Accept evidence');
    await chair.records({
      Evidence: 'Hillbridge Hospitals, 20 May 2026',
      Reasons: 'Both shifts were trained.',
      'Date it happened': '2026-05-20',
    });
    await chair.sees('Evidence accepted: impact check outstanding');
    await agency.opens(`/actions/${own.case}/${own.action}`);
    await agency.sees('Evidence of 20 May 2026: accepted');
  });
});

type Own = Awaited<ReturnType<typeof before>>;

const rowOf = (agency: Visitor, { reference }: Own) => agency.page.locator('tr', { hasText: reference });

async function evidences(agency: Visitor, own: Own, what: string): Promise<void> {
  const form = rowOf(agency, own).locator('details', { hasText: 'Submit evidence' });
  await form.locator('summary').click();
  await agency.fills({ 'What the evidence shows': what }, form);
  await agency.presses('Submit evidence', form);
  await agency.sees('The evidence is submitted.');
}

const referral = {
  entry: 'incident',
  children: ['child-1'],
  parts: { 'child-1': 'harmed' },
  particulars: [{ child: 'child-1', name: secret }],
  incidentOn: '2026-02-28',
  incidentKnownOn: '2026-03-02',
  fiveDaysRunFrom: 'incident',
  referredBy: 'A ward sister',
  account: 'Injuries that nobody could explain.',
  nature: 'serious-harm',
  abuseOrNeglect: 'suspected',
};
