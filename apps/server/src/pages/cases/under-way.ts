import type { UnderWay, WorkflowCourse } from '@waymark/engine/cqrs';
import { howMany, inWords, whenInWords } from '@waymark/statute';

/** What Waymark does by itself, in the words in which the case says that it is doing it. */
const doing: Readonly<Record<string, string>> = {
  'local review': 'opening the practice review that was decided on, or telling it what became of the decision',
  plan: 'opening the action plan for the recommendations that were agreed, or adding them to it',
  packs: 'preparing the pack of the draft that was signed off or sent',
  sending: 'saying in the other record that it was sent',
  disputes: 'saying in the record that the dispute is about how the dispute stands',
  actions: 'bringing the plan up to date with its actions',
  joining: 'telling the rapid review that this one is joined to',
};

export interface UnderWayShown {
  readonly words: string;
  readonly setAside: boolean;
}

/** The moment between a step and what follows from it elsewhere: said, and not hidden. */
export const underWayShown = (found: readonly UnderWay[]): readonly UnderWayShown[] =>
  found.map(({ policy, setAside, waiting }) => {
    const what = doing[policy] ?? 'carrying what was recorded here into another record';
    return {
      setAside,
      words: setAside
        ? `Waymark could not go on ${what}. It waits, with ${howMany(waiting, 'step', 'steps')} of this case, until whoever runs Waymark has looked into it.`
        : `Waymark is ${what}. Load the page again in a moment.`,
    };
  });

/** What was sent stays as it was sent, and is told to differ from the record: whether an addendum is due, people decide. */
export const correctedShown = (workflows: readonly WorkflowCourse[]): readonly UnderWayShown[] => {
  const said = workflows.flatMap(({ correctedAfterSending: found }) =>
    found === null
      ? []
      : [
          found.sent === 'review'
            ? `Corrected on ${inWords(found.correctedOn)} after it was sent ${whenInWords(found.sentOn)}: consider an addendum.`
            : `Corrected on ${inWords(found.correctedOn)} after it was notified ${whenInWords(found.sentOn)}: consider telling those who were notified.`,
        ],
  );
  return [...new Set(said)].map((words) => ({ words, setAside: false }));
};
