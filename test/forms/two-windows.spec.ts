import { addressOfDraft } from '../../apps/server/src/pages/drafts/saved-page';
import { mostDrafts } from '@waymark/vault';
import { openHouse, type House } from '../browser/house';
import { recordsIn, type Records } from '../access/records';
import { signedIn, type Browser, type PageAnswer } from '../signed-in';
import { dateIn } from './filling';
import { words } from '../pages/house';

// One form in two windows of one browser: the later save is told of the earlier, and both texts are kept.

let house: House;
let records: Records;
let unit: Browser;

beforeAll(async () => {
  house = await openHouse('2026-03-02');
  const place = { partnership: 'hillbridge', unit: 'unit', reviewer: 'reviewer', agency: 'hospitals', body: 'council' };
  records = await recordsIn(house.engine, place);
  await house.engine.policies.settled();
  await house.engine.runner.catchUp();
  unit = signedIn(house, 'unit');
});
afterEach(() => {
  for (const draft of house.engine.drafts.of('unit')) house.engine.drafts.forget(draft, draft.copy);
});
afterAll(() => house.close());

const address = () => `/cases/${records.case}/w/${records.rapidReview}/steps/NewInformationReceived`;
const opens = (at = address()): Promise<PageAnswer> => unit.get(at);

/** What the form in a window carries, as it stands on its page. */
const carriedBy = ({ $ }: PageAnswer): Record<string, string> =>
  Object.fromEntries(
    $('#answers input[type=hidden]')
      .toArray()
      .map((box) => [$(box).attr('name') ?? '', $(box).attr('value') ?? '']),
  );

const sends = (window: PageAnswer, what: string, act: string): Promise<PageAnswer> =>
  unit.post(address(), { ...carriedBy(window), from: 'police', what, 'form:act': act });
const saves = (window: PageAnswer, what: string) => sends(window, what, 'save');

const today = dateIn('occurredOn', '2026-03-02');
const recordsIt = (window: PageAnswer, what: string) =>
  unit.post(address(), { ...carriedBy(window), ...today, from: 'police', what, 'form:act': 'record' });

const texts = () =>
  house.engine.drafts
    .of('unit')
    .map((draft) => (house.engine.drafts.find(draft, draft.copy)!.typed as { typed: { what: string[] } }).typed.what[0])
    .toSorted();

const linkTo = ({ $ }: PageAnswer, text: string): string =>
  $('main a')
    .filter((_, link) => words($(link).text()).startsWith(text))
    .first()
    .attr('href') ?? '';

/** Presses the button that stands on the page of a draft. */
const deletes = ({ $ }: PageAnswer, address: string): Promise<PageAnswer> =>
  unit.post(`${address}/delete`, { savedAt: $('main form input[name=savedAt]').attr('value') ?? '' });

