import type { PracticeReview, RapidReview } from '@waymark/casework';
import { decidingInCase } from '@waymark/recording';
import { latestDay } from '@waymark/statute';
import { carry } from '../carrying/carry';
import { commandOf, instanceIn, policiesActor, streamOpenedBy } from '../carrying/ids';
import type { Errand, Look, News, Policy } from '../policy';

const name = 'local review';
const local = 'local child safeguarding practice review';

/**
 * A decision for a local child safeguarding practice review opens one in the same case, dated to the decision: its six
 * months run from that day. Where the decision is taken back, the review is told.
 */
export const localReview: Policy = {
  name,
  wants: ['rapidReview.OutcomeRecorded'],
  async errandsFor(news, look) {
    const decides = news.stands?.data['outcome'] === local;
    return decides ? opened(news, look) : takenBack(news, look);
  },
};

async function opened(news: News, look: Look): Promise<readonly Errand[]> {
  const { case: caseId, stream } = news.of;
  const whole = await look.whole(news);
  if (caseId === null || whole === null) return [];
  const opens = await howItOpens(news, caseId, look);
  const thereAlready = (await reviewsFrom(caseId, stream, look)).length > 0;
  const errands = await carry(
    {
      policy: name,
      news,
      place: 'review',
      into: opens.into,
      wanted: {
        type: 'Initiated',
        data: {
          kind: 'local-child-safeguarding-practice-review',
          origin: 'rapid review',
          cases: [caseId],
          from: instanceIn(stream),
          rationale: whole.data['rationale'],
        },
        occurredOn: whole.occurredOn,
        decidedBy: whole.decidedBy,
      },
      thereAlready,
    },
    look,
  );
  const before = errands.length > 0 && opens.first !== null ? [opens.first] : [];
  return [...before, ...errands, ...(await restored(news, opens.review, look))];
}

/** A partner of another area that decided with the area's own takes part in the review too: that is recorded first. */
async function howItOpens(news: News, caseId: string, look: Look) {
  const [own, joint] = ['review', 'takes part'].map((place) => commandOf(name, news.of.id, place)) as [string, string];
  const into = { case: caseId, opens: 'practiceReview' };
  const [ownReview, jointReview] = [own, joint].map((id) => streamOpenedBy(id, 'practiceReview')) as [string, string];
  const isThere = async (stream: string) => (await look.at(stream)).instance.revision >= 0;
  const body = news.of.decidedBy?.body ?? null;
  const isJoint =
    (await isThere(jointReview)) ||
    (!(await isThere(ownReview)) && body !== null && !(await decidesHere(body, news, caseId, look)));
  if (!isJoint) return { review: ownReview, into, first: null };
  const first: Errand = {
    commandId: joint,
    into,
    type: 'BodyTakesPart',
    data: { body, decides: true },
    occurredOn: news.of.occurredOn,
    decidedBy: null,
  };
  return { review: jointReview, into: { stream: jointReview }, first };
}

async function decidesHere(body: string, news: News, caseId: string, look: Look): Promise<boolean> {
  const decidingOn = await decidingInCase(await look.caseOf(caseId), look.at);
  const day = latestDay(news.of.occurredOn) ?? news.of.recordedAt.slice(0, 10);
  return decidingOn(day).some((each) => each.body === body);
}

/** A correction that makes it a decision for a review again: that it was taken back is taken back. */
async function restored(news: News, review: string, look: Look): Promise<readonly Errand[]> {
  if (news.event === news.of) return [];
  const told = (await look.steps(review)).findLast(
    ({ of, stands }) => of.type === 'practiceReview.OriginWithdrawn' && of.actor === policiesActor && stands !== null,
  );
  if (told === undefined) return [];
  return [
    {
      commandId: commandOf(name, news.event.id, 'restored'),
      into: { stream: review },
      type: 'StepWithdrawn',
      data: { event: told.of.id, reason: look.reasonOf(news.event) },
      occurredOn: news.event.occurredOn,
      decidedBy: null,
    },
  ];
}

/** "No review" after a review, or the decision corrected or withdrawn: every review that came from it is told. */
async function takenBack(news: News, look: Look): Promise<readonly Errand[]> {
  const { case: caseId, stream } = news.of;
  if (caseId === null) return [];
  const { outcome } = (await look.at(stream)).instance.state as RapidReview;
  // Another decision for a review stands.
  if (outcome?.outcome === local) return [];
  const reviews = await reviewsFrom(caseId, stream, look);
  const occurredOn = news.event === news.of ? news.of.occurredOn : news.event.occurredOn;
  const step = { type: 'OriginWithdrawn', data: {}, occurredOn, decidedBy: null };
  return reviews.map((review) => ({
    ...step,
    commandId: commandOf(name, news.event.id, review),
    into: { stream: review },
  }));
}

/** The reviews that came from a rapid review and are under way: a second one is not opened beside them. */
async function reviewsFrom(caseId: string, rapidReview: string, look: Look): Promise<readonly string[]> {
  const { workflows } = await look.caseOf(caseId);
  const found: string[] = [];
  for (const stream of workflows.filter((each) => each.startsWith('practiceReview-'))) {
    const { initiated, cases, closed, discontinued, originWithdrawn } = (await look.at(stream)).instance
      .state as PracticeReview;
    const from = (await look.steps(stream)).find(({ of }) => of.type === 'practiceReview.Initiated')?.stands?.data[
      'from'
    ];
    const isIts =
      initiated?.origin === 'rapid review' &&
      cases.includes(caseId) &&
      (from === undefined || from === instanceIn(rapidReview));
    if (isIts && !closed && !discontinued && !originWithdrawn) found.push(stream);
  }
  return found;
}
