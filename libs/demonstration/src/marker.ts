import { demonstrator } from '@waymark/engine';
import { beginningKey } from './directory/register';
import { commandOf } from './fill';

interface Beginning {
  readonly type?: unknown;
  readonly actor?: unknown;
  readonly command?: { readonly id?: unknown };
}

/** Whether a log is that of a demonstration, by the text of its first event. */
export function isDemonstration(firstEventText: string): boolean {
  const { type, actor } = JSON.parse(firstEventText) as Beginning;
  return type === 'partnership.PartnershipRegistered' && actor === demonstrator;
}

/** Why these data cannot be filled, in one line; null where they are empty or this very demonstration. */
export function refusesOtherData(
  firstEventText: string | null,
  { seed, partnerships }: { readonly seed: number; readonly partnerships: number },
): string | null {
  if (firstEventText === null) return null;
  if (!isDemonstration(firstEventText)) {
    return 'The data folder holds data that are no demonstration. Give an empty folder with --data.';
  }
  const { command } = JSON.parse(firstEventText) as Beginning;
  return command?.id === commandOf(demonstrator, beginningKey(seed, partnerships))
    ? null
    : 'The data folder holds another demonstration. Go on with its own --seed and --partnerships, or give an empty folder with --data.';
}
