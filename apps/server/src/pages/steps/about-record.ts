import type { OpenedStep } from '@waymark/engine/cqrs';
import { cutAtWord } from '../cases/in-short';

/** What a form is about, in the record's own words. */
export interface AboutShown {
  readonly label: string;
  readonly words: string;
}

interface Asked {
  readonly workflow: string;
  readonly type: string;
  /** As the asker may read them. */
  readonly steps: readonly OpenedStep[];
  /** Chosen in the address. */
  readonly chosen: Readonly<Record<string, string>>;
}

/** So much of it stands above a form; the record's own page has all of it. */
const longest = 600;

/**
 * What the action asks, what is disputed, what the Panel wrote: so that nobody decides on a number. Nothing where it
 * cannot be read any more.
 */
export function aboutRecord({ workflow, type, steps, chosen }: Asked): readonly AboutShown[] {
  const standing = steps.filter(({ withdrawnBy }) => withdrawnBy === null);
  const last = (types: readonly string[], field: string) =>
    standing.findLast((step) => types.includes(step.type) && textIn(step, field) !== null);
  const said = (label: string, step: OpenedStep | undefined, field: string): AboutShown[] => {
    const words = step === undefined ? null : textIn(step, field);
    return words === null ? [] : [{ label, words: cutAtWord(words, longest) }];
  };
  const oneOf = (given: string, id: string): OpenedStep | undefined => {
    const all = standing.filter((step) => step.type === given);
    // Where there are several and none is chosen, nobody knows which of them it will be about.
    return all.length === 1 ? all[0] : all.find(({ data }) => data[id] === chosen[id]);
  };
  if (workflow === 'action' && type !== 'Drafted') {
    const evidence = decidesOnEvidence.has(type) ? oneOf('EvidenceSubmitted', 'evidence') : undefined;
    return [...said('Action', last(termsSteps, 'what'), 'what'), ...said('Evidence given', evidence, 'what')];
  }
  if (workflow === 'dispute' && type !== 'DisputeRaised') return matterOf(standing).map(shortened);
  if (workflow === 'rapid-review' && ofLetter.has(type)) {
    const letter = oneOf('PanelLetterReceived', 'letter');
    const positions = letter?.data['positions'];
    return [
      ...(Array.isArray(positions) && positions.length > 0
        ? [{ label: 'The Panel’s position', words: positions.join('; ') }]
        : []),
      ...said('What the letter says', letter, 'summary'),
    ];
  }
  return [];
}

/** What is disputed, and what is sought. */
const matterOf = (steps: readonly OpenedStep[]): readonly AboutShown[] => {
  const raised = steps.find(({ type, withdrawnBy }) => type === 'DisputeRaised' && withdrawnBy === null);
  if (raised === undefined) return [];
  return [
    { label: 'What is disputed', words: textIn(raised, 'issue') },
    { label: 'What is sought', words: textIn(raised, 'sought') },
  ].flatMap(({ label, words }) => (words === null ? [] : [{ label, words }]));
};

const termsSteps = ['Drafted', 'DraftAmended', 'Agreed'];
const decidesOnEvidence: ReadonlySet<string> = new Set(['EvidenceAccepted', 'FurtherEvidenceRequested']);
const ofLetter: ReadonlySet<string> = new Set(['PartnersResponded', 'PanelQuestionAnswered']);

const textIn = ({ data }: OpenedStep, field: string): string | null => {
  const text = data[field];
  return typeof text === 'string' && text.trim() !== '' ? text : null;
};

const shortened = ({ label, words }: AboutShown): AboutShown => ({ label, words: cutAtWord(words, longest) });
