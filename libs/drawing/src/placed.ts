import type { Arrow } from './arrows';

// A workflow with a place for each of its stages and arrows. A box is given by its middle.

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PlacedStage extends Point {
  /** Null: any stage. */
  readonly stage: string | null;
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

export interface PlacedArrow {
  readonly arrow: Arrow;
  readonly points: readonly Point[];
  readonly label: Point & { readonly lines: readonly string[]; readonly width: number; readonly height: number };
}

export interface Placed {
  readonly width: number;
  readonly height: number;
  readonly stages: readonly PlacedStage[];
  readonly arrows: readonly PlacedArrow[];
}
