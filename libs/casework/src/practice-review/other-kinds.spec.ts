import { inItsCourse, usualWaysOn } from '../frame';
import { drafted, given, learning } from '../testing/practice-review-story';
import type { Story } from '../testing/story';
import { usualIn } from '../testing/usual';

// What usually follows for a local learning review, an audit or a review by one agency: nobody must publish its report.

const next = (told: Story): readonly string[] => {
  const { state, stage } = told.instance();
  return usualIn(
    told,
    [...new Set(usualWaysOn(inItsCourse(told.page, state), stage).map(([, step]) => step))],
    '2026-06-12',
  );
};
const on = { on: '2026-06-10' };

describe('A review of another kind', () => {
  it('usually goes on to its report being accepted, its learning recorded and its closing, and not to publication', () => {
    const told = learning().given('DraftPrepared', given.DraftPrepared, { on: '2026-05-20' });
    expect(next(told)).not.toContain('PublicationDecided');
    expect(next(told).slice(0, 3)).toEqual(['FactualCheckAsked', 'ReportAccepted', 'RecommendationsAgreed']);
    expect(next(told)).not.toContain('Closed');
    told
      .given('ReportAccepted', { draft: 'draft-1' }, on)
      .given('RecommendationsAgreed', given.RecommendationsAgreed, on)
      .given('FamilyMemberContacted', given.FamilyMemberContacted, on)
      .given('FeedbackReceived', given.FeedbackReceived, on);
    expect(next(told)).toEqual(['Closed']);
    expect(told.takes('Closed', {}, on).stage()).toBe('closed');
  });

  it('is a local child safeguarding practice review once it becomes one: then publication is decided on', () => {
    expect(next(drafted())).toContain('PublicationDecided');
    const kind = given.Initiated.kind;
    const told = learning()
      .given('DraftPrepared', given.DraftPrepared, { on: '2026-05-20' })
      .given('KindChanged', { kind, rationale: 'Wider.' }, { on: '2026-05-21' });
    expect(next(told)).toContain('PublicationDecided');
  });
});
