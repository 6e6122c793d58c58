import { reviewOf, type CaseTimeliness, type ClockTimeliness, type ReviewTimeliness } from '@waymark/projections';
import { inWords, whenInWords, type CivilDate, type StatedDate } from '@waymark/statute';
import { recipientsInWords } from '../words/deadlines';
import { lastMoveOf, type Moves } from './moves';
import { stateShown } from './states';
import { capitalised } from '../words/counts';

/** What a reader should know of one deadline beside its figures. */
export interface Note {
  readonly kind:
    | 'Warning'
    | 'Moved'
    | 'Held back by'
    | 'Was held back by'
    | 'Reasons told'
    | 'Not told'
    | 'Copies'
    | 'Publication'
    | 'Further notification';
  readonly text: string;
}

export function notesOn(clock: ClockTimeliness, of: CaseTimeliness, moves: Moves): Note[] {
  const notes: Note[] = [];
  if (clock.warning !== null) notes.push({ kind: 'Warning', text: clock.warning });
  if (clock.moved) notes.push({ kind: 'Moved', text: movedInWords(clock, of.caseId, moves) });
  const review = reviewOf(of, clock);
  switch (clock.clock) {
    case 'notification':
      return [...notes, ...ofFurtherNotifications(clock)];
    case 'rapid-review':
      return [...notes, ...toldOfRapidReview(of)];
    case 'practice-review':
      return review === null ? notes : [...notes, ...ofReview(clock, review)];
    case 'advance-copies':
      return review === null ? notes : [...notes, ...ofCopies(clock, review)];
    default:
      return notes;
  }
}

/** The first notification ends the five days of an incident: of every later one its own lateness is said beside them. */
const ofFurtherNotifications = ({ furtherNotifications = [] }: ClockTimeliness): Note[] =>
  furtherNotifications.map(({ on, standing }) => {
    const { tag, more } = stateShown({ clock: 'notification', standing, expectation: false });
    const said = standing.state === 'met' ? tag.toLowerCase() : `${tag.toLowerCase()} ${more}`;
    return { kind: 'Further notification', text: `Sent ${whenInWords(on)}: ${said}, by the days of the incident.` };
  });

function movedInWords(clock: ClockTimeliness, caseId: string, moves: Moves): string {
  const move = lastMoveOf(moves, caseId, clock);
  if (move === null) return 'The deadline was moved after it was first counted.';
  // Of a deadline that is a span of days, the last of them may have moved alone.
  const [from, to] =
    move.from === move.to ? [move.fromLatest ?? move.from, move.toLatest ?? move.to] : [move.from, move.to];
  return `The deadline was ${inWords(from)} and is ${inWords(to)}, because ${move.because} (${inWords(move.on)}).`;
}

const toldOfRapidReview = ({ tellings }: CaseTimeliness): Note[] =>
  tellings
    .filter(({ fact }) => fact === 'PanelToldOfDelay')
    .map(({ told, on, agreedDate }) => ({ kind: 'Reasons told', text: toldInWords(told, on, agreedDate, null) }));

/** The reason's own words are sealed; that it was given, to whom and when, is what an auditor asks. */
function toldInWords(to: readonly string[], on: StatedDate, agreedDate: CivilDate | null, reason: string | null) {
  const agreed = agreedDate === null ? '' : `, with ${inWords(agreedDate)} agreed; the deadline does not move`;
  const because = reason === null ? '' : ` (${reason})`;
  return `${recipientsInWords(to)} told ${whenInWords(on)} that it will be late${because}${agreed}.`;
}

const isLate = ({ standing }: ClockTimeliness): boolean =>
  standing.state === 'metLate' || standing.state === 'missedOpen' || standing.state === 'missed';

/** What holds a review back makes it late with a reason, and never on time. */
function ofReview(clock: ClockTimeliness, review: ReviewTimeliness): Note[] {
  const { heldBy, wasHeldBy, told, notTold, decided, published } = review;
  const untold = isLate(clock) && notTold.length > 0 ? recipientsInWords(notTold) : null;
  const notes: (Note | null)[] = [
    heldBy.length === 0 || clock.stopped !== null
      ? null
      : { kind: 'Held back by', text: `${capitalised(heldBy.join('; '))}.` },
    wasHeldBy.length === 0 || !isLate(clock)
      ? null
      : { kind: 'Was held back by', text: `${capitalised(wasHeldBy.join('; '))}.` },
    ...told.map(({ to, on, agreedDate, reason }): Note => ({
      kind: 'Reasons told',
      text: toldInWords(to, on, agreedDate, reason),
    })),
    untold === null
      ? null
      : { kind: 'Not told', text: `No telling of the reasons for delay to ${untold} is recorded.` },
    published === 'improvements-only'
      ? { kind: 'Publication', text: 'Information on improvements was published in place of the report.' }
      : null,
    published === null && decided === 'deferred'
      ? { kind: 'Publication', text: 'Publication is deferred; the six months run on.' }
      : null,
  ];
  return notes.filter((note) => note !== null);
}

function ofCopies(clock: ClockTimeliness, { copies, copiesMissing }: ReviewTimeliness): Note[] {
  const sent = copies.map(({ to, on }): Note => ({
    kind: 'Copies',
    text: `Sent to ${recipientsInWords(to)} ${whenInWords(on)}.`,
  }));
  if (copiesMissing.length === 0 || clock.standing.state === 'notApplicable') return sent;
  const missing = recipientsInWords(copiesMissing);
  return [...sent, { kind: 'Copies', text: `None recorded as sent to ${missing}, who must have one.` }];
}
