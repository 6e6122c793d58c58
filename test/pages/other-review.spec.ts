import { openHouse, words, type House } from './house';
import { registerPerson, registerTwoAgencies } from './people';
import { open, record, registerNorthmoor, type Opened } from './steps';

// A contribution to another area's rapid review: who looks after it, who is asked, and who sees whom it is about.

let house: House;
let review: Opened;
const page = (path = '') => `/cases/${review.caseId}${path}`;

beforeAll(async () => {
  house = await openHouse('2026-06-30', async (engine, on) => {
    on('2026-06-02');
    await registerNorthmoor(engine);
    await registerTwoAgencies(engine);
    await registerPerson(engine, 'unit', [{ role: 'business unit' }]);
    review = await open(engine, null, 'otherReview', 'ReviewRecorded', {
      on: '2026-06-01',
      data: {
        kind: 'another-area-rapid-review',
        contribution: 'asked for',
        due: '2026-07-02',
        ledBy: 'Eastmere Safeguarding Children Partnership',
        who: 'Wren Hollis',
        about: 'Wren lived here until last spring.',
        asked: 'A chronology.',
      },
    });
    const due = '2026-06-22';
    const asks = { agency: 'trust', due, scope: 'Everything since 2024.' };
    await record(engine, review.stream, 'InformationRequested', { on: '2026-06-02', data: asks });
  });
});
afterAll(() => house.close());

