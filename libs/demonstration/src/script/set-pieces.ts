import type { Entry } from './entry';

/** The day up to which the demonstration is filled by default: on it, cases stand at every stage. */
export const defaultUntil = '2026-11-20';

// What the first three areas are sure to see, whatever the seed: dates that calendar and statute make interesting.

const first: readonly Entry[] = [
  { aware: '2021-06-14', story: 'twoChildren' },
  { aware: '2021-09-20', story: 'publishedLate' },
  // Notified on 17 December: Christmas and New Year lie within the fifteen days.
  { aware: '2021-12-14', story: 'onTheLastDay' },
  // Notified on 25 May: the spring bank holiday was moved to 2 June, and the Jubilee is the day after.
  { aware: '2022-05-20', story: 'onTheLastDay' },
  // Notified on 9 September, the day before the bank holiday for the State Funeral became known.
  { aware: '2022-09-06', story: 'onTheLastDay', prompt: true },
  { aware: '2022-03-14', story: 'homicideReview' },
  { aware: '2023-02-13', story: 'disputed' },
  { aware: '2023-03-13', story: 'heldByProceedings' },
  { aware: '2023-07-10', story: 'nearMiss' },
  { aware: '2023-10-16', story: 'contradictingLetters' },
  { aware: '2024-03-04', story: 'publishedOnTime' },
  { aware: '2024-05-13', story: 'correctedNotification' },
  { aware: '2024-11-04', story: 'signOffMissing' },
  { aware: '2025-05-19', story: 'heldByProceedings' },
  { aware: '2025-06-09', story: 'joined', alsoAware: '2025-06-12' },
  { aware: '2025-09-22', story: 'reviewerGone' },
  { aware: '2025-11-24', story: 'acrossAreas' },
  { aware: '2026-02-09', story: 'publishedOnTime' },
  { aware: '2026-06-22', story: 'disputeToTheMinister' },
  { aware: '2026-06-01', story: 'pausedReview' },
  { aware: '2026-09-28', story: 'publishedLate' },
  { aware: '2026-10-14', story: 'overdue' },
  { aware: '2026-10-19', story: 'homicideReview' },
  { aware: '2026-11-03', story: 'running' },
  { aware: '2026-11-17', story: 'newlyReferred', prompt: true },
];

const second: readonly Entry[] = [
  { aware: '2021-09-06', story: 'siblingAdded' },
  { aware: '2022-02-07', story: 'takenDown' },
  { aware: '2022-06-21', story: 'recordedLate' },
  { aware: '2022-11-14', story: 'lookedAfterChild' },
  // Notified on 20 April: Early May and the Coronation lie within the fifteen days.
  { aware: '2023-04-17', story: 'onTheLastDay' },
  { aware: '2023-06-05', story: 'improvementsOnly' },
  { aware: '2023-09-18', story: 'criteriaNotMet' },
  { aware: '2024-02-05', story: 'roughIncident' },
  { aware: '2024-09-09', story: 'ownDraft' },
  { aware: '2024-12-16', story: 'late' },
  { aware: '2025-03-03', story: 'postMortemFollows' },
  { aware: '2025-04-07', story: 'pausedReview' },
  { aware: '2025-06-16', story: 'coronersReport' },
  { aware: '2025-09-15', story: 'partnersDiffer' },
  { aware: '2026-01-12', story: 'unansweredLetters' },
  { aware: '2026-03-16', story: 'disputeOnPublication' },
  { aware: '2026-03-30', story: 'reviewerGone' },
  { aware: '2026-06-01', story: 'nationalReviewSuggested' },
  { aware: '2026-06-22', story: 'publishedLate' },
  { aware: '2026-09-29', story: 'disputeOnCosts' },
  { aware: '2026-10-19', story: 'awaitingLetter' },
  { aware: '2026-10-27', story: 'disputeOnCosts' },
  { aware: '2026-10-30', story: 'running', prompt: true },
  { aware: '2026-11-02', story: 'coronersReport' },
  { aware: '2026-11-11', story: 'notNotified', prompt: true },
];

const third: readonly Entry[] = [
  { aware: '2021-05-17', story: 'careLeaver' },
  { aware: '2021-11-08', story: 'notifiedAfterwards' },
  { aware: '2022-03-21', story: 'nationalReview' },
  { aware: '2022-09-05', story: 'onTime', prompt: true },
  { aware: '2023-01-16', story: 'reopened' },
  { aware: '2023-06-12', story: 'withdrawnStep' },
  { aware: '2024-01-22', story: 'suspectedLater' },
  { aware: '2024-03-11', story: 'disputeToTheLeads' },
  { aware: '2024-06-17', story: 'lateAndTold' },
  { aware: '2024-07-15', story: 'postMortemTurns' },
  { aware: '2024-10-07', story: 'correctedAwareness' },
  { aware: '2025-02-10', story: 'returnsUnlisted' },
  { aware: '2025-05-12', story: 'sinceDied' },
  { aware: '2025-10-06', story: 'roughAwareness' },
  { aware: '2025-12-01', story: 'committeeResolved' },
  { aware: '2026-02-16', story: 'familyNotTold' },
  { aware: '2026-10-01', story: 'questionOpen' },
  { aware: '2026-10-15', story: 'disputeOnCosts' },
  { aware: '2026-11-02', story: 'running', prompt: true },
  { aware: '2026-11-09', story: 'careLeaver', prompt: true },
  { aware: '2026-11-11', story: 'committeeResolved', prompt: true },
  { aware: '2026-11-18', story: 'newlyReferred', prompt: true },
];

export const setPieces: readonly (readonly Entry[])[] = [first, second, third];
