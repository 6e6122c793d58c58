import { CaseCourse } from '@waymark/engine/cqrs';
import { CaseCourseHandler } from '../../libs/engine/src/cqrs/cases/case-course';
import { draftAddress, draftTitle, stepAddress } from '../../apps/server/src/pages/steps/addresses';
import { openHouse, type House } from '../api/house';
import { strangerAt, type Browser, type PageAnswer } from '../signed-in';
import { boxesOf, dateIn, errorsOf, fill, send, textOf, valuesOf } from './filling';

// A business unit's forms, through the real server: opened, filled in, checked, recorded, confirmed.

let house: House;

/** By the record's id, null for the case's own: the kinds of step that the case page offers. */
async function offered(person: string): Promise<readonly (readonly [string | null, string])[]> {
  const course = await new CaseCourseHandler(house.engine).execute(new CaseCourse(person, ofCase, null));
  if (course.answer !== 'course') throw new Error(course.answer);
  return [
    ...course.ofCase.map(({ type }) => [null, type] as const),
    ...course.workflows.flatMap(({ id, next }) => next.map(({ type }) => [id, type] as const)),
  ];
}
let unit: Browser;
let ofCase: string;
let workflow: string;

const steps = (type: string) => `/cases/${ofCase}/w/${workflow}/steps/${type}`;
const eventsOf = async () => (await house.engine.recorder.streams.history(`rapidReview-${workflow}`)).length;

beforeAll(async () => {
  house = await openHouse();
  unit = house.browser('northmoor-unit');
}, 120_000);
afterAll(() => house.close());

