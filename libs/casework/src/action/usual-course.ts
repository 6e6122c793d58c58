/** How an action usually goes: from a stage, by a step, to a stage. What else may happen stands in the chart. */
export const usualCourse = [
  ['begun', 'Drafted', 'drafted'],
  ['drafted', 'NotAccepted', 'notAccepted'],
  ['notAccepted', 'AcceptedByAgency', 'drafted'],
  ['drafted', 'Agreed', 'underWay'],
  ['underWay', 'EvidenceSubmitted', 'deciding'],
  ['deciding', 'FurtherEvidenceRequested', 'furtherEvidence'],
  ['furtherEvidence', 'EvidenceSubmitted', 'deciding'],
  ['deciding', 'EvidenceAccepted', 'accepted'],
  ['accepted', 'ImpactFound', 'checked'],
  ['accepted', 'ImpactCheckNotNeeded', 'checked'],
  ['checked', 'Closed', 'closed'],
  ['underWay', 'MadeOngoing', 'ongoing'],
  ['ongoing', 'Closed', 'closed'],
  ['underWay', 'NotProgressed', 'notProgressing'],
  ['notProgressing', 'Closed', 'closed'],
  ['underWay', 'Split', 'superseded'],
  ['underWay', 'Merged', 'superseded'],
  ['underWay', 'Superseded', 'superseded'],
] as const;

/** What stops the course: never usual, and always to hand. */
export const exceptional = ['NotProgressed', 'Split', 'Merged', 'Superseded'] as const;
