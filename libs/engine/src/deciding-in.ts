import { decidingOn, type Known, type Partnership } from '@waymark/casework';
import { londonDateOf } from '@waymark/ledger';
import type { Engine } from './engine';

/** What a rule or a stage's words may know of who decides: today, and on any day. */
export type Deciding = Pick<Known, 'today' | 'decidingOn'>;

/** Who decides in a case that a partnership leads: what a stage is called may hang on it. */
export async function decidingIn(
  { recorder: { streams }, time }: Pick<Engine, 'recorder' | 'time'>,
  lead: string | null,
): Promise<Deciding> {
  const today = londonDateOf(time.now());
  if (lead === null) return { today, decidingOn: () => [] };
  const partnership = (await streams.load(`partnership-${lead}`)).instance.state as Partnership;
  return { today, decidingOn: (day) => decidingOn(partnership, day) };
}
