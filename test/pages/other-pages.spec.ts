import { forbiddenIn, openHouse, words, type House } from './house';
import { notify, record, refer, registerNorthmoor, send, type Opened } from './steps';

let house: House;
let late: Opened;
let imprecise: Opened;

beforeAll(async () => {
  house = await openHouse('2026-06-30', async (engine, on) => {
    on('2026-05-20');
    await registerNorthmoor(engine);
    late = await refer(engine, '2026-05-05');
    const notified = await notify(engine, late, '2026-05-11');
    on('2026-06-02');
    await record(engine, late.stream, 'FactCorrected', {
      on: '2026-06-02',
      data: { event: notified, occurredOn: '2026-05-13', reason: 'The portal says so.' },
    });
    on('2026-06-12');
    await send(engine, late, '2026-06-10');
    imprecise = await refer(engine, '2026-06-09', { incidentOn: '2026-05', incidentKnownOn: '2026-05' });
  });
});

afterAll(() => house.close());

describe("a case's page", () => {
  it('has the reference in its title, and opens no text where it only says where the case stands', async () => {
    const { status, text, $ } = await house.get(`/cases/${late.caseId}`);
    expect(status).toBe(200);
    expect($('title').text()).toMatch(/^Where it stands: [0-9A-Z]{4}-[0-9A-Z]{4} – Waymark$/);
    expect($('h1')).toHaveLength(1);
    expect(text).not.toMatch(/Somebody Secret|ward sister|For the test|portal says/);
    expect(words($('.waymark-identity').text())).toContain('Rapid review: With the Panel');
  });

  it('explains each deadline: rule, edition with its mark, calendar, days passed over', async () => {
    const { $ } = await house.get(`/cases/${late.caseId}/deadlines`);
    const [notification, rapidReview] = $('.waymark-deadline')
      .toArray()
      .map((one) => words($(one).text()));
    expect(notification).toContain('Late by 1 working day');
    expect(notification).toContain('Working Together to Safeguard Children 2026 to be confirmed');
    expect(rapidReview).toContain('counted from the notification');
    expect(rapidReview).toContain('25 May 2026 (Spring bank holiday)');
    expect(rapidReview).toContain('england-and-wales-2025-11-24');
    expect(rapidReview).toContain('From becoming aware (5 May 2026): due 27 May 2026');
    expect(rapidReview).toContain(
      'Corrected on 2 June 2026: before, it stood as started 11 May 2026, due 2 June 2026.',
    );
  });

  it('tells every step with when it happened and when it was recorded, and marks what was corrected', async () => {
    const { $ } = await house.get(`/cases/${late.caseId}/timeline`);
    const steps = $('.waymark-timeline > li')
      .toArray()
      .map((one) => words($(one).text()));
    expect(steps.at(-1)).toMatch(/^Case opened Happened on 5 May 2026\. Recorded 20 May 2026 at 9:00pm by /);
    expect(steps.find((step) => step.startsWith('Serious incident notification sent'))).toContain('Corrected since:');
    const correction = steps.find((step) => step.startsWith('Corrected: Serious incident notification sent'));
    expect(correction).toContain('Date it happened: was 11 May 2026, is 13 May 2026');
    expect(correction).toContain('Why: The portal says so.');
    expect(steps.some((step) => step.includes('Departed from a rule:'))).toBe(true);
  });

  it('gives an imprecise start its span of days, and never a judgement by assumption', async () => {
    const { $ } = await house.get(`/cases/${imprecise.caseId}/deadlines`);
    const deadline = words($('.waymark-deadline').first().text());
    expect(deadline).toContain('between 11 May 2026 and 5 June 2026 at the latest, counted from becoming aware');
    expect(deadline).toContain('Overdue by at least 17 working days so far');
  });
});

describe('what is not there', () => {
  it('is one plain page, whatever was asked for', async () => {
    const answers = await Promise.all(
      [
        '/cases/nobody',
        '/cases/%3Cscript%3E',
        '/timeliness/nobody',
        '/timeliness/nobody.csv',
        '/timeliness?page=9',
      ].map((address) => house.get(address)),
    );
    for (const { status, $ } of answers) {
      expect(status).toBe(404);
      expect($('h1').text()).toBe('Page not found');
    }
    expect(new Set(answers.map(({ $ }) => $('main').text())).size).toBe(1);
  });

  it('is a page too where something fails, and says nothing of what it was', async () => {
    const { recorder } = house.engine;
    const failing = jest.spyOn(recorder.streams, 'history').mockRejectedValue(new Error('secret of the machine'));
    // A page that nobody opened before: one that was drawn already needs no history.
    const { status, headers, text, $ } = await house.get(`/cases/${late.caseId}?not-drawn-yet`);
    failing.mockRestore();
    expect([status, $('h1').text()]).toEqual([500, 'Sorry, there is a problem']);
    expect(text).not.toContain('secret');
    const number = headers.get('waymark-correlation');
    expect(number).toMatch(/^[0-9a-f-]{36}$/);
    expect($('main').text()).toContain(`with this number: ${number}`);
  });
});

