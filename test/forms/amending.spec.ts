import { randomUUID } from 'node:crypto';
import { openHouse, type House } from '../api/house';
import { openCase } from '../api/steps';
import type { Browser, PageAnswer } from '../signed-in';
import { dateIn, errorsOf, fill, send, textOf } from './filling';

// Entries that were wrong: corrected, or taken back, from the timeline of their case.

let house: House;
let unit: Browser;
let ofCase: string;
let review: string;

const at = (type: string, event: string) => `/cases/${ofCase}/w/${review}/steps/${type}?event=${event}`;
const events = async () => house.engine.recorder.streams.history(`rapidReview-${review}`);
const entry = async (type: string) => (await events()).find((event) => event.type === `rapidReview.${type}`)!.id;
const linksOn = (page: PageAnswer, words: string): string[] =>
  page
    .$('main a')
    .toArray()
    .flatMap((link) => (page.$(link).text().startsWith(words) ? [page.$(link).attr('href')!] : []));

async function record(type: string, filled: Record<string, string>): Promise<void> {
  const form = await unit.get(`/cases/${ofCase}/w/${review}/steps/${type}`);
  let page = await send(unit, form, filled);
  for (const reason of page.$('textarea[name^="reason:"]').toArray())
    filled = { ...filled, [page.$(reason).attr('name')!]: 'It was so.' };
  if (textOf(page, 'h1') === 'Check your answers') page = await send(unit, page, filled, 'record');
  expect(textOf(page)).toContain('What happens next');
}

beforeAll(async () => {
  house = await openHouse();
  unit = house.browser('northmoor-unit');
  ofCase = (await openCase(house.as('northmoor-unit'))).id;
  const [stream] = (
    (await house.engine.recorder.streams.load(`case-${ofCase}`)).instance.state as { workflows: string[] }
  ).workflows;
  review = stream!.slice('rapidReview-'.length);
  await record('IncidentNotified', { category: 'serious harm', ...dateIn('occurredOn', '2026-05-18') });
  await record('ViewGiven', {
    view: 'notify',
    reasons: 'The criteria appear to be met.',
    'decidedBy.body': 'police',
    'decidedBy.capacity': 'lead',
    'decidedBy.given': 'meeting',
    ...dateIn('occurredOn', '2026-05-14'),
  });
}, 120_000);
afterAll(() => house.close());

describe('an entry of the timeline', () => {
  it('says where it is corrected and taken back, to those who may and nobody else', async () => {
    const timeline = await unit.get(`/cases/${ofCase}/timeline`);
    expect(linksOn(timeline, 'Correct this entry')).toContain(at('FactCorrected', await entry('IncidentNotified')));
    expect(linksOn(timeline, 'Take this step back')).toContain(at('StepWithdrawn', await entry('ViewGiven')));
    // Who leads a case is nobody's to correct.
    const opened = (await house.engine.recorder.streams.history(`case-${ofCase}`))[0]!.id;
    expect(timeline.text).not.toContain(`steps/FactCorrected?event=${opened}`);
    for (const person of ['police-lead', 'scrutineer']) {
      const page = await house.browser(person).get(`/cases/${ofCase}/timeline`);
      expect(page.status).toBe(200);
      expect([...linksOn(page, 'Correct this entry'), ...linksOn(page, 'Take this step back')]).toEqual([]);
      expect((await house.browser(person).get(at('FactCorrected', await entry('ViewGiven')))).status).toBe(404);
    }
    expect((await house.browser('eastvale-unit').get(at('FactCorrected', await entry('ViewGiven')))).status).toBe(404);
    for (const event of ['nothing', opened, '__proto__', ''])
      expect((await unit.get(at('FactCorrected', event))).status).toBe(404);
  });
});

