import { StoreUnavailable, OutcomeUnknown } from '@waymark/event-store';
import { readEvent } from '@waymark/ledger';
import type { Recorder } from '@waymark/recording';
import { newsOf } from '../carrying/news';
import { Erased, type Look, type Policy } from '../policy';
import { issue, NotNow, type Hindrance } from './issue';

/** Has one policy deal with one event: asks what follows from it, and has that recorded, one after the other. */
export async function doErrands(policy: Policy, text: string, recorder: Recorder, look: Look): Promise<Hindrance> {
  try {
    const news = await newsOf(readEvent(text), recorder.streams);
    if (news === null || !policy.wants.includes(news.of.type)) return null;
    for (const errand of await policy.errandsFor(news, look)) {
      const hindrance = await issue(errand, news.event, recorder);
      if (hindrance !== null) return hindrance;
    }
    return null;
  } catch (failure) {
    // What is erased is carried nowhere, and nobody misses it there.
    if (failure instanceof Erased) return null;
    if (isOfTheMoment(failure)) throw failure;
    return `failed: ${failure instanceof Error ? failure.name : 'unknown'}`;
  }
}

/** It may succeed as soon as the store answers again: nothing is set aside for it. */
const isOfTheMoment = (failure: unknown): boolean =>
  failure instanceof StoreUnavailable || failure instanceof OutcomeUnknown || failure instanceof NotNow;
