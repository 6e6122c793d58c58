/** The only clock of the house. Instants in UTC with milliseconds; a recorder never sees one run backwards. */
export interface Time {
  now(): string;
}

/** The machine's clock, held so that it never runs backwards: neither within this process nor behind the log's end. */
export function machineTime(notBefore: string | null): Time {
  let last = notBefore === null ? 0 : Date.parse(notBefore);
  return {
    now() {
      last = Math.max(last, Date.now());
      return new Date(last).toISOString();
    },
  };
}
