import { openHouse, type House } from '../browser/house';
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

  it('take near the same time', async () => {
    const times: Record<'hidden' | 'none', number[]> = { hidden: [], none: [] };
    const taken = async (address: string): Promise<number> => {
      const from = performance.now();
      await unit.get(address);
      return performance.now() - from;
    };
    for (let round = 0; round < 60; round += 1) {
      times.hidden.push(await taken(`/cases/${others.case}`));
      times.none.push(await taken(`/cases/${absent}`));
    }
    const median = (all: number[]): number => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]!;
    const [hidden, none] = [median(times.hidden), median(times.none)];
    expect(Math.abs(hidden - none)).toBeLessThan(Math.max(3, none * 0.5));
  });
});