describe('a correction', () => {
  it('begins with what stands on record, and wants a change and a reason', async () => {
    const form = await unit.get(at('FactCorrected', await entry('Referred')));
    expect(textOf(form, 'h1')).toBe('Correct an entry: Referral received');
    expect(form.$('textarea[name=account]').text().trim()).toBe('What the health visitor saw on the stairs.');
    expect(form.$('input[name="incidentOn.day"]').attr('value')).toBe('11');
    expect(form.$('input[name="occurredOn.day"]').attr('value')).toBe('13');
    const without = await fill(unit, form, {});
    expect(without.status).toBe(422);
    expect(errorsOf(without)).toEqual(['Enter why it is corrected']);
    const unchanged = await fill(unit, form, { amendmentReason: 'Nothing really.' });
    expect(unchanged.status).toBe(422);
    expect(errorsOf(unchanged)).toEqual(['Change at least one answer: nothing differs from what stands on record']);
    const ahead = await fill(unit, form, { amendmentReason: 'So.', ...dateIn('incidentOn', '2027-01-13') });
    expect(errorsOf(ahead)).toEqual(['Date of the incident must be today or in the past']);
  });

  it('shows before and after to be checked, counts deadlines anew, and is recorded once', async () => {
    const event = await entry('IncidentNotified');
    const form = await unit.get(at('FactCorrected', event));
    const check = await fill(unit, form, {
      amendmentReason: 'The portal says the 15th.',
      ...dateIn('occurredOn', '2026-05-15'),
    });
    expect(textOf(check, 'h1')).toBe('Check your answers');
    const rows = check
      .$('.govuk-summary-list__row')
      .toArray()
      .map((row) => check.$(row).text().replace(/\s+/g, ' '));
    expect(rows.length).toBe(2);
    expect(textOf(check)).toMatch(/Before.*18 May 2026.*After.*15 May 2026/);
    expect(textOf(check)).toContain('Everything else stays as it was recorded.');
    const before = (await events()).length;
    const box = check.$('textarea[name^="reason:"]').attr('name');
    const reason = box === undefined ? {} : { [box]: 'It was so.' };
    const done = await send(unit, check, reason, 'record');
    expect(textOf(done)).toContain('Corrected: Serious incident notification sent');
    expect((await fill(unit, check, reason, 'record')).status).toBe(303);
    expect((await events()).length).toBe(before + 1);
    const last = (await events()).at(-1)!;
    expect(last).toMatchObject({ type: 'rapidReview.FactCorrected', data: { event, fields: ['occurredOn'] } });
    expect(JSON.stringify(last.data)).not.toContain('portal');
    const stands = await unit.get(`/cases/${ofCase}`);
    expect(textOf(stands)).toMatch(/Serious incident notification sent, 15 May 2026/);
    expect(textOf(stands)).not.toMatch(/Serious incident notification sent, 18 May 2026/);
    // Where the day matters: beside the deadlines that it starts, and beside the fifteen days.
    await house.engine.runner.catchUp();
    for (const page of ['deadlines', 'fifteen-days']) {
      const told = textOf(await unit.get(`/cases/${ofCase}/${page}`));
      expect(told).toMatch(
        /Serious incident notification sent: date it happened was 18 May 2026, is 15 May 2026\. Corrected by Name of northmoor-unit on 30 June 2026/,
      );
      expect(told).toContain('Reason given: The portal says the 15th.');
    }
  });

  it('of what is sealed stays sealed, and the timeline shows what stood before', async () => {
    const event = await entry('Referred');
    const form = await unit.get(at('FactCorrected', event));
    const check = await fill(unit, form, { account: 'A fall from a chair.', amendmentReason: 'Misheard.' });
    const done = await send(unit, check, {}, 'record');
    expect(textOf(done)).toContain('Corrected: Referral received');
    const { data } = (await events()).at(-1)!;
    expect(data).toMatchObject({ fields: ['account'], clear: {} });
    await house.engine.runner.catchUp();
    const page = await unit.get(`/cases/${ofCase}/timeline/${event}`);
    expect(textOf(page)).toContain('A fall from a chair.');
    expect(textOf(page)).toMatch(/was What the health visitor saw on the stairs\., is A fall from a chair\./);
    expect(textOf(page)).toContain('Misheard.');
    // The next correction begins with what stands now.
    const next = await unit.get(at('FactCorrected', event));
    expect(next.$('textarea[name=account]').text().trim()).toBe('A fall from a chair.');
  });

  it('is saved to finish later, and found among what was saved', async () => {
    const event = await entry('ViewGiven');
    const form = await unit.get(at('FactCorrected', event));
    await fill(unit, form, { reasons: 'The criteria are met.' }, 'save');
    const tasks = await unit.get('/tasks');
    expect(linksOn(tasks, 'Correct an entry')).toEqual([at('FactCorrected', event)]);
    const again = await unit.get(at('FactCorrected', event));
    expect(again.$('textarea[name=reasons]').text().trim()).toBe('The criteria are met.');
    await fill(unit, again, { amendmentReason: 'Too careful.' }).then((check) => send(unit, check, {}, 'record'));
    expect(house.engine.drafts.of('northmoor-unit')).toEqual([]);
  });

  it('that comes second is shown what came first, and keeps what was typed', async () => {
    const event = await entry('ViewGiven');
    const chair = house.browser('second-chair');
    const slow = await chair.get(at('FactCorrected', event));
    const quick = await unit.get(at('FactCorrected', event));
    await fill(unit, quick, { ...dateIn('occurredOn', '2026-05-13'), amendmentReason: 'First.' }).then((check) =>
      send(unit, check, {}, 'record'),
    );
    const check = await fill(chair, slow, { reasons: 'Another.', amendmentReason: 'Second.' });
    expect(check.status).toBe(409);
    expect(textOf(check)).toContain('This entry was corrected while you were writing');
    expect(textOf(check)).toContain('Another.');
    // What they left alone stays as it was corrected meanwhile.
    const done = await send(chair, check, {}, 'record');
    expect(textOf(done)).toContain('Corrected:');
    expect((await events()).at(-1)!.data).toMatchObject({ fields: ['reasons'] });
    expect(textOf(await unit.get(`/cases/${ofCase}/timeline/${event}`))).toMatch(/Happened .*13 May 2026.*Another\./);
  });

  it('of what was corrected meanwhile says what it is now, who corrected it, when and why', async () => {
    const event = await entry('ViewGiven');
    const chair = house.browser('second-chair');
    const slow = await chair.get(at('FactCorrected', event));
    const quick = await unit.get(at('FactCorrected', event));
    const first = { reasons: 'They said it by telephone.', amendmentReason: 'Heard again.' };
    await fill(unit, quick, first).then((check) => send(unit, check, {}, 'record'));
    const check = await fill(chair, slow, {
      reasons: 'They said it at the meeting.',
      amendmentReason: 'Minutes read.',
    });
    expect(check.status).toBe(409);
    const told = textOf(check, '.waymark-meanwhile');
    expect(told).toContain('This entry was corrected while you were writing');
    expect(told).toMatch(/Corrected by .* on \d+ \w+ \d{4}.*Reason given: Heard again\./);
    expect(told).toContain('They said it by telephone. (was: Another.)');
    const standing = textOf(check, '#answers .govuk-summary-list');
    expect(standing).toMatch(/Before They said it by telephone\.\s*After They said it at the meeting\./);
    expect(standing).not.toContain('Another.');
    // Looked at again, it is told still.
    const changed = await send(chair, check, {}, 'page:1');
    expect(changed.$('textarea[name=reasons]').text().trim()).toBe('They said it at the meeting.');
    const again = await fill(chair, changed, {});
    expect(again.status).toBe(200);
    expect(textOf(again, '#answers .govuk-summary-list')).toContain('Before They said it by telephone.');
    expect(textOf(await send(chair, again, {}, 'record'))).toContain('Corrected:');
  });
});

