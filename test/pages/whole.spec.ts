import { flatCsv, timelinessOf, type FlatTableName, wholeOf } from '@waymark/projections';
import { forbiddenIn, openHouse, words, type House } from './house';
import { furnishTheWhole } from './whole';

const today = '2025-02-10';
const address = '/timeliness/northmoor';
let house: House;
let caseId: string;

beforeAll(async () => {
  house = await openHouse(today, async (engine, on) => {
    ({ caseId } = await furnishTheWhole(engine, on));
  });
});

afterAll(() => house.close());

/** A page of the partnership's figures, from its heading on, without the form for another day. */
const section = async (id: string, query = '') => {
  const { $ } = await house.get(`${address}/${id}${query}`);
  $('form').remove();
  return words($('main').text());
};

describe('the timeliness of the whole', () => {
  it('shows a review that proceedings hold back as late with its reason, and who was told', async () => {
    const shown = await section('practice-review');
    expect(shown).toContain('1 of 2 practice reviews was published within six months; 1 is overdue and still open.');
    expect(shown).toContain('1 is held back by proceedings or another hold; the days run on.');
    expect(shown).toContain('limit 6');
    expect(shown).toContain('3 months and 11 days');
    expect(shown).toContain('No XmR chart: it needs 12 cases that have ended, and there is 1.');
    expect(shown).toContain('Local child safeguarding practice review: months of each case against the limit');
    expect(shown).toContain('Held back by: Criminal proceedings, holding back publication, interviews.');
    expect(shown).toContain(
      'Reasons told: Child Safeguarding Practice Review Panel told on 10 July 2024 that it will be late ' +
        '(criminal proceedings), with 31 January 2025 agreed; the deadline does not move.',
    );
    expect(shown).toContain('Not told: No telling of the reasons for delay to Secretary of State is recorded.');
    expect(shown).toContain('Overdue by 201 days so far');
    expect(shown).not.toContain('%');
  });

  it('counts advance copies back from publication, and says to whom they went', async () => {
    const shown = await section('advance-copies');
    expect(shown).toContain('1 of 1 sets of advance copies was sent at least seven working days before publication.');
    expect(shown).toContain('Working days before publication');
    expect(shown).toContain(
      'Sent to Child Safeguarding Practice Review Panel, Secretary of State and Ofsted on 1 October',
    );
  });

  it('shows a published report as available until its year is over', async () => {
    expect(await section('public-availability')).toContain('Available 253 days left');
    const { $ } = await house.get(`${address}/public-availability?asAt=2025-12-01`);
    expect(words($('#public-availability-cases').closest('table').text())).toContain('Available for its full time');
  });

  it('says of the yearly report what the statute asks, and that nothing of it is recorded', async () => {
    const { $ } = await house.get(address);
    expect(words($('main').text())).toContain(
      'The yearly report on 2023-24 was due on 30 September 2024. Whether it was published is not recorded in Waymark.',
    );
  });

  it('lists actions by agency, those overdue, and evidence that waits for the chair', async () => {
    const shown = await section('actions');
    expect(shown).toContain('2 of 3 open actions overdue; evidence waits for the chair once, the longest for 21 days.');
    expect(shown).toContain(
      'Of 1 closed, 1 without evidence accepted and 1 without impact evidenced (1 no check recorded).',
    );
    const { $ } = await house.get(`${address}/actions`);
    const rows = (id: string) =>
      $(`#${id}`)
        .closest('table')
        .find('tbody tr')
        .toArray()
        .map((row) =>
          $(row)
            .find('th, td')
            .toArray()
            .map((cell) => words($(cell).text())),
        );
    expect(rows('actions-agencies')).toEqual([
      ['Northmoor Hospitals', '2', '0', '2', '1', '0', '0', '0'],
      ['Fellside School', '1', '0', '0', '0', '1', '1', '1'],
    ]);
    expect(rows('actions-late').map(([, ...rest]) => rest)).toEqual([
      ['Action', 'Northmoor Hospitals', '10 January 2025', '31', ''],
      ['Action', 'Northmoor Hospitals', '1 February 2025', '9', 'Evidence waits for the chair'],
    ]);
    expect(rows('actions-waiting')).toMatchObject([
      [expect.any(String), 'Northmoor Hospitals', '20 January 2025', '', '21'],
    ]);
  });

  it('lists attendance by agency and group over twelve months, as of any day', async () => {
    const shown = await section('attendance');
    expect(shown).toContain(
      'Met from 11 February 2024 to 10 February 2025: executive twice; 1 absence without apologies.',
    );
    const { $ } = await house.get(`${address}/attendance`);
    const rows = $('#attendance-executive').closest('table').find('tbody tr').toArray();
    expect(
      rows.map((row) =>
        $(row)
          .find('th, td')
          .toArray()
          .map((cell) => words($(cell).text()))
          .join(' '),
      ),
    ).toEqual([
      'Northmoor Council 2 2 0 0 0 0 2 0 2 0 chief officer 2',
      'Northmoor Police 2 1 0 0 1 0 1 0 1 0 director 1',
    ]);
    expect(await section('attendance', '?asAt=2024-11-30')).toContain('executive once');
    expect(await section('attendance', '?attendanceFrom=2025-01-01')).toContain(
      'Met from 1 January 2025 to 10 February 2025: executive once',
    );
  });

  it.each([
    ['?attendanceFrom=2025-02-11', 'The first day must be the same as or before the day on which things are shown'],
    ['?attendanceFrom=2025-02-31', 'The first day must be a real date'],
    ['?attendanceFrom-day=3', 'The first day must include a month and a year'],
  ])('says so where the attendance is asked for from %s', async (query, objection) => {
    for (const page of [`${address}/attendance${query}`, `${address}.csv${query}&of=attendance`]) {
      const { status, $ } = await house.get(page);
      expect(status).toBe(400);
      expect($('title').text()).toMatch(/^Error: /);
      expect(words($('.govuk-error-summary').text())).toBe(`There is a problem ${objection}`);
      const box = $('.govuk-error-summary a').attr('href') ?? '';
      expect($(box).hasClass('govuk-input--error')).toBe(true);
    }
  });

  it.each([
    ['hindsight=yes', 'Select as it was known on that day, or as it is known now', '#hindsight'],
    ['period=2024-26', 'The period must be a financial year or a quarter, for example 2025-26', '#period'],
    ['hindsight=true&hindsight=false', 'Select as it was known on that day, or as it is known now', '#hindsight'],
  ])('passes over nothing that it cannot read: %s', async (query, objection, field) => {
    const { status, $ } = await house.get(`${address}/notification?${query}`);
    expect(status).toBe(400);
    expect(words($('.govuk-error-summary').text())).toBe(`There is a problem ${objection}`);
    expect($('.govuk-error-summary a').attr('href')).toBe(field);
    expect($(field)).toHaveLength(1);
  });

  it('leads from a year or a quarter to the cases that started in it', async () => {
    const { $ } = await house.get(`${address}/rapid-review`);
    const link = $('#rapid-review-years').closest('table').find('tbody th a').first().attr('href') ?? '';
    expect(link).toBe(`${address}/rapid-review?asAt=${today}&period=2023-24`);
    const year = await house.get(link);
    expect(words(year.$('.govuk-body-l').text())).toMatch(/^Started in 2023-24: 1 of 1 rapid reviews/);
    expect(year.$('#rapid-review-cases').closest('table').find('tbody tr')).toHaveLength(1);
    const other = await house.get(`${address}/rapid-review?period=2022-23%20Q1`);
    expect(words(other.$('main').text())).toContain('Started in April to June 2022: No rapid reviews.');
  });

  it('tells departures by what their rule asks for, and each with its reason', async () => {
    const { $ } = await house.get(`${address}/departures`);
    const kind = $('#departures-table').closest('table').find('tbody th a').first();
    const steps = await house.get(kind.attr('href') ?? '');
    expect(words(steps.$('h2#steps').text())).toBe(words(kind.text()));
    expect(words(steps.$('#departures-steps').closest('table').text())).toContain('For the test.');
    expect((await house.get(`${address}/departures?kind=nothing%40like.This`)).status).toBe(404);
  });

  it('judges challenges by the day agreed for their answers', async () => {
    const shown = await section('challenges');
    expect(shown).toContain('0 of 1 answered by the day agreed; 1 past it and not answered; 1 not due yet.');
    expect(shown).toContain('About no case');
    expect(shown).toContain('Northmoor Council');
  });

  it('holds the same figures in its CSVs, and nothing that is sealed anywhere', async () => {
    const figures = await timelinessOf(house.engine.views, wholeOf(['northmoor']), {
      partnership: 'northmoor',
      asAt: today,
      hindsight: false,
    });
    for (const name of [
      'days',
      'actions',
      'late-actions',
      'attendance',
      'departures',
      'challenges',
    ] satisfies FlatTableName[]) {
      const csv = await house.get(`${address}.csv?asAt=${today}&of=${name}`);
      expect(csv.headers.get('content-disposition')).toBe(`attachment; filename="${name}-${today}.csv"`);
      expect(csv.text).toBe(flatCsv(name, [figures]));
      expect(csv.text.trim().split('\n').length).toBeGreaterThan(1);
    }
    expect((await house.get(`${address}.csv?of=nonsense`)).status).toBe(404);
    for (const page of ['', '/practice-review', '/days', '/actions', '/attendance', '/challenges', '/departures']) {
      const { text } = await house.get(`${address}${page}`);
      expect(text).not.toMatch(/Sealed|Somebody Secret/);
      expect(forbiddenIn(text)).toEqual([]);
    }
  });

  it.each(['', '/rapid-review', '/days', '/actions', '/attendance', '/challenges', '/departures'])(
    'keeps ids, headings and captions in order with everything filled: %s',
    async (page) => {
      const { $ } = await house.get(`${address}${page}`);
      const ids = $('[id]')
        .toArray()
        .map((element) => $(element).attr('id'));
      expect(new Set(ids).size).toBe(ids.length);
      expect($('h1')).toHaveLength(1);
      for (const table of $('table').toArray()) expect(words($(table).find('caption').text())).not.toBe('');
      expect($('.waymark-sections [aria-current=page]')).toHaveLength(1);
      for (const link of $('.waymark-sections a').toArray())
        expect((await house.get($(link).attr('href') ?? '')).status).toBe(200);
    },
  );
});

