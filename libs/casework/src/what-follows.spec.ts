import type { PracticeReview } from './practice-review';
import { initiated, learning } from './testing/practice-review-story';
import { decided, plain, referred, sent } from './testing/rapid-review-story';
import type { Story } from './testing/story';
import type { RapidReview } from './rapid-review';
import { whatFollows } from './what-follows';

const review = (id: string, told: Story, caseId = 'case-1', from: string | null = null) => ({
  id,
  from,
  state: { ...(told.instance().state as PracticeReview), cases: [caseId] },
});

const after = (told: Story, ...reviews: readonly ReturnType<typeof review>[]) =>
  whatFollows({
    caseId: 'case-1',
    id: 'rapid-review-1',
    stage: told.stage(),
    state: told.instance().state as RapidReview,
    reviews,
  });

const forReview = (told: Story): Story =>
  told.given(
    'OutcomeRecorded',
    { ...plain.OutcomeRecorded, outcome: 'local child safeguarding practice review', alternative: 'none' },
    { on: '2026-10-28' },
  );
const letter = { what: "Panel's letter", sentOn: '2026-10-29' };
const alternative = { what: 'alternative', alternative: 'local learning review' };

describe('After the outcome of a rapid review', () => {
  it('what was chosen as it was found not notifiable is to be opened, where it has a record, and until it is notified', () => {
    const found = (chosen: string) =>
      referred().takes('FoundNotNotifiable', { alternative: chosen, rationale: 'Minor.' }, { on: '2026-11-10' });
    const learned = { ...alternative, notNotifiableOn: '2026-11-10' };
    expect(after(found('none'))).toEqual([]);
    expect(after(found('local learning review'))).toEqual([{ ...learned, reviews: [] }]);
    expect(after(found('local learning review'), review('review-1', learning()))).toEqual([
      { ...learned, reviews: ['review-1'] },
    ]);
    const notified = found('local learning review').given('IncidentNotified', {
      notification: 'sin-1',
      category: 'death',
    });
    expect(after(notified)).toEqual([]);
  });

  it('a review that was opened for an outcome before, and goes on, is named until it is over', () => {
    const from = 'rapid-review-1';
    const before = (id: string) => ({ what: 'of an outcome before', reviews: [id] });
    const changed = forReview(decided()).given('OutcomeRecorded', plain.OutcomeRecorded, { on: '2026-10-29' });
    const withdrawn = initiated().takes('OriginWithdrawn');
    expect(after(changed, review('review-1', withdrawn, 'case-1', from))).toContainEqual(before('review-1'));
    const over = withdrawn.given('Closed', {});
    expect(after(changed, review('review-1', over, 'case-1', from))).not.toContainEqual(before('review-1'));
    const learned = review('review-2', learning(), 'case-1', from);
    const chosen = decided().given('OutcomeRecorded', plain.OutcomeRecorded, { on: '2026-10-27' });
    expect(after(chosen, learned)).not.toContainEqual(before('review-2'));
    expect(after(forReview(chosen), learned)).toContainEqual(before('review-2'));
  });

  it('a local review that was decided on is to be opened, until a review of this case of that kind is there', () => {
    const told = forReview(decided());
    expect(after(told)).toEqual([{ what: 'practice review', reviews: [] }]);
    expect(after(told, review('other case', initiated(), 'case-2'), review('other kind', learning()))).toEqual([
      { what: 'practice review', reviews: [] },
    ]);
    expect(after(told, review('review-1', initiated()))).toEqual([{ what: 'practice review', reviews: ['review-1'] }]);
  });

  it('of two in one case leads each to the review that its own decision opened', () => {
    const told = forReview(decided());
    const ofAnother = review('review-2', initiated(), 'case-1', 'rapid-review-2');
    expect(after(told, ofAnother)).toEqual([{ what: 'practice review', reviews: [] }]);
    expect(after(told, ofAnother, review('review-1', initiated(), 'case-1', 'rapid-review-1'))).toEqual([
      { what: 'practice review', reviews: ['review-1'] },
    ]);
  });

  it('“no review” leads to the learning chosen instead, and once it is sent to the Panel’s letter', () => {
    expect(after(decided())).toEqual([{ ...alternative, reviews: [] }]);
    expect(after(sent(), review('learning-1', learning()))).toEqual([
      { ...alternative, reviews: ['learning-1'] },
      letter,
    ]);
  });

  it('the learning chosen instead is still to be opened once the rapid review is closed, and other learning needs no record', () => {
    const closed = (told: Story) => told.given('Closed');
    expect(after(closed(sent()))).toEqual([{ ...alternative, reviews: [] }]);
    expect(after(closed(sent()), review('learning-1', learning()))).toEqual([]);
    for (const chosen of ['none', 'other'])
      expect(
        after(closed(decided().given('OutcomeRecorded', { ...plain.OutcomeRecorded, alternative: chosen }))),
      ).toEqual([]);
  });

  it('a review that the rapid review is named for is its own, although it names no further case', () => {
    const opened = { ...review('learning-1', learning(), 'case-1', 'rapid-review-1') };
    const unnamed = { ...opened, state: { ...opened.state, cases: [] } };
    expect(after(decided(), unnamed)).toEqual([{ ...alternative, reviews: ['learning-1'] }]);
    expect(after(decided(), { ...unnamed, from: null })).toEqual([{ ...alternative, reviews: ['learning-1'] }]);
    expect(after(decided(), { ...unnamed, from: 'rapid-review-2' })).toEqual([{ ...alternative, reviews: [] }]);
  });

  it('a letter that asks to reconsider awaits the partners’ response, until it is given or the letter is replaced', () => {
    const asking = sent().takes(
      'PanelLetterReceived',
      { ...plain.PanelLetterReceived, positions: ['suggests a local review'] },
      { on: '2026-11-10' },
    );
    const awaited = { what: 'considered response', letter: 'letter-1', receivedOn: '2026-11-10' };
    expect(after(asking)).toEqual([{ ...alternative, reviews: [] }, awaited]);
    const response = { letter: 'letter-1', response: 'decision stands', considered: 'Weighed again.' };
    expect(after(asking.takes('PartnersResponded', response, { on: '2026-11-12' }))).toEqual([
      { ...alternative, reviews: [] },
    ]);
    const other = { ...plain.PanelLetterReceived, letter: 'letter-2', supersedes: 'letter-1' };
    expect(after(asking.takes('PanelLetterReceived', other, { on: '2026-11-13' }))).toEqual([
      { ...alternative, reviews: [] },
    ]);
  });

  it('a changed decision awaits an outcome of that day or later, in place of what followed of the one before', () => {
    const changed = { letter: 'letter-1', response: 'decision changed', considered: 'Weighed again.' };
    const told = () =>
      sent()
        .takes('PanelLetterReceived', { ...plain.PanelLetterReceived, positions: ['disagrees'] }, { on: '2026-11-10' })
        .takes('PartnersResponded', changed, { on: '2026-11-12' });
    expect(after(told())).toEqual([{ what: 'new outcome', changedOn: '2026-11-12' }]);
    expect(after(told().given('OutcomeRecorded', plain.OutcomeRecorded, { on: '2026-11-11' }))).toEqual([
      { what: 'new outcome', changedOn: '2026-11-12' },
    ]);
    expect(after(told().given('OutcomeRecorded', plain.OutcomeRecorded, { on: '2026-11-12' }))).toEqual([
      { ...alternative, reviews: [] },
    ]);
    const stands = { ...changed, response: 'decision stands' };
    expect(after(told().takes('PartnersResponded', stands, { on: '2026-11-13' }))).toEqual([
      { ...alternative, reviews: [] },
    ]);
  });
});