describe('a step taken back', () => {
  it('wants a reason, is shown to be checked, and stands on the timeline as taken back', async () => {
    const event = await entry('ViewGiven');
    const form = await unit.get(at('StepWithdrawn', event));
    expect(textOf(form, 'h1')).toContain('Take an entry back:');
    const without = await fill(unit, form, {});
    expect(errorsOf(without)).toEqual(['Enter why it is taken back']);
    const check = await fill(unit, form, { amendmentReason: 'It was another case.' });
    expect(check.status).toBe(200);
    expect(textOf(check)).toContain('It was another case.');
    const done = await send(unit, check, {}, 'record');
    expect(textOf(done)).toContain('Withdrawn:');
    const timeline = await unit.get(`/cases/${ofCase}/timeline`);
    expect(textOf(timeline, `#step-${event}`)).toContain('Taken back');
    expect(linksOn(timeline, 'Take this step back')).not.toContain(at('StepWithdrawn', event));
    // Whoever had the form open is told, and what they typed stands there still.
    const late = await fill(unit, form, { amendmentReason: 'Again.', 'form:command': randomUUID() });
    expect(late.status).toBe(422);
    expect(errorsOf(late)).toEqual(['This step was withdrawn. Record it anew if it happened after all.']);
    expect(late.$('textarea[name=amendmentReason]').text().trim()).toBe('Again.');
  });
});
