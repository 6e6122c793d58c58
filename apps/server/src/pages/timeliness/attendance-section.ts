import type { AttendanceOfAgency, Timeliness } from '@waymark/projections';
import { howMany, inWords } from '@waymark/statute';
import { listed } from '../words/deadlines';
import { capitalised, times } from '../words/counts';

/** Who came to which group's meetings over the twelve months that end on the day. */
export interface AttendanceSection {
  readonly headline: string;
  readonly groups: readonly {
    /** For anchors and captions. */
    readonly id: string;
    readonly title: string;
    readonly held: string;
    readonly rows: readonly AttendanceRow[];
    /** Those who belong to no group and were asked to come: 'Fellside School twice and Northmoor Hospitals once'. */
    readonly invited: string | null;
  }[];
}

export interface AttendanceRow {
  readonly title: string;
  readonly of: AttendanceOfAgency;
  /** 'chief officer 2, director 1' */
  readonly seniority: string;
}

export function attendanceSection({ attendance }: Timeliness): AttendanceSection {
  const { groups, rows } = attendance;
  return {
    headline: headlineOf(attendance),
    groups: groups.map(({ group, meetings, inPerson, online, hybrid }) => ({
      id: `attendance-${group.replaceAll(' ', '-')}`,
      title: capitalised(group),
      held: `${times(meetings)}: ${inPerson} in person, ${online} online, ${hybrid} hybrid`,
      rows: rows.filter((row) => row.group === group && row.meetings > 0).map(rowShown),
      invited: invitedInWords(rows.filter((row) => row.group === group && row.meetings === 0)),
    })),
  };
}

function headlineOf({ groups, rows, from, until }: Timeliness['attendance']): string {
  const span = `from ${inWords(from)} to ${inWords(until)}`;
  if (groups.length === 0) return `No meeting of a group is recorded ${span}.`;
  const met = groups.map(({ group, meetings }) => `${group} ${times(meetings)}`);
  const absent = rows.reduce((sum, row) => sum + row.absent, 0);
  const missed =
    absent === 0
      ? 'nobody stayed away without apologies'
      : `${howMany(absent, 'absence', 'absences')} without apologies`;
  return `Met ${span}: ${listed(met)}; ${missed}.`;
}

const unnamed = 'a body that the directory does not name';

const invitedInWords = (rows: readonly AttendanceOfAgency[]): string | null =>
  rows.length === 0 ? null : listed(rows.map(({ title, invited }) => `${title ?? unnamed} ${times(invited)}`));

const rowShown = (of: AttendanceOfAgency): AttendanceRow => ({
  title: of.title ?? 'A body that the directory does not name',
  of,
  seniority: of.seniority.map(({ seniority, times: count }) => `${seniority} ${count}`).join(', '),
});
