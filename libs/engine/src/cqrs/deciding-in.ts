import { decidingOn, type Known, type Partnership } from '@waymark/casework';
import type { Streams } from '@waymark/recording';
import type { CivilDate } from '@waymark/statute';

/** Who decides in a case that a partnership leads, on any day: what a stage is called may hang on it. */
export async function decidingIn(
  streams: Streams,
  lead: string | null,
  today: CivilDate,
): Promise<Pick<Known, 'today' | 'decidingOn'>> {
  if (lead === null) return { today, decidingOn: () => [] };
  const partnership = (await streams.load(`partnership-${lead}`)).instance.state as Partnership;
  return { today, decidingOn: (day) => decidingOn(partnership, day) };
}
