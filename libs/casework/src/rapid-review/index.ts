import { workflow } from '../frame';
import { chartVersion1, stages } from './chart';
import { clocks } from './clocks';
import { facts } from './facts';
import { rules } from './rules';
import { fold, initial } from './state';

export const rapidReview = workflow({
  name: 'rapid-review',
  category: 'rapidReview',
  title: 'Rapid review',
  facts,
  rules,
  charts: [chartVersion1],
  stages,
  initial,
  fold,
  clocks,
  mentions: (state, { data }) => {
    const named = data as { agency?: string; outstandingReturns?: string[] };
    return [
      ...Object.keys(state.returns),
      ...(named.agency === undefined ? [] : [named.agency]),
      ...(named.outstandingReturns ?? []),
    ];
  },
});

export { agenciesOutstanding, type RapidReview } from './state';
