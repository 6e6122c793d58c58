import { howClosed, type Action, type ActionPlan } from '@waymark/casework';
import { carry } from '../carrying/carry';
import { commandOf, eventOf, instanceIn } from '../carrying/ids';
import type { Errand, Look, News, Policy } from '../policy';

const name = 'actions';

const ending = ['Closed', 'NotProgressed', 'Split', 'Merged', 'Superseded'].map((type) => `action.${type}`);
const finding = ['ImpactFound', 'ImpactCheckNotNeeded'].map((type) => `action.${type}`);

/** An action is listed in its plan, and the plan is told how the action ended, and that it was opened again. */
export const actions: Policy = {
  name,
  wants: ['action.Drafted', ...ending, ...finding, 'action.Reopened'],
  async errandsFor(news, look) {
    if (news.of.type === 'action.Drafted') return listed(news, look);
    const { plan } = (await look.at(news.of.stream)).instance.state as Action;
    const stream = plan === null ? null : await look.streamOf(plan, ['actionPlan']);
    if (stream === null) return [];
    if (news.of.type === 'action.Reopened') return reopened(news, stream, look);
    return news.event === news.of ? ended(news, stream, look) : amended(news, stream, look);
  },
};

async function listed(news: News, look: Look): Promise<readonly Errand[]> {
  const [first, now] = [news.of.data['plan'], news.stands?.data['plan']].map((id) => id as string | undefined);
  const errands: Errand[] = [];
  for (const id of new Set([first, now])) {
    const stream = id === undefined ? null : await look.streamOf(id, ['actionPlan']);
    if (stream === null) continue;
    const action = instanceIn(news.of.stream);
    const { actions: known } = (await look.at(stream)).instance.state as ActionPlan;
    const wanted = id === now &&
      news.stands !== null && {
        type: 'ActionAdded',
        data: { action, recommendation: news.stands.data['recommendation'] },
        occurredOn: news.stands.occurredOn,
        decidedBy: null,
      };
    const thereAlready = Object.hasOwn(known, action);
    const carried = { policy: name, news, place: 'listed', into: { stream }, wanted: wanted || null, thereAlready };
    errands.push(...(await carry(carried, look)));
  }
  return errands;
}

/** What was found of its impact after it ended changes how it ended. */
async function ended(news: News, stream: string, look: Look): Promise<readonly Errand[]> {
  const how = howClosed((await look.asOf(news.of.stream, news.of.revision)) as Action);
  const { actions: known } = (await look.at(stream)).instance.state as ActionPlan;
  const thereAlready = known[instanceIn(news.of.stream)]?.closed === how;
  return how === null ? [] : carry(closing(news, stream, how, thereAlready), look);
}

/** Whatever was corrected or withdrawn, each ending that was carried is kept as it stands now. */
async function amended(news: News, stream: string, look: Look): Promise<readonly Errand[]> {
  const own = news.of.stream;
  const endings = (await look.steps(own)).filter(({ of }) => ending.includes(of.type) || finding.includes(of.type));
  const last = endings.findLast(({ stands }) => stands !== null);
  const now = howClosed((await look.at(own)).instance.state as Action);
  const { commands } = (await look.at(stream)).instance;
  const errands: Errand[] = [];
  for (const { of, stands } of endings) {
    const commandId = commandOf(name, of.id, 'ended');
    if (!commands.has(commandId)) continue;
    const carried = await look.step(stream, eventOf(commandId, stream));
    const how = of.id === last?.of.id && now !== null ? now : carried?.data['how'];
    errands.push(...(await carry(closing({ event: news.event, of, stands }, stream, how, true), look)));
  }
  return errands;
}

const closing = (news: News, stream: string, how: unknown, thereAlready: boolean) => ({
  policy: name,
  news,
  place: 'ended',
  into: { stream },
  wanted: news.stands && {
    type: 'ActionClosed',
    data: { action: instanceIn(news.of.stream), how },
    occurredOn: news.stands.occurredOn,
    decidedBy: null,
  },
  thereAlready,
});

async function reopened(news: News, stream: string, look: Look): Promise<readonly Errand[]> {
  const action = instanceIn(news.of.stream);
  const { actions: known } = (await look.at(stream)).instance.state as ActionPlan;
  const wanted = news.stands && {
    type: 'ActionReopened',
    data: { action },
    occurredOn: news.stands.occurredOn,
    decidedBy: null,
  };
  const thereAlready = (known[action]?.closed ?? null) === null;
  return carry({ policy: name, news, place: 'reopened', into: { stream }, wanted, thereAlready }, look);
}
