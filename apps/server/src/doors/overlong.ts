// A form of a step that is too long to be read whole: its over-long answers are cut, so that the others can be kept, and
// the box says so. What has no box to say it at, a pasted table for one, is refused: nobody would see that it was cut.

export const longestBody = 1024 * 1024;

/** Twice as long as the longest answer that any step takes: what is cut is always too long for its box, too. */
export const longestKept = 100_000;

/** By form as it was read: how long each answer was that was cut. */
const cut = new WeakMap<object, ReadonlyMap<string, number>>();

/** What a form of a step carries, and no other form. */
const carriedByEachStep = 'form:command';

/** Cuts the answers of a step's form in place; false where it is none, or is too long even so. */
export function keptToMeasure(body: unknown): boolean {
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, carriedByEachStep)) return false;
  const answers = body as Record<string, unknown>;
  const lengths = new Map<string, number>();
  let whole = 0;
  for (const [name, value] of Object.entries(answers)) {
    for (const text of [value].flat()) whole += name.length + String(text).length;
    if (typeof value !== 'string' || value.length <= longestKept) continue;
    lengths.set(name, value.length);
    whole -= value.length - longestKept;
    answers[name] = value.slice(0, longestKept);
  }
  cut.set(body, lengths);
  return whole <= longestBody;
}

export const lengthsOfCut = (body: unknown): ReadonlyMap<string, number> =>
  (typeof body === 'object' && body !== null ? cut.get(body) : undefined) ?? new Map<string, number>();
