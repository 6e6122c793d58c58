import type { CaseTimeliness, ClockTimeliness, Telling } from '@waymark/projections';
import { inWords, whenInWords } from '@waymark/statute';
import { listed, recipientInWords } from '../words/deadlines';
import { lastMoveOf, type Moves } from './moves';

/** What a reader should know of one deadline beside its figures. */
export interface Note {
  readonly kind: 'Warning' | 'Moved' | 'Reasons told';
  readonly text: string;
}

export function notesOn(clock: ClockTimeliness, of: CaseTimeliness, moves: Moves): Note[] {
  const notes: Note[] = [];
  if (clock.warning !== null) notes.push({ kind: 'Warning', text: clock.warning });
  if (clock.moved) notes.push({ kind: 'Moved', text: movedInWords(clock, of.caseId, moves) });
  for (const telling of of.tellings) {
    if (clock.clock === 'rapid-review' && telling.fact === 'PanelToldOfDelay') {
      notes.push({ kind: 'Reasons told', text: toldInWords(telling) });
    }
  }
  return notes;
}

function movedInWords(clock: ClockTimeliness, caseId: string, moves: Moves): string {
  const move = lastMoveOf(moves, caseId, clock);
  if (move === null) return 'The deadline was moved after it was first counted.';
  return `The deadline was ${inWords(move.from)} and is ${inWords(move.to)}, because ${move.because} (${inWords(move.on)}).`;
}

/** The reason itself is sealed; that it was given, to whom and when, is what an auditor asks. */
function toldInWords({ told, on, agreedDate }: Telling): string {
  const agreed = agreedDate === null ? '' : `, with ${inWords(agreedDate)} agreed; the deadline does not move`;
  return `${listed(told.map(recipientInWords))} told ${whenInWords(on)} that it will be late${agreed}.`;
}
