import { mayOpenWorkflow } from '@waymark/access';
import {
  action,
  actionPlan,
  dispute,
  lastHappened,
  nationalLearning,
  otherReview,
  recommendationsWithoutAction,
  type ActionPlan,
} from '@waymark/casework';
import { actionWordsOf } from '@waymark/projections';
import { openSteps, type OpenedStep } from '@waymark/recording';
import { actionInWords } from '../../actions/words';
import type { Engine } from '../../engine';
import { publicationIn } from '../queries/asked-about';
import { recommendedIn } from '../queries/recommended';
import type { WorkflowInCase } from '../workflow-in-case';
import type { CaseInSight } from './case-in-sight';
import { asReadBy } from './names-hidden-elsewhere';

// What the records of a case say in words, beside how they stand.

export interface Recommended {
  readonly recommendation: string;
  /** Null where it can no longer be read. */
  readonly text: string | null;
}

export interface WordsOfCase {
  /**
   * By stream, as the asker may read it: of an action what it asks, of a dispute what is disputed, of a review led by
   * others who leads it and what it is about, of national learning what was published.
   */
  readonly asks: ReadonlyMap<string, string>;
  /** By stream of a plan: what it recommends and no action meets, for whoever may draft one. */
  readonly withoutAction: ReadonlyMap<string, readonly Recommended[]>;
}

type Texts = (text: string | null) => string | null;

/** An agency reads of its own actions what they ask; a reader of the case all of it. */
export async function wordsOfCase(
  engine: Engine,
  { id: caseId, who, record, whole }: CaseInSight,
  looked: readonly WorkflowInCase[],
): Promise<WordsOfCase> {
  const of = (category: string) => looked.filter(({ workflow }) => workflow.category === category);
  const actions = of(action.category);
  const disputes = whole ? of(dispute.category) : [];
  const ledByOthers = whole ? of(otherReview.category) : [];
  const publications = whole ? of(nationalLearning.category) : [];
  const plans =
    whole && mayOpenWorkflow(who, record) ? of(actionPlan.category).filter((plan) => unmetIn(plan).length > 0) : [];
  if (actions.length + disputes.length + ledByOthers.length + publications.length + plans.length === 0)
    return { asks: new Map(), withoutAction: new Map() };
  const asRead = await asReadBy(engine, who, [{ caseId, record }]);
  const asTheyRead: Texts = (text) => asRead(caseId, text);
  const asked = await askedOf(engine, caseId, actions, asTheyRead);
  const disputed = await inEach(disputes, engine, (steps) => {
    const issue = steps.find(({ type }) => type === 'DisputeRaised')?.data['issue'];
    return typeof issue === 'string' ? asTheyRead(issue) : null;
  });
  const led = await inEach(ledByOthers, engine, (steps) => ledInWords(steps, asTheyRead));
  const published = await inEach(publications, engine, (steps) => {
    const found = publicationIn(nationalLearning, steps);
    return found === null ? null : asTheyRead([found.title, found.publisher].filter((one) => one !== null).join(', '));
  });
  const withoutAction = await inEach(plans, engine, (steps, plan) =>
    unmetIn(plan).map((recommendation) => ({
      recommendation,
      text: asTheyRead(recommendedIn(steps, recommendation)),
    })),
  );
  return { asks: new Map([...asked, ...disputed, ...led, ...published]), withoutAction };
}

/** Null where it can no longer be read who leads it. */
function ledInWords(steps: readonly OpenedStep[], asTheyRead: Texts): string | null {
  const { ledBy, reference, about } = lastHappened(steps.filter(({ type }) => type === 'ReviewRecorded'))?.data ?? {};
  if (typeof ledBy !== 'string') return null;
  const theirs = typeof reference === 'string' ? ` (their reference ${reference})` : '';
  return [`Led by: ${ledBy}${theirs}.`, ...(typeof about === 'string' ? [about] : [])]
    .map((sentence) => asTheyRead(sentence) ?? '')
    .join(' ');
}

const unmetIn = ({ instance }: WorkflowInCase): readonly string[] =>
  recommendationsWithoutAction(instance.state as ActionPlan);

async function askedOf(
  engine: Engine,
  caseId: string,
  actions: readonly WorkflowInCase[],
  asTheyRead: Texts,
): Promise<ReadonlyMap<string, string>> {
  const sealed = await actionWordsOf(
    engine.views,
    actions.map(({ stream }) => ({ caseId, stream })),
  );
  return new Map(
    actions.flatMap(({ stream }) => {
      const what = asTheyRead(actionInWords(sealed.get(stream) ?? [], engine.keys).what);
      return what === null ? [] : [[stream, what] as const];
    }),
  );
}

/** By stream: what the steps that stand say; left out where they say nothing. */
async function inEach<Said>(
  records: readonly WorkflowInCase[],
  { recorder: { streams }, keys }: Engine,
  saidIn: (steps: readonly OpenedStep[], of: WorkflowInCase) => Said | null,
): Promise<ReadonlyMap<string, Said>> {
  const found = new Map<string, Said>();
  for (const of of records) {
    const steps = openSteps(of.workflow, await streams.history(of.stream), keys);
    const said = saidIn(
      steps.filter(({ withdrawnBy }) => withdrawnBy === null),
      of,
    );
    if (said !== null) found.set(of.stream, said);
  }
  return found;
}
