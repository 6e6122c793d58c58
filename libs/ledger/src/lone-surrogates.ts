/**
 * RFC 8785 has no form for text with half a surrogate pair: UTF-8 cannot carry it, and two such texts would share one
 * hash. It is refused where it comes in, with the path of the field.
 */
export class LoneSurrogate extends Error {
  constructor(readonly path: string) {
    super(`The text at "${path}" holds half a character (a lone surrogate) and cannot be stored.`);
    this.name = 'LoneSurrogate';
  }
}

export function hasLoneSurrogate(value: unknown): boolean {
  return loneSurrogateAt(value) !== null;
}

/** The dotted path of the first text, or name of a member, with a lone surrogate; an empty path is the value itself. */
export function loneSurrogateAt(value: unknown): string | null {
  const steps = stepsToLoneSurrogate(value);
  return steps === null ? null : steps.join('.');
}

/** @throws LoneSurrogate */
export function refuseLoneSurrogates(value: unknown): void {
  const path = loneSurrogateAt(value);
  if (path !== null) throw new LoneSurrogate(path);
}

function stepsToLoneSurrogate(value: unknown): string[] | null {
  if (typeof value === 'string') return value.isWellFormed() ? null : [];
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, member] of Object.entries(value)) {
    if (!name.isWellFormed()) return [name.toWellFormed()];
    const rest = stepsToLoneSurrogate(member);
    if (rest !== null) return [name, ...rest];
  }
  return null;
}
