import { openHouse, words, type House } from './house';
import { registerPerson } from './people';
import { notify, open, record, refer, registerNorthmoor, send, type Opened } from './steps';

// A review and a plan that were begun by mistake, beside a rapid review that goes on.

let house: House;
let incident: Opened;
let review: Opened;
let gone: Opened;
let changed: Opened;
let outcome: string;
let pack: Opened;

beforeAll(async () => {
  house = await openHouse('2026-06-30', async (engine, on) => {
    on('2026-06-02');
    await registerNorthmoor(engine);
    const body = { body: 'council', kind: 'local authority', name: 'Northmoor Council' };
    await record(engine, 'partnership-northmoor', 'BodyJoined', { on: '2020-04-01', data: body });
    await registerPerson(engine, 'unit', [{ role: 'business unit' }]);
    incident = await refer(engine, '2026-06-01');
    await notify(engine, incident, '2026-06-02');
    const initiating = {
      kind: 'local-learning-review',
      origin: 'rapid review',
      cases: [],
      rationale: 'There is more to learn.',
    };
    review = await open(engine, incident.caseId, 'practiceReview', 'Initiated', {
      on: '2026-06-02',
      body: 'council',
      data: initiating,
    });
    const history = await engine.recorder.streams.history(review.stream);
    const takingBack = { event: history[0]!.id, reason: 'It belongs to another case.' };
    await record(engine, review.stream, 'StepWithdrawn', { on: '2026-06-02', data: takingBack });
    gone = await refer(engine, '2026-06-01');
    const [referral] = await engine.recorder.streams.history(gone.stream);
    const mistaken = { event: referral!.id, reason: 'It was sent to us by mistake.' };
    await record(engine, gone.stream, 'StepWithdrawn', { on: '2026-06-02', data: mistaken });
    changed = await refer(engine, '2026-06-01');
    await notify(engine, changed, '2026-06-02');
    const decided = { outcome: 'local child safeguarding practice review', alternative: 'none' };
    const saying = { nationalReviewSuggested: false, rationale: 'There is more to learn.' };
    on('2026-06-18');
    await record(engine, changed.stream, 'OutcomeRecorded', {
      on: '2026-06-17',
      body: 'council',
      data: { ...decided, ...saying },
    });
    engine.policies.follow();
    await engine.policies.settled();
    on('2026-06-19');
    await send(engine, changed, '2026-06-18');
    const other = { outcome: 'no review', alternative: 'audit', ...saying };
    outcome = await record(engine, changed.stream, 'OutcomeRecorded', {
      on: '2026-06-19',
      body: 'council',
      data: other,
    });
    await engine.policies.settled();
    const of = { kind: 'local-child-safeguarding-practice-review', origin: 'no notification', cases: [] };
    const why = { rationale: 'A near miss.', focus: 'A near miss.' };
    const { caseId } = await refer(engine, '2026-06-19');
    const report = await open(engine, caseId, 'practiceReview', 'Initiated', {
      on: '2026-06-19',
      body: 'council',
      data: { ...of, ...why },
    });
    const id = report.stream.slice('practiceReview-'.length);
    const packed = { kind: 'advance-copies', of: id, content: 'a1'.repeat(32), snapshot: 'The report.' };
    pack = await open(engine, caseId, 'submission', 'Prepared', { on: '2026-06-19', data: packed });
    const discontinuing = { told: ['Panel'], rationale: 'A national review covers it.' };
    await record(engine, report.stream, 'Discontinued', { on: '2026-06-19', body: 'council', data: discontinuing });
    on('2026-06-23');
    await send(engine, incident, '2026-06-22');
    await notify(engine, incident, '2026-06-23', 'sin-2');
  });
});
afterAll(() => house.close());

const main = async (path: string) => (await house.as('unit').get(`/cases/${incident.caseId}${path}`)).$('main');

