import type { Ways } from './chart-suite';
import {
  begun,
  closed,
  decided,
  drafted,
  given,
  initiated,
  published,
  signedOff,
  underWay,
} from './practice-review-story';
import type { Pools } from './walk';

/** A way to each stage of a practice review. */
export const ways: Ways = {
  begun,
  initiated,
  underWay,
  reporting: drafted,
  preparing: decided,
  deferred: () =>
    signedOff().takes(
      'PublicationDecided',
      { manner: 'deferred', rationale: 'The trial is to come.' },
      { on: '2026-06-12' },
    ),
  published,
  takenDown: () => published().given('TakenDown', { reason: 'order of a court', order: 'Order of the family court.' }),
  paused: () => underWay().takes('Paused', given.Paused),
  discontinued: () => underWay().takes('Discontinued', given.Discontinued),
  closed,
};

export const pools: Pools = {
  body: ['council', 'health-board', 'police', 'neighbour', 'stranger'],
  agency: ['school', 'trust', 'nobody'],
  draft: ['draft-1', 'draft-2', 'draft-3'],
  reviewer: ['reviewer-1', 'reviewer-2', 'preparedBy-1'],
  by: ['reviewer-1', 'reviewer-2'],
};
