import { told } from '@waymark/casework';
import type { CivilDate, StatedDate } from '@waymark/statute';
import { course } from '../course/course';
import { withPauseMark } from './pauses';
import { initial, type DelayTold, type ReviewStood } from './state';

interface Opened {
  readonly proceedings: string;
  readonly kind: string;
  readonly holds: readonly string[];
  readonly nextLook?: CivilDate;
}

interface Placed {
  readonly hold: string;
  readonly source: string;
  readonly nextLook?: CivilDate;
}

/**
 * Practice reviews of every kind: what holds each back, who was told of a delay, to whom copies went. Whether one is paused,
 * discontinued or closed stands by day, as the record has it, whatever was recorded last.
 */
export const reviews = course<ReviewStood>({
  categories: ['practiceReview'],
  initial,
  folds: {
    Initiated: (state, { kind, origin }: { kind: string; origin: string }, { occurredOn }) =>
      goingOn({ ...state, kind, origin, initiatedOn: occurredOn }, occurredOn),
    KindChanged: (state, { kind }: { kind: string }) => ({ ...state, kind }),
    ProceedingsOpened: (state, { proceedings, kind, holds, nextLook }: Opened, { occurredOn }) => ({
      ...state,
      proceedings: [
        ...state.proceedings.filter((other) => other.proceedings !== proceedings),
        { proceedings, kind, holds: [...holds], nextLook: nextLook ?? null, since: occurredOn, until: null },
      ],
    }),
    ProceedingsLookedAt: (state, { proceedings, holds, nextLook }: Opened) => ({
      ...state,
      proceedings: state.proceedings.map((one) =>
        one.proceedings === proceedings ? { ...one, holds: [...holds], nextLook: nextLook ?? null } : one,
      ),
    }),
    ProceedingsConcluded: (state, { proceedings }: Pick<Opened, 'proceedings'>, { occurredOn }) => ({
      ...state,
      proceedings: state.proceedings.map((one) =>
        one.proceedings === proceedings ? { ...one, nextLook: null, until: occurredOn } : one,
      ),
    }),
    HoldPlaced: (state, { hold, source, nextLook }: Placed, { occurredOn }) => ({
      ...state,
      holds: [
        ...state.holds.filter((other) => other.hold !== hold),
        { hold, source, nextLook: nextLook ?? null, since: occurredOn, until: null },
      ],
    }),
    HoldLookedAt: (state, { hold, nextLook }: Placed) => ({
      ...state,
      holds: state.holds.map((one) => (one.hold === hold ? { ...one, nextLook: nextLook ?? null } : one)),
    }),
    HoldLifted: (state, { hold }: Pick<Placed, 'hold'>, { occurredOn }) => ({
      ...state,
      holds: state.holds.map((one) => (one.hold === hold ? { ...one, nextLook: null, until: occurredOn } : one)),
    }),
    Paused: (state, { by }: { by: string }, { occurredOn: on }) => withPauseMark(state, { on, by }),
    Resumed: (state, _data, { occurredOn }) => unpaused(state, occurredOn),
    DelayTold: (state, data: { recipients: readonly string[] } & Partial<DelayTold>, { occurredOn }) => ({
      ...state,
      told: [
        ...state.told,
        {
          to: [...data.recipients],
          on: occurredOn,
          reason: data.reason ?? 'other',
          agreedDate: data.agreedDate ?? null,
        },
      ],
    }),
    AdvanceCopiesSent: (state, { recipients }: { recipients: readonly string[] }, { occurredOn }) => ({
      ...state,
      copies: [...state.copies, { to: [...recipients], on: occurredOn }],
    }),
    PublicationDecided: (state, { manner }: { manner: ReviewStood['decided'] }) => ({ ...state, decided: manner }),
    Published: (state, { manner }: { manner: ReviewStood['published'] }, { occurredOn }) =>
      unpaused(goingOn({ ...state, published: manner }, occurredOn), occurredOn),
    Discontinued: (state, _data, { occurredOn }) =>
      unpaused(told(state, 'discontinued', occurredOn, { discontinuedOn: occurredOn }), occurredOn),
    Closed: (state, _data, { occurredOn }) => told(state, 'closed', occurredOn, { closedOn: occurredOn }),
    Reopened: (state, _data, { occurredOn }) =>
      told(unpaused(goingOn(state, occurredOn), occurredOn), 'closed', occurredOn, { closedOn: null }),
  },
});

/** What was discontinued until that day is so no longer. */
const goingOn = (state: ReviewStood, on: StatedDate): ReviewStood =>
  told(state, 'discontinued', on, { discontinuedOn: null });

/** Whatever ends a pause, whether there is one or not: one of an earlier day may be recorded later. */
const unpaused = (state: ReviewStood, on: StatedDate): ReviewStood => withPauseMark(state, { on, by: null });
