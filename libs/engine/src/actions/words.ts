import { standingAsOf, standsLater, type Dated } from '@waymark/casework';
import type { SealedWords } from '@waymark/projections';
import type { StatedDate } from '@waymark/statute';
import { contentOf } from '@waymark/recording';
import { CannotBeOpened, type KeyStore } from '@waymark/vault';

/** What was missing in evidence that was given. */
export interface FurtherAsked {
  readonly reason: string | null;
  readonly on: string;
  /** The person who recorded it. */
  readonly by: string;
}

/** What an action asks, and how each agency last said that it goes; null where nobody can read it any more. */
export interface ActionInWords {
  readonly what: string | null;
  readonly reference: string | null;
  readonly responsible: string | null;
  readonly evidenceRequired: string | null;
  readonly intendedImpact: string | null;
  /** By agency. */
  readonly progress: ReadonlyMap<string, { readonly words: string; readonly on: string }>;
  /** By evidence. */
  readonly further: ReadonlyMap<string, FurtherAsked>;
}

type Texts = Readonly<Record<string, unknown>>;

/** What happened last stands. The steps are laid over one another in that order, corrections in their place and what was taken back left out. */
export function actionInWords(words: readonly SealedWords[], keys: KeyStore): ActionInWords {
  const withdrawn = new Set(words.flatMap(({ fact, amends }) => (fact === 'StepWithdrawn' ? (amends ?? []) : [])));
  const terms: Record<string, unknown> = {};
  const progress = new Map<string, { words: string; on: string }>();
  const further = new Map<string, FurtherAsked>();
  let said: Dated = {};
  for (const step of words) {
    if (step.amends !== null || withdrawn.has(step.event)) continue;
    const texts = { ...opened(step, keys), ...correctionsOf(step, words, keys) };
    const { fact, agency, evidence, recordedBy: by } = step;
    const on = dayOf(step, words);
    const about = aboutOf(step);
    if (about !== null) {
      if (standsLater(said, about, on)) continue;
      said = standingAsOf(said, about, on);
    }
    if (fact === 'FurtherEvidenceRequested') further.set(evidence ?? '', { reason: textIn(texts, 'reason'), on, by });
    else if (fact !== 'ProgressReported') Object.assign(terms, texts);
    else if (typeof texts['progress'] === 'string') progress.set(agency ?? '', { words: texts['progress'], on });
  }
  const text = (field: string): string | null => textIn(terms, field);
  return {
    what: text('what'),
    reference: text('reference'),
    responsible: text('responsible'),
    evidenceRequired: text('evidenceRequired'),
    intendedImpact: text('intendedImpact'),
    progress,
    further,
  };
}

/** What is told again and again, and not always in the order in which it happened; null: terms, which come in theirs. */
function aboutOf({ fact, agency, evidence }: SealedWords): string | null {
  if (fact === 'ProgressReported') return `progress:${agency}`;
  return fact === 'FurtherEvidenceRequested' ? `further:${evidence}` : null;
}

const dayOf = ({ event, occurredOn }: SealedWords, words: readonly SealedWords[]): StatedDate =>
  words.findLast(({ amends, correctedOn }) => amends === event && correctedOn !== null)?.correctedOn ?? occurredOn;

const textIn = (texts: Texts, field: string): string | null => {
  const text = texts[field];
  return typeof text === 'string' ? text : null;
};

function correctionsOf({ event }: SealedWords, words: readonly SealedWords[], keys: KeyStore): Texts {
  const corrected: Record<string, unknown> = {};
  for (const step of words) {
    if (step.amends !== event || step.fact !== 'FactCorrected') continue;
    Object.assign(corrected, opened(step, keys)['sealed'] ?? {});
  }
  return corrected;
}

function opened({ stream, revision, event: id, sealed }: SealedWords, keys: KeyStore): Texts {
  try {
    return contentOf({ stream, revision, id, sealed: [...sealed] }, keys)?.fact ?? {};
  } catch (failure) {
    if (failure instanceof CannotBeOpened) return {};
    throw failure;
  }
}
