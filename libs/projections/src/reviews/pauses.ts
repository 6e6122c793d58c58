import { placed } from '@waymark/casework';
import type { Pause, PauseMark, ReviewStood } from './state';

/**
 * Each pause lasts until whatever ends one comes next by day, in whichever order they were recorded; where the days cannot
 * tell, in the order of recording.
 */
export function withPauseMark(state: ReviewStood, mark: PauseMark): ReviewStood {
  const pauseMarks = placed(state.pauseMarks, mark);
  return { ...state, pauseMarks, pauses: pauseMarks.reduce(withMark, []) };
}

function withMark(pauses: readonly Pause[], { on, by }: PauseMark): readonly Pause[] {
  const gone = pauses.map((pause) => (pause.until === null ? { ...pause, until: on } : pause));
  return by === null ? gone : [...gone, { by, since: on, until: null }];
}
