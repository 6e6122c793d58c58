import { agenciesOutstanding, dayFor, type RapidReview, type Submission } from '@waymark/casework';
import { earliestDay, latestDay, type StatedDate } from '@waymark/statute';
import { carry, type Carried } from '../carrying/carry';
import { commandOf, eventOf, instanceIn, policiesActor } from '../carrying/ids';
import type { Errand, Look, News } from '../policy';
import { everyBodySignedOff, packFrozenBy } from './packs';

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
        ...(await carry(
          {
            policy,
            news: of,
            place: 'panel',
            into,
            wanted: wanted(of.stands),
            because: sentEarlier,
            thereAlready,
          },
          look,
        )),
      );
    if (sendings.every(({ stands }) => stands === null)) errands.push(...(await setAside(policy, news, pack, look)));
  }
  return errands;
}

/**
 * What was frozen as it went, before all had signed off, did not go: nobody is to approve it, and once all have signed off
 * their own pack is prepared. One in which people recorded something themselves is theirs.
 */
async function setAside(policy: string, news: News, pack: Pack, look: Look): Promise<readonly Errand[]> {
  const { stream, state, draft } = pack;
  if (news.stands !== null || stream !== packFrozenBy(news.of.id)) return [];
  const isPeoples = (await look.steps(stream)).some(({ of, stands }) => of.actor !== policiesActor && stands !== null);
  const { latestDraft } = (await look.at(news.of.stream)).instance.state as RapidReview;
  const isSignedOff = draft === latestDraft && (await everyBodySignedOff(news, look));
  if (isPeoples || isSignedOff || state.superseded || state.setAside) return [];
  return [
    {
      commandId: commandOf(policy, news.event.id, stream),
      into: { stream },
      type: 'SetAside',
      data: { why: look.reasonOf(news.event) },
      occurredOn: news.event.occurredOn,
      decidedBy: null,
    },
  ];
}

/**
 * Into the review: what was carried there of a pack, as the earliest that stands in it. Where nothing says there any more
 * that it went, the earliest of its other packs is told instead.
 */
export async function ofRapidReview(policy: string, news: News, look: Look): Promise<readonly Errand[]> {
  const { case: caseId, stream } = news.of;
  const { of: instance } = (await look.at(stream)).instance.state as Submission;
  const review = instance === null ? null : await look.streamOf(instance, ['rapidReview']);
  if (caseId === null || review === null) return [];
  const { commands } = (await look.at(review)).instance;
  const isCarried = (sending: string) => commands.has(commandOf(policy, sending, place));
  const told = toldOf(news, await sendingsIn(stream, look), isCarried);
  const errands: Errand[] = [];
  for (const of of told) errands.push(...(await intoReview(policy, of, review, false, look)));
  const takenBack = errands.flatMap(({ type, data }) => (type === 'StepWithdrawn' ? [data['event']] : []));
  if (takenBack.length === 0 || (await isToldAsSent(review, takenBack, look))) return errands;
  const other = await earliestOfOthers(caseId, instance!, stream, look);
  return other === null ? errands : [...errands, ...(await intoReview(policy, other, review, true, look))];
}

const place = 'rapid review';

/** What was recorded in a pack by people: what was carried there from the review is on record in both. */
const sendingsIn = async (pack: string, look: Look): Promise<readonly News[]> =>
  (await look.steps(pack))
    .filter(({ of }) => of.type === 'submission.Sent' && of.data['recipient'] === 'panel')
    .filter(({ of }) => of.actor !== policiesActor);

/** Whether anything else than these steps says in the review that it went. */
const isToldAsSent = async (review: string, but: readonly unknown[], look: Look): Promise<boolean> =>
  (await look.steps(review)).some(
    ({ of, stands }) =>
      (of.type === 'rapidReview.SentToPanel' || of.type === 'rapidReview.SentWithJoinedReview') &&
      stands !== null &&
      !but.includes(of.id),
  );

async function earliestOfOthers(caseId: string, review: string, but: string, look: Look): Promise<News | null> {
  const others = (await packsOf(caseId, review, look)).filter(({ stream }) => stream !== but);
  const sendings = await Promise.all(others.map(({ stream }) => sendingsIn(stream, look)));
  return earliestOf(sendings.flat());
}

async function intoReview(policy: string, news: News, review: string, isOther: boolean, look: Look) {
  const state = (await look.at(review)).instance.state as RapidReview;
  const { stream, id } = news.of;
  const carried = await look.step(review, eventOf(commandOf(policy, id, place), review));
  const wanted = news.stands && {
    type: 'SentToPanel',
    data: carried?.data ?? (await asItWent(stream, review, news.stands.occurredOn, state, look)),
    occurredOn: news.stands.occurredOn,
    decidedBy: null,
  };
  const thereAlready = !isOther && state.firstSentOn !== null;
  return carry({ policy, news, place, into: { stream: review }, wanted, because: sentEarlier, thereAlready }, look);
}

const sentEarlier = 'It is recorded as sent on an earlier day too.';

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
 * The step itself as it comes. Once some were carried, each of those as the earliest that stands now: after an amendment,
 * and after a further sending that went before.
 */
function toldOf(news: News, sendings: readonly News[], isCarried: (sending: string) => boolean): readonly News[] {
  if (!sendings.some(({ of }) => of.id === news.of.id)) return [];
  const carried = sendings.filter(({ of }) => isCarried(of.id));
  const earliest = earliestOf(sendings);
  if (carried.length === 0 || (news.event === news.of && earliest?.of.id !== news.of.id)) return [news];
  return carried.map(({ of }) => ({ event: news.event, of, stands: earliest?.stands ?? null }));
}

function earliestOf(sendings: readonly News[]): News | null {
  const standing = sendings.filter(({ stands }) => stands !== null);
  const [first, ...others] = standing;
  if (first === undefined) return null;
  const isBefore = (one: News, other: News) => dayFor(one.stands!.occurredOn) < dayFor(other.stands!.occurredOn);
  return others.reduce((one, other) => (isBefore(other, one) ? other : one), first);
}

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