describe('a record of which what began it was taken back', () => {
  it('comes after what goes on, says so, and offers nothing as its usual next step', async () => {
    const $main = await main('');
    expect(words($main.find('.waymark-course h2').text())).toBe('Rapid review');
    const rows = $main.find('tbody tr').toArray();
    const row = rows.map((one) => words($main.find(one).text())).find((text) => text.startsWith('Practice review'));
    expect(row).toBe('Practice reviewWithdrawn');
    const header = (await house.as('unit').get(`/cases/${incident.caseId}`)).text;
    expect(header).toContain('Practice review: Withdrawn');
  });

  it('is told on its own page, where it can be begun anew', async () => {
    const text = words((await main(`/w/${review.stream.slice('practiceReview-'.length)}`)).text());
    expect(text).toContain('What began it was taken back');
    expect(text).toContain('it was taken back, and can be begun anew');
    expect(text).not.toContain('usual next step');
  });
});

describe('a case of which the referral was taken back', () => {
  it('stands as withdrawn in the register, on its own page and in the JSON API alike', async () => {
    const { $ } = await house.as('unit').get('/cases');
    const row = $(`main tr:has(a[href="/cases/${gone.caseId}"])`);
    expect(words(row.text())).toContain('Withdrawn');
    const { text: page } = await house.as('unit').get(`/cases/${gone.caseId}`);
    expect(page).toContain('Withdrawn');
    const made = { person: 'unit', label: 'test', madeAt: house.engine.time.now() };
    const { text: token } = house.engine.tokens.make(made);
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(`${house.base}/api/v1/cases/${gone.caseId}`, { headers });
    expect(await answer.text()).toContain('"stageTitle":"Withdrawn"');
  });
});

describe('a second notification after the sending', () => {
  it('shows its own lateness beside the five days, and its rapid review is not on time by that', async () => {
    const text = words((await main('/deadlines')).text());
    expect(text).toContain('Further notification: Sent on 23 June 2026: late by 11 working days');
    expect(text).toContain('because it stopped on 22 June 2026, before it started on 23 June 2026');
    expect(words((await main('')).text())).toContain('beside them a further notification was late');
  });
});

describe('an outcome that was changed', () => {
  const address = () => `/cases/${changed.caseId}/w/${changed.stream.slice('rapidReview-'.length)}/recorded/${outcome}`;

  it('says where it was recorded what it changes, what ends and what is to be done', async () => {
    const text = words((await house.as('unit').get(address())).$('main').text());
    expect(text).toContain(
      'It changes the outcome on 17 June 2026, a local child safeguarding practice review: of that one nothing follows any more.',
    );
    expect(text).toContain('an audit takes place instead. It is to be opened');
    expect(text).toContain('The outcome was changed, and what was opened for it before goes on.');
    expect(text).toContain('an addendum tells it');
  });

  it('leaves the review that was opened for it to be closed, after what lives', async () => {
    const $main = (await house.as('unit').get(`/cases/${changed.caseId}`)).$('main');
    expect(words($main.find('.waymark-course h2').text())).toBe('Rapid review');
    const rows = $main.find('tbody tr').toArray();
    const row = rows.map((one) => words($main.find(one).text())).find((text) => text.startsWith('Practice review'));
    expect(row).toContain('Initiated: setting up (the decision for it was taken back)');
    expect(row).not.toContain('Open a review');
    expect(words($main.text())).toContain('Review to close: the decision for it was taken back');
  });
});

describe('a pack of advance copies that nobody needs any more', () => {
  it('says so on its own page, and is to be set aside; approving is to hand still, and not offered as usual', async () => {
    const page = await house.as('unit').get(`/cases/${pack.caseId}/w/${pack.stream.slice('submission-'.length)}`);
    const $main = page.$('main');
    expect(words($main.text())).toContain('Nobody needs to approve or send this pack any more');
    const usual = $main.find('.waymark-offers').first().find('a').toArray();
    expect(usual.map((link) => link.attribs['href'])).toEqual([expect.stringContaining('/steps/SetAside')]);
    expect($main.find('a[href$="/steps/Approved"]').closest('details')).toHaveLength(1);
  });
});
