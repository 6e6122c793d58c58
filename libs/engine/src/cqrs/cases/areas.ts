import type { Case } from '@waymark/casework';
import type { Streams } from '@waymark/recording';
import { titlesOf } from '../queries/titles-of';
import { wordsOfTitle } from './names-in-text';

/** The words of what the case's partnerships and their deciding bodies are called. */
export async function areasOf(streams: Streams, { lead, sharedWith }: Case): Promise<ReadonlySet<string>> {
  const partnerships = lead === null ? sharedWith : [lead, ...sharedWith];
  return new Set([...(await titlesOf(streams, partnerships, [])).values()].flatMap(wordsOfTitle));
}
