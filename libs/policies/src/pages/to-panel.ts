import { agenciesOutstanding, dayFor, type RapidReview, type Submission } from '@waymark/casework';
import { earliestDay, latestDay, type StatedDate } from '@waymark/statute';
import { carry, type Carried } from '../carrying/carry';
import { commandOf, eventOf, instanceIn, policiesActor } from '../carrying/ids';
import type { Errand, Look, News } from '../policy';

// A rapid review and its pack go to the Panel as one. Whichever of the two it is recorded in, the other is told of the
// earliest sending that stands.

/** Into the pack that the review's step names: by itself, or by the draft that was sent. Which one it was is never guessed. */
export async function toPanel(policy: string, news: News, look: Look): Promise<readonly Errand[]> {
  const { case: caseId, stream, actor } = news.of;
  // What was carried here from a pack is on record there already.
  if (caseId === null || actor === policiesActor) return [];
  const packs = await packsOf(caseId, instanceIn(stream), look);
  const told = (await look.steps(stream)).filter(
    ({ of }) => of.type === 'rapidReview.SentToPanel' && of.actor !== policiesActor,
  );
  const errands: Errand[] = [];
  for (const pack of packs) {
    const sendings = told.filter((each) => packNamed(each, packs) === pack);
    const into = { stream: pack.stream };
    const thereAlready = Object.hasOwn(pack.state.sent, 'panel');
    const wanted = (stands: News['stands']): Carried['wanted'] =>
      stands && {
        type: 'Sent',
        data: { recipient: 'panel', how: 'other' },
        occurredOn: stands.occurredOn,
        decidedBy: null,
      };
    const { commands } = (await look.at(pack.stream)).instance;
    for (const of of toldOf(news, sendings, (id) => commands.has(commandOf(policy, id, 'panel'))))
      errands.push(
        ...(await carry({ policy, news: of, place: 'panel', into, wanted: wanted(of.stands), thereAlready }, look)),
      );
  }
  return errands;
}

/** What was outstanding when it went is what the rapid review tells of its returns at that moment, and stays so. */
export async function ofRapidReview(policy: string, news: News, look: Look): Promise<readonly Errand[]> {
  const { of: instance } = (await look.at(news.of.stream)).instance.state as Submission;
  const review = instance === null ? null : await look.streamOf(instance, ['rapidReview']);
  if (review === null) return [];
  const sendings = (await look.steps(news.of.stream)).filter(isToPanel);
  const { commands } = (await look.at(review)).instance;
  const told = toldOf(news, sendings, (id) => commands.has(commandOf(policy, id, 'rapid review')));
  const errands: Errand[] = [];
  for (const of of told) errands.push(...(await intoReview(policy, of, review, look)));
  return errands;
}

async function intoReview(policy: string, news: News, review: string, look: Look): Promise<readonly Errand[]> {
  const state = (await look.at(review)).instance.state as RapidReview;
  const place = 'rapid review';
  const { stream, id } = news.of;
  const carried = await look.step(review, eventOf(commandOf(policy, id, place), review));
  const wanted = news.stands && {
    type: 'SentToPanel',
    data: carried?.data ?? (await asItWent(stream, review, news.stands.occurredOn, state, look)),
    occurredOn: news.stands.occurredOn,
    decidedBy: null,
  };
  const thereAlready = state.firstSentOn !== null;
  return carry({ policy, news, place, into: { stream: review }, wanted, thereAlready }, look);
}

/** Whether a post-mortem is outstanding nobody said: that stays open. */
async function asItWent(pack: string, review: string, sentOn: StatedDate, state: RapidReview, look: Look) {
  const draft = await draftOfPack(pack, look);
  return {
    submission: instanceIn(pack),
    draft: draft !== null && Object.hasOwn(state.drafts, draft) ? draft : undefined,
    outstandingReturns: await outstandingOn(review, sentOn, look),
  };
}

/** The returns that were missing on that day, however late the sending is recorded. */
async function outstandingOn(review: string, day: StatedDate, look: Look): Promise<string[]> {
  const { workflow } = await look.at(review);
  const until = latestDay(day) ?? '9999-12-31';
  const then = (await look.steps(review)).flatMap(({ stands }) =>
    stands !== null && (earliestDay(stands.occurredOn) ?? '') <= until ? [stands] : [],
  );
  const state = then.reduce((state, step) => workflow.fold(state, step), workflow.initial as unknown);
  return agenciesOutstanding(state as RapidReview);
}

/**
 * The step itself as it comes. Of an amendment, what was carried of any of them, as the earliest that stands now; where
 * nothing was, that one alone.
 */
function toldOf(news: News, sendings: readonly News[], isCarried: (sending: string) => boolean): readonly News[] {
  if (!sendings.some(({ of }) => of.id === news.of.id)) return [];
  const carried = sendings.filter(({ of }) => isCarried(of.id));
  if (news.event === news.of || carried.length === 0) return [news];
  const standing = sendings.flatMap(({ stands }) => stands ?? []);
  const earliest = standing.length === 0 ? null : standing.reduce((one, other) => (isBefore(other, one) ? other : one));
  return carried.map(({ of }) => ({ event: news.event, of, stands: earliest }));
}

const isBefore = (one: { occurredOn: StatedDate }, other: { occurredOn: StatedDate }): boolean =>
  dayFor(one.occurredOn) < dayFor(other.occurredOn);

const isToPanel = ({ of }: News): boolean => of.type === 'submission.Sent' && of.data['recipient'] === 'panel';

interface Pack {
  readonly stream: string;
  readonly state: Submission;
  readonly draft: string | null;
}

async function packsOf(caseId: string, of: string, look: Look): Promise<readonly Pack[]> {
  const { workflows } = await look.caseOf(caseId);
  const found: Pack[] = [];
  for (const stream of workflows.filter((each) => each.startsWith('submission-'))) {
    const state = (await look.at(stream)).instance.state as Submission;
    if (state.of !== of || state.kind !== 'rapid-review') continue;
    found.push({ stream, state, draft: await draftOfPack(stream, look) });
  }
  return found;
}

/** Where the step names no pack of the review, the one pack in use that was made of the draft it names. */
function packNamed({ of }: News, packs: readonly Pack[]): Pack | null {
  const { submission, draft } = of.data;
  const named = packs.find(({ stream }) => instanceIn(stream) === submission);
  if (named !== undefined) return named;
  const ofDraft = draft === undefined ? [] : packs.filter((pack) => pack.draft === draft);
  const inUse = ofDraft.filter(({ state }) => !state.superseded && !state.setAside);
  const [one, ...others] = inUse.length === 0 ? ofDraft : inUse;
  return one !== undefined && others.length === 0 ? one : null;
}

export async function draftOfPack(pack: string, look: Look): Promise<string | null> {
  const prepared = (await look.steps(pack)).findLast(
    ({ of, stands }) => of.type === 'submission.Prepared' && stands !== null,
  );
  return (prepared?.stands?.data['draft'] as string | undefined) ?? null;
}