describe("a case's page", () => {
  it('lists its workflows, all their deadlines of the statute, and apart the days that people agreed', async () => {
    const overview = await house.get(`/cases/${caseId}`);
    expect(words(overview.$('main').text())).toMatch(/Action plan.*Practice review/);
    // What an action asks stands beside its number, for who may read it; nothing else that is sealed does.
    expect(words(overview.$('#records').closest('table').text())).toContain('Action 1Sealed work.');
    expect(overview.text).not.toMatch(/Sealed (?!work\.)|Somebody Secret/);
    const { $ } = await house.get(`/cases/${caseId}/deadlines`);
    const deadlines = $('.waymark-deadline h2')
      .toArray()
      .map((one) => words($(one).text()));
    expect(deadlines).toEqual(expect.arrayContaining(['Rapid review', 'Local child safeguarding practice review']));
    const agreed = $('#agreed-deadlines').closest('table').find('tbody tr').toArray();
    const rows = agreed.map((row) =>
      $(row)
        .find('th, td')
        .toArray()
        .map((cell) => words($(cell).text())),
    );
    expect(rows).toEqual([
      ['Action 1', '10 January 2025', 'Overdue by 31 days so far'],
      ['Action 4', '15 January 2025', 'Not applicable closed without evidence accepted'],
      ['Action 2', '1 February 2025', 'Overdue by 9 days so far'],
      ['Answer to a challenge', '20 February 2025', 'Running 10 days left'],
      ['Action 3', '1 June 2025', 'Running 111 days left'],
    ]);
  });

  it('says of each step to which workflow it belongs, by number where there are several', async () => {
    const { $ } = await house.get(`/cases/${caseId}/timeline`);
    const steps = $('.waymark-timeline > li')
      .toArray()
      .map((one) => words($(one).text()));
    expect(steps.find((step) => step.startsWith('Review initiated'))).toMatch(
      /^Review initiated Practice review( 1)?\. Happened on /,
    );
    const drafted = steps.filter((step) => step.startsWith('Action drafted'));
    // The latest stands first.
    expect(drafted.map((step) => /^Action drafted (Action \d)\. /.exec(step)?.[1])).toEqual(
      drafted.map((_, index) => `Action ${drafted.length - index}`),
    );
    expect(steps.some((step) => step.startsWith('Action plan opened in this case Action plan. Happened'))).toBe(true);
    expect(steps.some((step) => step.includes('workflow'))).toBe(false);
  });
});
