/** What stands in the boxes of a form, by the name of the box. A box that is ticked several times has several values. */
export type Typed = ReadonlyMap<string, readonly string[]>;

/** Names that a form of ours gives to a box. Everything else that is posted is nobody's. */
const ourName = /^[A-Za-z][A-Za-z0-9]*([.:][A-Za-z0-9_-]+)*$/;
const longestName = 200;
const mostValues = 300;

/**
 * Fields as they were posted. Whatever the body says of objects, lists within lists or names that no form has is left
 * out: a form asks for texts alone.
 */
export function typedFrom(body: unknown): Typed {
  const typed = new Map<string, readonly string[]>();
  if (typeof body !== 'object' || body === null) return typed;
  for (const [name, value] of Object.entries(body)) {
    if (name.length > longestName || !ourName.test(name)) continue;
    const values = (Array.isArray(value) ? (value as unknown[]) : [value]).filter((one) => typeof one === 'string');
    if (values.length > 0) typed.set(name, values.slice(0, mostValues).map(lines));
  }
  return typed;
}

/** Browsers end lines in two characters; a record has one. */
const lines = (text: string): string => text.replace(/\r\n?/g, '\n');

/** The one value of a box, without the blanks around it; empty where it was not filled in. */
export const one = (typed: Typed, name: string): string => (typed.get(name)?.[0] ?? '').trim();

/** The values of ticked boxes. An empty one is what a list with "none of these" sends. */
export const many = (typed: Typed, name: string): string[] => (typed.get(name) ?? []).filter((value) => value !== '');

/** The numbers of the rows of a list that were sent, in their order. */
export function rowsOf(typed: Typed, name: string): number[] {
  const found = new Set<number>();
  for (const box of typed.keys()) {
    if (!box.startsWith(`${name}.`)) continue;
    const row = /^\d{1,3}(?=\.)/.exec(box.slice(name.length + 1));
    if (row !== null) found.add(Number(row[0]));
  }
  return [...found].sort((a, b) => a - b);
}

/** Without one row of a list; those after it move up. */
export function withoutRow(typed: Typed, name: string, row: number): Typed {
  const moved = new Map<string, readonly string[]>();
  for (const [box, values] of typed) {
    const at = new RegExp(`^${name.replaceAll('.', '\\.')}\\.(\\d{1,3})\\.(.+)$`).exec(box);
    if (at === null) moved.set(box, values);
    else if (Number(at[1]) < row) moved.set(box, values);
    else if (Number(at[1]) > row) moved.set(`${name}.${Number(at[1]) - 1}.${at[2]}`, values);
  }
  return moved;
}

/** With a day in the three boxes of a date, and nothing beside it that says that it is not so exact. */
export function withDay(typed: Typed, box: string, day: string): Typed {
  const others = [...typed].filter(([name]) => !name.startsWith(`${box}.`));
  const [year, month, date] = day.split('-').map((part) => String(Number(part))) as [string, string, string];
  const boxes = { day: date, month, year };
  return new Map([...others, ...Object.entries(boxes).map(([part, value]) => [`${box}.${part}`, [value]] as const)]);
}

/** The boxes of one of several forms on a page, whose names all begin alike: `row.3`. */
export function typedUnder(typed: Typed, prefix: string): Typed {
  const inside = [...typed].filter(([name]) => name.startsWith(`${prefix}.`));
  return new Map(inside.map(([name, values]) => [name.slice(prefix.length + 1), values]));
}