describe("a contribution to another area's review", () => {
  it('is a case in the register, under its own kind', async () => {
    const { $ } = await house.as('unit').get('/cases');
    expect(words($('main').text())).toContain("Another area's rapid review");
  });

  it('says at its head whose case it is, while the review is another area’s', async () => {
    const { $ } = await house.as('unit').get(page());
    expect(words($('.waymark-identity-lead').text())).toBe('Case led by Northmoor & <b>Vale</b>');
  });

  it('stands with all reviews that others lead, with who leads it, who sits there for us and what is owed', async () => {
    const name = 'Rowan Ellery, named nurse';
    await record(house.engine, review.stream, 'RepresentativeNamed', { on: '2026-06-03', data: { name } });
    const list = await house.as('unit').get('/other-reviews');
    const row = words(list.$('#open').closest('table').find('tbody tr').text());
    for (const said of [
      "Another area's rapid review",
      'Eastmere',
      'Rowan Ellery',
      '1 return outstanding',
      '2 July 2026',
    ])
      expect(row).toContain(said);
    expect(list.text).not.toContain('Wren');
    const watched = await house.get('/other-reviews');
    expect(watched.text).toContain('Eastmere');
    expect(watched.text).not.toContain('Rowan');
    expect((await house.as('unit').get('/cases')).$('main a[href="/other-reviews"]')).toHaveLength(1);
  });

  it('says in its own section who leads it and what it is about, and hides names from those who may not see them', async () => {
    for (const path of [page(), page(`/w/${review.stream.replace('otherReview-', '')}`)]) {
      const { $ } = await house.as('unit').get(path);
      const said = 'Led by: Eastmere Safeguarding Children Partnership. Wren lived here until last spring.';
      expect(words($('main').text())).toContain(said);
      const watched = await house.get(path);
      expect(words(watched.$('main').text())).toContain('Led by: Eastmere Safeguarding Children Partnership.');
      expect(watched.text).not.toContain('Wren');
    }
  });

  it('is among the tasks of the business unit by the day that they name, and no deadline of the statute', async () => {
    const { $ } = await house.as('unit').get('/tasks');
    expect(words($('main').text())).toContain('Contribution to send');
    expect(words($('main').text())).toContain('2 July 2026');
    const figures = await house.as('unit').get('/timeliness/northmoor');
    expect(figures.text).not.toContain('Eastmere');
  });

  it('has its returns on the page of returns', async () => {
    const { $ } = await house.as('unit').get(page('/returns'));
    expect(words($('main').text())).toContain('Outstanding: Northmoor Hospitals.');
    expect($('main a[href$="/fifteen-days#chronology"]')).toHaveLength(0);
  });

  it('shows an agency its own request, and nothing else; who was not asked finds no such case', async () => {
    const list = await house.as('lead').get('/requests');
    const link = list.$('main a[href^="/requests/"]').attr('href') ?? '';
    const { $, text } = await house.as('lead').get(link);
    expect(words($('main').text())).toContain('Everything since 2024.');
    for (const hidden of ['Wren', 'Eastmere', 'chronology', 'records were secured']) expect(text).not.toContain(hidden);
    expect((await house.as('other-lead').get(link.replace('/trust/', '/school/'))).status).toBe(404);
    expect((await house.as('other-lead').get(page())).status).toBe(404);
  });

  it('is answered by the agency with a form of its own', async () => {
    const request = await house.as('lead').get(`/requests/${review.caseId}/trust`);
    const form = await house.as('lead').get(request.$('main a[role="button"]').attr('href') ?? '');
    expect(form.status).toBe(200);
    expect(form.text).not.toContain('Wren');
  });

  it('stands beside a second request of the same agency in the same case, and each is read and answered by itself', async () => {
    const second = await open(house.engine, review.caseId, 'otherReview', 'ReviewRecorded', {
      on: '2026-06-04',
      data: {
        kind: 'safeguarding-adult-review',
        contribution: 'asked for',
        ledBy: 'Northmoor Safeguarding Adults Board',
        about: 'The mother.',
      },
    });
    const asks = { agency: 'trust', due: '2026-06-29', scope: 'What is known of the mother.' };
    await record(house.engine, second.stream, 'InformationRequested', { on: '2026-06-05', data: asks });
    await house.engine.runner.catchUp();
    const lead = house.as('lead');
    const list = await lead.get('/requests');
    const links = list.$('main a[href^="/requests/"]').toArray();
    const pages = await Promise.all(links.map((link) => lead.get(list.$(link).attr('href')!)));
    expect(pages.map(({ text }) => [text.includes('since 2024'), text.includes('known of the mother')])).toEqual([
      [true, false],
      [false, true],
    ]);
    const answers = pages.map(({ $ }) => $('main a[role="button"]').attr('href')!);
    expect(new Set(answers).size).toBe(2);
    // An address that names no record leads to the list of both.
    const either = await lead.get(`/requests/${review.caseId}/trust`);
    expect([either.status, either.headers.get('location')]).toEqual([302, '/requests']);
    const anothers = list.$(links[0]).attr('href')!.replace('/trust/', '/school/');
    expect((await lead.get(anothers)).status).toBe(404);
  });

  it('names the child to an auditor only where they ask for it', async () => {
    const timeline = page('/timeline');
    expect((await house.get(timeline)).text).not.toContain('Wren');
    expect((await house.as('unit').get(timeline)).text).toContain('Wren Hollis');
  });

  it('tells where it stands and what may follow', async () => {
    const { $ } = await house.as('unit').get(page());
    const text = words($('main').text());
    expect(text).toContain('Contribution asked for');
    expect(text).toContain("Record an agency's information return");
  });

  it('is led by whom was told last of it by its day, also where an earlier day is typed afterwards', async () => {
    const data = {
      kind: 'another-area-rapid-review',
      contribution: 'asked for',
      ledBy: 'Westmere Safeguarding Children Partnership',
      about: 'As first heard by telephone.',
    };
    await record(house.engine, review.stream, 'ReviewRecorded', { on: '2026-05-28', data });
    await house.engine.runner.catchUp();
    const { text } = await house.as('unit').get('/other-reviews');
    expect([text.includes('Eastmere'), text.includes('Westmere')]).toEqual([true, false]);
  });

  it('stands beside another review of the same body so that the two are told apart', async () => {
    const { engine } = house;
    const other = await open(engine, null, 'otherReview', 'ReviewRecorded', {
      on: '2026-06-20',
      data: {
        kind: 'another-area-rapid-review',
        contribution: 'not asked for',
        ledBy: 'Eastmere Safeguarding Children Partnership',
        reference: 'EM-14',
        openedOn: '2026-06',
        who: 'Robin Hale',
        about: 'Robin went to school here.',
      },
    });
    await record(engine, `case-${other.caseId}`, 'WorkingNameGiven', {
      on: '2026-06-21',
      data: { name: 'Heron' },
    });
    await engine.runner.catchUp();
    const list = await house.as('unit').get('/other-reviews');
    const rows = list.$('#open').closest('table').find('tbody tr').toArray();
    const [said] = rows.map((row) => words(list.$(row).text())).filter((row) => row.includes('Heron'));
    for (const part of [
      "Another area's rapid review, Heron",
      'their reference EM-14',
      'Opened in June 2026, told of it on 20 June 2026',
    ])
      expect(said).toContain(part);
    expect(rows.map((row) => words(list.$(row).find('th').text())).filter((row) => row.includes('Heron'))).toHaveLength(
      1,
    );
    expect(list.text).not.toContain('Robin');
  });
});
