import {
  asked,
  closing,
  commented,
  deferred,
  deferring,
  discontinued,
  disputed,
  down,
  found,
  held,
  improvements,
  justification,
  late,
  later,
  lifted,
  onTime,
  onlyImprovements,
  publishing,
  resolved,
  second,
  trial,
} from './practice-review-moments';
import {
  assured,
  closed,
  copied,
  decided,
  drafted,
  given,
  prepared,
  published,
  signedOff,
  underWay,
  yearOver,
} from './practice-review-story';
import type { RuleCases } from './rule-suite';

const runUp: RuleCases = {
  notNeededHasReason: {
    objects: [decided, 'RunUpItemRecorded', { item: 'coroner consulted', standing: 'not needed' }],
    holds: [decided, 'RunUpItemRecorded', { item: 'coroner consulted', standing: 'not needed', because: 'No death.' }],
  },
  nextLookIsGiven: {
    objects: [decided, 'HoldPlaced', { hold: 'hold-1', source: 'injunction' }],
    holds: [decided, 'HoldPlaced', given.HoldPlaced],
  },
  holdStands: {
    objects: [lifted, 'HoldLifted', { hold: 'hold-1' }],
    holds: [held, 'HoldLifted', { hold: 'hold-1' }],
  },
  copiesAllReach: {
    objects: [prepared, 'AdvanceCopiesSent', { recipients: ['panel'] }],
    holds: [prepared, 'AdvanceCopiesSent', { recipients: ['panel', 'secretary-of-state'] }],
  },
  bothAreToldOfDelay: {
    objects: [underWay, 'DelayTold', { ...given.DelayTold, recipients: ['panel'] }],
    holds: [underWay, 'DelayTold', given.DelayTold],
  },
  plannedDayLiesAhead: {
    objects: [decided, 'PublicationPlanned', { publishOn: '2026-07-02' }, { on: '2026-07-03' }],
    holds: [decided, 'PublicationPlanned', given.PublicationPlanned, { on: '2026-07-03' }],
  },
  planLeavesTime: {
    objects: [decided, 'PublicationPlanned', given.PublicationPlanned, { on: '2026-07-06' }],
    holds: [decided, 'PublicationPlanned', given.PublicationPlanned, { on: '2026-07-03' }],
  },
};

