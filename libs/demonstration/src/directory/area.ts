import type { RoleHeld } from '@waymark/casework';
import type { CivilDate } from '@waymark/statute';

/** One partnership of the demonstration with everyone who acts in it: a plan, from which its directory is recorded. */
export interface Area {
  readonly seed: number;
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly bodies: readonly Body[];
  readonly agencies: readonly Agency[];
  readonly people: readonly Human[];
  readonly manager: Human;
  readonly officer: Human;
  readonly chair: Human;
  readonly administrator: Human;
  readonly scrutineer: Human;
  readonly reviewer: Human;
  readonly basis: 'notification' | 'awareness';
  /** The partnership's own expectation of the Panel's letter; null: it set none. */
  readonly panelLetterWorkingDays: number | null;
  readonly milestones: readonly { readonly name: string; readonly workingDay: number }[];
}

export type Side = 'authority' | 'health' | 'police' | 'education';

/** A body that decides and signs, from a day and until another. */
export interface Body {
  readonly id: string;
  readonly side: Side;
  readonly kind: string;
  readonly name: string;
  readonly from: CivilDate;
  readonly until: CivilDate | null;
  readonly delegate: Human;
  readonly lead: Human;
}

export interface Agency {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly within: 'own' | 'other';
  readonly from: CivilDate | null;
  readonly until: CivilDate | null;
  readonly succeededBy: string | null;
  readonly lead: Human | null;
}

export interface Human {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly roles: readonly DatedRole[];
}

export type DatedRole = Omit<RoleHeld, 'partnership'> & {
  /** Null: from the beginning. */
  readonly from: CivilDate | null;
  readonly until: CivilDate | null;
};

const standsOn =
  (day: CivilDate) =>
  ({ from, until }: { from: CivilDate | null; until: CivilDate | null }): boolean =>
    (from === null || from <= day) && (until === null || day < until);

export const bodiesOn = ({ bodies }: Area, day: CivilDate): Body[] => bodies.filter(standsOn(day));
export const agenciesOn = ({ agencies }: Area, day: CivilDate): Agency[] => agencies.filter(standsOn(day));
