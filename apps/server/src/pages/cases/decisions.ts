import { lastHappened, type DecisionsAwaited } from '@waymark/casework';
import type { CaseOpened, OpenedStep, OpenedWorkflow } from '@waymark/engine/cqrs';
import { recordedFields, within } from '@waymark/forms';
import { inWords } from '@waymark/statute';
import { departureShown, type DepartureShown } from './departure';
import { unreadable } from './meetings';
import type { WordsOf } from './said';
import { standingOfEach, stepsOf, textIn } from './standing';
import { decidedInWords } from './steps';
import type { TitleOf } from './titles';

/** What one body said and decided, with its reasons. */
export interface DecisionShown {
  readonly words: string;
  readonly on: string;
  readonly by: string | null;
  readonly why: string | null;
  readonly event: string;
  readonly departures: readonly DepartureShown[];
  /** What was decided before, which stands still visible. */
  readonly earlier: readonly { readonly words: string; readonly on: string; readonly event: string }[];
}

export interface BodyRow {
  readonly title: string;
  readonly view: DecisionShown | null;
  readonly decision: DecisionShown | null;
  /** What is said of one that has not decided. */
  readonly notDecided: string | null;
  readonly signOff: DecisionShown | null;
}

export interface ReviewDecisions {
  readonly id: string;
  readonly recommendation: DecisionShown | null;
  readonly criteria: readonly {
    readonly words: string;
    readonly met: string;
    readonly why: string;
    readonly event: string;
  }[];
  readonly bodies: readonly BodyRow[];
  readonly outcome: DecisionShown | null;
  readonly others: readonly (DecisionShown & { readonly says: string })[];
}

/** The decisions of a rapid review: each body's view, decision and sign-off beside what the group recommended. */
export function reviewDecisions(
  review: OpenedWorkflow,
  titleOf: TitleOf,
  wordsOf: WordsOf,
  /** Null where the reader does not see the whole case. */
  awaited: DecisionsAwaited | null,
): ReviewDecisions {
  const shown = (
    types: readonly string[],
    field: string,
    why: string,
    of: (step: OpenedStep) => boolean = () => true,
  ) => latest(review, stepsOf(review, ...types).filter(of), field, why, titleOf);
  const bodies = new Set([
    ...(awaited?.bodies ?? []),
    ...stepsOf(review, 'ViewGiven', 'BodyDecided', 'SignedOff', 'NoMaterialChangeConfirmed').map(({ data }) =>
      String(data['body']),
    ),
  ]);
  const signedOff = (step: OpenedStep) => wordsOf('draft', String(step.data['draft']));
  return {
    id: review.id,
    recommendation: shown(['GroupRecommended'], 'recommends', 'rationale'),
    criteria: [...standingOfEach(stepsOf(review, 'CriterionAssessed'), 'criterion').values()].map((step) => ({
      words: fieldInWords(review.name, step, 'criterion'),
      met: fieldInWords(review.name, step, 'met'),
      why: textIn(step, 'reasons') ?? unreadable,
      event: step.event,
    })),
    bodies: [...bodies].map((body) => {
      const its = ({ data }: OpenedStep) => data['body'] === body;
      const signOff = shown(['SignedOff', 'NoMaterialChangeConfirmed'], 'draft', 'comment', its);
      const last = lastHappened(stepsOf(review, 'SignedOff', 'NoMaterialChangeConfirmed').filter(its));
      const words = last === undefined ? '' : `${last.says}: ${signedOff(last) ?? 'a draft'}`;
      return {
        title: titleOf(body) ?? 'A body that the directory does not name',
        view: shown(['ViewGiven'], 'view', 'reasons', its),
        decision: shown(['BodyDecided'], 'decision', 'rationale', its),
        notDecided: awaited?.bodies.includes(body) === true ? awaited.notYet : null,
        signOff: signOff === null ? null : { ...signOff, words, earlier: earlierSignOffs(review, its, signedOff) },
      };
    }),
    outcome: withAlternative(review, shown(['OutcomeRecorded'], 'outcome', 'rationale')),
    others: [
      ...stepsOf(review, 'FoundNotNotifiable', 'CriteriaFoundNotMet').map((step) => ({
        ...decisionShown(review, step, step.says, 'rationale', titleOf),
        says: step.says,
      })),
      ...stepsOf(review, 'PartnersResponded').map((step) => ({
        ...decisionShown(review, step, respondedInWords(review, step), 'considered', titleOf),
        says: step.says,
      })),
    ],
  };
}

