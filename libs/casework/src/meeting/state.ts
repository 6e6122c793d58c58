import type { CivilDate, StatedDate } from '@waymark/statute';
import { impossible, own, standsLater, told, type Dated } from '../frame';
import type { groups, OnRecord } from './facts';

// What a meeting remembers.

/** A meeting is held, cancelled or neither, and never both. */
export interface Meeting extends Dated {
  readonly called: { readonly group: (typeof groups)[number]; readonly on: CivilDate } | null;
  readonly cancelled: boolean;
  /** It was postponed, and no new day is set: the day of `called` is the one for which it was called before. */
  readonly dayOpen: boolean;
  /** By agenda item: whether it still stands. */
  readonly items: Readonly<Record<string, 'on the agenda' | 'removed' | 'put off'>>;
  readonly conflicts: Readonly<Record<string, Conflict>>;
  readonly held: { readonly on: StatedDate; readonly attended: readonly Attended[] } | null;
  /** The minutes circulated last. */
  readonly minutes: string | null;
  /** By minutes: whether they were agreed; from then on their content stands. */
  readonly circulated: Readonly<Record<string, { readonly version: number; readonly agreed: boolean }>>;
  readonly agreed: boolean;
}

export interface Attended {
  readonly body: string;
  readonly decisionAuthority: boolean;
}

export interface Conflict {
  readonly body: string | null;
  readonly item: string | null;
  readonly decision: 'shut out' | 'deputy acts' | 'stays with safeguards' | null;
}

export const initial: Meeting = {
  called: null,
  cancelled: false,
  dayOpen: false,
  items: {},
  conflicts: {},
  held: null,
  minutes: null,
  circulated: {},
  agreed: false,
};

/**
 * Of which group it is a meeting, and of which day: on which it was held, or for which it was called last; null where it
 * was postponed and no new day is set.
 */
export const meetingOf = (meeting: Meeting): { readonly group: string; readonly on: StatedDate | null } | null =>
  meeting.called === null ? null : { group: meeting.called.group, on: dayOf(meeting, meeting.called.on) };

const dayOf = ({ held, dayOpen }: Meeting, calledFor: CivilDate): StatedDate | null => {
  if (held !== null && held.on !== 'not-known') return held.on;
  return held === null && dayOpen ? null : calledFor;
};

export function fold(state: Meeting, { type, data, occurredOn }: OnRecord): Meeting {
  switch (type) {
    case 'MeetingCalled':
      return { ...state, called: { group: data.group, on: data.on }, cancelled: false, dayOpen: false };
    case 'Postponed':
      if (state.called === null) return state;
      return data.to === undefined
        ? { ...state, dayOpen: true }
        : { ...state, called: { ...state.called, on: data.to }, dayOpen: false };
    // What was held was held: a cancelling counts only while no holding stands, also where it is recorded after it.
    case 'Cancelled':
      return { ...state, cancelled: state.held === null };
    case 'AgendaItemAdded':
      return withItem(state, data.item, 'on the agenda', occurredOn);
    case 'AgendaItemRemoved':
      return withItem(state, data.item, 'removed', occurredOn);
    case 'AgendaItemDeferred':
      return withItem(state, data.item, 'put off', occurredOn);
    case 'ConflictDeclared': {
      const decision = own(state.conflicts, data.conflict)?.decision ?? null;
      const declared = { body: data.body ?? null, item: data.item ?? null, decision };
      return { ...state, conflicts: { ...state.conflicts, [data.conflict]: declared } };
    }
    case 'ConflictDecided': {
      const before = own(state.conflicts, data.conflict) ?? { body: null, item: null };
      const conflicts = { ...state.conflicts, [data.conflict]: { ...before, decision: data.decision } };
      return told(state, `conflict:${data.conflict}`, occurredOn, { conflicts });
    }
    case 'MeetingHeld': {
      const attended = data.attendance.map(({ body, decisionAuthority }) => ({ body, decisionAuthority }));
      return { ...state, held: { on: occurredOn, attended }, cancelled: false };
    }
    case 'MinutesCirculated': {
      const circulated = { ...state.circulated, [data.minutes]: { version: data.version, agreed: false } };
      return told({ ...state, circulated }, 'minutes', occurredOn, { minutes: data.minutes, agreed: false });
    }
    case 'MinutesAgreed':
      return agreed(state, data.minutes ?? state.minutes, occurredOn);
    case 'PapersSent':
    case 'HeldInPrivate':
    case 'DecisionTaken':
    case 'ActionNoted':
      return state;
    default:
      return impossible(type);
  }
}

const withItem = (state: Meeting, item: string, standing: Meeting['items'][string], on: StatedDate): Meeting =>
  told(state, `item:${item}`, on, { items: { ...state.items, [item]: standing } });

/** Minutes that were circulated after these were agreed are not agreed with them. */
function agreed(state: Meeting, minutes: string | null, on: StatedDate): Meeting {
  const agreed = !standsLater(state, 'minutes', on);
  const before = minutes === null ? undefined : own(state.circulated, minutes);
  if (minutes === null || before === undefined) return { ...state, agreed: agreed || state.agreed };
  return {
    ...state,
    agreed: agreed || state.agreed,
    circulated: { ...state.circulated, [minutes]: { ...before, agreed: true } },
  };
}
