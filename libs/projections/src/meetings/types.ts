import type { CivilDate } from '@waymark/statute';

/** Who came to which group's meetings, over a window of days. */
export interface Attendance {
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly groups: readonly AttendanceOfGroup[];
  readonly rows: readonly AttendanceOfAgency[];
}

export interface AttendanceOfGroup {
  readonly group: string;
  readonly meetings: number;
  readonly inPerson: number;
  readonly online: number;
  readonly hybrid: number;
}

/** An agency, or a deciding body, at the meetings of one group. */
export interface AttendanceOfAgency {
  readonly group: string;
  readonly agency: string;
  readonly title: string | null;
  /** Meetings at which it was looked for: all since it first was a member, sent a deputy or gave apologies. */
  readonly meetings: number;
  readonly attended: number;
  readonly deputy: number;
  readonly apologies: number;
  readonly absent: number;
  /** Times that it came by invitation: not among those at which it was looked for, unless it belongs to the group. */
  readonly invited: number;
  /** Of the meetings at which somebody came for it: those with somebody who may decide for it. */
  readonly withDecisionAuthority: number;
  readonly inPerson: number;
  readonly online: number;
  readonly hybrid: number;
  /** The most senior who came, each with how often; the highest first. */
  readonly seniority: readonly { readonly seniority: string; readonly times: number }[];
}