const respondedInWords = (review: OpenedWorkflow, step: OpenedStep): string =>
  `Partners’ considered response to the Panel’s letter: ${within(fieldInWords(review.name, step, 'response'))}`;

/** A draft is named by its version, and never by its id. */
const earlierSignOffs = (
  review: OpenedWorkflow,
  its: (step: OpenedStep) => boolean,
  signedOff: (step: OpenedStep) => string | null,
): DecisionShown['earlier'] =>
  butTheStanding(stepsOf(review, 'SignedOff', 'NoMaterialChangeConfirmed').filter(its)).map((step) => ({
    words: `${step.says}: ${signedOff(step) ?? 'a draft'}`,
    on: inWords(step.occurredOn),
    event: step.event,
  }));

const butTheStanding = (steps: readonly OpenedStep[]): readonly OpenedStep[] =>
  steps.filter((step) => step !== lastHappened(steps));

/** What the learning is taken up in, where there is no local child safeguarding practice review. */
function withAlternative(review: OpenedWorkflow, outcome: DecisionShown | null): DecisionShown | null {
  const last = lastHappened(stepsOf(review, 'OutcomeRecorded'));
  const alternative = last?.data['alternative'];
  if (outcome === null || last === undefined || typeof alternative !== 'string' || alternative === 'none')
    return outcome;
  return { ...outcome, words: `${outcome.words}. Instead: ${within(fieldInWords(review.name, last, 'alternative'))}` };
}

function latest(
  review: OpenedWorkflow,
  steps: readonly OpenedStep[],
  field: string,
  why: string,
  titleOf: TitleOf,
): DecisionShown | null {
  const last = lastHappened(steps);
  if (last === undefined) return null;
  const earlier = butTheStanding(steps).map((step) => ({
    words: fieldInWords(review.name, step, field),
    on: inWords(step.occurredOn),
    event: step.event,
  }));
  return { ...decisionShown(review, last, fieldInWords(review.name, last, field), why, titleOf), earlier };
}

function decisionShown(
  { category }: OpenedWorkflow,
  step: OpenedStep,
  words: string,
  why: string,
  titleOf: TitleOf,
): DecisionShown {
  return {
    words,
    on: inWords(step.occurredOn),
    by: step.decidedBy === null ? null : decidedInWords(step.decidedBy, titleOf),
    why: textIn(step, why) ?? (step.sealed === 'erased' ? unreadable : null),
    event: step.event,
    departures: step.departures.map((departure) => departureShown(category, departure)),
    earlier: [],
  };
}

/** The words of a choice, as its form gives them. */
function fieldInWords(workflow: string, step: OpenedStep, name: string): string {
  const value = step.data[name];
  const field = recordedFields(workflow, step.type).find((each) => each.name === name);
  if (field?.kind !== 'choice') return String(value ?? '');
  return field.options.find((option) => option.value === value)?.words ?? String(value ?? '');
}

/** Decisions in the other records of the case: whoever took them is named with each. */
export const otherDecisions = (
  opened: Pick<CaseOpened, 'workflows'>,
  labels: ReadonlyMap<string, string>,
  titleOf: TitleOf,
): readonly (DecisionShown & { readonly of: string })[] =>
  opened.workflows
    .filter(({ category }) => category !== 'rapidReview')
    .flatMap((workflow) =>
      workflow.steps
        .filter(({ decidedBy, withdrawnBy }) => decidedBy !== null && withdrawnBy === null)
        .map((step) => ({
          ...decisionShown(workflow, step, step.says, whyOf(step), titleOf),
          of: labels.get(workflow.stream) ?? workflow.title,
        })),
    );

const whyOf = ({ data }: OpenedStep): string =>
  ['rationale', 'reasons', 'why', 'comment', 'decision'].find((field) => typeof data[field] === 'string') ??
  'rationale';
