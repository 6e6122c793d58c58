import { openHouse, type House } from '../pages/house';
import { registerPerson } from '../pages/people';
import { refer, registerNorthmoor, type Opened } from '../pages/steps';

export interface ReferredHouse {
  readonly house: House;
  readonly opened: Opened;
}

/** Where the form of a step of its rapid review stands. */
export const formOf = ({ caseId, stream }: Opened, type: string): string =>
  `/cases/${caseId}/w/${stream.slice('rapidReview-'.length)}/steps/${type}`;

/** A house on 30 June 2026 with one case that was referred at its start, and its business unit. */
export async function openReferredHouse(): Promise<ReferredHouse> {
  let opened: Opened | undefined;
  const house = await openHouse('2026-06-30', async (engine, on) => {
    on('2026-06-02');
    await registerNorthmoor(engine);
    await registerPerson(engine, 'unit', [{ role: 'business unit', partnership: 'northmoor' }]);
    opened = await refer(engine, '2026-06-01');
  });
  return { house, opened: opened! };
}
