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

/**
 * Of an incident's death the notification tells, in the same system: that Ofsted and the Secretary of State were told by
 * itself is of the death of a looked-after child or a care leaver without an incident (WT23 ¶¶331–332).
 */
export const exceptional = ['OfstedAndSecretaryOfStateTold'] as const;

/** Such a death is told and needs no rapid review. Where it proves to be a serious incident, that is notified all the same. */
export const courseOfADeath = [
  ['begun', 'Referred', 'referred'],
  ['referred', 'OfstedAndSecretaryOfStateTold', 'notifiedOnly'],
  ['referred', 'ReferralPassedOn', 'passedOn'],
  ...usualCourse.filter(([from]) => from !== 'begun' && from !== 'referred'),
] as const;

/** Where it came to an end: what is recorded of it afterwards says that it knows. All can be left again. */
export const endsAt = ['passedOn', 'notNotifiable', 'notifiedOnly', 'criteriaNotMet', 'joined', 'closed'] as const;
