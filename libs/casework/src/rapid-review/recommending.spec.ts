import { decided } from '../testing/rapid-review-story';
import { asksOf, objectionsOf, rulesOf } from '../testing/story';

const one = { recommendation: 'r-1', agencies: ['school', 'trust'], due: '2027-03-31' };
const words = [{ recommendation: 'r-1', text: 'Share what is known at once.', outcome: 'Children are seen sooner.' }];

describe('Recommendations of a rapid review', () => {
  it('say of which agencies what is required and by when; their words are sealed', () => {
    const told = decided().takes('RecommendationsAgreed', { recommendations: [one], words });
    expect(told.last().data).toEqual({ recommendations: [one] });
    expect(told.stage()).toBe('signingOff');
  });

  it('are asked about where that is missing, by number alone', () => {
    const bare = { recommendations: [one, { recommendation: 'r-2', agencies: [] }], words };
    expect(objectionsOf(decided().tries('RecommendationsAgreed', bare)).map(({ because }) => because)).toEqual([
      'A recommendation has no words of its own, or is given twice. Each is listed once, with its words.',
      'Not said yet of which agencies something is required, or by when: 1 of 2.',
    ]);
  });

  it('name no agency that the directory does not hold, and each recommendation once', () => {
    const stranger = { recommendations: [{ ...one, agencies: ['nobody'] }], words };
    expect(rulesOf(decided().tries('RecommendationsAgreed', stranger))).toEqual(['recommendedAgenciesAreHeld']);
    expect(asksOf(decided().tries('RecommendationsAgreed', { recommendations: [one, one], words }))).toEqual([
      'recommendationsHaveWords',
    ]);
  });
});
