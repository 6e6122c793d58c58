import { otherReviewKinds, type CivilDate, type StatedDate } from '@waymark/statute';
import { firstDay } from '../first-day';
import { impossible, standsLater, told } from '../frame';
import { withReturnStep, type RequestEnd, type WithReturns } from '../returns';
import type { OnRecord } from './facts';

// What is remembered of a review that somebody else leads.

export interface OtherReview extends WithReturns {
  readonly kind: (typeof otherReviewKinds)[number]['id'] | null;
  /** The day on which the partnership was told of it. */
  readonly recordedOn: StatedDate | null;
  /** How the contribution stands; null: none is asked for. */
  readonly contribution: 'asked' | 'sent' | 'not made' | null;
  /** By when it is asked for, where they name a day. */
  readonly due: CivilDate | null;
  readonly askedOn: StatedDate | null;
  /** The day on which what was asked for was first sent. */
  readonly sentOn: StatedDate | null;
  readonly notMadeOn: StatedDate | null;
  readonly reportOn: StatedDate | null;
  readonly learned: boolean;
  readonly closed: boolean;
  readonly closedOn: StatedDate | null;
}

export const initial: OtherReview = {
  kind: null,
  recordedOn: null,
  returns: {},
  contribution: null,
  due: null,
  askedOn: null,
  sentOn: null,
  notMadeOn: null,
  reportOn: null,
  learned: false,
  closed: false,
  closedOn: null,
};

export function fold(state: OtherReview, step: OnRecord): OtherReview {
  const { type, data, occurredOn } = step;
  switch (type) {
    case 'ReviewRecorded': {
      const recorded = told(state, 'review', occurredOn, { kind: data.kind, recordedOn: occurredOn });
      return data.contribution === 'asked for' ? asked(recorded, data.due, occurredOn) : recorded;
    }
    case 'ContributionAsked':
      return asked(state, data.due, occurredOn);
    case 'InformationRequested':
    case 'RequestEnded':
    case 'ReturnReceived':
    case 'ReturnChased':
      return withReturnStep(state, step);
    case 'ContributionSent':
      return sent(state, occurredOn);
    case 'NoContributionMade':
      return told(state, 'contribution', occurredOn, { contribution: 'not made', sentOn: null, notMadeOn: occurredOn });
    case 'ReportReceived':
      return { ...state, reportOn: firstDay(state.reportOn, occurredOn) };
    case 'LearningRecorded':
      return { ...state, learned: true };
    case 'Closed':
      return told(state, 'closed', occurredOn, { closed: true, closedOn: occurredOn });
    case 'Reopened':
      return told(state, 'closed', occurredOn, { closed: false, closedOn: null });
    case 'RepresentativeNamed':
      return state;
    default:
      return impossible(type);
  }
}

/** The day that is named last stands, also where what was asked for had been sent before that was recorded. */
function asked(state: OtherReview, due: CivilDate | undefined, on: StatedDate): OtherReview {
  const dated = told(state, 'asked', on, { askedOn: on, ...(due === undefined ? {} : { due }) });
  return told(dated, 'contribution', on, { contribution: 'asked', sentOn: null, notMadeOn: null });
}

/** What is sent after it was sent adds to it, and what was sent before counts from its own day. */
function sent(state: OtherReview, on: StatedDate): OtherReview {
  if (state.contribution === 'sent' && !standsLater(state, 'asked', on))
    return told({ ...state, sentOn: firstDay(state.sentOn, on) }, 'contribution', on, {});
  return told(state, 'contribution', on, { contribution: 'sent', sentOn: on, notMadeOn: null });
}

/** What it is called: by its kind, once that is recorded. */
export const kindInWords = ({ kind }: OtherReview): string | null =>
  otherReviewKinds.find(({ id }) => id === kind)?.words ?? null;

/** Why agencies are asked nothing more for it; null while they are. */
export function endOfContributing({ closed, closedOn, contribution, notMadeOn }: OtherReview): RequestEnd | null {
  if (closed) return { how: 'review closed', on: closedOn ?? 'not-known' };
  return contribution === 'not made' ? { how: 'nothing contributed', on: notMadeOn ?? 'not-known' } : null;
}
