import { leadsOf, type Case } from '@waymark/casework';
import type { Streams } from '@waymark/recording';
import { titlesOf } from '../queries/titles-of';
import { wordsOfTitle } from './names-in-text';

/** The words of what the case's partnerships and their deciding bodies are called. */
export async function areasOf(streams: Streams, record: Case): Promise<ReadonlySet<string>> {
  const partnerships = [...leadsOf(record).map(({ partnership }) => partnership), ...record.sharedWith];
  return new Set([...(await titlesOf(streams, partnerships, [])).values()].flatMap(wordsOfTitle));
}
