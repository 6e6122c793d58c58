import { load } from 'cheerio';
import { furnishACase, type FurnishedCase } from './case-furnished';
import { forbiddenIn, openHouse, words, type House } from './house';

let house: House;
let furnished: FurnishedCase;
let at: string;

const pages = [
  '',
  '/timeline',
  '/fifteen-days',
  '/deadlines',
  '/children',
  '/children/names',
  '/returns',
  '/meetings',
  '/decisions',
  '/letters',
  '/access',
];

beforeAll(async () => {
  house = await openHouse('2026-06-30', async (engine, on) => {
    furnished = await furnishACase(engine, on);
  });
  at = `/cases/${furnished.opened.caseId}`;
});

afterAll(() => house.close());

const unit = () => house.as('unit-northmoor');
const main = async (address: string, person = 'unit-northmoor') =>
  read((await house.as(person).get(address)).$('main').html());
/** As a reader takes it in: what stands in two cells or two lines is not one word. */
const read = (html: string | null): string =>
  load((html ?? '').replaceAll('<', ' <'))
    .text()
    .replace(/\s+/g, ' ')
    .trim();

describe('the pages of a case', () => {
  it('stand at addresses of their own, with the reference in the title and no name of a person', async () => {
    for (const page of pages) {
      const { status, text, $ } = await unit().get(`${at}${page}`);
      expect([page, status]).toEqual([page, 200]);
      expect($('title').text()).toMatch(/: [0-9A-Z]{4}-[0-9A-Z]{4} – Waymark$/);
      expect($('h1')).toHaveLength(1);
      expect(forbiddenIn(text)).toEqual([]);
      expect(Buffer.byteLength(text)).toBeLessThan(150_000);
      expect(words($('main').text()).match(/\b(tenant|poison|parked|refused|breached|clock)\b/gi) ?? []).toEqual([]);
      if (page !== '/children/names') expect($('header, title, nav').text()).not.toMatch(/Wren|Hollis/);
    }
  });

  it('lead to one another, and every step to a page of its own that does not change', async () => {
    const { $ } = await unit().get(`${at}/timeline`);
    const links = $('.waymark-subpages a')
      .toArray()
      .map((link) => $(link).attr('href')!);
    for (const link of links) expect((await unit().get(link)).status).toBe(200);
    const step = $('.waymark-timeline h2 a').last().attr('href')!;
    expect((await unit().get(step)).status).toBe(200);
  });

  it('record that they were looked at before they are sent, or are not sent', async () => {
    await unit().get(`${at}/letters`);
    const [last] = house.engine.reads.ofCase(furnished.opened.caseId, { before: null, limit: 1 });
    expect(last).toMatchObject({ person: 'unit-northmoor', page: 'letters', door: 'page' });
    const failing = jest.spyOn(house.engine.reads, 'record').mockRejectedValue(new Error('disk full'));
    const { status, text } = await unit().get(`${at}/letters`);
    failing.mockRestore();
    expect(status).toBeGreaterThanOrEqual(500);
    expect(text).not.toContain('Why was the school');
  });
});

describe('what is told in words', () => {
  it('says whose the limit of the fifteen days is, as the page of deadlines does', async () => {
    const source = 'Working Together 2023, box on page 144 (a non-statutory requirement)';
    for (const page of ['/fifteen-days', '/deadlines']) expect(await main(`${at}${page}`)).toContain(source);
    expect(await main(`${at}/fifteen-days`)).not.toContain('statute’s');
  });

  it('calls the cases that a letter covers by name', async () => {
    const shown = await main(`${at}/timeline`);
    expect(shown).toMatch(/Cases the letter covers:? Kestrel/);
    expect(shown).not.toMatch(/Cases the letter covers:? 1\b/);
  });

  it('lists what can be begun, for those who may begin it', async () => {
    const { status, $ } = await unit().get('/cases/new');
    expect(status).toBe(200);
    const links = $('main a')
      .toArray()
      .map((link) => $(link).attr('href'));
    expect(links).toContain('/cases/new/rapid-review');
    for (const link of links) expect((await unit().get(link!)).status).toBe(200);
    expect((await house.as('scrutineer-northmoor').get('/cases/new')).status).toBe(404);
  });
});

