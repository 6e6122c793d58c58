import type { Value } from './value-list';

/** What is published nationally for every area to learn from. None has a deadline here. */
export const nationalLearningKinds = [
  { id: 'national-review', words: 'National child safeguarding practice review' },
  { id: 'thematic-review', words: 'National thematic review' },
  { id: 'panel-briefing', words: 'Panel briefing' },
  { id: 'national-report', words: 'National report' },
  { id: 'other-publication', words: 'Other national publication' },
] as const satisfies readonly Value[];
