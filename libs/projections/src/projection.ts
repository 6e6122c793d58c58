import type { LedgerEvent } from '@waymark/ledger';
import type { Position } from '@waymark/event-store';
import type { CivilDate } from '@waymark/statute';
import type { AnyRow, Columns, RowOf, Table, TableOf } from './table';

/** An event as projectors see it. */
export interface SeenEvent {
  readonly event: LedgerEvent;
  readonly position: Position;
  /** `rapidReview` of `rapidReview.MeetingHeld`. */
  readonly category: string;
  /** `MeetingHeld` of `rapidReview.MeetingHeld`. */
  readonly fact: string;
  /** The London date on which it was recorded: from then on it is known. */
  readonly knownOn: CivilDate;
  /** What its rows belong to: the case, or in the directory the stream. */
  readonly record: string;
}

/** What kind of step an event records, as its type says. */
export type StepKind = Pick<SeenEvent, 'category' | 'fact'>;

/** A row to store: added, or in the place of the one with the same key. */
export interface Change {
  readonly table: Table;
  readonly row: AnyRow;
}

/** The rows of one record that are in hand, by table: as stored, and as the batch has changed them so far. */
export interface RowsInHand {
  one<Of extends Columns>(table: TableOf<Of>, ...key: readonly (string | number)[]): RowOf<Of> | undefined;
  all<Of extends Columns>(table: TableOf<Of>): readonly RowOf<Of>[];
}

/**
 * A read model: its tables, and a pure function from an event, and the rows in hand, to the rows that change.
 * Its version is raised whenever it would make other rows of the same events; then all are built anew.
 */
export interface Projection {
  readonly name: string;
  readonly version: number;
  readonly tables: readonly Table[];
  /** Which kinds of steps can change it at all: it is asked once for each, and is shown no others. */
  readonly concerns: (kind: StepKind) => boolean;
  /** The tables that it has to look back into for this event; it may look into no others. */
  readonly looksInto: (seen: SeenEvent) => readonly Table[];
  readonly changes: (seen: SeenEvent, rows: RowsInHand) => readonly Change[];
}

export const nothing: readonly never[] = [];

/** For a read model that any step may change. */
export const everyKind = (): boolean => true;

export const change = <Of extends Columns>(table: TableOf<Of>, row: RowOf<Of>): Change => ({ table, row });
