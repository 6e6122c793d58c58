import type { ActionPlan, PracticeReview } from '@waymark/casework';
import { carry } from '../carrying/carry';
import { commandOf, instanceIn, streamOpenedBy } from '../carrying/ids';
import type { Errand, Look, News, Policy, WholeStep } from '../policy';

const name = 'plan';

/** What a review recommends opens an action plan in its case, or joins the one that the review has already. */
export const plan: Policy = {
  name,
  wants: ['rapidReview.RecommendationsAgreed', 'practiceReview.RecommendationsAgreed'],
  async errandsFor(news, look) {
    const { case: caseId, stream } = news.of;
    if (caseId === null) return [];
    const from = instanceIn(stream);
    const whole = await look.whole(news);
    const existing = await planFrom(caseId, from, look);
    const commandId = commandOf(name, news.of.id, 'plan');
    const into = existing ?? streamOpenedBy(commandId, 'actionPlan');
    const opening: Errand = {
      commandId,
      into: { case: caseId, opens: 'actionPlan' },
      type: 'PlanOpened',
      data: { source: await sourceOf(stream, look), from },
      occurredOn: news.of.occurredOn,
      decidedBy: null,
    };
    const recommendations = await carried(news, whole, into, look);
    return existing === null && whole !== null ? [opening, ...recommendations] : recommendations;
  },
};

interface Agreed {
  readonly recommendation: string;
  readonly agencies: readonly string[];
  readonly due?: string;
}

interface Words {
  readonly recommendation: string;
  readonly text: string;
  readonly outcome?: string;
}

/** Each recommendation as it was agreed; one that a correction took off the list is taken back. */
async function carried(news: News, whole: WholeStep | null, into: string, look: Look): Promise<readonly Errand[]> {
  const { recommendations } = (await look.at(into)).instance.state as ActionPlan;
  const agreed = (whole?.data['recommendations'] ?? []) as readonly Agreed[];
  const gone = Object.keys(recommendations).filter((id) => !agreed.some(({ recommendation }) => recommendation === id));
  const errands: Errand[] = [];
  for (const id of [...agreed.map(({ recommendation }) => recommendation), ...gone]) {
    const wanted = whole === null || gone.includes(id) ? null : made(id, whole);
    const thereAlready = Object.hasOwn(recommendations, id);
    errands.push(
      ...(await carry({ policy: name, news, place: id, into: { stream: into }, wanted, thereAlready }, look)),
    );
  }
  return errands;
}

function made(id: string, { data, occurredOn }: WholeStep) {
  const agreed = (data['recommendations'] as readonly Agreed[]).find(({ recommendation }) => recommendation === id)!;
  const words = (data['words'] as readonly Words[]).find(({ recommendation }) => recommendation === id);
  return {
    type: 'RecommendationMade',
    data: {
      recommendation: id,
      agencies: agreed.agencies,
      due: agreed.due,
      text: words?.text ?? 'Not recorded.',
      outcome: words?.outcome,
    },
    occurredOn,
    decidedBy: null,
  };
}

async function planFrom(caseId: string, from: string, look: Look): Promise<string | null> {
  const { workflows } = await look.caseOf(caseId);
  for (const stream of workflows.filter((each) => each.startsWith('actionPlan-'))) {
    if (((await look.at(stream)).instance.state as ActionPlan).from === from) return stream;
  }
  return null;
}

const sources: Readonly<Record<string, ActionPlan['source']>> = {
  'local-child-safeguarding-practice-review': 'local child safeguarding practice review',
  'local-learning-review': 'local learning review',
  'single-agency-review': 'single-agency review',
  audit: 'audit',
};

async function sourceOf(stream: string, look: Look): Promise<ActionPlan['source']> {
  if (stream.startsWith('rapidReview-')) return 'rapid review';
  const { kind } = (await look.at(stream)).instance.state as PracticeReview;
  return sources[kind ?? ''] ?? 'other';
}
