/** The order of texts as they stand, of days among them: no language's own. */
export const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