describe('opening a case', () => {
  let confirmation: PageAnswer;

  it('goes from part to part, tells what is missing, and keeps what was typed', async () => {
    const first = await unit.get('/cases/new/rapid-review');
    expect(first.status).toBe(200);
    const wrong = await fill(unit, first, {
      account: 'A fall <b>down</b> the stairs.',
      'incidentOn.day': '11',
      'incidentOn.month': '5',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.$('title').text()).toMatch(/^Error: /);
    expect(errorsOf(wrong)).toEqual([
      'Select what the referral is about',
      'Date of the incident must include a year',
      'Select the nature of the incident',
      'Select whether abuse or neglect is known or suspected',
    ]);
    expect(wrong.$('textarea[name=account]').text().trim()).toBe('A fall <b>down</b> the stairs.');
    expect(wrong.text).not.toContain('<b>down</b>');
    const links = wrong.$('.govuk-error-summary a').toArray();
    for (const link of links) expect(wrong.$(wrong.$(link).attr('href')!).length).toBe(1);
    const children = await fill(unit, wrong, {
      entry: 'incident',
      nature: 'serious-harm',
      abuseOrNeglect: 'suspected',
      'incidentOn.year': '2026',
    });
    expect(textOf(children, 'h1')).toBe('The children');
    const two = await fill(unit, children, { 'children.0.part': 'harmed', 'children.0.name': 'Ash' }, 'add:children');
    expect(two.$('input[name="children.1.name"]').length).toBe(1);
    expect(two.$('input[name="children.0.name"]').attr('value')).toBe('Ash');
    const another = { 'children.1.part': 'sibling', 'children.1.name': 'Rowan' };
    const removed = await fill(unit, two, another, 'remove:children:0');
    expect(removed.$('input[name="children.0.name"]').attr('value')).toBe('Rowan');
    const last = await fill(unit, removed, {});
    expect(textOf(last, 'h1')).toBe('Who knew, and when');
    expect(valuesOf(last, 'homeAuthority')).toEqual(['council']);
    const check = await fill(unit, last, {
      referredBy: 'A health visitor',
      fiveDaysRunFrom: 'incident',
      ...dateIn('incidentKnownOn', '2026-05-12'),
      ...dateIn('occurredOn', '2026-05-13'),
    });
    expect(check.status).toBe(200);
    expect(textOf(check, 'h1')).toBe('Check your answers');
    expect(textOf(check)).toContain('11 May 2026');
    const back = await fill(unit, check, {}, 'page:1');
    expect(back.$('input[name="incidentOn.year"]').attr('value')).toBe('2026');
    // Who changes one answer goes straight back to all of them.
    const emptied = await fill(unit, back, { account: '' });
    expect(errorsOf(emptied)).toEqual(['Enter what happened']);
    const again = await fill(unit, emptied, { account: 'A fall, it was said.' });
    expect(textOf(again, 'h1')).toBe('Check your answers');
    expect(textOf(again)).toContain('A fall, it was said.');
    confirmation = await send(unit, check, {}, 'record');
  });

  it('ends on a confirmation that can be opened again, and holds nothing that was typed in its address or title', async () => {
    expect(confirmation.status).toBe(200);
    expect(textOf(confirmation)).toContain('Referral received');
    expect(confirmation.$('title').text()).toBe('Recorded: Referral received – Waymark');
    const links = confirmation
      .$('main a')
      .toArray()
      .map((link) => confirmation.$(link).attr('href')!);
    const onward = links.find((href) => href.includes('/steps/'))!;
    [, ofCase, workflow] = /^\/cases\/([^/]+)\/w\/([^/]+)\/steps\//.exec(onward) as unknown as [string, string, string];
    expect(await eventsOf()).toBe(1);
  });

  it('begins on the page of cases, and a further record on that of its case, for those who may', async () => {
    const cases = await unit.get('/cases');
    expect(cases.$('main a.govuk-button').attr('href')).toBe('/cases/new/rapid-review');
    expect(cases.$('main a[href="/cases/new/practice-review"]').length).toBe(1);
    // A pack or an action stands in a case, and opens none.
    expect(cases.$('main a[href="/cases/new/action"], main a[href="/cases/new/submission"]').length).toBe(0);
    const ofThis = await unit.get(`/cases/${ofCase}`);
    const further = ofThis
      .$('main a[href*="/new/"]')
      .toArray()
      .map((link) => ofThis.$(link).attr('href'));
    expect(further).toContain(`/cases/${ofCase}/new/action`);
    for (const person of ['police-lead', 'scrutineer']) {
      expect((await house.browser(person).get('/cases')).$('main a[href*="/new/"]').length).toBe(0);
      expect((await house.browser(person).get(`/cases/${ofCase}`)).$('main a[href*="/new/"]').length).toBe(0);
    }
  });

  it('is for those alone who may', async () => {
    for (const person of ['police-lead', 'eastvale-administrator', 'lead-of-agency-1', 'scrutineer'])
      expect((await house.browser(person).get('/cases/new/rapid-review')).status).toBe(404);
    expect((await unit.get('/cases/new/action')).status).toBe(404);
    expect((await unit.get('/cases/new/nothing')).status).toBe(404);
  });
});

describe('a step', () => {
  const view = (browser: Browser, body: string, on: string) =>
    browser.get(steps('ViewGiven')).then((page) =>
      send(browser, page, {
        view: 'notify',
        reasons: 'The criteria appear to be met.',
        'decidedBy.body': body,
        'decidedBy.capacity': 'lead',
        'decidedBy.given': 'meeting',
        ...dateIn('occurredOn', on),
      }),
    );

  it('of a partner is recorded by its lead, in its own name alone', async () => {
    const police = house.browser('police-lead');
    const form = await police.get(steps('ViewGiven'));
    expect(
      form
        .$('input[name="decidedBy.body"]')
        .toArray()
        .map((box) => form.$(box).attr('value')),
    ).toEqual(['police']);
    const check = await view(police, 'council', '2026-05-14');
    expect(errorsOf(check)).toEqual(['Select who decided from the list']);
    expect((await police.get(steps('IncidentNotified'))).status).toBe(404);
  });

  it('that a rule asks about wants a reason, and is recorded with it', async () => {
    await view(unit, 'council', '2026-05-14').then((check) => send(unit, check, {}, 'record'));
    const form = await unit.get(steps('IncidentNotified'));
    const check = await fill(unit, form, { category: 'serious harm', ...dateIn('occurredOn', '2026-05-15') });
    const box = check.$('textarea[name^="reason:"]').attr('name')!;
    // A reason that is typed stays, also for who changes an answer first.
    const changing = await fill(unit, check, { [box]: 'It was agreed by telephone.' }, 'page:1');
    const checked = await fill(unit, changing, {});
    expect(checked.$(`textarea[name="${box}"]`).text().trim()).toBe('It was agreed by telephone.');
    expect(textOf(check)).toContain('One thing is out of order or missing');
    const before = await eventsOf();
    const unanswered = await fill(unit, check, {}, 'record');
    expect(unanswered.status).toBe(422);
    expect(errorsOf(unanswered)).toEqual(['Enter why it is to be recorded all the same']);
    expect(await eventsOf()).toBe(before);
    const done = await send(unit, check, { [box]: 'The police view follows on Monday.' }, 'record');
    expect(textOf(done)).toContain('It is recorded with the reason that you gave');
    expect(textOf(done)).toMatch(/Rapid review.*: due \w+ \d+ June 2026/);
    const [last] = (await house.engine.recorder.streams.history(`rapidReview-${workflow}`)).slice(-1);
    expect(last!.departures).toEqual([box.slice('reason:'.length)]);
    // The same form sent twice, its reasons with it, has one effect.
    const again = await fill(unit, check, { [box]: 'The police view follows on Monday.' }, 'record');
    expect(again.status).toBe(303);
    expect(await eventsOf()).toBe(before + 1);
  });

  it('that a rule refuses names the rule, and records nothing', async () => {
    const form = await unit.get(steps('InformationRequested'));
    const before = await eventsOf();
    const wrong = await fill(unit, form, {
      agency: 'somebody-elses',
      basis: 'by agreement',
      ...dateIn('due', '2026-05-27'),
      ...dateIn('occurredOn', '2026-05-18'),
    });
    expect(errorsOf(wrong)).toEqual(['Select which agencies from the list']);
    expect(await eventsOf()).toBe(before);
  });

  it('taken meanwhile on the same subject is shown, and nothing typed is lost', async () => {
    const asked = await unit.get(steps('InformationRequested'));
    const request = {
      agency: 'agency-3',
      basis: 'by agreement',
      ...dateIn('due', '2026-05-27'),
      ...dateIn('occurredOn', '2026-05-18'),
    };
    await fill(unit, asked, request).then((check) => fill(unit, check, {}, 'record'));
    const chair = house.browser('second-chair');
    const slow = await chair.get(steps('RequestEnded'));
    const chased = await unit.get(steps('ReturnChased'));
    expect(
      (await fill(unit, chased, { agency: 'agency-3', ...dateIn('occurredOn', '2026-05-29') }, 'record')).status,
    ).toBe(303);
    const before = await eventsOf();
    const meanwhile = await fill(
      chair,
      slow,
      { agency: 'agency-3', why: 'They hold nothing, they say.', ...dateIn('occurredOn', '2026-05-29') },
      'record',
    );
    expect(meanwhile.status).toBe(409);
    expect(textOf(meanwhile, '.waymark-meanwhile')).toMatch(
      /Return chased, 29 May 2026\. Recorded .*on \d+ June 2026 at/,
    );
    expect(textOf(meanwhile)).toContain('They hold nothing, they say.');
    expect(await eventsOf()).toBe(before);
    const done = await send(chair, meanwhile, {}, 'record');
    expect(textOf(done)).toContain('Return no longer asked for');
    expect(await eventsOf()).toBe(before + 1);
  });

  it('sent at once by impatient fingers is recorded once', async () => {
    const form = await unit.get(steps('CriterionAssessed'));
    const answers = { criterion: 'recurrent-themes', met: 'met', reasons: 'Seen before.' };
    const check = await fill(unit, form, { ...answers, ...dateIn('occurredOn', '2026-05-28') });
    const before = await eventsOf();
    const sent = await Promise.all([1, 2, 3].map(() => fill(unit, check, {}, 'record')));
    expect(sent.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(new Set(sent.map(({ headers }) => headers.get('location'))).size).toBe(1);
    expect(await eventsOf()).toBe(before + 1);
    // Sent again with other answers it is another step, which somebody has to want.
    const other = await fill(unit, form, { ...boxesOf(check.$), met: 'not met' }, 'record');
    expect(other.status).toBe(422);
    expect(textOf(other)).toContain('This form was recorded already, with other answers');
  });

  it('that cannot be told from none, or is nobody’s to record, is one page', async () => {
    const absent = await unit.get(steps('NoSuchStep'));
    expect(absent.status).toBe(404);
    for (const type of ['constructor', 'CaseOpened', 'toString'])
      expect((await unit.get(steps(type))).status).toBe(404);
    const eastvale = await house.browser('eastvale-unit').get(steps('ViewGiven'));
    expect(eastvale.status).toBe(404);
    expect(textOf(eastvale)).toBe(textOf(absent));
  });
});

describe('every step that may be recorded now', () => {
  it('has a form that can be opened, in a page of little weight', async () => {
    const forms = (await offered('northmoor-unit')).map(([instance, type]) =>
      stepAddress({ case: ofCase, instance }, type),
    );
    expect(forms.length).toBeGreaterThan(60);
    for (const address of forms) {
      const page = await unit.get(address);
      expect([address, page.status]).toEqual([address, 200]);
      expect(page.text).not.toMatch(/undefined|\[object|NaN|<script| style=/);
      expect(page.text.length).toBeLessThan(150_000);
    }
    for (const workflow of ['practice-review', 'action-plan', 'action', 'submission', 'dispute', 'meeting'])
      expect((await unit.get(`/cases/${ofCase}/new/${workflow}`)).status).toBe(200);
  });
});

describe("an agency's lead", () => {
  const lead = () => house.browser('lead-of-agency-5');
  let confirmed: string;

  it('finds the form once the agency is asked, for their own agency alone', async () => {
    expect((await lead().get(steps('ReturnReceived'))).status).toBe(404);
    const asked = await unit.get(steps('InformationRequested'));
    const request = {
      agency: 'agency-5',
      basis: 'by agreement',
      ...dateIn('due', '2026-06-27'),
      ...dateIn('occurredOn', '2026-06-18'),
    };
    await fill(unit, asked, request).then((check) => fill(unit, check, {}, 'record'));
    const form = await lead().get(steps('ReturnReceived'));
    expect(form.status).toBe(200);
    // A time is asked for from its first day to its last, and nothing else has to be opened for that.
    expect(form.$('details[open] input[name="period.until.day"]').length).toBe(1);
    expect(form.text).not.toContain('agency-3');
    expect(form.text).not.toContain('Ash');
  });

  it('saves what is long, finishes it later, and it is forgotten once it is recorded', async () => {
    const browser = lead();
    const first = await browser.get(steps('ReturnReceived'));
    expect(first.$('input[name="form:stage"]')).toHaveLength(0);
    const second = await fill(browser, first, { kind: 'full' });
    const saved = await fill(
      browser,
      second,
      {
        involvement: 'Two visits in April.',
        'episodes.0.on.month': '4',
        'episodes.0.on.year': '2026',
        'episodes.0.what': 'A visit.',
      },
      'save',
    );
    expect(textOf(saved)).toContain('Nothing of them is recorded yet');
    const [draft] = house.engine.drafts.of('lead-of-agency-5');
    expect(draft).toMatchObject({ case: ofCase, step: 'ReturnReceived', place: `rapid-review:${workflow}` });
    expect(JSON.stringify(house.engine.drafts.of('lead-of-agency-5'))).not.toContain('visit');
    expect(draftTitle(draft!)).toBe("Record an agency's information return");
    expect(draftAddress(draft!, [])).toBe(steps('ReturnReceived'));
    expect((await house.browser('lead-of-agency-6').get(steps('ReturnReceived'))).status).toBe(404);
    const again = await browser.get(steps('ReturnReceived'));
    expect(textOf(again)).toContain('You saved these answers');
    expect(again.$('textarea[name=involvement]').text().trim()).toBe('Two visits in April.');
    const third = await fill(browser, again, {});
    const fourth = await fill(browser, third, { learning: 'Ask who lives at home.' });
    const check = await fill(browser, fourth, dateIn('occurredOn', '2026-06-26'));
    // No child is named to the agency: what it could not choose is not shown as left out.
    expect(textOf(check)).not.toContain('Children it covers');
    expect(textOf(check)).toContain('April 2026');
    confirmed = (await fill(browser, check, {}, 'record')).headers.get('location')!;
    const done = await browser.get(confirmed);
    expect(textOf(done)).toContain('Agency information return received');
    expect(done.$('main a[href^="/cases/"]').length).toBe(0);
    expect(house.engine.drafts.of('lead-of-agency-5')).toEqual([]);
  });

  it('sees the confirmation again for as long as the role is theirs', async () => {
    const browser = lead();
    expect((await browser.get(confirmed)).status).toBe(200);
    const ended = await house.as('northmoor-administrator').post('/api/v1/people/lead-of-agency-5/steps', {
      type: 'RoleEnded',
      occurredOn: '2026-06-30',
      data: { role: 'agency lead', partnership: 'northmoor', agency: 'agency-5' },
      subjectRevision: 1,
    });
    expect(ended.status).toBe(201);
    expect((await browser.get(confirmed)).status).toBe(404);
  });
});

describe('hostile input', () => {
  const chased = { agency: 'agency-5', ...dateIn('occurredOn', '2026-06-29') };

  it('of too much is answered in plain words', async () => {
    const answer = await unit.post(steps('ReturnChased'), { ...chased, how: 'x'.repeat(10_000_000) });
    expect(answer.status).toBe(413);
    expect(textOf(answer, 'h1')).toBe('That is too much to send at once');
  });

  it('of a text of ten megabytes is answered at its box, with how much is possible, and keeps what can be kept', async () => {
    const before = await eventsOf();
    const { $: form } = await unit.get(steps('ReturnChased'));
    const carried = boxesOf(form);
    for (const act of ['continue', 'record', 'save']) {
      const sent = { ...carried, ...chased, how: 'x'.repeat(10_000_000), 'form:act': act };
      const { status, $, text } = await unit.post(steps('ReturnChased'), sent);
      expect(status).toBe(422);
      expect($('.govuk-error-summary a').text()).toBe(
        'How it was chased must be 500 characters or fewer. You sent 10,000,000: the first 100,000 are kept here, and all other answers',
      );
      expect($('[name=how]').val()).toHaveLength(100_000);
      expect($('[name="occurredOn.day"]').attr('value')).toBe('29');
      expect(text.length).toBeLessThan(250_000);
    }
    expect(house.engine.drafts.of(unit.person)).toEqual([]);
    expect(await eventsOf()).toEqual(before);
  });

  it('of too much altogether, or from nobody who signed in, is not read', async () => {
    const many = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`a${at}`, 'x'.repeat(100_000)]));
    const command = { 'form:command': 'c-1' };
    expect((await unit.post(steps('ReturnChased'), { ...command, ...many })).status).toBe(413);
    const sent = { ...command, how: 'x'.repeat(2_000_000) };
    expect((await strangerAt(house.base).post(steps('ReturnChased'), sent)).status).toBe(413);
    expect((await unit.post('/actions/paste', { rows: 'x'.repeat(2_000_000) })).status).toBe(413);
  });

  it('is answered at its field, or is nobody’s field', async () => {
    const before = await eventsOf();
    const cases: [Record<string, string | string[]>, string][] = [
      [
        { how: 'a null \u0000 character' },
        'How it was chased holds a character that cannot be stored. Delete it, or type the text anew',
      ],
      [{ how: 'x'.repeat(501) }, 'How it was chased must be 500 characters or fewer'],
      [{ how: ['one', 'two'] }, 'Enter how it was chased once'],
      [{ agency: '__proto__' }, 'Select which agencies from the list'],
    ];
    for (const [typed, says] of cases) {
      const answer = await unit.post(steps('ReturnChased'), { ...chased, ...typed, 'form:act': 'record' });
      expect(answer.status).toBe(422);
      expect(errorsOf(answer)).toEqual([says]);
    }
    const twice = { ...chased, agency: ['agency-5', 'agency-3'], 'form:act': 'record' };
    expect(errorsOf(await unit.post(steps('ReturnAccepted'), twice))).toEqual(['Select which agency once']);
    expect(await eventsOf()).toBe(before);
  });

  it('of unknown fields is left aside and never shown', async () => {
    const answer = await unit.post(steps('ReturnChased'), {
      'occurredOn.year': '20266',
      __proto__x: 'polluted',
      'agency[toString]': 'polluted',
      'form:act': 'remove:__proto__:99999',
      'form:page': '-3',
      'form:seen': '1e99',
      'form:command': 'not-one',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).not.toContain('polluted');
  });

  it('without the form’s token is not taken', async () => {
    const stranger = await fetch(`${house.base}${steps('ReturnChased')}`, {
      method: 'POST',
      headers: {
        cookie: `waymark=${unit.cookie()!}`,
        'content-type': 'application/x-www-form-urlencoded',
        accept: 'text/html',
      },
      body: 'agency=agency-5',
    });
    expect(stranger.status).toBe(403);
  });
});
