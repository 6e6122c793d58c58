import { tableForCsv, timelinessOf, toCsv, wholeOf } from '@waymark/projections';
import { inWords } from '@waymark/statute';
import { forbiddenIn, openDemonstration, words, type House } from './house';

const today = '2026-11-22';
let house: House;
let partnership: string;

beforeAll(async () => {
  house = await openDemonstration(today);
  const { $ } = await house.get('/timeliness');
  partnership = $('main h2 a').first().attr('href')?.replace('/timeliness/', '') ?? '';
  // Five years of two partnerships are told first.
}, 300_000);

afterAll(() => house.close());

/** What would fill a table with one sentence is told in one. */
const apart: ReadonlySet<string> = new Set(['notApplicable', 'cannotBeComputed']);

const figures = (asAt: string, hindsight = false) =>
  timelinessOf(house.engine.views, wholeOf([partnership]), { partnership, asAt, hindsight });

describe('the timeliness page', () => {
  it('opens on the overview, with a headline sentence a partnership', async () => {
    const home = await house.get('/');
    expect([home.status, home.headers.get('location')]).toEqual([302, '/tasks']);
    const { $ } = await house.get('/timeliness');
    expect($('h1').text()).toBe('Timeliness');
    const sentences = $('main li p:not(.waymark-uncountable)').toArray();
    // Nothing is left out of a share here, so that nothing is said of it.
    expect($('main li .waymark-uncountable')).toHaveLength(0);
    expect(sentences).toHaveLength(2);
    for (const sentence of sentences)
      expect($(sentence).text()).toMatch(
        /^(None has started in [\d-]+\. )?In \d{4}-\d{2}: \d+ of \d+ notifications (was|were) sent within five working days/,
      );
  });

  it('has one heading of its own, landmarks, captions and scopes', async () => {
    const { $ } = await house.get(`/timeliness/${partnership}`);
    expect($('h1')).toHaveLength(1);
    expect($('html').attr('lang')).toBe('en-GB');
    for (const landmark of ['header', 'main#main-content', 'footer', 'nav[aria-label]']) {
      expect($(landmark).length).toBeGreaterThan(0);
    }
    expect($('.govuk-skip-link').attr('href')).toBe('#main-content');
    for (const table of $('table').toArray()) {
      expect(words($(table).find('caption').text())).not.toBe('');
      expect($(table).find('th:not([scope])')).toHaveLength(0);
      expect(
        $(table)
          .find('tbody tr')
          .toArray()
          .every((row) => $(row).find('th[scope]').length === 1),
      ).toBe(true);
    }
    const ids = $('[id]')
      .toArray()
      .map((element) => $(element).attr('id'));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('lists the rows that the query and the CSV hold', async () => {
    const timeliness = await figures(today);
    const rows = tableForCsv(timeliness);
    const csv = await house.get(`/timeliness/${partnership}.csv?asAt=${today}`);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.headers.get('content-disposition')).toBe(`attachment; filename="timeliness-${today}.csv"`);
    expect(csv.text).toBe(toCsv(rows));

    for (const clock of ['notification', 'rapid-review', 'panel-letter']) {
      const { $ } = await house.get(`/timeliness/${partnership}/${clock}`);
      expect($('a[href*=".csv"]').attr('href')).toBe(`/timeliness/${partnership}.csv?asAt=${today}`);
      const shown = $(`#${clock}-cases`)
        .closest('table')
        .find('tbody tr')
        .toArray()
        .map((row) => {
          const cells = $(row)
            .find('td')
            .toArray()
            .map((cell) => words($(cell).text()));
          const reference = words($(row).find('th a').text());
          return [reference, cells[0], cells[2]].join('|');
        });
      const stated = (date: string) => (date === '' ? 'None' : inWords(date));
      const held = rows
        .filter((row) => row.clock === clock && row.governs === 'yes' && !apart.has(row.state))
        .map((row) => {
          const end = row.stopped === '' ? 'Still open' : stated(row.stopped);
          return [row.reference, stated(row.started), end].join('|');
        });
      expect(shown.toSorted()).toEqual(held.toSorted());
      expect(shown.length).toBeGreaterThan(10);
      const aside = rows.filter((row) => row.clock === clock && row.governs === 'yes' && apart.has(row.state));
      expect($('details .waymark-days li')).toHaveLength(aside.length);
    }
  });

  it('shows every share with its counts, a percentage only from ten on, and what stands beside', async () => {
    const { shares } = await figures(today);
    const pages = new Map<string, Awaited<ReturnType<typeof house.get>>>();
    for (const { clock, by, period, shares: counts } of shares) {
      if (by !== 'financial year' || period === null) continue;
      const page = pages.get(clock) ?? (await house.get(`/timeliness/${partnership}/${clock}`));
      pages.set(clock, page);
      const { $ } = page;
      const row = $(`#${clock}-years`)
        .closest('table')
        .find('tbody tr')
        .toArray()
        .find((row) => $(row).find('th').text() === period);
      const cells = $(row!)
        .find('td')
        .toArray()
        .map((cell) => words($(cell).text()));
      const share = counts.judged === 0 ? 'None judged yet' : `${counts.onTime} of ${counts.judged}`;
      expect(cells[0]).toBe(counts.percentage === null ? share : `${share} (${counts.percentage}%)`);
      const ofClock = shares.filter((one) => one.clock === clock && one.by === by).map((one) => one.shares);
      const beside = (['notApplicable', 'cannotBeJudged', 'cannotBeComputed'] as const)
        .filter((state) => ofClock.some((one) => one[state] > 0))
        .map((state) => counts[state]);
      expect(cells.slice(1).map(Number)).toEqual([counts.metLate, counts.missedOpen, counts.running, ...beside]);
    }
    const { $ } = await house.get(`/timeliness/${partnership}`);
    expect(words($('.govuk-inset-text').text())).toContain('The number of notifications is not a performance measure');
  });

  it('draws each case that can be judged, and describes the drawing', async () => {
    const { $ } = await house.get(`/timeliness/${partnership}/notification`);
    expect($('svg[role=img]').length).toBeGreaterThan(0);
    for (const plot of $('svg[role=img]').toArray()) {
      const [title, description] = ($(plot).attr('aria-labelledby') ?? '').split(' ');
      expect($(`#${title}`).text()).toMatch(/ended within five working days|more than chance/);
      expect(words($(`#${description}`).text())).toContain('The table below gives the same figures.');
    }
    const drawn = $('svg[role=img]').first().find('circle, path.late, path.overdue').length;
    const { cases } = await figures(today);
    const judged = cases
      .flatMap(({ clocks }) => clocks)
      .filter(
        ({ clock, standing }) => clock === 'notification' && /^(met|metLate|running|missedOpen)$/.test(standing.state),
      );
    expect(drawn).toBe(judged.length);
  });

  it('never calls a late letter of the Panel a breach', async () => {
    const { $ } = await house.get(`/timeliness/${partnership}/panel-letter`);
    expect($('main').text()).toContain('never a breach');
    expect($('main').find('.govuk-tag--red, .govuk-tag--orange')).toHaveLength(0);
    expect($('caption').text()).not.toContain('on time');
  });

  it('answers for another day as it was known then, or as it is known now', async () => {
    const then = await house.get(`/timeliness/${partnership}?asAt=2024-03-31`);
    expect(words(then.$('main').text())).toContain('On 31 March 2024, as it was known on that day.');
    const now = await house.get(`/timeliness/${partnership}?asAt=2024-03-31&hindsight=true`);
    expect(words(now.$('main').text())).toContain('On 31 March 2024, as it is known now.');
    expect(now.$('a[href*=".csv"]').attr('href')).toContain('?asAt=2024-03-31&hindsight=true');
    expect(now.$('input[name=hindsight][checked]').attr('value')).toBe('true');
    const before = await house.get(`/timeliness/${partnership}?asAt=2019-01-05`);
    expect(before.$('.govuk-body-l').text()).toBe('No notification and no rapid review has started yet.');
  });

  it('turns the three boxes into an address that can be kept', async () => {
    const answer = await house.get(
      `/timeliness/${partnership}?asAt-day=5&asAt-month=jan&asAt-year=2025&hindsight=true`,
    );
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`/timeliness/${partnership}?asAt=2025-01-05&hindsight=true`);
  });

  it.each([
    ['?asAt-day=31&asAt-month=feb&asAt-year=2026', ['31', 'feb', '2026'], 'The date must be a real date', '#asAt-day'],
    ['?asAt-day=13&asAt-month=13&asAt-year=2026', ['13', '13', '2026'], 'The date must be a real date', '#asAt-month'],
    ['?asAt-day=13&asAt-month=&asAt-year=', ['13', '', ''], 'The date must include a month and a year', '#asAt-month'],
    ['?asAt=2026-02-30', ['30', '2', '2026'], 'The date must be a real date', '#asAt-day'],
    ['?asAt=%3Cscript%3E', ['<script>', '', ''], 'The date must include a month and a year', '#asAt-month'],
  ])('keeps what was typed where %s is no date', async (query, typed, objection, box) => {
    const { status, $ } = await house.get(`/timeliness/${partnership}${query}`);
    expect(status).toBe(400);
    expect($('title').text()).toMatch(/^Error: /);
    expect(
      $('#asAt input')
        .toArray()
        .map((input) => $(input).attr('value') ?? ''),
    ).toEqual(typed);
    expect(words($('.govuk-error-summary').text())).toBe(`There is a problem ${objection}`);
    expect($('.govuk-error-summary a').attr('href')).toBe(box);
    expect($(box).hasClass('govuk-input--error')).toBe(true);
    expect($('script')).toHaveLength(0);
  });

  it('lists six years of cases at once and leads to the earlier ones', async () => {
    const page = await house.get(`/timeliness/${partnership}/notification?asAt=2026-11-22&years-to=2022-23`);
    expect(words(page.$('main').text())).toContain('Cases of 2017-18 to 2022-23 are listed one by one');
    expect(page.$('a:contains("Later cases")').attr('href')).toContain('years-to=2026-27');
    const made = await house.get(`/timeliness/${partnership}/notification?years-to=nonsense`);
    expect(made.status).toBe(200);
  });

  it('is light and holds no script and no style of its own', async () => {
    const { text } = await house.get(`/timeliness/${partnership}`);
    expect(Buffer.byteLength(text)).toBeLessThan(150_000);
    expect(forbiddenIn(text)).toEqual([]);
  });
});
