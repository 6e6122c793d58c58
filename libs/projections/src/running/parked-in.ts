import type { Views } from '../views/open-views';
import type { ParkedRow } from './tables';

export type Parked = ParkedRow;

/** Records set aside, with where and why. A case among them stands still on every page until it is resumed. */
export const parkedIn = ({ db }: Views): Promise<readonly Parked[]> =>
  db.selectFrom('parked').selectAll().orderBy('position').execute();