const goingOut: RuleCases = {
  decidedOnceAssured: {
    objects: [drafted, 'PublicationDecided', given.PublicationDecided],
    holds: [drafted, 'PublicationDecided', deferring],
  },
  decidedOnceSignedOff: {
    objects: [assured, 'PublicationDecided', given.PublicationDecided],
    holds: [signedOff, 'PublicationDecided', given.PublicationDecided],
  },
  publicationIsDecided: {
    objects: [deferred, 'PublicationPlanned', given.PublicationPlanned],
    holds: [decided, 'PublicationPlanned', given.PublicationPlanned],
  },
  asWasDecided: { objects: [copied, 'Published', onlyImprovements, onTime], holds: publishing(copied) },
  noHoldStands: { objects: publishing(held), holds: publishing(lifted) },
  runUpIsSettled: { objects: publishing(decided), holds: publishing(copied) },
  copiesWereSent: { objects: publishing(prepared), holds: publishing(copied) },
  copiesWereInTime: {
    objects: publishing(copied, { on: '2026-07-09' }),
    holds: publishing(copied, { on: '2026-07-10' }),
  },
  copiesAreOfTheLatest: {
    objects: [() => copied().takes('DraftPrepared', second), 'Published', { ...given.Published, draft: 'draft-2' }],
    holds: publishing(copied),
  },
  delayWasTold: {
    objects: [signedOff, 'PublicationDecided', deferring, late],
    holds: [() => signedOff().takes('DelayTold', given.DelayTold, late), 'PublicationDecided', deferring, late],
  },
  justificationWasTold: {
    objects: [improvements, 'Published', onlyImprovements, onTime],
    holds: [() => improvements().takes('NotPublishingJustified', justification), 'Published', onlyImprovements, onTime],
  },
  commentsAreConsidered: { objects: publishing(() => commented(copied())), holds: publishing(copied) },
  childIsNotNamed: {
    objects: [copied, 'Published', given.Published, { ...onTime, noticed: ['a child is named'] }],
    holds: publishing(copied),
  },
  reviewersAreNamed: {
    objects: [copied, 'Published', { ...given.Published, reviewersNamed: false }, onTime],
    holds: publishing(copied),
  },
  notPublishedYet: { objects: publishing(published), holds: publishing(copied) },
  notDiscontinued: {
    objects: publishing(() => copied().takes('Discontinued', given.Discontinued)),
    holds: publishing(copied),
  },
  isPublished: {
    objects: [copied, 'AvailabilityChecked', { found: 'available' }],
    holds: [published, 'AvailabilityChecked', { found: 'available' }],
  },
  publicForAYear: {
    objects: [() => later(published()), 'TakenDown', { reason: 'its time is over' }, { on: '2027-07-13' }],
    holds: [() => later(published()), 'TakenDown', { reason: 'its time is over' }, { on: '2027-07-14' }],
  },
  orderIsNamed: {
    objects: [published, 'TakenDown', { reason: 'order of a court' }],
    holds: [published, 'TakenDown', { reason: 'order of a court', order: 'Order of the family court.' }],
  },
  notTakenDownYet: {
    objects: [down, 'TakenDown', { reason: 'mistake found' }],
    holds: [published, 'TakenDown', { reason: 'mistake found' }],
  },
};

const ending: RuleCases = {
  notPausedYet: {
    objects: [() => underWay().takes('Paused', given.Paused), 'Paused', given.Paused],
    holds: [underWay, 'Paused', given.Paused],
  },
  nothingIsOutYet: {
    objects: [published, 'Paused', given.Paused],
    holds: [underWay, 'Paused', given.Paused],
  },
  isPaused: {
    objects: [underWay, 'Resumed', {}],
    holds: [() => underWay().takes('Paused', given.Paused), 'Resumed', {}],
  },
  discontinuationIsTold: {
    objects: [underWay, 'Discontinued', { ...given.Discontinued, told: ['family'] }],
    holds: [underWay, 'Discontinued', given.Discontinued],
  },
  endIsReached: { objects: closing(() => later(signedOff())), holds: closing(yearOver) },
  recommendationsAreAgreed: { objects: closing(() => later(underWay())), holds: closing(yearOver) },
  earlyLearningIsActedOn: { objects: closing(() => later(found())), holds: closing(yearOver) },
  requestsAreAnswered: { objects: closing(() => later(asked())), holds: closing(yearOver) },
  familyIsTold: { objects: closing(() => later(underWay())), holds: closing(yearOver) },
  feedbackIsReceived: { objects: closing(() => later(published())), holds: closing(yearOver) },
  repositoryHasIt: { objects: closing(() => later(published())), holds: closing(yearOver) },
  proceedingsAreConcluded: { objects: closing(() => later(trial())), holds: closing(yearOver) },
  notClosedYet: { objects: closing(closed), holds: closing(yearOver) },
  disputeIsRecorded: {
    objects: [underWay, 'DisputeResolved', resolved],
    holds: [disputed(underWay), 'DisputeResolved', resolved],
  },
  disputesAreResolved: { objects: closing(disputed(yearOver)), holds: closing(yearOver) },
  isEnded: { objects: [underWay, 'Reopened', { why: 'New.' }], holds: [discontinued, 'Reopened', { why: 'New.' }] },
};

/** Of every rule of the run-up, of publishing and of what comes after: a step that it objects to, one that it lets pass. */
export const publishingCases: RuleCases = { ...runUp, ...goingOut, ...ending };
