import { categoryOf, recordOf, type Disputed } from '@waymark/casework';
import { carry } from '../carrying/carry';
import { instanceIn } from '../carrying/ids';
import type { Errand, Look, News, Policy } from '../policy';

const name = 'disputes';

const raising = 'dispute.DisputeRaised';
const wants = [raising, 'dispute.Resolved', 'dispute.Reopened'];

/** A dispute is brought into the record that it is about: where it was raised, resolved and opened again. */
export const disputes: Policy = {
  name,
  wants,
  async errandsFor(news, look) {
    const steps = await look.steps(news.of.stream);
    const raised = steps.findLast(({ of }) => of.type === raising);
    if (raised === undefined) return [];
    const correctsRaising = news.of.id === raised.of.id && news.event !== news.of;
    const now = news.of.id === raised.of.id ? news.stands : raised.stands;
    const about = await recordAbout(now?.data['of'], look);
    // It may have been corrected which record it is about: then the others are told that it is not, and the right one
    // hears all of it.
    const all = correctsRaising ? steps.filter(({ of }) => wants.includes(of.type)) : [news];
    const told = all.map(({ of, stands }) => (of.id === news.of.id ? news : { event: news.event, of, stands }));
    const errands: Errand[] = [];
    for (const each of told) {
      if (about !== null) errands.push(...(await brought(each, about, now?.data['about'] as string, look)));
      for (const instance of everNamed(raised, steps)) {
        const former = await recordAbout(instance, look);
        if (former !== null && former !== about) errands.push(...(await takenFrom(each, former, look)));
      }
    }
    return errands;
  },
};

/** Every record that the raising has named: as it was recorded, and as it was corrected. */
function everNamed({ of: raised }: News, steps: readonly News[]): ReadonlySet<unknown> {
  const corrections = steps.filter(({ of }) => of.data['event'] === raised.id);
  const named = corrections.map(({ of }) => (of.data['clear'] as Record<string, unknown> | undefined)?.['of']);
  return new Set([raised.data['of'], ...named]);
}

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
