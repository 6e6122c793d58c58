/** How a submission usually goes: from a stage, by a step, to a stage. What else may happen stands in the chart. */
export const usualCourse = [
  ['begun', 'Prepared', 'prepared'],
  ['prepared', 'Approved', 'approved'],
  ['approved', 'Sent', 'sending'],
  ['sending', 'Completed', 'sent'],
  ['sent', 'Returned', 'returned'],
  ['returned', 'Sent', 'sending'],
  ['sent', 'Superseded', 'superseded'],
  ['prepared', 'SetAside', 'setAside'],
] as const;

/** What stops the course: never usual, and always to hand. */
export const exceptional = ['SetAside', 'Superseded'] as const;
