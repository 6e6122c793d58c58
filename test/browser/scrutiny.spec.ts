import { inBrowser } from './chromium';
import { journey } from './journey';
import type { Stage } from './stage';
import { recordsIn } from '../access/records';

let sets = 0;

/** A notification of the second of March, whose rapid review is late by the day of the audit. */
async function before({ house }: Stage) {
  const place = { partnership: 'hillbridge', unit: 'unit', agency: 'hospitals', body: 'council' };
  const own = await recordsIn(house.engine, { ...place, reviewer: 'reviewer', set: ` scrutiny ${sets++}` });
  await house.engine.runner.catchUp();
  const { reference } = await house.engine.views.db
    .selectFrom('cases')
    .select('reference')
    .where('case_id', '=', own.case)
    .executeTakeFirstOrThrow();
  return { ...own, reference: reference ?? '' };
}

inBrowser('a scrutineer audits the year and challenges', () => {
  const chapter = journey({
    day: '2026-03-02',
    secrets: ['Secret child'],
    people: ['scrutineer', 'business unit'],
    before,
  });

  chapter('reads how timely the partnership was, deadline by deadline', async ({ people: { scrutineer }, stage }) => {
    await stage.house.comes('2026-04-20');
    await scrutineer.signsIn();
    await scrutineer.follows('Timeliness');
    if (!scrutineer.address.includes('hillbridge')) await scrutineer.follows('Hillbridge');
    const pages = scrutineer.page.getByRole('navigation', { name: 'Pages of this partnership' }).getByRole('link');
    for (const name of await pages.allInnerTexts()) {
      await scrutineer.follows(name, scrutineer.page.getByRole('navigation', { name: 'Pages of this partnership' }));
      await scrutineer.sees(name);
    }
  });

  chapter('looks at the year as it was known on an earlier day', async ({ people: { scrutineer } }) => {
    await scrutineer.opens('/timeliness/hillbridge/rapid-review?on=2026-03-10');
    await scrutineer.opens('/timeliness/hillbridge/rapid-review');
  });

  chapter(
    'goes from the figures to the case that is late, with names hidden',
    async ({ people: { scrutineer }, own }) => {
      await scrutineer.follows(new RegExp(`^${own.reference}`));
      await scrutineer.sees('Lantern of hillbridge');
      await scrutineer.opens(`/cases/${own.case}/children`);
      await scrutineer.sees('Names are not shown to you');
      await scrutineer.seesNot('Secret child');
      for (const page of ['timeline', 'fifteen-days', 'returns', 'decisions', 'deadlines', 'access'])
        await scrutineer.opens(`/cases/${own.case}/${page}`);
    },
  );

  chapter('records an observation and raises a challenge', async ({ people: { scrutineer }, own }) => {
    await scrutineer.opens(`/cases/${own.case}/scrutiny`);
    await scrutineer.takes('Record an observation');
    await scrutineer.records({
      'What you observed': 'The return came late and in part.',
      'Date it happened': '2026-04-20',
    });
    await scrutineer.opens(`/cases/${own.case}/scrutiny`);
    await scrutineer.takes('Raise a challenge');
    await scrutineer.records({
      Challenge: 'Why was the rapid review not sent by its day?',
      'Date the answer is asked for by': '2026-05-04',
      'Date it happened': '2026-04-20',
    });
  });

  chapter('changes no fact of the case', async ({ people: { scrutineer }, own, stage }) => {
    const before = await stage.house.logLength();
    for (const step of [`w/${own.rapidReview}/steps/SentToPanel`, 'steps/WorkingNameGiven', 'steps/CaseRestricted']) {
      await scrutineer.opens(`/cases/${own.case}/${step}`);
      await scrutineer.sees('Page not found');
    }
    expect(await stage.house.logLength()).toBe(before);
  });

  chapter('is answered by the partnership', async ({ people: { scrutineer, 'business unit': unit }, own }) => {
    await unit.comesIn();
    await unit.opens('/tasks');
    await unit.opens(`/cases/${own.case}/scrutiny`);
    await unit.sees('Why was the rapid review not sent by its day?');
    await unit.takes(/^Answer (a|the) challenge/);
    await unit.records({
      'Is it accepted?': 'Accepted',
      Answer: 'We waited for the return, and should not have.',
      'Date it happened': '2026-04-20',
    });
    await scrutineer.opens(`/cases/${own.case}/scrutiny`);
    await scrutineer.sees('We waited for the return, and should not have.');
    await scrutineer.opens('/timeliness/hillbridge/challenges');
  });
});