describe('who sees what', () => {
  it('is one page not found for another partnership, an absent case, and whoever has no right to it', async () => {
    const answers = await Promise.all([
      house.as('unit-eastvale').get(`${at}/timeline`),
      house.as('unit-eastvale').get('/cases/nobody/timeline'),
      house.as('administrator-northmoor').get(at),
      house.as('reviewer-northmoor').get(at),
      unit().get(`/cases/${furnished.restricted.caseId}`),
      unit().get(`${at}/timeline/nobody`),
      unit().get(`${at}/timeline?upTo=999`),
      unit().get(`${at}/w/nobody`),
    ]);
    for (const { status } of answers) expect(status).toBe(404);
    expect(new Set(answers.map(({ $ }) => $('main').text())).size).toBe(1);
  });

  it('shuts a restricted case to all but those whom it names, and says so to them', async () => {
    const { status, $ } = await house.as('scrutineer-northmoor').get(`/cases/${furnished.restricted.caseId}`);
    expect(status).toBe(200);
    expect(words($('.waymark-identity').text())).toContain('Restricted to named people');
  });

  it('hides names from a scrutineer, wherever they stand, and has no page of names for them', async () => {
    for (const page of pages.filter((each) => each !== '/children/names')) {
      const { text } = await house.as('scrutineer-northmoor').get(`${at}${page}`);
      expect(text).not.toMatch(/Wren|Hollis|Somebody Secret|Person of unit/);
    }
    expect(await main(`${at}/fifteen-days`, 'scrutineer-northmoor')).toContain('[name hidden] missed a hearing test');
    expect((await house.as('scrutineer-northmoor').get(`${at}/children/names`)).status).toBe(404);
  });

  it('shows an auditor names where they ask, on each page for itself, and records that they did', async () => {
    const hidden = /Wren|Hollis|Somebody Secret|Person of unit/;
    const asked = 'names=shown';
    for (const page of pages.filter((each) => each !== '/children/names')) {
      const { text, status } = await house.get(`${at}${page}`);
      expect([page, status]).toEqual([page, 200]);
      expect([page, text.match(hidden)]).toEqual([page, null]);
    }
    const latest = () => house.engine.reads.ofCase(furnished.opened.caseId, { before: null, limit: 1 })[0]!.page;
    for (const page of ['/timeline', '/decisions', '/access', '/fifteen-days']) {
      const { $ } = await house.get(`${at}${page}`);
      expect(latest()).toBe(page.slice(1));
      const href = $(`main a[href$="${asked}"]`).attr('href')!;
      const named = await house.get(href);
      expect([page, hidden.test(named.text)]).toEqual([page, true]);
      expect(latest()).toBe(`${page.slice(1)} with names`);
      expect(named.$(`main a[href="${at}${page}"]`).text()).toBe('Hide the names again');
    }
    expect(await main(`${at}/access`, 'reader')).toContain('Timeline, with names');
    const { $ } = await house.get(`${at}/children`);
    const children = $('main a[href$="/children/names"]');
    expect(children).toHaveLength(1);
    expect((await house.get(children.attr('href')!)).text).toMatch(/Wren Hollis/);
  });

  it('keeps names shown from page to page of one timeline, and from no page to another', async () => {
    const { $ } = await house.get(`${at}/timeline?upTo=2&names=shown`);
    expect($('.waymark-paging a').attr('href')).toMatch(/names=shown&/);
    for (const link of $('.waymark-timeline a, .waymark-subpages a').toArray())
      expect($(link).attr('href')).not.toContain('names=shown');
  });

  it('answers whoever may never see names that there is no such page with them', async () => {
    for (const page of ['/timeline', '/decisions', '/access', '/scrutiny', '/disclosure'])
      expect((await house.as('scrutineer-northmoor').get(`${at}${page}?names=shown`)).status).toBe(404);
  });

  it('finds a case by a name for an auditor who looks for it, and shows none', async () => {
    const { text } = await house.as('reader').send('/cases/search', { search: 'Hollis' });
    expect(text).toContain('Kestrel');
    expect(text.replaceAll('value="Hollis"', '')).not.toMatch(/Wren|Hollis/);
  });

  it('shows an agency its own request and return alone', async () => {
    const lead = house.as('lead-trust');
    const { $, status } = await lead.get(`${at}/returns`);
    expect(status).toBe(200);
    expect(read($('.waymark-matrix thead').html())).toBe('Question Northmoor Hospitals');
    expect($('body').text()).not.toMatch(/Kestrel|Fellside School|Beck Surgery:/);
    const timeline = await main(`${at}/timeline`, 'lead-trust');
    expect(timeline).toContain('Agency information return received');
    expect(timeline).not.toMatch(/Partner's|Meeting held|Fellside/);
    for (const page of ['/decisions', '/letters', '/deadlines', '/children', '/fifteen-days', '/meetings', '/access'])
      expect((await lead.get(`${at}${page}`)).status).toBe(404);
  });

  it('opens the log of reads to those who may see it', async () => {
    await unit().get(`${at}/children/names`);
    const text = await main(`${at}/access`);
    expect(text).toContain('Children, with their names');
    expect(text).toContain('Person of unit-northmoor');
  });
});

describe('where a case stands', () => {
  it('says how it came there, what may be done next, and what cannot be recorded yet', async () => {
    const { $ } = await unit().get(at);
    expect(words($('.waymark-here').text())).toMatch(/^Panel.s letter received Now here/);
    const links = $('.waymark-offers a')
      .toArray()
      .map((link) => $(link).attr('href')!);
    const instance = furnished.opened.stream.slice('rapidReview-'.length);
    expect(links).toContain(`${at}/w/${instance}/steps/PanelQuestionAnswered`);
    expect($('.waymark-course > details .waymark-offers a').length).toBeGreaterThan(20);
    expect($('.waymark-chart img').attr('alt')).toContain('it stands at “Panel');
    const picture = await unit().get($('.waymark-chart img').attr('src')!);
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/svg+xml; charset=utf-8']);
    expect(picture.text).toContain('It stands here');
  });

  it('offers a scrutineer no step that changes the case', async () => {
    const { $ } = await house.as('scrutineer-northmoor').get(at);
    const links = $('.waymark-offers a')
      .toArray()
      .map((link) => $(link).attr('href')!);
    expect(links.filter((link) => link.includes('/w/'))).toEqual([]);
    expect(links).toContain(`${at}/steps/ChallengeRaised`);
  });

  it('links the meeting elsewhere that had it on its agenda, for whoever may see that', async () => {
    const { $ } = await unit().get(at);
    expect(words($('#links').next().text())).toContain('put on the agenda of a meeting');
    const { status } = await unit().get($('#links').next().find('a').attr('href')!);
    expect(status).toBe(200);
  });
});

describe('what a case tells', () => {
  it('tells every step with who decided, who recorded, when it happened and when it was recorded', async () => {
    const { $ } = await unit().get(`${at}/timeline`);
    const step = $('.waymark-timeline > li')
      .toArray()
      .map((one) => read($(one).html()))
      .find((text) => text.startsWith("Partner's decision given"))!;
    expect(step).toContain('Happened on 29 May 2026. Recorded 29 May 2026');
    expect(step).toContain('Decided by: Somebody Secret, Northmoor Police (lead), given at a meeting');
    expect(step).toMatch(/Departed from a rule: The group recommended otherwise.* Reason given: For the test\./);
  });

  it('calls children by their number, says what is not known, and shows names on a page of their own', async () => {
    const text = await main(`${at}/children`);
    expect(text).toContain('Child 1');
    expect(text).toContain('Religion Not known: Not asked.');
    expect(text).toContain('Child 2 Part in the incident: A sibling.');
    expect(text).not.toContain('Wren');
    expect(await main(`${at}/children/names`)).toContain('Child 1: Wren Hollis');
  });

  it('sets returns side by side, long answers cut with the whole a link away', async () => {
    const { $ } = await unit().get(`${at}/returns`);
    expect(read($('.waymark-matrix thead').html())).toBe('Question Northmoor Hospitals Fellside School Beck Surgery');
    const row = $('.waymark-matrix tbody tr')
      .toArray()
      .find((one) => $(one).find('th').text() === 'Summary of involvement');
    expect(words($(row).text())).toMatch(/Nothing was…$/);
    const whole = await unit().get($('.waymark-matrix a').first().attr('href')!);
    expect(whole.text.match(/Nothing was shared/g)).toHaveLength(30);
  });

  it('names a partner that has said nothing, and says that it has not decided', async () => {
    const { $ } = await unit().get(`/cases/${furnished.neighbour.caseId}/decisions`);
    const rows = $('.waymark-matrix tbody tr')
      .toArray()
      .map((row) => read($(row).html()));
    for (const partner of ['Northmoor Council', 'Northmoor Police'])
      expect(rows).toContainEqual(expect.stringMatching(new RegExp(`^${partner}.*Not decided yet`)));
  });

  it('reads decisions and letters on a phone row by row, each answer under its own heading', async () => {
    for (const address of [`/cases/${furnished.neighbour.caseId}/decisions`, `${at}/letters`]) {
      const { $ } = await unit().get(address);
      const tables = $('main table').toArray();
      expect([address, tables.length]).not.toEqual([address, 0]);
      for (const table of tables) {
        expect($(table).hasClass('waymark-stacked')).toBe(true);
        const answers = $(table).find('td').not(':last-child').toArray();
        expect(answers.filter((cell) => $(cell).attr('data-label') === undefined)).toEqual([]);
      }
      expect($('.waymark-sideways')).toHaveLength(0);
    }
  });

  it('sets decisions beside what the group recommended, and meetings with who came', async () => {
    const decisions = await main(`${at}/decisions`);
    expect(decisions).toContain('No local child safeguarding practice review');
    expect(decisions).toContain('Northmoor Police');
    expect(decisions).toContain('There is more to learn.');
    const meetings = await main(`${at}/meetings`);
    expect(meetings).toContain('Rapid review meeting, 28 May 2026 Held Online.');
    expect(meetings).toContain('Apologies: Northmoor Police.');
  });

  it('sets the Panel’s questions beside their answers, and says no word of a breach where none was expected', async () => {
    const text = await main(`${at}/letters`);
    expect(text).toContain('Why was the school not told? Not named 20 June 2026 Overdue');
    expect(text).toContain('The partnership has set no number of days');
    expect(text).not.toMatch(/Cannot be computed/);
  });

  it('tells an erased case by what stands', async () => {
    for (const page of ['', '/timeline', '/children', '/decisions']) {
      const { status, text } = await unit().get(`/cases/${furnished.erased.caseId}${page}`);
      expect(status).toBe(200);
      expect(text).toContain('The key of this case was destroyed');
      expect(text).not.toContain('What nobody may read');
    }
  });
});

describe('the fifteen days', () => {
  it('draws sixteen dated squares with the local milestones, the limit and what happened', async () => {
    const { $ } = await unit().get(`${at}/fifteen-days`);
    const squares = $('.waymark-squares > li')
      .toArray()
      .map((one) => read($(one).html()));
    expect(squares).toHaveLength(16);
    expect(squares[0]).toMatch(/^Day 0 Wed 13 May Notification sent/);
    expect(squares[7]).toContain('Local milestone: Returns come back');
    expect(squares[15]).toMatch(/^Day 15 Thu 4 June Limit/);
    expect(squares.join(' ')).toContain('Return received: 3 agencies');
  });

  it('sets all episodes in one order with their agency, and marks what does not fit by rules that it states', async () => {
    const { $ } = await unit().get(`${at}/fifteen-days`);
    const entries = $('.waymark-chronology > li')
      .toArray()
      .map((one) => read($(one).html()));
    expect(entries[0]).toMatch(/^1 December 2024 Northmoor Hospitals A scan/);
    expect(entries[0]).toContain('outside the period that its return covers');
    expect(entries[0]).toContain('It names Beck Surgery, which returned that it had no involvement.');
    expect(entries[1]).toMatch(/^Gap: 454 days without an episode/);
    expect(entries[2]).toMatch(/^March 2026 not one exact day Northmoor Hospitals/);
    expect(entries[3]).toContain('Fellside School tells the same on 20 April 2026.');
    const longer = await unit().get(`${at}/fifteen-days?gap=1`);
    expect(longer.$('.waymark-gap')).toHaveLength(3);
    expect(words(longer.$('main').text())).toContain('A gap is a run of 1 or more days');
  });
});
