import { dateIn, errorsOf, fill as send } from '../forms/filling';
import { fill } from './form';
import { openHouse, words, type House } from './house';
import { registerPerson } from './people';
import { open, record, registerNorthmoor, type Opened } from './steps';

// What several pages tell of one thing, they tell alike: whether a meeting was held, whether a deadline has ended, which
// partners there were on a day.

const today = '2027-02-10';
let house: House;
let heldFirst: Opened;
let cancelledFirst: Opened;
let called: Opened;
let published: Opened;
let correction: string;

beforeAll(async () => {
  house = await openHouse(today, async (engine, on) => {
    on('2026-01-12');
    await registerNorthmoor(engine);
    for (const [body, kind, from] of [
      ['council', 'local authority', '2020-04-01'],
      ['board', 'integrated care board', '2022-07-01'],
      ['police', 'police', '2020-04-01'],
    ] as const)
      await record(engine, 'partnership-northmoor', 'BodyJoined', {
        on: from,
        data: { body, kind, name: `Northmoor ${body}` },
      });
    await registerPerson(engine, 'unit-2', [{ role: 'business unit' }]);
    await registerPerson(engine, 'admin', [{ role: 'administrator' }]);
    on('2027-01-14');
    const meeting = (day: string) =>
      open(engine, null, 'meeting', 'MeetingCalled', { on: day, data: { group: 'executive', on: day } });
    const held = ({ stream }: Opened, day: string) => {
      const came = { seniority: 'director', decisionAuthority: true, as: 'member' };
      const attendance = ['council', 'board', 'police'].map((body) => ({ body, ...came }));
      return record(engine, stream, 'MeetingHeld', { on: day, data: { held: 'online', attendance, apologies: [] } });
    };
    const cancelled = ({ stream }: Opened, day: string) => record(engine, stream, 'Cancelled', { on: day });
    heldFirst = await meeting('2027-01-12');
    await held(heldFirst, '2027-01-12');
    await cancelled(heldFirst, '2027-01-12');
    cancelledFirst = await meeting('2027-01-13');
    await cancelled(cancelledFirst, '2027-01-13');
    await held(cancelledFirst, '2027-01-13');
    called = await meeting('2027-01-14');
    published = await open(engine, null, 'practiceReview', 'Initiated', {
      on: '2026-09-14',
      body: 'council',
      data: {
        kind: 'local-child-safeguarding-practice-review',
        origin: 'rapid review',
        cases: [],
        rationale: 'The learning reaches across agencies.',
      },
    });
    await record(engine, published.stream, 'Published', {
      on: '2027-01-10',
      data: { manner: 'full', reviewersNamed: true },
    });
    const [initiated] = await engine.recorder.streams.history(published.stream);
    correction = await record(engine, published.stream, 'FactCorrected', {
      on: '2027-01-14',
      data: { event: initiated!.id, occurredOn: '2026-09-18', values: {}, reason: 'Misread.' },
    });
  });
});
afterAll(() => house.close());

const text = async (person: string, address: string) => words((await house.as(person).get(address)).$('main').text());

describe('a meeting that is recorded as held and as cancelled', () => {
  it('was held: in the list, on the page of its case, in the agenda pack, and in attendance', async () => {
    for (const [{ caseId }, day] of [
      [heldFirst, '12 January 2027'],
      [cancelledFirst, '13 January 2027'],
    ] as const) {
      const { $ } = await house.as('unit-2').get('/meetings');
      expect(words($(`a[href="/cases/${caseId}"]`).closest('tr').text())).toContain(`Held ${day}`);
      const page = await text('unit-2', `/cases/${caseId}/meetings`);
      expect(page).toContain('Held');
      expect(page).not.toContain('Cancelled');
      expect(await text('unit-2', `/meetings/${caseId}/agenda`)).toContain(`the meeting was held ${day}`);
      expect(await text('unit-2', `/cases/${caseId}`)).toContain('Held: minutes to follow Now here');
    }
    const attendance = await text('unit-2', '/timeliness/northmoor/attendance');
    expect(attendance).toMatch(/Executive, met twice: .* Northmoor police22/);
  });

  it('names each body that came once, and says at which row it stands twice', async () => {
    const unit = house.as('unit-2');
    const address = `/cases/${called.caseId}/w/${called.stream.slice('meeting-'.length)}/steps/MeetingHeld`;
    const second = await send(unit, await unit.get(address), { held: 'online', ...dateIn('occurredOn', '2027-01-14') });
    const row = (at: number) => ({
      [`attendance.${at}.body`]: 'police',
      [`attendance.${at}.seniority`]: 'director',
      [`attendance.${at}.decisionAuthority`]: 'yes',
      [`attendance.${at}.as`]: 'member',
    });
    const wrong = await send(unit, second, { ...row(0), ...row(1) });
    expect(wrong.status).toBe(422);
    expect(errorsOf(wrong).join(' ')).toContain('Attendance 2 is about the same body or agency as attendance 1.');
  });
});

