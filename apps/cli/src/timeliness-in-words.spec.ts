import { departure } from './timeliness-in-words';

describe('A departure in a terminal', () => {
  it('is told in the words of the rule, also of one that stands above every page', () => {
    expect(departure({ rule: 'everyBodySignedOff', type: 'rapidReview.SentToPanel', count: 2, cases: 1 })).toEqual([
      '',
      'Rapid review sent to the Panel:',
      '2 in 1 case',
      'Not every partner that decides had signed off the latest version.',
    ]);
    const [, , , words] = departure({ rule: 'dayIsPlausible', type: 'action.Closed', count: 1, cases: 1 });
    expect(words).toContain('before the Children Act 1989');
  });
});
