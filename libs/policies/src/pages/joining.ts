import type { RapidReview } from '@waymark/casework';
import { earliestDay, latestDay } from '@waymark/statute';
import { carry } from '../carrying/carry';
import type { Errand, Look, News, Policy } from '../policy';

const name = 'joining';

/**
 * Two rapid reviews that are joined: the one that goes on says so, and when it was sent; here that is brought into the
 * other, whose deadlines stop by the same sending. A split is the reverse.
 */
export const joining: Policy = {
  name,
  wants: ['rapidReview.IncidentJoined', 'rapidReview.IncidentSplit', 'rapidReview.SentToPanel'],
  errandsFor: (news, look) => (news.of.type === 'rapidReview.SentToPanel' ? sent(news, look) : joined(news, look)),
};

async function joined(news: News, look: Look): Promise<readonly Errand[]> {
  const { case: own } = news.of;
  const other = news.of.data['case'] as string;
  const joins = news.of.type === 'rapidReview.IncidentJoined';
  const stream = await reviewOf(other, look);
  if (stream === null || own === null || other === own) return [];
  const whole = await look.whole(news);
  const { joinedTo } = await reviewIn(stream, look);
  const errands = await carry(
    {
      policy: name,
      news,
      place: other,
      into: { stream },
      wanted: whole && {
        type: joins ? 'JoinedTo' : 'SplitFrom',
        data: { case: own, why: whole.data['why'] },
        occurredOn: whole.occurredOn,
        decidedBy: null,
      },
      thereAlready: joins ? joinedTo === own : joinedTo !== own,
    },
    look,
  );
  const sending = joins && news.event === news.of ? await sendingSince(news, look) : null;
  return sending === null ? errands : [...errands, ...(await sentWith(other, sending, look))];
}

/** A join that is recorded after the sending, but came before it: then the sending is brought along. */
async function sendingSince(news: News, look: Look): Promise<News | null> {
  const joinedOn = earliestDay(news.of.occurredOn);
  for (const step of await look.steps(news.of.stream)) {
    if (step.of.type !== 'rapidReview.SentToPanel' || step.stands === null) continue;
    const sentOn = latestDay(step.stands.occurredOn);
    if (joinedOn !== null && sentOn !== null && joinedOn <= sentOn) return step;
  }
  return null;
}

async function sent(news: News, look: Look): Promise<readonly Errand[]> {
  // As it was joined then: a join that is recorded later brings the sending along itself, where it came before it.
  const { joined } = (await look.asOf(news.of.stream, news.of.revision)) as RapidReview;
  // What was brought into a review that has been split off since is corrected there too.
  const others = news.event === news.of ? Object.keys(joined) : await everJoined(news.of.stream, look);
  const errands = await Promise.all(others.map((other) => sentWith(other, news, look)));
  return errands.flat();
}

const everJoined = async (stream: string, look: Look): Promise<readonly string[]> => {
  const joins = (await look.steps(stream)).filter(({ of }) => of.type === 'rapidReview.IncidentJoined');
  return [...new Set(joins.map(({ of }) => of.data['case'] as string))];
};

/** The first sending stops the other's deadlines; a later one changes nothing there. */
async function sentWith(other: string, news: News, look: Look): Promise<readonly Errand[]> {
  const { case: own } = news.of;
  const stream = await reviewOf(other, look);
  if (stream === null || own === null) return [];
  const { firstSentOn } = await reviewIn(stream, look);
  const wanted = news.stands && {
    type: 'SentWithJoinedReview',
    data: { case: own },
    occurredOn: news.stands.occurredOn,
    decidedBy: null,
  };
  const into = { stream };
  return carry({ policy: name, news, place: other, into, wanted, thereAlready: firstSentOn !== null }, look);
}

const reviewIn = async (stream: string, look: Look) => (await look.at(stream)).instance.state as RapidReview;

/** The rapid review of a case: the last one, where it has several. */
async function reviewOf(caseId: string, look: Look): Promise<string | null> {
  const { workflows } = await look.caseOf(caseId);
  return workflows.findLast((stream) => stream.startsWith('rapidReview-')) ?? null;
}
