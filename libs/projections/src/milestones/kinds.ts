/** By type of step: the milestone it is. Awareness is what the clocks count from. */
export const milestoneOf = {
  'rapidReview.IncidentNotified': 'notification',
  'rapidReview.OfstedAndSecretaryOfStateTold': 'notification',
  'rapidReview.NotificationCopied': 'copy to the business unit',
  'rapidReview.InformationRequested': 'first request',
  'rapidReview.ReturnReceived': 'last return',
  'rapidReview.MeetingHeld': 'meeting',
  'rapidReview.SignedOff': 'last sign-off',
  'rapidReview.NoMaterialChangeConfirmed': 'last sign-off',
  'rapidReview.SentToPanel': 'sending',
  'rapidReview.SentWithJoinedReview': 'sending',
} as const satisfies Readonly<Record<string, string>>;

export const isMilestone = (type: string): boolean => Object.hasOwn(milestoneOf, type);
