import type { Deed } from '../script/deed';
import type { Scene } from './scene';

/** One case from its beginning to its end, or as far as it went. */
export type Story = (scene: Scene) => readonly Deed[];
