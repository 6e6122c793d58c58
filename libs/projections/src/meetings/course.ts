import { told, type Dated } from '@waymark/casework';
import { certainlyBefore, type CivilDate, type StatedDate } from '@waymark/statute';
import { course } from '../course/course';

/** A meeting of a group, and who was there. As the record has it, what happened last stands, whatever was recorded last. */
export interface MeetingStood extends Dated {
  readonly group: string | null;
  readonly planned: CivilDate | null;
  readonly heldOn: StatedDate | null;
  readonly held: 'in person' | 'online' | 'hybrid' | null;
  readonly attendance: readonly AttendedBy[];
  readonly apologies: readonly string[];
  readonly cancelledOn: StatedDate | null;
}

export interface AttendedBy {
  readonly body: string;
  readonly seniority: string;
  readonly decisionAuthority: boolean;
  readonly as: 'member' | 'deputy' | 'invited';
}

type Held = Pick<MeetingStood, 'held' | 'attendance' | 'apologies'>;

export const meetings = course<MeetingStood>({
  categories: ['meeting'],
  initial: {
    group: null,
    planned: null,
    heldOn: null,
    held: null,
    attendance: [],
    apologies: [],
    cancelledOn: null,
  },
  folds: {
    MeetingCalled: (state, { group, on: day }: { group: string; on: CivilDate }, { occurredOn }) => {
      const called = told(state, 'called', occurredOn, { group });
      return told(told(called, 'day', occurredOn, { planned: day }), 'cancelled', occurredOn, { cancelledOn: null });
    },
    Postponed: (state, { to }: { to?: CivilDate }, { occurredOn }) =>
      told(state, 'day', occurredOn, { planned: to ?? null }),
    MeetingHeld: (state, { held, attendance, apologies }: Held, { occurredOn }) => {
      if (state.heldOn !== null && certainlyBefore(occurredOn, state.heldOn)) return state;
      return {
        ...state,
        held,
        attendance: attendance.map(({ body, seniority, decisionAuthority, as }) => ({
          body,
          seniority,
          decisionAuthority,
          as,
        })),
        apologies: [...apologies],
        heldOn: occurredOn,
        cancelledOn: null,
      };
    },
    // What was held was held: as the record itself has it, a cancelling counts only while no holding stands.
    Cancelled: (state, _data, { occurredOn }) =>
      state.heldOn === null ? told(state, 'cancelled', occurredOn, { cancelledOn: occurredOn }) : state,
  },
});
