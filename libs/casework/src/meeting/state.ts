import { certainlyBefore, type CivilDate, type StatedDate } from '@waymark/statute';
import { impossible, own, standingAsOf, standsLater, told, type Dated } from '../frame';
import type { groups, OnRecord } from './facts';

// What a meeting remembers.

/** A meeting is held, cancelled or neither, and never both. */
export interface Meeting extends Dated {
  /** As it was called, and for the day to which it was put last. */
  readonly called: { readonly group: Group; readonly on: CivilDate } | null;
  readonly cancelled: boolean;
  /** It was postponed, and no new day is set: the day of `called` is the one for which it was called before. */
  readonly dayOpen: boolean;
  /** The day to which it was postponed, where nothing is on record yet of how it was called. */
  readonly postponedTo?: CivilDate;
  /** By agenda item: whether it still stands. */
  readonly items: Readonly<Record<string, 'on the agenda' | 'removed' | 'put off'>>;
  readonly conflicts: Readonly<Record<string, Conflict>>;
  readonly held: { readonly on: StatedDate; readonly attended: readonly Attended[] } | null;
  /** The minutes circulated last. */
  readonly minutes: string | null;
  /** By minutes: whether they were agreed; from then on their content stands. */
  readonly circulated: Readonly<Record<string, { readonly version: number; readonly agreed: boolean }>>;
  readonly agreed: boolean;
  /** They were agreed, and which was not said. */
  readonly agreedUnnamed?: true;
}

type Group = (typeof groups)[number];

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

const dayOf = (meeting: Meeting, calledFor: CivilDate): StatedDate | null => {
  const { held } = meeting;
  if (held !== null && held.on !== 'not-known') return held.on;
  return isDayOpen(meeting) ? null : calledFor;
};

/** Whether it waits for a day: it was postponed, none is set, and it was neither held nor cancelled since. */
export const isDayOpen = ({ held, cancelled, dayOpen }: Meeting): boolean => held === null && !cancelled && dayOpen;

export function fold(state: Meeting, { type, data, occurredOn }: OnRecord): Meeting {
  switch (type) {
    case 'MeetingCalled':
      return calledFor(state, data, occurredOn);
    case 'Postponed':
      return postponed(state, data.to, occurredOn);
    // What was held was held: a cancelling counts only while no holding stands, also where it is recorded after it.
    case 'Cancelled':
      return told(state, 'cancelled', occurredOn, { cancelled: state.held === null });
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
      const isEarlier = state.held !== null && certainlyBefore(occurredOn, state.held.on);
      return { ...state, held: isEarlier ? state.held : { on: occurredOn, attended }, cancelled: false };
    }
    case 'MinutesCirculated':
      return circulated(state, data.minutes, data.version, occurredOn);
    case 'MinutesAgreed':
      return agreed(state, data.minutes ?? null, occurredOn);
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

/** Of which group it is, and for which day, was said last; a day that was put off since stays as it was put. */
function calledFor(state: Meeting, { group, on: day }: { group: Group; on: CivilDate }, on: StatedDate): Meeting {
  const { postponedTo, ...before } = state;
  const called = {
    group: state.called !== null && standsLater(state, 'called', on) ? state.called.group : group,
    on: standsLater(state, 'day', on) ? (state.called?.on ?? postponedTo ?? day) : day,
  };
  const known = standingAsOf(standingAsOf({ ...before, called }, 'called', on), 'day', on);
  return told(told(known, 'day open', on, { dayOpen: false }), 'cancelled', on, { cancelled: false });
}

/** Without a day, it stays the one for which it was called before, and is open. */
function postponed(state: Meeting, to: CivilDate | undefined, on: StatedDate): Meeting {
  if (to === undefined) return told(state, 'day open', on, { dayOpen: true });
  const put = state.called === null ? { postponedTo: to } : { called: { ...state.called, on: to } };
  return told(told(state, 'day', on, put), 'day open', on, { dayOpen: false });
}

/** Minutes that were agreed since are not open again because their circulation is recorded late. */
function circulated(state: Meeting, minutes: string, version: number, on: StatedDate): Meeting {
  const agreedSince = state.agreed && standsLater(state, 'agreed', on);
  const isLatest = !standsLater(state, 'minutes', on);
  const one = { version, agreed: agreedSince && isLatest && state.agreedUnnamed === true };
  const known = { ...state, circulated: { ...state.circulated, [minutes]: one } };
  return told(known, 'minutes', on, { minutes, agreed: agreedSince });
}

/** Which minutes are agreed: where none are named, those that were circulated last until then. */
function agreed(state: Meeting, named: string | null, on: StatedDate): Meeting {
  const { agreedUnnamed: _, ...before } = state;
  const minutes = named ?? (standsLater(state, 'minutes', on) ? null : state.minutes);
  const stands = !standsLater(state, 'agreed', on);
  const known = standingAsOf(
    stands ? { ...before, ...(named === null ? { agreedUnnamed: true as const } : {}) } : state,
    'agreed',
    on,
  );
  const isAgreed = { ...known, agreed: state.agreed || !standsLater(state, 'minutes', on) };
  const its = minutes === null ? undefined : own(state.circulated, minutes);
  return minutes === null || its === undefined
    ? isAgreed
    : { ...isAgreed, circulated: { ...state.circulated, [minutes]: { ...its, agreed: true } } };
}
