import { otherReviewKinds, type CivilDate, type StatedDate } from '@waymark/statute';
import { firstDay } from '../first-day';
import { impossible, placed, told } from '../frame';
import { withReturnStep, type RequestEnd, type WithReturns } from '../returns';
import type { OnRecord } from './facts';

// What is remembered of a review that somebody else leads.

export interface OtherReview extends WithReturns {
  readonly kind: (typeof otherReviewKinds)[number]['id'] | null;
  /** The day on which the partnership was told of it. */
  readonly recordedOn: StatedDate | null;
  /** What was asked for, sent and declined, in the order of the days. */
  readonly contributing: readonly Contributing[];
  /** How the contribution stands; null: none is asked for. */
  readonly contribution: 'asked' | 'sent' | 'not made' | null;
  /** By when it is asked for, where they name a day: what is asked for anew once it was sent or declined has a day of its own. */
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

export interface Contributing {
  readonly on: StatedDate;
  readonly what: 'asked' | 'sent' | 'not made';
  /** Of what is asked for, where a day is named. */
  readonly due: CivilDate | null;
}

export const initial: OtherReview = {
  kind: null,
  recordedOn: null,
  returns: {},
  contributing: [],
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
      return data.contribution === 'asked for' ? contributed(recorded, 'asked', occurredOn, data.due) : recorded;
    }
    case 'ContributionAsked':
      return contributed(state, 'asked', occurredOn, data.due);
    case 'InformationRequested':
    case 'RequestEnded':
    case 'ReturnReceived':
    case 'ReturnChased':
      return withReturnStep(state, step);
    case 'ContributionSent':
      return contributed(state, 'sent', occurredOn);
    case 'NoContributionMade':
      return contributed(state, 'not made', occurredOn);
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

type Contribution = Pick<OtherReview, 'contribution' | 'due' | 'askedOn' | 'sentOn' | 'notMadeOn'>;

/** How the contribution stands by all that came of it, in whichever order that was recorded. */
function contributed(state: OtherReview, what: Contributing['what'], on: StatedDate, due?: CivilDate): OtherReview {
  const contributing = placed(state.contributing, { on, what, due: due ?? null });
  const { contribution, askedOn, sentOn, notMadeOn, due: dueNow } = contributing.reduce<Contribution>(after, initial);
  const stands = { contributing, contribution, askedOn, sentOn, notMadeOn, due: dueNow };
  return { ...told(state, 'contribution', on, {}), ...stands };
}

function after(before: Contribution, { what, on, due }: Contributing): Contribution {
  const still = before.contribution === what;
  switch (what) {
    // Asked again while it is owed, it is owed by the day that was named last.
    case 'asked':
      return {
        contribution: what,
        due: due ?? (still ? before.due : null),
        askedOn: on,
        sentOn: null,
        notMadeOn: null,
      };
    // What is sent after it was sent adds to it.
    case 'sent':
      return { ...before, contribution: what, sentOn: still ? before.sentOn : on, notMadeOn: null };
    case 'not made':
      return { ...before, contribution: what, sentOn: null, notMadeOn: on };
    default:
      return impossible(what);
  }
}

/** What it is called: by its kind, once that is recorded. */
export const kindInWords = ({ kind }: OtherReview): string | null =>
  otherReviewKinds.find(({ id }) => id === kind)?.words ?? null;

/** Why agencies are asked nothing more for it; null while they are. */
export function endOfContributing({ closed, closedOn, contribution, notMadeOn }: OtherReview): RequestEnd | null {
  if (closed) return { how: 'review closed', on: closedOn ?? 'not-known' };
  return contribution === 'not made' ? { how: 'nothing contributed', on: notMadeOn ?? 'not-known' } : null;
}
