import { practiceReview } from '@waymark/casework';
import type { Streams } from '@waymark/recording';

/** The rapid review whose decision opened a practice review, by its id; null where its first step does not say. */
export async function openedFrom(streams: Streams, stream: string): Promise<string | null> {
  const initiated = (await streams.history(stream)).find(({ type }) => type === `${practiceReview.category}.Initiated`);
  return (initiated?.data['from'] as string | undefined) ?? null;
}
