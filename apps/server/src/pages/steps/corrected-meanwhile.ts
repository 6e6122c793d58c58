import { amendmentReason, answersOf, asAnswered, type AnswerView, type Held, type StepForm } from '@waymark/forms';
import type { OpenedStep } from '@waymark/engine/cqrs';
import { entryAt } from './entry-seen';

/** A correction of the entry that came while somebody else was correcting it. */
export interface CorrectedMeanwhile {
  /** Opaque. */
  readonly person: string;
  readonly recordedAt: string;
  readonly because: string | null;
  /** What it changed, in the words of the entry's form. */
  readonly changed: readonly {
    readonly label: string;
    readonly was: readonly string[];
    readonly is: readonly string[];
  }[];
}

interface Entry {
  readonly form: StepForm;
  readonly entry: OpenedStep;
  readonly steps: readonly OpenedStep[];
  readonly held: Held;
}

/** What came after the revision up to which the record was seen, in its order. */
export function correctedSince({ form, entry, steps, held }: Entry, seen: number): readonly CorrectedMeanwhile[] {
  const at = (revision: number) => answersAt({ form, entry: entryAt(entry, steps, revision), held });
  return steps
    .filter(({ type, revision, data }) => type === 'FactCorrected' && revision > seen && data['event'] === entry.event)
    .map(({ revision, recordedAt, recordedBy, data }) => ({
      person: recordedBy.person,
      recordedAt,
      because: typeof data['reason'] === 'string' ? data['reason'] : null,
      changed: differing(at(revision - 1), at(revision)),
    }));
}

/** All that the form asks, answered as the entry has it. */
const answersAt = ({ form, entry, held }: Omit<Entry, 'steps'>): ReadonlyMap<string, AnswerView> => {
  const answers = [
    ...answersOf(form.fields, asAnswered(form.fields, entry.data, held), held),
    ...answersOf(form.frame, { occurredOn: entry.occurredOn }, held),
  ];
  return new Map(answers.flatMap((each) => (each.name === amendmentReason ? [] : [[each.name, each]])));
};

/** What stands on record, by question, in the words in which it is shown again beside what is to stand. */
export const standing = (form: StepForm, entry: OpenedStep, held: Held): ReadonlyMap<string, readonly string[]> =>
  new Map([...answersAt({ form, entry, held })].map(([name, { said }]) => [name, said]));

function differing(
  before: ReadonlyMap<string, AnswerView>,
  after: ReadonlyMap<string, AnswerView>,
): CorrectedMeanwhile['changed'] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const [was, is] = [before.get(name)?.said ?? [], after.get(name)?.said ?? []];
    const label = after.get(name)?.label ?? before.get(name)!.label;
    return was.join('\n') === is.join('\n') ? [] : [{ label, was, is }];
  });
}
