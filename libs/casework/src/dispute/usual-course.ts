/** How a dispute usually goes: from a stage, by a step, to a stage. What else may happen stands in the chart. */
export const usualCourse = [
  ['begun', 'DisputeRaised', 'local'],
  ['local', 'Escalated', 'delegated'],
  ['delegated', 'Escalated', 'advised'],
  ['delegated', 'Escalated', 'lead'],
  ['advised', 'Escalated', 'lead'],
  ['lead', 'Escalated', 'secretaryOfState'],
  ['local', 'Resolved', 'resolved'],
  ['delegated', 'Resolved', 'resolved'],
  ['advised', 'Resolved', 'resolved'],
  ['lead', 'Resolved', 'resolved'],
  ['secretaryOfState', 'Resolved', 'resolved'],
  ['resolved', 'Closed', 'closed'],
] as const;
