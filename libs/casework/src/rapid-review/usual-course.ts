/** How a rapid review usually goes: from a stage, by a step, to a stage. What else may happen stands in the chart. */
export const usualCourse = [
  ['begun', 'Referred', 'referred'],
  ['referred', 'FoundNotNotifiable', 'notNotifiable'],
  ['referred', 'ReferralPassedOn', 'passedOn'],
  ['referred', 'OfstedAndSecretaryOfStateTold', 'notifiedOnly'],
  ['referred', 'IncidentNotified', 'gathering'],
  ['gathering', 'CriteriaFoundNotMet', 'criteriaNotMet'],
  ['gathering', 'JoinedTo', 'joined'],
  ['joined', 'SentWithJoinedReview', 'withPanel'],
  ['gathering', 'MeetingHeld', 'considering'],
  ['considering', 'DraftPrepared', 'signingOff'],
  ['signingOff', 'SentToPanel', 'withPanel'],
  ['withPanel', 'PanelLetterReceived', 'answered'],
  ['answered', 'Closed', 'closed'],
  ['notNotifiable', 'Closed', 'closed'],
  ['passedOn', 'Closed', 'closed'],
  ['notifiedOnly', 'Closed', 'closed'],
  ['criteriaNotMet', 'Closed', 'closed'],
] as const;

/** Where it came to an end: what is recorded of it afterwards says that it knows. All can be left again. */
export const endsAt = ['passedOn', 'notNotifiable', 'notifiedOnly', 'criteriaNotMet', 'joined', 'closed'] as const;