describe('one form in two windows', () => {
  it('says to the later that the earlier was saved meanwhile and when, and keeps both', async () => {
    const [first, second] = [await opens(), await opens()];
    expect((await saves(first, 'The police found the pram.')).$('h1').text()).toBe('Saved to finish later');
    const told = await saves(second, 'The police found the coat.');
    expect(told.$('h1').text()).toBe('Saved beside an earlier draft');
    expect(words(told.$('main').text())).toContain(
      'This draft was saved on 2 March 2026 at 8:30am in another window after you opened it. Both are kept',
    );
    expect(texts()).toEqual(['The police found the coat.', 'The police found the pram.']);
    const own = await unit.get(linkTo(told, 'Go on with what you saved now'));
    expect(own.$('textarea[name=what]').text().trim()).toBe('The police found the coat.');
    expect(words(own.$('main').text())).toContain('The same form was saved in another window on');
    const other = await unit.get(linkTo(told, 'Go on with what was saved in the other window'));
    expect(other.$('textarea[name=what]').text().trim()).toContain('pram');
    const read = await unit.get(linkTo(told, 'Read what was saved in the other window'));
    expect(words(read.$('main').text())).toContain('The police found the pram.');
    const listed = await unit.get('/tasks');
    expect(listed.$('section[aria-labelledby=drafts] li')).toHaveLength(2);
  });

  it('tells it too where both went on with the same draft, and writes over neither', async () => {
    await saves(await opens(), 'A neighbour rang.');
    const [first, second] = [await opens(), await opens()];
    await saves(first, 'A neighbour rang in April.');
    const told = await saves(second, 'A neighbour rang in May.');
    expect(told.$('h1').text()).toBe('Saved beside an earlier draft');
    expect(texts()).toEqual(['A neighbour rang in April.', 'A neighbour rang in May.']);
  });

  it('asks nothing of one window that saves again, also after going back', async () => {
    const window = await opens();
    await saves(window, 'First thought.');
    const again = await saves(window, 'Second thought.');
    expect(again.$('h1').text()).toBe('Saved to finish later');
    const goneOn = await opens();
    await saves(goneOn, 'Third thought.');
    expect((await saves(goneOn, 'Fourth thought.')).$('h1').text()).toBe('Saved to finish later');
    expect(texts()).toEqual(['Fourth thought.']);
  });

  it('carries what it was begun with from page to page of the form', async () => {
    await saves(await opens(), 'A letter came.');
    const window = await opens();
    const wrong = await unit.post(address(), { ...carriedBy(window), what: 'A letter came.', 'form:act': 'continue' });
    expect(wrong.status).toBe(422);
    await saves(await opens(), 'A second letter came.');
    expect((await saves(wrong, 'A third letter came.')).$('h1').text()).toBe('Saved beside an earlier draft');
    expect(texts()).toEqual(['A second letter came.', 'A third letter came.']);
  });

  it('forgets the draft that was recorded, and keeps what another window saved meanwhile', async () => {
    await saves(await opens(), 'What the coroner said.');
    const [first, second] = [await opens(), await opens()];
    await saves(second, 'What the coroner said, in full.');
    expect((await recordsIt(first, 'What the coroner said.')).status).toBe(303);
    expect(texts()).toEqual(['What the coroner said, in full.']);
  });

  it('lets each be deleted by itself, by its own person alone', async () => {
    const [first, second] = [await opens(), await opens()];
    await saves(first, 'One.');
    const told = await saves(second, 'Two.');
    const read = linkTo(told, 'Read what was saved in the other window');
    const colleague = signedIn(house, 'unit-two');
    expect((await colleague.get(read)).text).toBe((await colleague.get('/drafts/of-nobody')).text);
    expect((await colleague.post(`${read}/delete`, {})).status).toBe(404);
    expect((await deletes(await unit.get(read), read)).status).toBe(303);
    expect(texts()).toEqual(['Two.']);
    expect((await unit.get(read)).status).toBe(404);
  });

  it('are told apart by how much is written and by the day, and not by their words', async () => {
    const [first, second] = [await opens(), await opens()];
    await saves(first, 'The police found the pram.');
    const told = await unit.post(address(), {
      ...carriedBy(second),
      ...today,
      from: 'police',
      what: 'And the coat.',
      'form:act': 'save',
    });
    const apart = ['dated 2 March 2026, 3 words written', '5 words written'];
    for (const page of [told, await unit.get('/tasks'), await unit.get('/account')]) {
      for (const words of apart) expect(page.$('main').text()).toContain(words);
      expect(page.$('main').text()).not.toContain('pram');
    }
  });

  it('says of one that another window deleted what may have become of it, and where the others are', async () => {
    await saves(await opens(), 'One.');
    const read = addressOfDraft(house.engine.drafts.of('unit')[0]!);
    const page = await unit.get(read);
    await deletes(page, read);
    const again = await deletes(page, read);
    expect([again.status, again.$('h1').text()]).toEqual([404, 'This draft is not here']);
    expect(again.$('main a[href="/tasks"]').length).toBeGreaterThan(0);
  });

  it('deletes nothing that its reader did not see: what was saved anew meanwhile is shown first', async () => {
    const window = await opens();
    await saves(window, 'What I meant to delete.');
    const address = addressOfDraft(house.engine.drafts.of('unit')[0]!);
    const page = await unit.get(address);
    await saves(window, 'What I wrote since.');
    const told = await deletes(page, address);
    expect(told.status).toBe(409);
    expect(words(told.$('main').text())).toContain('Nothing was deleted. You saved this anew in another window');
    expect(words(told.$('main').text())).toContain('What I wrote since.');
    expect(texts()).toEqual(['What I wrote since.']);
    expect((await unit.post(`${address}/delete`, {})).status).toBe(409);
    expect((await deletes(told, address)).status).toBe(303);
    expect(texts()).toEqual([]);
  });
});

it('Where somebody has as many as are kept, nothing that is typed is lost and nothing that was saved is dropped', async () => {
  const { engine } = house;
  const other = { person: 'unit', case: records.case, place: 'case', step: 'WorkingNameGiven' };
  for (let n = 0; n < mostDrafts; n += 1)
    engine.drafts.keep({ ...other, about: `n=${n}` }, {}, engine.time.now(), { begunWith: null, window: `w-${n}` });
  const full = await saves(await opens(), 'What the police said.');
  expect(full.status).toBe(409);
  expect(full.$('.govuk-error-summary a').text()).toContain('This is not saved');
  expect(full.$('.govuk-error-summary a').attr('href')).toBe('#answers');
  expect(full.$('textarea[name=what]').text().trim()).toBe('What the police said.');
  expect(engine.drafts.of('unit')).toHaveLength(mostDrafts);
  // It can still be recorded as it stands.
  expect((await recordsIt(full, 'What the police said.')).status).toBeLessThan(400);
});
