import { changesOf, type AgreedDeadline } from '../agreed-deadline';
import type { ClockCall, Known, StepOnRecord } from '../frame';
import type { OnRecord } from './facts';
import { fold, type OtherReview } from './state';

/** The day that those who lead the review name for the contribution: what they expect, and no deadline of the statute. */
export const clocks = (
  state: OtherReview,
  step: StepOnRecord & OnRecord,
  _settings: Known['settings'],
  itself: string,
): readonly ClockCall[] => changesOf('contribution', itself, deadline(state), deadline(fold(state, step)));

const deadline = ({ due, sentOn, contribution, closed }: OtherReview): AgreedDeadline => ({
  due,
  metOn: sentOn,
  doesNotApply:
    contribution === 'not made' ? 'no contribution made' : closed && contribution === 'asked' ? 'closed' : null,
});
