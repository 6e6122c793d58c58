import type { Case, Known } from '@waymark/casework';
import { londonDateOf } from '@waymark/ledger';
import { decidingInCase } from '@waymark/recording';
import type { Engine } from './engine';

/** What a rule or a stage's words may know of who decides: today, and on any day. */
export type Deciding = Pick<Known, 'today' | 'decidingOn'>;

/** Who decides in a case: what a stage is called may hang on it. */
export async function decidingIn(
  { recorder: { streams }, time }: Pick<Engine, 'recorder' | 'time'>,
  record: Pick<Case, 'lead' | 'leads'>,
): Promise<Deciding> {
  return { today: londonDateOf(time.now()), decidingOn: await decidingInCase(record, streams.load) };
}
