import {
  categoryOf,
  recordOf,
  type Known,
  type PracticeReview,
  type RapidReview,
  type Submission,
} from '@waymark/casework';
import { decidingInCase } from '@waymark/recording';
import { latestDay, type SubmissionKind } from '@waymark/statute';
import { commandOf, instanceIn, streamOpenedBy } from '../carrying/ids';
import type { Errand, Look, News, Policy } from '../policy';
import { snapshotOf } from './snapshot';

const name = 'packs';

/** The pack that is frozen because of a step, where one is. */
export const packFrozenBy = (step: string): string => streamOpenedBy(commandOf(name, step, 'pack'), 'submission');

/**
 * Once every partner signed off the latest draft of a report, the pack that goes out is prepared from it: once a draft.
 * A draft that went to the Panel before that is frozen as it went.
 */
export const packs: Policy = {
  name,
  wants: [
    ...['rapidReview', 'practiceReview'].flatMap((category) => [
      `${category}.SignedOff`,
      `${category}.NoMaterialChangeConfirmed`,
    ]),
    'rapidReview.SentToPanel',
  ],
  async errandsFor(news, look) {
    const { case: caseId, stream } = news.of;
    const report = (await look.at(stream)).instance.state as RapidReview | PracticeReview;
    const kind = kindOf(stream, report);
    const went = news.of.type === 'rapidReview.SentToPanel' ? (news.of.data as unknown as Went) : null;
    const draft = went === null ? report.latestDraft : (went.draft ?? null);
    // What was corrected or withdrawn afterwards is for people to weigh: a pack is not taken back here.
    if (caseId === null || kind === null || draft === null || news.event !== news.of) return [];
    if (went === null ? !(await everyBodySignedOff(news, look)) : await isOfPack(went, caseId, look)) return [];
    const packs = await packsOf(caseId, instanceIn(stream), kind, look);
    const own = packFrozenBy(news.of.id);
    const at = packs.findIndex((pack) => pack.stream === own);
    // Prepared already, before a crash: what it replaces may still have to hear of it.
    if (at >= 0) return draft === report.latestDraft ? replaced(news, packs.slice(0, at), own) : [];
    const isThere = (await look.at(own)).instance.revision >= 0;
    if (isThere || packs.some((pack) => pack.draft === draft)) return [];
    // A sending of an earlier draft that is recorded late replaces nothing that came of a later one.
    const earlier = draft === report.latestDraft ? packs : [];
    return [await prepare(news, caseId, kind, draft, look), ...replaced(news, earlier, own)];
  },
};

interface Went {
  readonly submission: string;
  readonly draft?: string;
}

/** It went as a pack that the case holds, in use or not. */
const isOfPack = async ({ submission }: Went, caseId: string, look: Look): Promise<boolean> =>
  (await look.caseOf(caseId)).workflows.includes(`submission-${submission}`);

function kindOf(stream: string, report: RapidReview | PracticeReview): SubmissionKind | null {
  if (stream.startsWith('rapidReview-')) return 'rapid-review';
  return (report as PracticeReview).kind === 'local-child-safeguarding-practice-review' ? 'advance-copies' : null;
}

/** The page's own rule says so, with the partners that decide on the day of the sign-off. */
export async function everyBodySignedOff({ of, stands }: Pick<News, 'of' | 'stands'>, look: Look): Promise<boolean> {
  const { instance, workflow } = await look.at(of.stream);
  const decidingOn = await decidingInCase(await look.caseOf(of.case!), look.at);
  const today = latestDay(of.occurredOn) ?? of.recordedAt.slice(0, 10);
  const known = { today, decidingOn, titleOf: () => '' };
  const matter = {
    state: instance.state,
    step: { ...(stands ?? of), departures: [] },
    stage: instance.stage,
    known: known as unknown as Known,
    amends: null,
  };
  return workflow.rules['everyBodySignedOff']!.holds(matter);
}

interface Pack {
  readonly stream: string;
  readonly draft: unknown;
  /** Approved or sent: it stands as it is. */
  readonly isOut: boolean;
}

/** The packs that the case holds of a report, but those that were replaced or set aside. */
async function packsOf(caseId: string, of: string, kind: SubmissionKind, look: Look): Promise<readonly Pack[]> {
  const { workflows } = await look.caseOf(caseId);
  const found: Pack[] = [];
  for (const stream of workflows.filter((each) => each.startsWith('submission-'))) {
    const state = (await look.at(stream)).instance.state as Submission;
    if (state.of !== of || state.kind !== kind || state.superseded || state.setAside) continue;
    const prepared = (await look.steps(stream)).findLast(
      ({ of: step, stands }) => step.type === 'submission.Prepared' && stands !== null,
    );
    const isOut = state.approved !== null || Object.keys(state.sent).length > 0;
    found.push({ stream, draft: prepared?.stands?.data['draft'], isOut });
  }
  return found;
}

async function prepare(news: News, caseId: string, kind: SubmissionKind, draft: string, look: Look): Promise<Errand> {
  const { stream, id, occurredOn } = news.of;
  const snapshot = await snapshotOf(caseId, stream, draft, look);
  return {
    commandId: commandOf(name, id, 'pack'),
    into: { case: caseId, opens: 'submission' },
    type: 'Prepared',
    data: {
      kind,
      of: instanceIn(stream),
      draft,
      content: look.digestOf(caseId, snapshot),
      snapshot,
      title: recordOf(categoryOf(stream)).title,
    },
    occurredOn,
    decidedBy: null,
  };
}

/** What is approved or sent stands as it is; the others are replaced. */
const replaced = ({ of }: News, packs: readonly Pack[], by: string): readonly Errand[] =>
  packs
    .filter(({ isOut }) => !isOut)
    .map(({ stream }) => ({
      commandId: commandOf(name, of.id, stream),
      into: { stream },
      type: 'Superseded',
      data: { by: instanceIn(by) },
      occurredOn: of.occurredOn,
      decidedBy: null,
    }));
