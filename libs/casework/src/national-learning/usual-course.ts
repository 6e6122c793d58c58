/** How national learning usually goes: from a stage, by a step, to a stage. What else may happen stands in the chart. */
export const usualCourse = [
  ['begun', 'LearningReceived', 'received'],
  ['received', 'Considered', 'relevant'],
  ['received', 'Considered', 'notRelevant'],
  ['relevant', 'Circulated', 'circulated'],
  ['circulated', 'InformationRequested', 'assurance'],
  ['assurance', 'ReturnReceived', 'answered'],
  ['answered', 'Closed', 'closed'],
  ['notRelevant', 'Closed', 'closed'],
] as const;
