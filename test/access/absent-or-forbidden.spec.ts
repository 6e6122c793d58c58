import { openHouse, type House } from '../browser/house';
import { record } from '../pages/steps';
import { signedIn, type Browser, type PageAnswer } from '../signed-in';
import { recordsIn, type Records } from './records';

// Nobody can tell by status, by words or by the time it takes whether there is a case that they may not see.

let house: House;
let others: Records;
let unit: Browser;
const absent = '00000000-0000-8000-8000-000000000000';

beforeAll(async () => {
  house = await openHouse('2026-03-02');
  const eastvale = { partnership: 'eastvale', unit: 'neighbour', reviewer: 'neighbour', agency: 'harbour' };
  others = await recordsIn(house.engine, { ...eastvale, body: 'harbour-council' });
  await house.engine.policies.settled();
  await house.engine.runner.catchUp();
  unit = signedIn(house, 'unit');
});
afterAll(() => house.close());

/** A page without what is another with each request. */
const body = ({ text }: PageAnswer): string => text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'an-id');

const pages = (of: string, review: string, event: string): string[] =>
  [
    '',
    '/timeline',
    `/timeline/${event}`,
    '/children',
    '/children/names',
    '/deadlines',
    '/access',
    `/w/${review}`,
    `/w/${review}/steps/MeetingHeld`,
    `/w/${review}/steps/FactCorrected?event=${event}`,
    `/w/${review}/steps/StepWithdrawn?event=${event}`,
    `/w/${review}/recorded/${event}`,
    '/new/action',
    '/scrutiny',
    '/disclosure',
  ].map((page) => `/cases/${of}${page}`);

describe('a case that is absent and one that is forbidden', () => {
  it('are answered alike, in status and in words, on every page', async () => {
    const [hidden, none] = [pages(others.case, others.rapidReview, others.reviewEvent), pages(absent, absent, absent)];
    for (const [at, address] of hidden.entries()) {
      const [one, other] = [await unit.get(address), await unit.get(none[at]!)];
      expect([address, one.status]).toEqual([address, 404]);
      expect(other.status).toBe(404);
      expect(body(one)).toBe(body(other));
    }
  });

  it('answer a form alike, and give back what was typed: a right may have ended meanwhile', async () => {
    const typed = { what: 'Seen twice <on> the stairs.', 'form:act': 'continue' };
    const theirs = await unit.post(`/cases/${others.case}/w/${others.rapidReview}/steps/MeetingHeld`, typed);
    const never = await unit.post(`/cases/${absent}/w/${absent}/steps/MeetingHeld`, typed);
    expect([theirs.status, never.status]).toEqual([404, 404]);
    expect(body(theirs)).toBe(body(never));
    expect(theirs.text).toContain('Seen twice &lt;on&gt; the stairs.');
  });

  it('answer alike whoever holds no such role any more, and give back what they had typed while they held it', async () => {
    const before = signedIn(house, 'unit-two');
    const begun = '/cases/new/rapid-review';
    expect((await before.get(begun)).status).toBe(200);
    const data = { role: 'business unit', partnership: 'hillbridge' };
    await record(house.engine, 'person-unit-two', 'RoleEnded', { on: '2026-03-01', data });
    await house.engine.runner.catchUp();
    const typed = { whatHappened: 'Quiet <since> the spring.', 'form:act': 'continue' };
    const steps = (of: string, on: string) => `/cases/${of}/w/${on}/steps/InformationReceived`;
    const addresses = [begun, steps(others.case, others.rapidReview), steps(absent, absent)];
    const answers = [];
    for (const address of addresses) answers.push(await before.post(address, typed));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(new Set(answers.map(body)).size).toBe(1);
    expect(answers[0]!.text).toContain('Quiet &lt;since&gt; the spring.');
    expect((await before.get(begun)).text).not.toContain('What you had typed');
    expect(house.logged.join()).not.toContain('the spring');
  });

  it('are found alike: not at all', async () => {
    const found = await house.engine.views.db.selectFrom('cases').select(['case_id', 'reference']).execute();
    const reference = found.find(({ case_id }) => case_id === others.case)!.reference!;
    const results = async (search: string) =>
      body(await unit.send('/cases/search', { search })).replaceAll(search, 'what was looked for');
    const none = await results('ZZZZ-ZZZZ');
    expect(await results(reference)).toBe(none);
    expect(await results('Lantern')).toBe(none);
    expect(body(await unit.get('/cases?stage=closed'))).not.toContain(others.case);
  });

  it('and a search of somebody else’s, one that never was', async () => {
    const kept = await signedIn(house, 'neighbour').post('/cases/search', { search: 'Lantern' });
    const theirs = await unit.get(kept.headers.get('location')!);
    const never = await unit.get(`/cases/found/${absent}`);
    expect([theirs.status, never.status]).toEqual([404, 404]);
    expect(body(theirs)).toBe(body(never));
  });

  it('cannot be told apart by the time they take: neither is the slower one nearly always', async () => {
    const taken = async (address: string): Promise<number> => {
      const from = performance.now();
      await unit.get(address);
      return performance.now() - from;
    };
    const rounds = 60;
    let slower = 0;
    for (let round = 0; round < rounds; round += 1) {
      const addresses = [`/cases/${others.case}`, `/cases/${absent}`];
      // Each goes first as often as the other. A machine that is busy slows both, so only their order is looked at.
      if (round % 2) addresses.reverse();
      const times = new Map<string, number>();
      for (const address of addresses) times.set(address, await taken(address));
      if (times.get(`/cases/${others.case}`)! > times.get(`/cases/${absent}`)!) slower += 1;
    }
    // Whoever asked once would guess wrong too often; opening the case first would lose every round.
    expect(slower).toBeGreaterThan(rounds * 0.08);
    expect(slower).toBeLessThan(rounds * 0.92);
  });
});
