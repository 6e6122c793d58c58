/**
 * One at a time for each name, all at once across names. Two commands of this process on one stream would otherwise
 * race for the same revision, and all but one would fold and decide for nothing.
 */
export function turns() {
  const last = new Map<string, Promise<unknown>>();
  return <Result>(name: string, act: () => Promise<Result>): Promise<Result> => {
    const before = last.get(name) ?? Promise.resolve();
    const turn = before.then(act, act);
    last.set(name, turn);
    const leave = () => {
      if (last.get(name) === turn) last.delete(name);
    };
    turn.then(leave, leave);
    return turn;
  };
}
