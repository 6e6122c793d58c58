/**
 * Deadlines that no edition sets: the day is the one that people agreed, or that a request or an order states. They are shown beside the statute's and never
 * as statute, and they stand in no share of it.
 */
export const agreedDeadlines = {
  action: 'Action',
  'ongoing-action': 'Review of an ongoing action',
  'impact-check': 'Impact check',
  'learning-review': 'Report of a learning review or audit',
  challenge: 'Answer to a challenge',
  disclosure: 'Answer to a request for disclosure',
  contribution: "Contribution to others' review",
} as const;

export type AgreedDeadlineId = keyof typeof agreedDeadlines;

export const agreedDeadlineIds = Object.keys(agreedDeadlines) as [AgreedDeadlineId, ...AgreedDeadlineId[]];

export const isAgreedDeadline = (id: string): id is AgreedDeadlineId => Object.hasOwn(agreedDeadlines, id);
