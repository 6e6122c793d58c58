import type { CompiledQuery } from 'kysely';

/**
 * Statements that differ by the length of a list alone, compiled once for each. The text is the same for every database
 * of one kind, and there is one kind in a process.
 */
export function compiledByLength<Of extends object, Row = unknown>() {
  const kept = new WeakMap<Of, Map<number, CompiledQuery<Row>>>();
  return (of: Of, length: number, compile: () => CompiledQuery<Row>): CompiledQuery<Row> => {
    const byLength = kept.get(of) ?? new Map<number, CompiledQuery<Row>>();
    kept.set(of, byLength);
    const made = byLength.get(length) ?? compile();
    byLength.set(length, made);
    return made;
  };
}
