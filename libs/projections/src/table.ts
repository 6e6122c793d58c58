/** What may stand in a column; with `?` it may be null. Truth values are 0 or 1, so that every database takes them. */
export type ColumnType = 'text' | 'text?' | 'integer' | 'integer?';

type Value<Type extends ColumnType> = Type extends 'text'
  ? string
  : Type extends 'text?'
    ? string | null
    : Type extends 'integer'
      ? number
      : number | null;

export type Columns = Readonly<Record<string, ColumnType>>;
export type RowOf<Of extends Columns> = { readonly [Name in keyof Of]: Value<Of[Name]> };
export type AnyRow = Readonly<Record<string, string | number | null>>;

/**
 * A table of a read model, declared once: its columns are its type, its SQL and its check.
 *
 * Every table says which of its columns names the record, a case's id or the stream's name in the directory, so that
 * one record's rows can be taken out and made anew.
 */
export interface Table {
  readonly name: string;
  readonly columns: Columns;
  readonly record: string;
  /** What makes a row one of its kind; null: rows are only ever added. */
  readonly key: readonly string[] | null;
  /** The rows that a projector may look back at: all, none, or those that hold this value in this column. */
  readonly inHand: 'all' | 'none' | { readonly column: string; readonly value: string };
  /** Secondary indexes. A rebuild makes them last. */
  readonly indexes: readonly (readonly string[])[];
  /** Follows from the columns: every row of every event is checked, so it is worked out once. */
  readonly checks: readonly Check[];
}

interface Check {
  readonly name: string;
  readonly kind: 'string' | 'number';
  readonly nullable: boolean;
}

/** A table that knows the type of its rows. */
export interface TableOf<Of extends Columns> extends Table {
  readonly columns: Of;
}

/** Declares a table, and sees to it that what it names are columns of its own. */
export const table = <const Of extends Columns>(
  declared: Omit<TableOf<Of>, 'checks'> & {
    readonly record: keyof Of;
    readonly key: readonly (keyof Of)[] | null;
    readonly inHand: 'all' | 'none' | { readonly column: keyof Of };
    readonly indexes: readonly (readonly (keyof Of)[])[];
  },
): TableOf<Of> => ({ ...declared, checks: Object.entries(declared.columns).map(checkOf) });

const checkOf = ([name, type]: [string, ColumnType]): Check => ({
  name,
  kind: type.startsWith('text') ? 'string' : 'number',
  nullable: type.endsWith('?'),
});

/** Why a row cannot be stored, or null. Projectors copy what events hold, and an event may hold anything. */
export function whyNotARow({ checks }: Table, row: AnyRow): string | null {
  for (const { name, kind, nullable } of checks) {
    const value = row[name];
    if (typeof value === kind || (nullable && value === null)) continue;
    return `"${name}" is no ${kind}`;
  }
  return null;
}
