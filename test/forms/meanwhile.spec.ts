import { openHouse, type House } from '../api/house';
import { openCase } from '../api/steps';
import type { Browser, PageAnswer } from '../signed-in';
import { dateIn, fill, send, textOf } from './filling';

// Several people on one record: what one body decided is not told as the word of all, and whoever writes while another
// closes the record hears of it.

let house: House;
let unit: Browser;
let ofCase: string;
let review: string;

const steps = (type: string) => `/cases/${ofCase}/w/${review}/steps/${type}`;
const history = () => house.engine.recorder.streams.history(`rapidReview-${review}`);

/** Records a step, with a reason for whatever is asked. */
async function record(address: string, filled: Record<string, string | string[]>): Promise<PageAnswer> {
  let page = await send(unit, await unit.get(address), filled);
  let answers = filled;
  for (const reason of page.$('textarea[name^="reason:"]').toArray())
    answers = { ...answers, [page.$(reason).attr('name')!]: 'It was so.' };
  if (textOf(page, 'h1') === 'Check your answers') page = await send(unit, page, answers, 'record');
  expect(textOf(page)).toContain('What happens next');
  return page;
}

const bodies = (page: PageAnswer): string[] =>
  page
    .$('[data-each-body] li')
    .toArray()
    .map((item) => page.$(item).text().replace(/\s+/g, ' ').trim());

/** The form of each partner that is awaited begins with the day and the meeting of the one before, and with none of its words. */
async function expectNextPartners(recorded: PageAnswer): Promise<void> {
  const links = recorded.$('main a[href*="alike="]');
  expect(links.toArray().map((link) => /: Northmoor /.test(recorded.$(link).text()))).toEqual([true, true]);
  const { $ } = await unit.get(links.first().attr('href')!);
  const day = ['day', 'month', 'year'].map((part) => $(`input[name="occurredOn.${part}"]`).attr('value'));
  expect(day).toEqual(['28', '5', '2026']);
  expect($('input[name="decidedBy.given"]:checked').attr('value')).toBe('meeting');
  expect(links.first().attr('href')).toContain(`body=${$('input[name="decidedBy.body"]:checked').attr('value')}`);
  expect($('textarea[name=rationale]').text()).toBe('');
}

beforeAll(async () => {
  house = await openHouse();
  unit = house.browser('northmoor-unit');
  ofCase = (await openCase(house.as('northmoor-unit'))).id;
  const { workflows } = (await house.engine.recorder.streams.load(`case-${ofCase}`)).instance.state as {
    workflows: string[];
  };
  review = workflows[0]!.slice('rapidReview-'.length);
}, 120_000);
afterAll(() => house.close());

describe('what each partner does for itself', () => {
  const deciding = (body: string) => ({
    'decidedBy.body': body,
    'decidedBy.capacity': 'lead',
    'decidedBy.given': 'meeting',
    ...dateIn('occurredOn', '2026-05-28'),
  });

  it('stands on the form of the outcome by body: how each decided, and who has not yet', async () => {
    await record(steps('BodyDecided'), {
      decision: 'local review',
      rationale: 'There is more to learn.',
      ...deciding('police'),
    });
    const told = bodies(await unit.get(steps('OutcomeRecorded')));
    expect(told).toHaveLength(3);
    expect(told.filter((words) => words.endsWith(': A local child safeguarding practice review'))).toHaveLength(1);
    expect(told.filter((words) => words.endsWith(': Not decided yet'))).toHaveLength(2);
    const form = await unit.get(steps('BodyDecided'));
    expect(bodies(form)).toEqual(told);
    expect(textOf(form)).toContain('Decided 28 May 2026: local review');
    expect(textOf(form)).toContain('Has not decided');
  });

  it('is told of a plan on its form and on the page of the case, which says that not all have agreed', async () => {
    const opened = await record('/cases/new/action-plan', { source: 'audit', ...dateIn('occurredOn', '2026-05-20') });
    const casePage = opened
      .$('main a')
      .filter((_, link) => opened.$(link).text() === 'Go to the case')
      .attr('href')!;
    const plan = (await unit.get(casePage)).$('.waymark-course h2 a').first().attr('href')!;
    expect(bodies(await unit.get(`${plan}/steps/PlanAgreed`)).every((words) => words.endsWith('Not agreed yet'))).toBe(
      true,
    );
    const agreed = await record(`${plan}/steps/PlanAgreed`, {
      rationale: 'It answers the audit.',
      ...deciding('police'),
    });
    await expectNextPartners(agreed);
    for (const address of [casePage, plan]) {
      const page = await unit.get(address);
      expect(textOf(page)).toContain('Agreed by one partner or more');
      expect(textOf(page)).not.toContain('Agreed by partners');
      expect(bodies(page).filter((words) => words.endsWith(': Agreed'))).toHaveLength(1);
      expect(bodies(page).filter((words) => words.endsWith(': Not agreed yet'))).toHaveLength(2);
    }
    expect(textOf(await unit.get(`${plan}/steps/PlanAgreed`))).toContain('Agreed 28 May 2026');
    for (const body of ['council', 'icb']) {
      await record(`${plan}/steps/PlanAgreed`, { rationale: 'It answers the audit.', ...deciding(body) });
    }
    const lists = ['/cases', casePage, plan, `${casePage}/timeline`, `${casePage}/decisions`];
    for (const address of lists) {
      const shown = await unit.get(address);
      const words = textOf(shown, 'body');
      expect([address, shown.status, words.includes('Agreed by all partners')]).toEqual([address, 200, true]);
    }
  });
});

