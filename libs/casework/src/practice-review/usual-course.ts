/** How a practice review usually goes: from a stage, by a step, to a stage. What else may happen stands in the chart. */
export const usualCourse = [
  ['begun', 'Initiated', 'initiated'],
  ['initiated', 'ReviewerAppointed', 'underWay'],
  ['underWay', 'DraftPrepared', 'reporting'],
  ['underWay', 'Paused', 'paused'],
  ['paused', 'Resumed', 'underWay'],
  ['underWay', 'Discontinued', 'discontinued'],
  ['reporting', 'PublicationDecided', 'preparing'],
  ['reporting', 'PublicationDecided', 'deferred'],
  ['deferred', 'PublicationDecided', 'preparing'],
  ['preparing', 'Published', 'published'],
  ['published', 'TakenDown', 'takenDown'],
  ['takenDown', 'AmendedAndRepublished', 'published'],
  ['takenDown', 'Closed', 'closed'],
  ['published', 'Closed', 'closed'],
  ['discontinued', 'Closed', 'closed'],
] as const;

/**
 * A review of another kind ends with its report accepted and its learning recorded. That it is published all the same may
 * be decided, and then it goes on as any that is published.
 */
export const courseOfOtherKinds = [
  ...usualCourse.filter(([from, step]) => from !== 'reporting' || step !== 'PublicationDecided'),
  ['reporting', 'Closed', 'closed'],
] as const;

/** Where a national review takes its place, it is discontinued from wherever it stands. */
export const courseOnceTakenOver = [
  ...(['initiated', 'underWay', 'reporting', 'preparing', 'deferred', 'paused'] as const).map(
    (from) => [from, 'Discontinued', 'discontinued'] as const,
  ),
  ['discontinued', 'Closed', 'closed'],
] as const;

/** Where the decision that opened it was taken back, it is closed from wherever it stands. */
export const courseOnceWithdrawn = (
  ['initiated', 'underWay', 'reporting', 'preparing', 'deferred', 'paused', 'published', 'takenDown'] as const
).map((from) => [from, 'Closed', 'closed'] as const);

/** What stops the course or takes it back: never usual, and always to hand. */
export const exceptional = ['Paused', 'Discontinued', 'TakenDown'] as const;

/** The law asks for them by a day: what is missing before them is no reason to be late (WT23 ¶364). */
export const duties = ['AdvanceCopiesSent'] as const;

/** Where it came to an end: what is recorded of it afterwards says that it knows. All can be left again. */
export const endsAt = ['discontinued', 'closed'] as const;
