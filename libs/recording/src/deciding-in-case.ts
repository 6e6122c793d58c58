import { decidingOn, leadingOn, leadsOf, type Case, type DecidingBody, type Partnership } from '@waymark/casework';
import type { CivilDate } from '@waymark/statute';
import type { LoadedStream } from './loaded-stream';

/** The partnerships that lead a case, or led it, each as its record stands. */
export async function partnershipsThatLed(
  record: Pick<Case, 'lead' | 'leads'>,
  load: (stream: string) => Promise<Pick<LoadedStream, 'instance'>>,
): Promise<ReadonlyMap<string, Partnership>> {
  const found = new Map<string, Partnership>();
  for (const { partnership } of leadsOf(record)) {
    found.set(partnership, (await load(`partnership-${partnership}`)).instance.state as Partnership);
  }
  return found;
}

/** Who decides in a case on a day: the bodies of the partnership that led it then. */
export async function decidingInCase(
  record: Pick<Case, 'lead' | 'leads'>,
  load: (stream: string) => Promise<Pick<LoadedStream, 'instance'>>,
): Promise<(day: CivilDate) => DecidingBody[]> {
  return decidingAmong(record, await partnershipsThatLed(record, load));
}

/** The same, where the partnerships that led it are at hand. */
export function decidingAmong(
  record: Pick<Case, 'lead' | 'leads'>,
  partnerships: ReadonlyMap<string, Partnership>,
): (day: CivilDate) => DecidingBody[] {
  const leads = leadsOf(record);
  return (day) => {
    const partnership = partnerships.get(leadingOn(leads, day) ?? '');
    return partnership === undefined ? [] : decidingOn(partnership, day);
  };
}
