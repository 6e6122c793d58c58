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

const figures = (asAt: string, hindsight = false) =>
  timelinessOf(house.engine.views, wholeOf([partnership]), { partnership, asAt, hindsight });

describe('the timeliness page', () => {
  it('opens on the overview, with a headline sentence a partnership', async () => {
    const home = await house.get('/');
    expect([home.status, home.headers.get('location')]).toEqual([302, '/timeliness']);
    const { $ } = await house.get('/timeliness');
    expect($('h1').text()).toBe('Timeliness');
    const sentences = $('main li p').toArray();
    expect(sentences).toHaveLength(2);
    for (const sentence of sentences)
      expect($(sentence).text()).toMatch(/^(Rapid reviews started in |No rapid review)/);
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
    const csv = await house.get(`/timeliness/${partnership}.csv?as-at=${today}`);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.headers.get('content-disposition')).toBe(`attachment; filename="timeliness-${today}.csv"`);
    expect(csv.text).toBe(toCsv(rows));

    const { $ } = await house.get(`/timeliness/${partnership}`);
    expect($('a[href*=".csv"]').attr('href')).toBe(`/timeliness/${partnership}.csv?as-at=${today}`);
    for (const clock of ['notification', 'rapid-review', 'panel-letter']) {
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
        .filter((row) => row.clock === clock && row.governs === 'yes')
        .map((row) => {
          const end = row.stopped === '' && row.state !== 'notApplicable' ? 'Still open' : stated(row.stopped);
          return [row.reference, stated(row.started), end].join('|');
        });
      expect(shown.toSorted()).toEqual(held.toSorted());
      expect(shown.length).toBeGreaterThan(10);
    }
  });

  it('shows every share with its counts, a percentage only from ten on, and what stands beside', async () => {
    const { shares } = await figures(today);
    const { $ } = await house.get(`/timeliness/${partnership}`);
    for (const { clock, by, period, shares: counts } of shares) {
      if (by !== 'financial year' || period === null) continue;
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
      const beside = [counts.metLate, counts.missedOpen, counts.running, counts.notApplicable];
      expect(cells.slice(1).map(Number)).toEqual([...beside, counts.cannotBeJudged, counts.cannotBeComputed]);
    }
    expect(words($('.govuk-inset-text').text())).toContain('The number of notifications is not a performance measure');
  });

  it('draws each case that can be judged, and describes the drawing', async () => {
    const { $ } = await house.get(`/timeliness/${partnership}`);
    for (const plot of $('svg[role=img]').toArray()) {
      const [title, description] = ($(plot).attr('aria-labelledby') ?? '').split(' ');
      expect($(`#${title}`).text()).toMatch(/ended within (\d+ working days|the limit)|None has ended yet/);
      expect(words($(`#${description}`).text())).toContain('The table below holds the same figures.');
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
    const { $ } = await house.get(`/timeliness/${partnership}`);
    const section = $('#panel-letter').closest('section');
    expect(section.text()).toContain('never a breach');
    expect(section.find('.govuk-tag--red, .govuk-tag--orange')).toHaveLength(0);
    expect(section.find('caption').text()).not.toContain('on time');
  });

  it('answers for another day as it was known then, or as it is known now', async () => {
    const then = await house.get(`/timeliness/${partnership}?as-at=2024-03-31`);
    expect(words(then.$('main').text())).toContain('On 31 March 2024, as it was known on that day.');
    const now = await house.get(`/timeliness/${partnership}?as-at=2024-03-31&hindsight=yes`);
    expect(words(now.$('main').text())).toContain('On 31 March 2024, as it is known now.');
    expect(now.$('a[href*=".csv"]').attr('href')).toContain('?as-at=2024-03-31&hindsight=yes');
    expect(now.$('input[name=hindsight][checked]').attr('value')).toBe('yes');
    const before = await house.get(`/timeliness/${partnership}?as-at=2019-01-05`);
    expect(before.$('.govuk-body-l').text()).toBe('No rapid review has started yet.');
  });

  it('turns the three boxes into an address that can be kept', async () => {
    const answer = await house.get(
      `/timeliness/${partnership}?as-at-day=5&as-at-month=jan&as-at-year=2025&hindsight=yes`,
    );
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`/timeliness/${partnership}?as-at=2025-01-05&hindsight=yes`);
  });

  it.each([
    ['?as-at-day=31&as-at-month=feb&as-at-year=2026', ['31', 'feb', '2026'], 'Enter a real date', '#as-at-day'],
    ['?as-at-day=13&as-at-month=13&as-at-year=2026', ['13', '13', '2026'], 'Enter a real date', '#as-at-month'],
    [
      '?as-at-day=13&as-at-month=&as-at-year=',
      ['13', '', ''],
      'The date must include a month and a year',
      '#as-at-month',
    ],
    ['?as-at=2026-02-30', ['30', '2', '2026'], 'Enter a real date', '#as-at-day'],
    ['?as-at=%3Cscript%3E', ['<script>', '', ''], 'The date must include a month and a year', '#as-at-month'],
  ])('keeps what was typed where %s is no date', async (query, typed, objection, box) => {
    const { status, $ } = await house.get(`/timeliness/${partnership}${query}`);
    expect(status).toBe(400);
    expect($('title').text()).toMatch(/^Error: /);
    expect(
      $('#as-at input')
        .toArray()
        .map((input) => $(input).attr('value') ?? ''),
    ).toEqual(typed);
    expect(words($('.govuk-error-summary').text())).toBe(`There is a problem ${objection}`);
    expect($('.govuk-error-summary a').attr('href')).toBe(box);
    expect($(box).hasClass('govuk-input--error')).toBe(true);
    expect($('script')).toHaveLength(0);
  });

  it('lists six years of cases at once and leads to the earlier ones', async () => {
    const page = await house.get(`/timeliness/${partnership}?as-at=2026-11-22&years-to=2022-23`);
    expect(words(page.$('main').text())).toContain('Cases of 2017-18 to 2022-23 are listed one by one');
    expect(page.$('a:contains("Later cases")').attr('href')).toContain('years-to=2026-27');
    const made = await house.get(`/timeliness/${partnership}?years-to=nonsense`);
    expect(made.status).toBe(200);
  });

  it('is light and holds no script and no style of its own', async () => {
    const { text } = await house.get(`/timeliness/${partnership}`);
    expect(Buffer.byteLength(text)).toBeLessThan(150_000);
    expect(forbiddenIn(text)).toEqual([]);
  });
});
