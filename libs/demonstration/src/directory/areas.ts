import { areaNames } from '../names/areas';
import type { Area } from './area';
import { planArea } from './plan-area';

export const mostPartnerships = 200;

/** Plans so many partnerships. The first, and every tenth after it, has two local authorities. */
export function planAreas(seed: number, partnerships: number): Area[] {
  if (!Number.isSafeInteger(partnerships) || partnerships < 1 || partnerships > mostPartnerships) {
    throw new RangeError(`The demonstration has between 1 and ${mostPartnerships} partnerships.`);
  }
  // All names are drawn before any is used, so that a partnership is the same however many stand beside it.
  const names = areaNames(seed, mostPartnerships + mostPartnerships / 10);
  return Array.from({ length: partnerships }, (_, index) =>
    planArea(seed, index, names[index]!, index % 10 === 0 ? names[mostPartnerships + index / 10]! : null),
  );
}
