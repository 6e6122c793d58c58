/** How a review led by others usually goes: from a stage, by a step, to a stage. What else may happen stands in the chart. */
export const usualCourse = [
  ['begun', 'ReviewRecorded', 'followed'],
  ['begun', 'ReviewRecorded', 'asked'],
  ['followed', 'ContributionAsked', 'asked'],
  ['asked', 'ContributionSent', 'sent'],
  ['asked', 'NoContributionMade', 'notMade'],
  ['followed', 'ReportReceived', 'reported'],
  ['sent', 'ReportReceived', 'reported'],
  ['sent', 'Closed', 'closed'],
  ['notMade', 'Closed', 'closed'],
  ['reported', 'Closed', 'closed'],
] as const;

/** Drawn, and not offered among the usual steps. */
export const exceptional = ['NoContributionMade'] as const;
