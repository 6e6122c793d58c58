import { sayer } from '../access/records';
import { inBrowser } from './chromium';
import { journey } from './journey';
import type { Stage } from './stage';

const secret = 'Perpetua';
const hospitals = 'Hillbridge Hospitals';
const school = 'Fellside School';
const begun = `${secret} came to the ward twice in January.`;

let sets = 0;

/** A rapid review that asked the hospitals for information. */
async function before({ house: { engine } }: Stage) {
  const say = sayer(engine, { partnership: 'hillbridge', unit: 'unit', body: 'council', set: ` ended ${sets++}` });
  const review = await say.opens(null, 'rapidReview', 'Referred', referral);
  await say.records(review.stream, 'IncidentNotified', { notification: 'sin', category: 'serious harm' });
  const asked = await say.records(review.stream, 'InformationRequested', request);
  await engine.runner.catchUp();
  const { reference } = await engine.views.db
    .selectFrom('cases')
    .select('reference')
    .where('case_id', '=', review.case)
    .executeTakeFirstOrThrow();
  return { say, asked, case: review.case, stream: review.stream, reference: reference ?? '', draft: '' };
}

inBrowser('an agency finds its request, and what it wrote, also when the request has ended', () => {
  const chapter = journey({
    day: '2026-03-02',
    secrets: [secret],
    people: ['business unit', 'agency lead', 'school lead'],
    before,
  });

  chapter('reads on which law it is asked, in words, and saves what it has', async ({ people, own }) => {
    const agency = people['agency lead'];
    await agency.signsIn('/requests');
    await agency.follows(startsWith(own.reference));
    await agency.sees('Children Act 2004, section 16H (s16H)', 'whoever is asked must give it');
    await agency.presses('Answer the request');
    await agency.fills({ 'Kind of return': 'Partial', 'Written by': 'The named nurse' });
    await agency.presses('Continue');
    await agency.fills({ 'Summary of involvement': begun });
    await agency.presses('Save and finish later');
    await agency.opens(`/requests/${own.case}/hospitals`);
    await agency.sees('Go on with the answer that you saved');
  });

  chapter(
    'whose request the business unit then withdraws',
    async ({ people: { 'business unit': unit }, own, comes }) => {
      await comes('2026-03-04');
      await unit.opens(`/cases/${own.case}`);
      await unit.takes('End a request for information');
      await unit.records({
        Agency: hospitals,
        'Why the return is no longer asked for': 'The family never lived there.',
        'Date it happened': '2026-03-04',
      });
      await unit.opens(`/cases/${own.case}/returns`);
      await unit.sees('No longer asked for', '2 March 2026; ended 4 March 2026');
    },
  );

  chapter('still has the request in its list, with why it ended and when', async ({ people, own }) => {
    const agency = people['agency lead'];
    await agency.opens('/requests');
    await agency.sees(new RegExp(`Answered, or ended .*${own.reference}.*Withdrawn ?4 March 2026`, 'i'));
    await agency.follows(startsWith(own.reference));
    await agency.sees('The business unit withdrew the request on 4 March 2026. Nothing more is asked of you here.');
    await agency.sees('Return no longer asked for');
    await agency.seesNot('The family never lived there.');
  });

  chapter('reaches its text, is told that the request ended, and can read and copy it', async ({ people, own }) => {
    const agency = people['agency lead'];
    await agency.opens('/tasks');
    await agency.follows(/information return/, agency.page.locator('li', { hasText: own.reference }));
    await agency.sees('The business unit withdrew the request on 4 March 2026, so this return is no longer asked for.');
    await agency.sees('You can still send it to the partnership');
    expect(await agency.page.getByLabel('Summary of involvement').inputValue()).toBe(begun);
    await agency.follows('Read them on one page, or delete them');
    await agency.sees('What you saved', begun, 'no longer asked for', 'Delete this draft');
    own.draft = agency.address;
  });

  chapter('shows nobody else that there is such a draft', async ({ people, own, stage }) => {
    const other = people['school lead'];
    await other.opens(own.draft);
    const theirs = await other.text();
    await other.opens('/drafts/00000000000000000000000000000000');
    expect(theirs).toContain('This draft is not here');
    expect(await other.text()).toBe(theirs);
    expect(saved(stage, 'hospital-lead', own.case)).toHaveLength(1);
  });

  chapter('sends it all the same, as a return that came unasked', async ({ people, own, stage }) => {
    const { 'agency lead': agency, 'business unit': unit } = people;
    await agency.opens(own.draft);
    await agency.presses('Go on with it');
    await agency.presses('Continue');
    await agency.presses('Continue');
    await agency.fills({ 'Date of the return': '2026-03-04' });
    await agency.presses('Continue');
    await agency.sees('Something was recorded about this while you were writing', 'Return no longer asked for');
    await agency.seesNot('The family never lived there.');
    await agency.presses('Record all the same');
    await agency.sees('Recorded');
    expect(saved(stage, 'hospital-lead', own.case)).toEqual([]);
    await unit.opens(`/cases/${own.case}/returns`);
    await unit.sees('Received unasked', begun);
  });

  chapter('that was chased, but never asked on record, is shown so to both sides', async ({ people, own, comes }) => {
    const { 'school lead': agency, 'business unit': unit } = people;
    await comes('2026-03-06');
    await unit.opens(`/cases/${own.case}`);
    await unit.takes('Chase returns');
    await unit.fills({ Agencies: school, 'How it was chased': 'By telephone', 'Date it happened': '2026-03-06' });
    await unit.presses('Record');
    await unit.sees(`No return of this agency is outstanding: ${school}.`);
    for (const reason of await unit.page.locator('textarea').all())
      await reason.fill('The request went by e-mail, before there was a record.');
    await unit.presses(/^Record/);
    await unit.sees('Recorded');
    await unit.opens(`/cases/${own.case}/returns`);
    await unit.sees(`Outstanding: ${school}.`, 'Outstanding, no request recorded', 'Chased 6 March 2026');
    await unit.seesNot('Not asked');
    await agency.opens('/requests');
    await agency.sees(/Waiting for an answer .*Chased ?No request is recorded/i);
    await agency.follows(startsWith(own.reference));
    await agency.sees('You were chased for a return, and no request for it is recorded here');
    await agency.opens('/tasks');
    await agency.sees('Agency information return');
  });

  chapter('whose review was closed reads so, and deletes what it had begun', async ({ people, own, stage, comes }) => {
    const agency = people['school lead'];
    await agency.opens(`/requests/${own.case}/school`);
    await agency.presses('Answer the request');
    await agency.fills({ 'Kind of return': 'Partial', 'Written by': `A teacher of ${secret}` });
    await agency.presses('Save and finish later');
    await own.say.records(own.stream, 'Closed', {});
    await stage.house.engine.runner.catchUp();
    await comes('2026-03-09');
    await agency.opens('/requests');
    await agency.sees(/Answered, or ended .*Review closed ?2 March 2026/i);
    await agency.opens('/tasks');
    await agency.follows(/information return/, agency.page.locator('li', { hasText: own.reference }));
    await agency.sees('The review was closed on 2 March 2026, so this return is no longer asked for.');
    await agency.follows('Read them on one page, or delete them');
    await agency.sees(`A teacher of ${secret}`);
    await agency.presses('Delete this draft');
    expect(saved(stage, 'school-lead', own.case)).toEqual([]);
  });

  chapter(
    'whose request was taken back as a mistake reads its own words, and no more',
    async ({ people, own, stage }) => {
      const agency = people['agency lead'];
      await own.say.records(own.stream, 'Reopened', { why: 'New information.' });
      const mistaken = await opensAnother(own, stage);
      await agency.opens(`/requests/${mistaken.case}/hospitals`);
      await agency.presses('Answer the request');
      await agency.fills({
        'Kind of return': 'Partial',
        'Records searched and secured': `The ward notes of ${secret}`,
      });
      await agency.presses('Save and finish later');
      await own.say.records(mistaken.stream, 'StepWithdrawn', { event: mistaken.asked, reason: 'Another hospital.' });
      await stage.house.engine.runner.catchUp();
      await agency.opens(`/requests/${mistaken.case}/hospitals`);
      await agency.sees('Page not found');
      await agency.opens('/tasks');
      await agency.follows(/information return/, agency.page.locator('li', { hasText: 'saved' }));
      await agency.sees('is not open to you any more', `The ward notes of ${secret}`, 'Delete this draft');
      await agency.seesNot('Go on with it');
      await agency.presses('Delete this draft');
      expect(saved(stage, 'hospital-lead', mistaken.case)).toEqual([]);
    },
  );
});

type Own = Awaited<ReturnType<typeof before>>;

async function opensAnother({ say }: Own, { house }: Stage) {
  const review = await say.opens(null, 'rapidReview', 'Referred', referral);
  await say.records(review.stream, 'IncidentNotified', { notification: 'sin', category: 'serious harm' });
  const asked = await say.records(review.stream, 'InformationRequested', request);
  await house.engine.runner.catchUp();
  return { ...review, asked };
}

const saved = ({ house }: Stage, person: string, of: string) =>
  house.engine.drafts.of(person).filter((draft) => draft.case === of);

const startsWith = (reference: string): RegExp => new RegExp(`^${reference}`);

const request = {
  agency: 'hospitals',
  due: '2026-03-09',
  scope: 'All contact since birth.',
  basis: 'Children Act 2004 s16H',
};

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
