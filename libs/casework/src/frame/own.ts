/** What a record holds under an id. Ids come from outside: `constructor` is one like any other, and not held. */
export const own = <T>(record: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(record, id) ? record[id] : undefined;
