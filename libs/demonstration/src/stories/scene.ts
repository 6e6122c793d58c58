import type { CivilDate } from '@waymark/statute';
import { chanceOf, type Chance } from '../chance';
import { idOf } from '../ids';
import type { Area } from '../directory/area';

/** Where one case of a story plays. */
export interface Scene {
  readonly area: Area;
  /** The area next to it, where there is more than one. */
  readonly neighbour: Area | null;
  /** The case's name within the script. */
  readonly alias: string;
  readonly workingName: string;
  /** The day on which someone who must notify came to know. */
  readonly aware: CivilDate;
  readonly chance: Chance;
  /** An opaque id of this case. */
  id(...parts: readonly (string | number)[]): string;
}

export const sceneOf = (
  area: Area,
  neighbour: Area | null,
  alias: string,
  workingName: string,
  aware: CivilDate,
): Scene => {
  return {
    area,
    neighbour,
    alias,
    workingName,
    aware,
    chance: chanceOf(area.seed, alias, 'story'),
    id: (...parts) => idOf(area.seed, alias, ...parts),
  };
};
