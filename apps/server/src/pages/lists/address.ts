/** What narrows a list, as it stands in its address: ids and fixed words alone. */
export type Chosen = Readonly<Record<string, string | null>>;

/** The address of a list with these choices. What is not chosen is left out. */
export function addressOf(base: string, chosen: Chosen): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(chosen)) if (value !== null && value !== '') query.set(name, value);
  const text = query.toString();
  return text === '' ? base : `${base}?${text}`;
}

/** One of the values that there are, or null: whatever else stands in an address chooses nothing. */
export const oneOfThese = <Value extends string>(given: unknown, values: readonly Value[]): Value | null =>
  values.find((value) => value === given) ?? null;

const idShape = /^[A-Za-z0-9_:.-]{1,64}$/;

/** Something that can be an id; null for everything else. */
export const idIn = (given: unknown): string | null =>
  typeof given === 'string' && idShape.test(given) ? given : null;

/** A page's number from an address: the first where there is none, or no number. */
export const pageIn = (given: unknown): number =>
  typeof given === 'string' && /^[1-9]\d{0,4}$/.test(given) ? Number(given) : 1;
