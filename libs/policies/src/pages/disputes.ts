import { categoryOf, recordOf, type Disputed } from '@waymark/casework';
import { carry } from '../carrying/carry';
import { instanceIn } from '../carrying/ids';
import type { Errand, Look, News, Policy } from '../policy';

const name = 'disputes';

/** A dispute is brought into the record that it is about: where it was raised, resolved and opened again. */
export const disputes: Policy = {
  name,
  wants: ['dispute.DisputeRaised', 'dispute.Resolved', 'dispute.Reopened'],
  async errandsFor(news, look) {
    const raisings = (await look.steps(news.of.stream)).filter(({ of }) => of.type === 'dispute.DisputeRaised');
    const raised = raisings.at(-1);
    if (raised === undefined) return [];
    const now = news.of.id === raised.of.id ? news.stands : raised.stands;
    const about = await recordAbout(now?.data['of'], look);
    // It may have been corrected which record it is about: then the first one is told that it is not.
    const first = await recordAbout(raised.of.data['of'], look);
    const errands = about === null ? [] : await brought(news, about, now?.data['about'] as string, look);
    return first === null || first === about ? errands : [...errands, ...(await takenFrom(news, first, look))];
  },
};

const disputed = ['rapidReview', 'practiceReview', 'action', 'actionPlan'];

async function recordAbout(instance: unknown, look: Look): Promise<string | null> {
  const stream = typeof instance === 'string' ? await look.streamOf(instance, disputed) : null;
  return stream !== null && recordOf(categoryOf(stream)).facts['DisputeOpened'] !== undefined ? stream : null;
}

async function brought(news: News, stream: string, about: string, look: Look): Promise<readonly Errand[]> {
  const dispute = instanceIn(news.of.stream);
  const { stands } = news;
  const resolves = news.of.type === 'dispute.Resolved';
  const { disputes: held = {} } = (await look.at(stream)).instance.state as Disputed;
  const data = resolves ? { dispute, outcome: stands?.data['outcome'] } : { dispute, about };
  return carry(
    {
      policy: name,
      news,
      place: 'dispute',
      into: { stream },
      wanted: stands && {
        type: resolves ? 'DisputeResolved' : 'DisputeOpened',
        data,
        occurredOn: stands.occurredOn,
        decidedBy: null,
      },
      thereAlready: held[dispute] === (resolves ? 'resolved' : 'open'),
    },
    look,
  );
}

const takenFrom = (news: News, stream: string, look: Look): Promise<readonly Errand[]> =>
  carry({ policy: name, news, place: 'dispute', into: { stream }, wanted: null, thereAlready: false }, look);
