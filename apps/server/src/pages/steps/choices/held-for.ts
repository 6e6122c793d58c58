import { heldIn, withKnown, type Choice, type Held } from '@waymark/forms';
import { directoryFor, type Asking } from './asking';
import { agencies, bodies, offersOfDirectory } from './of-directory';
import { offersOfRecords } from './of-records';

const offers = { ...offersOfDirectory, ...offersOfRecords };

/** What may be chosen in a form: of the directory, of the case's other records, and of the record itself. */
export async function heldFor(things: ReadonlySet<string>, asked: Asking): Promise<Held> {
  const asking = { ...asked, directory: directoryFor(asked) };
  const beside: Record<string, readonly Choice[]> = {};
  for (const thing of things) {
    const offer = offers[thing];
    if (offer !== undefined) beside[thing] = await offer(asking);
  }
  const titles = new Map(
    [...(await agencies(asking)), ...(await bodies(asking))].map(({ value, words }) => [value, words]),
  );
  const record = { steps: asking.steps, titleOf: (id: string) => titles.get(id) ?? null };
  return withKnown(asking.type, heldIn(things, record, beside), record);
}
