import type { Objection } from '@waymark/casework';

/** `stageTitle`: null where whoever asks sees their own part alone, and is told nothing of how the record goes. */
export const notAtThisStage = (stageTitle: string | null): Objection => ({
  rule: 'possibleAtThisStage',
  force: 'refuse',
  because: `${notPossible(stageTitle)}.`,
  source: null,
});

/** A sentence without its full stop. */
export const notPossible = (stageTitle: string | null): string =>
  stageTitle === null
    ? 'This is not possible as things stand; if it should be, ask the business unit'
    : `This is not possible at the stage “${stageTitle}”`;
