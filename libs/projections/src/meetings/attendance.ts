import { isOfPartners } from '@waymark/casework';
import { addDays, addMonths, spanOf, type CivilDate } from '@waymark/statute';
import type { Stood } from '../course/stood';
import type { Bodies } from '../directory/bodies';
import { grouped } from '../grouped';
import type { MeetingStood } from './course';
import type { Attendance, AttendanceOfAgency, AttendanceOfGroup } from './types';

export interface Window {
  readonly from: CivilDate;
  readonly until: CivilDate;
}

/** The twelve months that end on a day. */
export const twelveMonthsTo = (until: CivilDate): Window => ({ from: addDays(addMonths(until, -12), 1), until });

/** Who came to which group's meetings in a window, by agency or deciding body. The twelve months before it tell who belongs. */
export function attendanceIn(
  meetings: readonly Stood<MeetingStood>[],
  { from, until }: Window,
  { titleOf, decidingOn }: Bodies,
): Attendance {
  const since = addMonths(from, -12);
  const found = meetings
    .flatMap(({ state }) => heldIn(state, since, until))
    .map((meeting) => ({ ...meeting, deciding: isOfPartners(meeting.group) ? decidingOn(meeting.on) : [] }))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const one = sameBody(meetings, found, titleOf);
  const held = found.map((meeting) => inOneName(meeting, one));
  const groups = [...grouped(held, ({ group }) => group)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    from,
    until,
    groups: groups.flatMap(([group, its]) =>
      ofGroup(
        group,
        its.filter(({ on }) => on >= from),
      ),
    ),
    rows: groups.flatMap(([group, its]) => rowsOf(group, its, from, titleOf)),
  };
}

/**
 * A body that decides may stand in the directory as an agency too, and come under either id: of those who bear one name,
 * one stands for all.
 */
function sameBody(
  meetings: readonly Stood<MeetingStood>[],
  held: readonly Held[],
  titleOf: (id: string) => string | null,
): (id: string) => string {
  const mentioned = new Set(held.flatMap(({ deciding }) => deciding));
  for (const { state } of meetings) {
    for (const { body } of state.attendance) mentioned.add(body);
    for (const body of state.apologies) mentioned.add(body);
  }
  const byName = new Map<string, string>();
  const sameAs = new Map<string, string>();
  for (const id of [...mentioned].toSorted()) {
    const name = nameOf(titleOf(id));
    if (name === null) continue;
    const first = byName.get(name) ?? id;
    byName.set(name, first);
    sameAs.set(id, first);
  }
  return (id) => sameAs.get(id) ?? id;
}

const nameOf = (title: string | null): string | null =>
  title === null ? null : title.trim().replace(/\s+/g, ' ').toLocaleLowerCase('en-GB');

const inOneName = (held: Held, one: (id: string) => string): Held => ({
  ...held,
  of: {
    ...held.of,
    attendance: held.of.attendance.map((came) => ({ ...came, body: one(came.body) })),
    apologies: held.of.apologies.map(one),
  },
  deciding: held.deciding.map(one),
});

type Presence = 'member' | 'deputy' | 'invited' | 'apologies';

interface Held {
  readonly group: string;
  readonly on: CivilDate;
  readonly held: NonNullable<MeetingStood['held']>;
  readonly of: MeetingStood;
  /** The bodies that decide on its day, where they belong to the group. */
  readonly deciding: readonly string[];
}

/** A meeting held within these days, on the earliest day that its date may mean. */
function heldIn(state: MeetingStood, since: CivilDate, until: CivilDate): Omit<Held, 'deciding'>[] {
  const { heldOn, group, held, cancelledOn } = state;
  if (heldOn === null || group === null || held === null || cancelledOn !== null) return [];
  const { earliest, latest } = spanOf(heldOn);
  const on = earliest ?? latest;
  return on === null || on < since || on > until ? [] : [{ group, on, held, of: state }];
}

