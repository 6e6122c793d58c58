/** An object cannot be built in that order: JavaScript puts members named like an index first, and keeps `__proto__`. */
export const cannotBeOrdered = Symbol('cannot be ordered');

/**
 * The value with the members of every object in canonical order (UTF-16 code units), so that `JSON.stringify` writes
 * the canonical text. What stands in order already is given back as it is: an event is composed in order, and then this
 * walk costs a comparison a member.
 */
export function inOrder(value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${value} is not allowed in JSON.`);
  if (typeof value !== 'object' || value === null) return value;
  if (typeof (value as { toJSON?: unknown }).toJSON === 'function') return cannotBeOrdered;
  return Array.isArray(value) ? listInOrder(value) : objectInOrder(value as Members);
}

type Members = Readonly<Record<string, unknown>>;

function listInOrder(list: readonly unknown[]): unknown {
  let ordered: unknown[] | null = null;
  for (let at = 0; at < list.length; at += 1) {
    const element = inOrder(list[at]);
    if (element === cannotBeOrdered) return cannotBeOrdered;
    if (element !== list[at]) (ordered ??= [...list])[at] = element;
  }
  return ordered ?? list;
}

function objectInOrder(members: Members): unknown {
  const names = Object.keys(members);
  const moved = isSorted(names) ? null : sorted(members, names);
  if (moved === cannotBeOrdered) return cannotBeOrdered;
  let ordered: Record<string, unknown> | null = moved;
  const contents = Object.values(members);
  for (let at = 0; at < contents.length; at += 1) {
    const content = contents[at];
    if (typeof content === 'string') continue;
    const inside = inOrder(content);
    if (inside === cannotBeOrdered) return cannotBeOrdered;
    // A spread keeps the order of the members, and putting one in the place of another does too.
    if (inside !== content) (ordered ??= { ...members })[names[at]!] = inside;
  }
  return ordered ?? members;
}

function sorted(members: Members, names: readonly string[]): Record<string, unknown> | typeof cannotBeOrdered {
  const ordered: Record<string, unknown> = {};
  for (const name of [...names].sort()) ordered[name] = members[name];
  const found = Object.keys(ordered);
  return found.length === names.length && isSorted(found) ? ordered : cannotBeOrdered;
}

function isSorted(names: readonly string[]): boolean {
  for (let at = 1; at < names.length; at += 1) if (names[at - 1]! > names[at]!) return false;
  return true;
}
