import type { Agency } from '@waymark/casework';
import type { Streams } from '@waymark/recording';
import { earliestDay, type CivilDate, type StatedDate } from '@waymark/statute';

/** An agency that is no more: since when, and which one took its place, where that is on record. */
export interface EndedAgency {
  readonly on: StatedDate;
  readonly succeededBy: string | null;
}

export type EndedAgencies = ReadonlyMap<string, EndedAgency>;

/** Those of these agencies that have ended by a day, as the directory has it. */
export async function endedAgencies(streams: Streams, ids: Iterable<string>, today: CivilDate): Promise<EndedAgencies> {
  const ended = new Map<string, EndedAgency>();
  for (const id of new Set(ids)) {
    const { endedOn, succeededBy } = (await streams.load(`agency-${id}`)).instance.state as Agency;
    const day = endedOn === null ? null : earliestDay(endedOn);
    if (endedOn !== null && day !== null && day <= today) ended.set(id, { on: endedOn, succeededBy });
  }
  return ended;
}
