import type { CivilDate, StatedDate } from '@waymark/statute';
import { course } from '../course/course';

/** A meeting of a group, and who was there. */
export interface MeetingStood {
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
    MeetingCalled: (state, { group, on }: { group: string; on: CivilDate }) => ({ ...state, group, planned: on }),
    Postponed: (state, { to }: { to?: CivilDate }) => ({ ...state, planned: to ?? null }),
    MeetingHeld: (state, { held, attendance, apologies }: Held, { occurredOn }) => ({
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
    }),
    // What was held was held: as the record itself has it, a cancelling counts only while no holding stands.
    Cancelled: (state, _data, { occurredOn }) =>
      state.heldOn === null ? { ...state, cancelledOn: occurredOn } : state,
  },
});