describe('a record that somebody closes while another writes', () => {
  it('is told to whoever writes, asks for a reason, and keeps what was typed', async () => {
    const chair = house.browser('second-chair');
    const slow = await chair.get(steps('CriterionAssessed'));
    await record(steps('Closed'), dateIn('occurredOn', '2026-05-29'));
    const answers = { criterion: 'recurrent-themes', met: 'met', reasons: 'Seen in two reviews before.' };
    const check = await fill(chair, slow, { ...answers, ...dateIn('occurredOn', '2026-05-28') });
    expect(textOf(check, '.waymark-meanwhile')).toMatch(
      /Something else was recorded while you were writing Closed, 29 May 2026\. Recorded /,
    );
    expect(textOf(check)).toContain('This came to its end meanwhile: it stands at “Closed” now.');
    expect(textOf(check)).toContain('Seen in two reviews before.');
    const before = (await history()).length;
    const unanswered = await fill(chair, check, {}, 'record');
    expect([unanswered.status, (await history()).length]).toEqual([422, before]);
    const done = await send(chair, check, { 'reason:endedMeanwhile': 'It was assessed before.' }, 'record');
    expect(textOf(done)).toContain('It is recorded with the reason that you gave');
    expect((await history()).at(-1)!.departures).toContain('endedMeanwhile');
    const event = (await history()).at(-1)!.id;
    const entry = await unit.get(`/cases/${ofCase}/timeline/${event}`);
    expect(textOf(entry)).toContain('The record came to its end since it was last read.');
  });

  it('offers the way back first, on the page of the case and once something is recorded', async () => {
    const page = await unit.get(`/cases/${ofCase}`);
    expect(page.$('.waymark-offers a').first().attr('href')).toBe(steps('Reopened'));
    const closing = (await history()).find(({ type }) => type === 'rapidReview.Closed')!.id;
    const recorded = await unit.get(`/cases/${ofCase}/w/${review}/recorded/${closing}`);
    expect(recorded.$('main ul.govuk-list a').first().attr('href')).toBe(steps('Reopened'));
  });

  it('is asked nothing more where it is closed before the form is opened', async () => {
    const form = await unit.get(steps('CriterionAssessed'));
    const answers = { criterion: 'improvements-needed', met: 'not met', reasons: 'None seen.' };
    const check = await fill(unit, form, { ...answers, ...dateIn('occurredOn', '2026-05-28') });
    expect(check.$('textarea[name^="reason:"]').length).toBe(0);
    expect(check.$('.waymark-meanwhile').length).toBe(0);
  });
});

describe('a day in another century', () => {
  it('is asked about in a form of a case, and recorded with the reason', async () => {
    const form = await unit.get(steps('CriterionAssessed'));
    const answers = { criterion: 'recurrent-themes', met: 'met', reasons: 'Seen before.' };
    const check = await fill(unit, form, { ...answers, ...dateIn('occurredOn', '1926-05-28') });
    expect(textOf(check)).toContain('lies before the Children Act 1989.');
  });
});