describe('deadlines and calendar', () => {
  it('shows the rules by edition with their marks, and each bank holiday with the day it became known', async () => {
    const { $ } = await house.get('/deadlines');
    expect($('h1')).toHaveLength(1);
    expect(
      $('section h2')
        .toArray()
        .map((heading) => words($(heading).text())),
    ).toEqual([
      'Working Together to Safeguard Children 2026 to be confirmed',
      'Working Together to Safeguard Children 2023',
      'Working Together to Safeguard Children 2018',
    ]);
    const rules = $('#wt-2023-rules').closest('table');
    expect(rules.find('tbody tr')).toHaveLength(7);
    // On a phone each rule is a block of its own, and every answer says what it answers.
    expect(rules.hasClass('waymark-stacked')).toBe(true);
    expect(rules.find('td:not([data-label])')).toHaveLength(0);
    const holidays = $('#holidays')
      .closest('table')
      .find('tr')
      .toArray()
      .map((row) =>
        $(row)
          .find('th, td')
          .toArray()
          .map((cell) => words($(cell).text()))
          .join('|'),
      );
    expect(holidays).toContain('19 September 2022|State Funeral of Queen Elizabeth II|10 September 2022');
  });
});

describe('every page', () => {
  it('is protected by its headers, and carries nothing that they forbid', async () => {
    for (const address of ['/timeliness/northmoor', '/deadlines', `/cases/${late.caseId}`, '/cases/no']) {
      const { headers, text, $ } = await house.get(address);
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';style-src 'self';img-src 'self'/);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(forbiddenIn(text)).toEqual([]);
      expect($('head, header, footer').text()).not.toMatch(/GOV\.UK|GDS Transport|crown/i);
      expect($('header').find('svg, img')).toHaveLength(0);
      expect(words($('main').text()).match(/\b(tenant|poison|parked|refused|breached|clock)\b/gi) ?? []).toEqual([]);
      expect(Buffer.byteLength(text)).toBeLessThan(150_000);
      expect($('h1')).toHaveLength(1);
    }
  });

  it('of timeliness is at once the page of the only partnership that somebody sees', async () => {
    const { status, headers } = await house.get('/timeliness');
    expect([status, headers.get('location')]).toEqual([302, '/timeliness/northmoor']);
    const asked = await house.get('/timeliness?asAt=2026-01-31');
    expect(asked.headers.get('location')).toBe('/timeliness/northmoor?asAt=2026-01-31');
  });

  it('escapes what the directory holds', async () => {
    const { text, $ } = await house.get('/timeliness/northmoor');
    expect($('h1').text()).toBe('Northmoor & <b>Vale</b>');
    expect(text).not.toContain('<b>Vale');
  });

  it('is no demonstration unless the store is one', async () => {
    const { $ } = await house.get('/timeliness/northmoor');
    expect($('.govuk-phase-banner')).toHaveLength(0);
  });

  it('says when what was recorded last is not on it yet', async () => {
    const waiting = jest.spyOn(house.engine.runner, 'waitFor').mockResolvedValue(false);
    const { $ } = await house.get('/timeliness/northmoor');
    waiting.mockRestore();
    expect(words($('main').text())).toContain('Waymark is catching up');
  });

  it('sends its style sheet and its picture under addresses that change with their content', async () => {
    const { $ } = await house.get('/timeliness/northmoor');
    for (const address of [$('link[rel=stylesheet]').attr('href'), $('link[rel=icon]').attr('href')]) {
      expect(address).toMatch(/^\/assets\/\w+\.[0-9a-f]{12}\.(css|svg)$/);
      const asset = await house.get(address ?? '');
      expect(asset.status).toBe(200);
      expect(asset.headers.get('cache-control')).toContain('immutable');
      expect(asset.text).not.toMatch(/@font-face|GDS Transport|url\(|@import/);
    }
    expect((await house.get('/assets/waymark.css')).status).toBe(404);
    expect((await house.get('/assets/..%2fstyles%2fwaymark.scss')).status).toBe(404);
  });
});