function ofGroup(group: string, its: readonly Held[]): AttendanceOfGroup[] {
  if (its.length === 0) return [];
  const count = (held: Held['held']): number => its.filter((one) => one.held === held).length;
  return [
    { group, meetings: its.length, inPerson: count('in person'), online: count('online'), hybrid: count('hybrid') },
  ];
}

/**
 * A body that decides on the day of a meeting is looked for there. Any other belongs to a group from the first meeting at
 * which it was a member, sent a deputy or gave apologies, within two years: before that, and where it is only invited, it
 * is not looked for and is never absent.
 */
function rowsOf(
  group: string,
  recent: readonly Held[],
  from: CivilDate,
  titleOf: (id: string) => string | null,
): readonly AttendanceOfAgency[] {
  const bodies = new Set(
    recent.flatMap(({ of, deciding }) => [...of.attendance.map(({ body }) => body), ...of.apologies, ...deciding]),
  );
  return [...bodies]
    .flatMap((agency) => rowOf(agency, recent, from, titleOf(agency), group))
    .toSorted((a, b) => compare(a.title ?? '', b.title ?? '') || compare(a.agency, b.agency));
}

function rowOf(
  agency: string,
  recent: readonly Held[],
  from: CivilDate,
  title: string | null,
  group: string,
): AttendanceOfAgency[] {
  const seen = recent.map((meeting) => ({ meeting, as: presenceOf(agency, meeting.of) }));
  const first = seen.findIndex(({ as }) => as !== null && as !== 'invited');
  const inWindow = seen.filter(({ meeting }) => meeting.on >= from);
  const lookedFor = seen.filter(
    ({ meeting }, at) => meeting.on >= from && ((first >= 0 && at >= first) || meeting.deciding.includes(agency)),
  );
  const present = inWindow.filter(({ as }) => as !== null && as !== 'apologies').map(({ meeting }) => meeting);
  if (lookedFor.length === 0 && present.length === 0) return [];
  const count = (as: Presence | null): number => lookedFor.filter((one) => one.as === as).length;
  const held = (how: Held['held']): number => present.filter((meeting) => meeting.held === how).length;
  const entries = present.map(({ of }) => of.attendance.filter(({ body }) => body === agency));
  return [
    {
      group,
      agency,
      title,
      meetings: lookedFor.length,
      attended: count('member'),
      deputy: count('deputy'),
      apologies: count('apologies'),
      absent: count(null),
      invited: inWindow.filter(({ as }) => as === 'invited').length,
      withDecisionAuthority: entries.filter((its) => its.some(({ decisionAuthority }) => decisionAuthority)).length,
      inPerson: held('in person'),
      online: held('online'),
      hybrid: held('hybrid'),
      seniority: seniorityOf(entries),
    },
  ];
}

/** In which way a body was there: where several people came for it, the closest to membership counts. */
function presenceOf(agency: string, { attendance, apologies }: MeetingStood): Presence | null {
  const came = attendance.filter(({ body }) => body === agency).map(({ as }) => as);
  for (const as of ['member', 'deputy', 'invited'] as const) if (came.includes(as)) return as;
  return apologies.includes(agency) ? 'apologies' : null;
}

const ranks = ['chief officer', 'director', 'senior manager', 'manager', 'practitioner'];

/** How often the most senior person who came for it was of which rank. */
function seniorityOf(entries: readonly (readonly { readonly seniority: string }[])[]): AttendanceOfAgency['seniority'] {
  const highest = entries.map((its) => its.map(({ seniority }) => seniority).toSorted(byRank)[0] ?? 'not recorded');
  return [...grouped(highest, (rank) => rank)]
    .map(([rank, times]) => ({ seniority: rank, times: times.length }))
    .toSorted((a, b) => byRank(a.seniority, b.seniority));
}

const byRank = (a: string, b: string): number => ranks.indexOf(a) - ranks.indexOf(b);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
