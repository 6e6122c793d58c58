import { decided, plain, sent } from '../testing/rapid-review-story';
import { asksOf, type Story } from '../testing/story';
import { outcomeUntold } from './outcome-told';
import type { RapidReview } from './state';

const local = { ...plain.OutcomeRecorded, outcome: 'local child safeguarding practice review', alternative: 'none' };
const untold = (told: Story) => outcomeUntold(told.instance().state as RapidReview);
const changedOn = (on: string, data: object = local) => sent().given('OutcomeRecorded', data, { on });
const addendum = { submission: 'submission-1', what: 'The outcome as it was changed.' };

describe('An outcome that was changed after the review was sent', () => {
  it('is not told until an addendum of that day or later, and closing asks about it', () => {
    const told = changedOn('2026-10-31');
    expect(untold(told)).toEqual({ on: '2026-10-31', sentOn: '2026-10-29', submission: 'submission-1' });
    expect(asksOf(told.tries('Closed'))).toContain('outcomeIsTold');
    told.given('AddendumSent', addendum, { on: '2026-10-30' });
    expect(untold(told)).toMatchObject({ sentOn: '2026-10-30' });
    told.given('AddendumSent', addendum, { on: '2026-10-31' });
    expect(untold(told)).toBeNull();
    expect(asksOf(told.tries('Closed'))).not.toContain('outcomeIsTold');
  });

  it('is told by a second sending, and where the outcome was only recorded anew', () => {
    expect(untold(changedOn('2026-10-31', plain.OutcomeRecorded))).toBeNull();
    const again = { ...plain.SentToPanel, submission: 'submission-2' };
    expect(untold(changedOn('2026-10-31').given('SentToPanel', again, { on: '2026-11-01' }))).toBeNull();
    expect(untold(changedOn('2026-10-31', { ...plain.OutcomeRecorded, alternative: 'audit' }))).not.toBeNull();
  });

  it('is told by the response that the decision is changed, which it follows; not what is changed again after that', () => {
    const response = { letter: 'letter-1', response: 'decision changed', considered: 'Weighed again.' };
    const answered = () =>
      sent()
        .takes('PanelLetterReceived', { ...plain.PanelLetterReceived, positions: ['disagrees'] }, { on: '2026-10-30' })
        .takes('PartnersResponded', response, { on: '2026-10-31' });
    const told = answered().given('OutcomeRecorded', local, { on: '2026-10-31' });
    expect(untold(told)).toBeNull();
    expect(untold(told.given('OutcomeRecorded', plain.OutcomeRecorded, { on: '2026-11-02' }))).toBeNull();
    const audit = { ...plain.OutcomeRecorded, alternative: 'audit' };
    expect(untold(told.given('OutcomeRecorded', audit, { on: '2026-11-02' }))).toMatchObject({ on: '2026-11-02' });
  });

  it('is none where it was decided before the sending, whenever it is recorded, or where nothing was sent', () => {
    expect(untold(changedOn('2026-10-29'))).toBeNull();
    expect(untold(changedOn('2026-10-28'))).toBeNull();
    expect(untold(changedOn('2026-10'))).toBeNull();
    expect(untold(decided().given('OutcomeRecorded', local, { on: '2026-10-28' }))).toBeNull();
  });
});
