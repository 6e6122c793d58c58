import { lastTold, type RapidReview } from '@waymark/casework';
import type { OpenedStep, OpenedWorkflow } from '@waymark/engine/cqrs';
import { recordedFields, type Field } from '@waymark/forms';
import { inWords } from '@waymark/statute';
import { saidIn, type Said, type WordsOf } from './said';
import { stepsOf } from './standing';

/** A child of the case, with what is known, and what is said not to be known. */
export interface ChildShown {
  readonly id: string;
  /** 'Child 1' */
  readonly title: string;
  readonly removed: boolean;
  readonly part: string | null;
  /** Given where the page was asked for with names. */
  readonly name: string | null;
  readonly bornOn: string | null;
  readonly characteristics: readonly Said[];
  readonly notRecorded: readonly string[];
  readonly events: readonly { readonly words: string; readonly event: string }[];
}

type Data = Readonly<Record<string, unknown>>;

/** The questions that are asked of every child, in the order of the notification. */
const questions = (): readonly Field[] => {
  const field = recordedFields('rapid-review', 'ChildDescribed').find(({ name }) => name === 'particulars');
  return field?.kind === 'group' ? field.fields.filter(({ name }) => !['child', 'name', 'bornOn'].includes(name)) : [];
};

export function childrenShown(review: OpenedWorkflow, withNames: boolean, wordsOf: WordsOf): readonly ChildShown[] {
  const { children } = review.state as RapidReview;
  return Object.entries(children).map(([id, { removed }], at) => {
    const known = knownOf(review, id);
    const asked = questions();
    return {
      id,
      title: `Child ${at + 1}`,
      removed,
      part: partOf(review, id),
      name: withNames ? textOf(known['name']) : null,
      bornOn: withNames && known['bornOn'] !== undefined ? inWords(String(known['bornOn'])) : null,
      characteristics: saidIn(asked, known, { wordsOf, longest: null }),
      notRecorded: asked.filter(({ name }) => name !== 'note' && known[name] === undefined).map(({ label }) => label),
      events: eventsOf(review, id),
    };
  });
}

/** Whether a name stands on record for any child: only then is there anything to show. */
export const namesAreRecorded = (review: OpenedWorkflow): boolean =>
  Object.keys((review.state as RapidReview).children).some((id) => textOf(knownOf(review, id)['name']) !== null);

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Of each characteristic what stands: what was said of it last, as the days tell. */
function knownOf(review: OpenedWorkflow, child: string): Data {
  const given = stepsOf(review, 'Referred', 'ChildAdded', 'ChildDescribed').flatMap(({ data, occurredOn }) =>
    [data['particulars'] ?? []]
      .flat()
      .map((particulars) => ({ occurredOn, said: particulars as Data }))
      .filter(({ said }) => said['child'] === child),
  );
  const names = [...new Set(given.flatMap(({ said }) => Object.keys(said)))];
  return Object.fromEntries(
    names.map((name) => {
      const saying = given.filter(({ said }) => Object.hasOwn(said, name));
      return [name, lastTold(saying, ({ occurredOn }) => occurredOn)?.said[name]];
    }),
  );
}

const parts: Readonly<Record<string, string>> = {
  harmed: 'Harmed',
  sibling: 'A sibling',
  'alleged to have harmed': 'Alleged to have caused harm',
  other: 'Another part',
};

function partOf(review: OpenedWorkflow, child: string): string | null {
  const found = stepsOf(review, 'Referred', 'ChildAdded').flatMap(({ data, occurredOn }) => {
    const part = data['child'] === child ? data['part'] : (data['parts'] as Data | undefined)?.[child];
    return typeof part === 'string' ? [{ part, occurredOn }] : [];
  });
  const last = lastTold(found, ({ occurredOn }) => occurredOn)?.part;
  return last === undefined ? null : (parts[last] ?? last);
}

const happenings: Readonly<Record<string, string>> = {
  ChildAdded: 'Added to the case',
  ChildRemoved: 'Removed from the case',
  ChildMoved: 'Moved to another area',
  ChildDied: 'Has since died',
  DeathOfChildTold: 'Others were told of the death',
};

const eventsOf = (review: OpenedWorkflow, child: string) =>
  stepsOf(review, ...Object.keys(happenings))
    .filter(({ data }) => data['child'] === child)
    .map((step: OpenedStep) => ({
      words: `${happenings[step.type]!} (${inWords(step.occurredOn)})`,
      event: step.event,
    }));
