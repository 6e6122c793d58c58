import { dayFor, type PracticeReview, type Submission } from '@waymark/casework';
import { recipientsOf, type RecipientId } from '@waymark/statute';
import { carry } from '../carrying/carry';
import { commandOf, eventOf, instanceIn } from '../carrying/ids';
import type { Errand, Look, News, Policy } from '../policy';
import { draftOfPack, ofRapidReview, toPanel } from './to-panel';

const name = 'sending';

/**
 * What was sent. A rapid review and its pack go to the Panel as one, whichever of the two it is recorded in. Advance
 * copies are noted in the practice review, once those who must have them were sent them; who else was sent one follows
 * singly.
 */
export const sending: Policy = {
  name,
  wants: ['rapidReview.SentToPanel', 'submission.Sent'],
  async errandsFor(news, look) {
    if (news.of.type !== 'submission.Sent') return toPanel(name, news, look);
    const { kind } = (await look.at(news.of.stream)).instance.state as Submission;
    return kind === 'rapid-review' ? ofRapidReview(name, news, look) : copies(news, look);
  },
};

async function copies(news: News, look: Look): Promise<readonly Errand[]> {
  const { stream } = news.of;
  const { kind, of } = (await look.at(stream)).instance.state as Submission;
  const review = kind === 'advance-copies' && of !== null ? await look.streamOf(of, ['practiceReview']) : null;
  if (review === null) return [];
  const errands = news.event === news.of ? await sentTo(news, review, look) : [];
  if (errands.length > 0) return errands;
  const amending = await amended(news, review, look);
  const lost = amending.some(({ type }) => type === 'StepWithdrawn');
  return lost ? [...amending, ...(await ofAnotherPack(news, of!, review, amending, look))] : amending;
}

/** Where the copies of one pack are taken back, those of another of the same report are told that it had not to tell. */
async function ofAnotherPack(
  news: News,
  report: string,
  review: string,
  amending: readonly Errand[],
  look: Look,
): Promise<readonly Errand[]> {
  const takenBack = new Set(amending.map(({ data }) => data['event']));
  const told = (await look.steps(review)).flatMap(({ of, stands }) =>
    of.type === 'practiceReview.AdvanceCopiesSent' && stands !== null && !takenBack.has(of.id)
      ? (stands.data as { recipients: readonly string[] }).recipients
      : [],
  );
  const { workflows } = await look.caseOf(news.of.case!);
  for (const stream of workflows.filter((each) => each.startsWith('submission-') && each !== news.of.stream)) {
    const { kind, of, sent } = (await look.at(stream)).instance.state as Submission;
    const recipients = Object.keys(sent).filter((recipient) => named.has(recipient));
    if (kind !== 'advance-copies' || of !== report || must.some(({ to }) => !recipients.includes(to))) continue;
    const last = (await look.steps(stream)).findLast(
      ({ of: step, stands }) => step.type === 'submission.Sent' && stands !== null,
    );
    const untold = recipients.filter((recipient) => !told.includes(recipient)) as RecipientId[];
    if (last !== undefined && untold.length > 0) return brought(last, review, untold, false, look);
  }
  return [];
}

const must = recipientsOf('advance-copies').filter(({ force }) => force === 'must');
const named: ReadonlySet<string> = new Set(recipientsOf('advance-copies').map(({ to }) => to));

async function sentTo(news: News, review: string, look: Look): Promise<readonly Errand[]> {
  const { sent } = (await look.at(news.of.stream)).instance.state as Submission;
  const recipients = Object.keys(sent).filter((recipient) => named.has(recipient));
  if (must.some(({ to }) => !recipients.includes(to))) return [];
  const { copies: known } = (await look.at(review)).instance.state as PracticeReview;
  const untold = recipients.filter((recipient) => !Object.hasOwn(known, recipient)) as RecipientId[];
  return brought(news, review, untold, untold.length === 0, look);
}

/** Each sending that was carried stands as what it names was sent now; if one that must have it is missing, it goes. */
async function amended(news: News, review: string, look: Look): Promise<readonly Errand[]> {
  const { stream } = news.of;
  const { sent } = (await look.at(stream)).instance.state as Submission;
  const { commands } = (await look.at(review)).instance;
  const errands: Errand[] = [];
  for (const { of, stands } of await look.steps(stream)) {
    const commandId = commandOf(name, of.id, 'copies');
    if (!commands.has(commandId)) continue;
    const carried = await look.step(review, eventOf(commandId, review));
    const recipients = (carried?.data['recipients'] ?? []) as RecipientId[];
    const still = recipients.filter((recipient) => Object.hasOwn(sent, recipient));
    const lacks = recipients.some((recipient) => must.some(({ to }) => to === recipient) && !still.includes(recipient));
    errands.push(...(await brought({ event: news.event, of, stands }, review, lacks ? [] : still, true, look)));
  }
  return errands;
}

async function brought(
  news: News,
  review: string,
  recipients: readonly RecipientId[],
  thereAlready: boolean,
  look: Look,
): Promise<readonly Errand[]> {
  const { stream } = news.of;
  const { sent } = (await look.at(stream)).instance.state as Submission;
  const days = recipients.map((recipient) => sent[recipient]!.firstSentOn);
  const draft = (await draftOfPack(stream, look)) ?? undefined;
  const wanted =
    recipients.length === 0
      ? null
      : {
          type: 'AdvanceCopiesSent',
          data: { recipients, submission: instanceIn(stream), draft },
          occurredOn: days.reduce((one, other) => (dayFor(one) < dayFor(other) ? other : one)),
          decidedBy: null,
        };
  const because = 'It is recorded as sent on another day too.';
  const into = { stream: review };
  return carry({ policy: name, news, place: 'copies', into, wanted, because, thereAlready }, look);
}
