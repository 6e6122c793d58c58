import type { Cast } from '../browser/furnished';

/** Letters of the table, in its order. `-`: nobody has signed in. */
export const columns = {
  U: 'business unit',
  C: 'chair',
  M: 'group member',
  D: 'delegate',
  L: 'lead',
  A: 'agency lead',
  R: 'reviewer',
  S: 'scrutineer',
  T: 'auditor',
  N: 'administrator',
  '-': null,
} as const satisfies Record<string, Cast | null>;

export type Column = keyof typeof columns;

export interface Row {
  /** `GET /cases/:case` */
  readonly route: string;
  /** Where an address means different records or steps: what its parts are. */
  readonly parts: Readonly<Record<string, string>>;
  readonly lets: readonly Column[];
}

/** Reads `GET /cases/:case type=ViewGiven | U C . . |`: whoever stands in a row is let in, and nobody else. */
export function rowsIn(table: string): Row[] {
  const lines = table.split('\n').filter((line) => line.includes('|'));
  return lines.map((line) => {
    const [address, letters] = line.split('|') as [string, string];
    const [method, path, ...parts] = address.trim().split(/\s+/) as [string, string, ...string[]];
    const lets = letters.trim().split(/\s+/);
    const unknown = lets.filter((letter) => letter !== '.' && !(letter in columns));
    if (unknown.length > 0) throw new Error(`${line}: there is no column ${unknown.join(', ')}.`);
    return {
      route: `${method} ${path}`,
      parts: Object.fromEntries(parts.map((part) => part.split('=') as [string, string])),
      lets: lets.filter((letter): letter is Column => letter in columns),
    };
  });
}

/** A row as the table writes it. */
export const written = ({ route, parts, lets }: Row): string => {
  const address = [route, ...Object.entries(parts).map(([name, value]) => `${name}=${value}`)].join(' ');
  const letters = (Object.keys(columns) as Column[]).map((letter) => (lets.includes(letter) ? letter : '.'));
  return `${address.padEnd(104)} | ${letters.join(' ')} |`;
};
