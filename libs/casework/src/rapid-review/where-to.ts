import { certainlyBefore } from '@waymark/statute';
import { isNotified, type RapidReview } from './state';

// Steps that lead to one of several stages: the first whose condition holds of the folded record.

const when =
  (holds: (state: RapidReview) => boolean) =>
  ({ context }: { context: RapidReview }) =>
    holds(context);

/** A notification may be recorded late, when the work that follows it is recorded already. */
export const onceNotified = [
  { guard: when(({ latestDraft }) => latestDraft !== null), target: 'signingOff' },
  { guard: when(({ considered }) => considered), target: 'considering' },
  { target: 'gathering' },
];

const anew = [
  { guard: when(isNotified), target: 'gathering' },
  { guard: when(({ entry }) => entry !== null), target: 'referred' },
  { target: 'begun' },
];

const consideredAnew = { guard: when((state) => isNotified(state) && state.considered), target: 'considering' };

/**
 * Back to the work: a review that met is considered anew. One that was drafted or sent with no meeting on record is
 * drafted anew: neither is taken for one that only gathers. A referral is decided on anew.
 */
export const workGoesOn = [
  consideredAnew,
  {
    guard: when((state) => isNotified(state) && (state.latestDraft !== null || state.firstSentOn !== null)),
    target: 'signingOff',
  },
  ...anew,
];

export const workGoesOnVersion1 = [consideredAnew, ...anew];

/** Where the record stands once a step is left out of it: as far as what remains has led. */
export const asItStands = (at: '' | '.') => [
  { guard: when(({ closed }) => closed), target: `${at}closed` },
  { guard: when(({ joinedTo }) => joinedTo !== null), target: `${at}joined` },
  { guard: when(({ criteriaFoundNotMet }) => criteriaFoundNotMet), target: `${at}criteriaNotMet` },
  { guard: when(({ passedOn }) => passedOn), target: `${at}passedOn` },
  { guard: when(({ foundNotNotifiable }) => foundNotNotifiable), target: `${at}notNotifiable` },
  { guard: when(isAnswered), target: `${at}answered` },
  { guard: when(({ firstSentOn }) => firstSentOn !== null), target: `${at}withPanel` },
  { guard: when(({ latestDraft }) => latestDraft !== null), target: `${at}signingOff` },
  { guard: when((state) => isNotified(state) && state.considered), target: `${at}considering` },
  { guard: when(isNotified), target: `${at}gathering` },
  { guard: when(needsNoReview), target: `${at}notifiedOnly` },
  { guard: when(({ entry }) => entry !== null), target: `${at}referred` },
  { target: `${at}begun` },
];

/** A letter came, and nothing went to the Panel after the last of them. */
const isAnswered = ({ letters, submissions }: RapidReview) => {
  const received = Object.values(letters).map(({ receivedOn }) => receivedOn);
  const wentAfter = ({ sentOn }: { sentOn: string }) => received.every((on) => certainlyBefore(on, sentOn));
  return received.length > 0 && !Object.values(submissions).some(wentAfter);
};

/** The death of a looked-after child or a care leaver was told; told of an incident's, it changes nothing here. */
const needsNoReview = ({ entry, deathsTold }: RapidReview) =>
  entry !== 'incident' && Object.keys(deathsTold).length > 0;

export const onceDeathTold = [
  { guard: when(({ entry }) => entry !== 'incident'), target: 'notifiedOnly' },
  { actions: 'record' as const },
];
