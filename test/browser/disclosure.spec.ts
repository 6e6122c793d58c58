import { recordsIn } from '../access/records';
import { inBrowser } from './chromium';
import { journey } from './journey';
import type { Stage } from './stage';

let sets = 0;

async function before({ house }: Stage) {
  const place = { partnership: 'hillbridge', unit: 'unit', agency: 'hospitals', body: 'council' };
  const own = await recordsIn(house.engine, { ...place, reviewer: 'reviewer', set: ` disclosure ${sets++}` });
  await house.engine.runner.catchUp();
  return own;
}

inBrowser('a business unit answers those who ask for what a review holds', () => {
  const chapter = journey({
    day: '2026-03-02',
    secrets: ['Ottoline', 'Quarrier', 'Secret child'],
    people: ['business unit', 'scrutineer', 'agency lead'],
    before,
  });

  chapter('records the order of a court, with the day that it states', async ({ people, own, stage }) => {
    const { 'business unit': unit } = people;
    await stage.house.comes('2026-04-20');
    await unit.signsIn();
    await unit.opens(`/cases/${own.case}/disclosure`);
    await unit.sees('No request for disclosure is recorded.');
    await unit.takes('Record a request for disclosure');
    await unit.records({
      'Who asks': 'A family court',
      'Name of who asks': 'Ottoline Quarrier, clerk to the court',
      'What is asked for': 'The returns of the agencies.',
      'Date the answer is asked for by': '2026-05-05',
      'Date the request was received': '2026-04-17',
    });
    await unit.opens(`/cases/${own.case}/disclosure`);
    await unit.sees('Family court, received 17 April 2026 To decide', 'Answer by 5 May 2026', 'Ottoline Quarrier');
  });

  chapter('finds it among its tasks, and records the advice', async ({ people: { 'business unit': unit }, own }) => {
    await unit.opens('/tasks');
    await unit.sees(/Request for disclosure to decide on .* 5 May 2026/);
    await unit.follows('Request for disclosure to decide on');
    await unit.sees('Decide on a request for disclosure');
    await unit.opens(`/cases/${own.case}/disclosure`);
    await unit.takes(/^Record advice on a request/);
    await unit.records({
      'Who advised': 'Legal adviser',
      Advice: 'The order does not name the siblings.',
      'Date the advice was given': '2026-04-20',
    });
  });

  chapter('releases in part, and says what is left out', async ({ people: { 'business unit': unit }, own }) => {
    await unit.opens(`/cases/${own.case}/disclosure`);
    await unit.takes(/^Decide on a request/);
    await unit.records({
      Decision: 'Release in part',
      Basis: 'The order of the court.',
      'What is released': 'The returns of the hospitals.',
      Redactions: 'What is told of the siblings.',
      'Date it was decided': '2026-04-20',
    });
    await unit.opens('/tasks');
    await unit.sees(/Material to release .* 5 May 2026/);
    await unit.opens(`/cases/${own.case}/disclosure`);
    await unit.sees('To release', 'Decide again');
    await unit.takes(/^Record that material was released/);
    await unit.records({ 'To whom': 'A family court', How: 'Secure email', 'Date it was released': '2026-04-20' });
    await unit.opens(`/cases/${own.case}/disclosure`);
    await unit.sees('Released in part', 'Redactions What is told of the siblings.');
    await unit.seesNot('Answer by 5 May 2026');
    await unit.opens(`/cases/${own.case}/deadlines`);
    await unit.sees(/Answer to a request for disclosure 5 May 2026 On time/);
    await unit.follows('Answer to a request for disclosure');
    await unit.sees('Redactions What is told of the siblings.');
  });

  chapter('gives a reason to decide without advice', async ({ people: { 'business unit': unit }, own }) => {
    await unit.opens(`/cases/${own.case}/steps/DisclosureRequested`);
    await unit.records({
      'Who asks': 'A member of the public (freedom of information)',
      'Name of who asks': 'The Tarnside Echo',
      'What is asked for': 'Everything about the child.',
      'Date the request was received': '2026-04-20',
    });
    await unit.opens(`/cases/${own.case}/disclosure`);
    await unit.takes(/^Decide on a request/);
    await unit.fills({ Decision: 'Refuse', Basis: 'Personal data.', 'Date it was decided': '2026-04-20' });
    await unit.presses('Continue');
    await unit.sees('No advice on that request is recorded yet.');
    await unit.page.getByLabel(/No advice on that request/).fill('The answer is the same each time.');
    await unit.presses('Record all the same');
    await unit.opens(`/cases/${own.case}/disclosure`);
    await unit.sees('Freedom of information, received 20 April 2026 Refused', 'The answer is the same each time.');
  });

  chapter('is read by the scrutineer without names, and by no agency', async ({ people, own }) => {
    const { scrutineer, 'agency lead': agency } = people;
    await scrutineer.comesIn();
    await scrutineer.opens(`/cases/${own.case}/disclosure`);
    await scrutineer.sees('Released in part', '[name hidden]');
    await scrutineer.seesNot('Ottoline', 'Record a request for disclosure', 'Decide again');
    await agency.comesIn();
    for (const page of ['disclosure', 'steps/DisclosureRequested']) {
      await agency.opens(`/cases/${own.case}/${page}`);
      await agency.sees('Page not found');
    }
  });
});
