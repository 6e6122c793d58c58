/** What may be logged of a failure: its kind and where it came from. Its words may quote what somebody typed. */
export function causeOf(failure: unknown): { error: string; at: string[] } {
  if (!(failure instanceof Error)) return { error: typeof failure, at: [] };
  const at = (failure.stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 12);
  return { error: failure.name, at };
}
