import type { EventStore, Position } from '@waymark/event-store';
import type { Projection } from '../projection';
import type { Runner } from '../running/types';
import { buildingFile, discard, secondBuildingFile } from '../views/files';
import { Build } from './build';

export interface Rebuilt {
  readonly events: number;
  readonly position: Position | null;
}

/** The runner that keeps these read models, where one does: it is held for the moment of taking over. */
export type Held = Pick<Runner, 'whileHeld'> | null;

export interface RebuildOptions {
  readonly store: EventStore;
  readonly viewsFile: string;
  readonly projections: readonly Projection[];
  readonly runner: Held;
}

/** Builds all read models beside those in use, from the first event on, and takes over when caught up. */
export async function rebuild({ store, viewsFile, projections, runner }: RebuildOptions): Promise<Rebuilt> {
  discard(secondBuildingFile(viewsFile));
  return complete(await Build.begin(buildingFile(viewsFile), projections), { store, viewsFile, runner });
}

/** Takes in what a build lacks of the log, and lets it take over. */
export async function complete(
  build: Build,
  { store, viewsFile, runner }: Omit<RebuildOptions, 'projections'>,
): Promise<Rebuilt> {
  try {
    await build.catchUp(store);
    await build.makeIndexes();
    const finish = async (): Promise<Rebuilt> => {
      await build.catchUp(store);
      await build.takeOver(viewsFile);
      return { position: build.position, events: build.events };
    };
    return await (runner === null ? finish() : runner.whileHeld(finish));
  } finally {
    await build.end();
  }
}
