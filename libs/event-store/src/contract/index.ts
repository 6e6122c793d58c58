import type { EventStore } from '../port';
import { describeAppending } from './appending';
import { describeClosing } from './closing';
import { describeConcurrency } from './concurrency';
import { describeFollowing } from './following';
import { describeReading } from './reading';
import { describeRepeating } from './repeating';
import type { StoreUnderTest } from './store-under-test';
import { describeTexts } from './texts';

export type { StoreUnderTest } from './store-under-test';

/** What every store promises. Each adapter passes this very suite. */
export function describeEventStoreContract(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`the event store contract, kept by ${name}`, () => {
    let subject: StoreUnderTest;
    beforeAll(async () => {
      subject = await open();
    });
    afterAll(async () => {
      await subject?.store.close();
      await subject?.remove();
    });
    const store = (): EventStore => subject.store;

    describeReading(store);
    describeAppending(store);
    describeRepeating(store);
    describeConcurrency(store);
    describeTexts(store);
    describeFollowing(store);
    describeClosing(() => subject);
  });
}
