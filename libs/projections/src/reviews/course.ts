import type { CivilDate, StatedDate } from '@waymark/statute';
import { course } from '../course/course';
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

/** Practice reviews of every kind: what holds each back, who was told of a delay, to whom copies went. */
export const reviews = course<ReviewStood>({
  name: 'reviews',
  version: 1,
  categories: ['practiceReview'],
  initial,
  folds: {
    Initiated: (state, { kind, origin }: { kind: string; origin: string }, { occurredOn }) => ({
      ...state,
      kind,
      origin,
      initiatedOn: occurredOn,
    }),
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
    Paused: (state, { by }: { by: string }, { occurredOn }) => ({
      ...state,
      pauses: [...goneOn(state, occurredOn), { by, since: occurredOn, until: null }],
    }),
    Resumed: (state, _data, { occurredOn }) => ({ ...state, pauses: goneOn(state, occurredOn) }),
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
    Published: (state, { manner }: { manner: ReviewStood['published'] }) => ({ ...state, published: manner }),
    Discontinued: (state, _data, { occurredOn }) => ({ ...state, discontinuedOn: occurredOn }),
    Closed: (state, _data, { occurredOn }) => ({ ...state, closedOn: occurredOn }),
    Reopened: (state) => ({ ...state, discontinuedOn: null, closedOn: null }),
  },
});

const goneOn = ({ pauses }: ReviewStood, on: StatedDate): ReviewStood['pauses'] =>
  pauses.map((pause) => (pause.until === null ? { ...pause, until: on } : pause));