describe('a meeting', () => {
  it('goes by its group and its day on every page of its own case', async () => {
    const instance = called.stream.slice('meeting-'.length);
    const pages = ['', '/timeline', `/w/${instance}`].map((page) => `/cases/${called.caseId}${page}`);
    for (const page of pages)
      expect(words((await house.as('unit-2').get(page)).$('body').text())).toContain('Executive, 14 January 2027');
  });
});

describe('the deadline of a review that is published', () => {
  it('is due no more on the page of a correction that counted its days anew', async () => {
    const instance = published.stream.slice('practiceReview-'.length);
    const page = await text('unit-2', `/cases/${published.caseId}/w/${instance}/recorded/${correction}`);
    expect(page).toMatch(/: ended 10 January 2027 \(its day: Thursday 18 March 2027\)/);
    expect(page).not.toMatch(/: due /);
  });
});

describe('a day on which a deadline rests, corrected', () => {
  it('is told on the page of deadlines with what it was, what it is, who corrected it and why', async () => {
    const at = `/cases/${published.caseId}/deadlines`;
    const told =
      /Date it happened was 14 September 2026, is 18 September 2026\. Corrected by (.+?) on 14 January 2027/i;
    const page = await text('unit-2', at);
    expect(page).toMatch(told);
    expect(page).toContain('Reason given: Misread.');
    const { $ } = await house.as('unit-2').get(at);
    const [initiated] = await house.engine.recorder.streams.history(published.stream);
    expect($(`.waymark-note a[href="/cases/${published.caseId}/timeline/${initiated!.id}"]`).length).toBeGreaterThan(0);
  });

  it('names nobody to an auditor who did not ask', async () => {
    expect(await text('reader', `/cases/${published.caseId}/deadlines`)).toMatch(
      /Corrected by somebody whose name is not/,
    );
  });
});

describe('the deciding bodies of a partnership', () => {
  it('are shown with the days on which there was no statutory partner of a kind', async () => {
    const { $ } = await house.as('admin').get('/administration/northmoor/bodies');
    expect(
      $('#gaps li')
        .toArray()
        .map((item) => words($(item).text())),
    ).toEqual(['1 April 2020 to 30 June 2022: no integrated care board or clinical commissioning group.']);
  });

  it('join in another century for a reason alone', async () => {
    const address = '/administration/northmoor/partnership/northmoor/steps/BodyJoined';
    const { $ } = await house.as('admin').get('/administration/northmoor/bodies');
    const add = $('a.govuk-button').attr('href') ?? address;
    const answers = { kind: 'other', name: 'Northmoor Board of Guardians', ...dateIn('occurredOn', '1899-04-01') };
    const asked = await fill(house.as('admin'), add, answers);
    expect(words(asked.$('main').text())).toContain('lies before the Children Act 1989.');
    const box = asked.$('textarea[name^="reason:"]').attr('name')!;
    const done = await send(house.as('admin'), asked, { [box]: 'It sat from then on.' }, 'record');
    expect(done.status).toBe(303);
  });
});

describe('the pack with which advance copies went out', () => {
  it('is one of the packs of the case, and no review of it', async () => {
    const [, id] = published.stream.split(/-(.*)/s);
    const { status, $ } = await house.as('unit-2').get(`/cases/${published.caseId}/w/${id}/steps/AdvanceCopiesSent`);
    expect(status).toBe(200);
    expect(words($('form').text())).not.toMatch(/Local child safeguarding practice review 1|Practice review 1/);
  });
});
