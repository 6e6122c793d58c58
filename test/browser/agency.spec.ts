import { inBrowser } from './chromium';
import { bothWays, chapters, closeBrowser, openStage, type Stage } from './stage';
import type { Visitor } from './visitor';
import { sayer } from '../access/records';

const hospitals = 'Hillbridge Hospitals';
const secret = 'Ottoline';

afterAll(closeBrowser);

inBrowser.each(bothWays)('an agency answers, is asked again, and shows what it did, %s', (_, javaScript) => {
  let stage: Stage;
  let unit: Visitor;
  let chair: Visitor;
  let agency: Visitor;
  let review: { readonly case: string; readonly stream: string };
  let action: { readonly case: string; readonly stream: string };
  const chapter = chapters();
  beforeAll(async () => {
    stage = await openStage('2026-03-02', { javaScript, secrets: [secret] });
    const { engine } = stage.house;
    const say = sayer(engine, { partnership: 'hillbridge', unit: 'unit', body: 'council' });
    review = await say.opens(null, 'rapidReview', 'Referred', referral);
    await say.records(review.stream, 'IncidentNotified', { notification: 'sin', category: 'serious harm' });
    const plan = await say.opens(review.case, 'actionPlan', 'PlanOpened', { source: 'rapid review' });
    const agreed = { agencies: ['hospitals'], owner: 'hospitals', due: '2026-05-29' };
    const drafted = { ...agreed, plan: plan.stream.slice('actionPlan-'.length), kind: 'training', what: drill };
    action = await say.opens(review.case, 'action', 'Drafted', drafted);
    await say.records(action.stream, 'Agreed', agreed);
    await engine.runner.catchUp();
    unit = await stage.enters('business unit');
    chair = await stage.enters('chair');
    agency = await stage.enters('agency lead');
  });
  afterAll(() => stage.close());

  const morning = async (day: string) => {
    await stage.house.comes(day);
    for (const visitor of [unit, chair, agency]) await visitor.comesIn();
  };

  chapter('is asked by the business unit', async () => {
    await unit.signsIn(`/cases/${review.case}`);
    await unit.takes('Ask an agency for information');
    await unit.records({
      Agency: hospitals,
      'Date the return is due': '2026-03-09',
      'Basis of the request': 'Children Act 2004, section 16H',
      'What is asked for': 'All contact since birth.',
      'Date of the request': '2026-03-02',
    });
  });

  chapter('finds the request, and begins its return', async () => {
    await agency.signsIn();
    await agency.follows('Requests');
    await agency.sees(hospitals);
    await agency.follows(/^\w{4}-\w{4}/);
    await agency.sees('All contact since birth.');
    await agency.presses(/^Answer|^Record|^Give/);
    await agency.fills({ 'Kind of return': 'Partial', 'Written by': 'The named nurse' });
    await agency.presses('Continue');
    await agency.fills({ 'Summary of involvement': `${secret} was seen twice on the ward.` });
    await agency.presses('Save and finish later');
    await agency.sees('Saved to finish later');
  });

  chapter('finishes it the next day', async () => {
    await morning('2026-03-03');
    await agency.opens('/tasks');
    await agency.follows(/information return|Record an agency/);
    await agency.sees('You saved these answers');
    await agency.fills({ 'Episode 1': { Date: '2026-01-14', 'What happened': 'Seen with a bruise.' } });
    await agency.presses('Continue');
    await agency.fills({ 'Learning for the agency': 'Ask who lives in the home.' });
    await agency.presses('Continue');
    await agency.records({ 'Date of the return': '2026-03-03' });
  });

  chapter('is queried by the business unit, sees the question and answers it', async () => {
    await unit.opens(`/cases/${review.case}`);
    await unit.takes('Query a return');
    await unit.records({
      Agency: hospitals,
      'What is asked': 'Who brought the child to the ward?',
      'Date the answer is due': '2026-03-06',
      'Date it happened': '2026-03-03',
    });
    await morning('2026-03-04');
    await agency.opens('/requests');
    await agency.follows(/^\w{4}-\w{4}/);
    await agency.sees('Who brought the child to the ward?');
    await agency.presses(/^Answer|^Record|^Give/);
    await agency.fills({ 'Kind of return': 'Full' });
    await agency.presses('Continue');
    await agency.fills({ 'Summary of involvement': 'A grandmother brought the child.' });
    await agency.presses('Continue');
    await agency.presses('Continue');
    await agency.records({ 'Date of the return': '2026-03-04' });
    await unit.opens(`/cases/${review.case}`);
    await unit.takes('Accept a return');
    await unit.records({ Agency: hospitals, 'Date it happened': '2026-03-04' });
    await unit.opens(`/cases/${review.case}/returns`);
    await unit.sees('A grandmother brought the child.');
  });

  chapter('sees its own part of the case, and nothing of the rest', async () => {
    for (const page of ['', '/timeline', '/returns']) {
      await agency.opens(`/cases/${review.case}${page}`);
      await agency.seesNot('Injuries that nobody could explain.', 'A ward sister');
    }
    for (const page of ['children', 'decisions', 'letters', 'access']) {
      await agency.opens(`/cases/${review.case}/${page}`);
      await agency.sees('Page not found');
    }
  });

  chapter('reports progress and shows evidence, without leaving its list', async () => {
    await morning('2026-05-18');
    await agency.opens('/actions');
    await agency.sees(drill);
    const progress = agency.page.locator('details', { hasText: 'Report progress' }).first();
    await progress.locator('summary').click();
    await agency.fills({ 'How it goes (BRAG)': 'On track', Progress: 'Half the ward is trained.' }, progress);
    await agency.presses('Record progress', progress);
    await agency.sees('The progress is recorded.', 'Half the ward is trained.');
    await evidences('The register of those who attended.');
  });

  chapter('has its evidence sent back, and then accepted', async () => {
    await chair.opens('/tasks');
    await chair.follows(/[Ee]vidence/);
    await chair.opens(`/cases/${review.case}/w/${action.stream.slice('action-'.length)}`);
    await chair.takes('Ask for further evidence');
    await chair.records({
      Evidence: 'Hillbridge Hospitals, 18 May 2026',
      'What is missing': 'Whether the night staff were there.',
      'Date it happened': '2026-05-18',
    });
    await morning('2026-05-20');
    await agency.opens('/actions');
    await evidences('The register, with the night shifts.');
    await chair.opens(`/cases/${review.case}/w/${action.stream.slice('action-'.length)}`);
    await chair.takes('Accept evidence');
    await chair.records({ Evidence: 'Hillbridge Hospitals, 20 May 2026', 'Date it happened': '2026-05-20' });
    await chair.sees('Evidence accepted: impact check outstanding');
  });

  const evidences = async (what: string) => {
    const form = agency.page.locator('details', { hasText: 'Submit evidence' }).first();
    await form.locator('summary').click();
    await agency.fills({ 'What the evidence shows': what }, form);
    await agency.presses('Submit evidence', form);
    await agency.sees('The evidence is submitted.');
  };
});

const drill = 'Train the ward to ask who lives in the home.';

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
