import { meeting, nationalLearning } from '@waymark/casework';
import { CasesOf, RapidReviewRecord, WorkflowRecord, WorkflowsOf, type OpenedStep } from '@waymark/engine/cqrs';
import { heldIn, type Choice } from '@waymark/forms';
import { inWords } from '@waymark/statute';
import type { Asking, Offer } from './asking';

// What a form offers of records: other cases, and what stands in the other records of the case.

const mostCases = 200;

/** What is about no child is covered by no letter, and looked at by no review. */
const ofNoReview: ReadonlySet<string> = new Set([nationalLearning.category]);

const cases =
  (own: 'with' | 'without', leftOut: ReadonlySet<string> = new Set()): Offer =>
  async (asking) => {
    const { cases } = await asking.queries.execute(new CasesOf(asking.person, null, mostCases));
    const chosen = asking.chosen('case');
    const listed = cases
      .filter(({ caseId, workflow }) =>
        // A group's year of meetings is a case to Waymark alone: nobody points to it.
        caseId === asking.case ? own === 'with' : workflow !== meeting.category && !leftOut.has(workflow ?? ''),
      )
      .sort((one, other) => Number(other.caseId === asking.case) - Number(one.caseId === asking.case));
    return Promise.all(
      listed.map(async ({ caseId, reference, workingName }) => ({
        value: caseId,
        words: [workingName, reference].filter((words) => words !== null).join(', '),
        ...(own === 'without' && caseId === chosen ? { more: await notificationsOf(asking, caseId) } : {}),
      })),
    );
  };

async function notificationsOf({ queries, person }: Asking, caseId: string) {
  const found = await queries.execute(new RapidReviewRecord(person, caseId));
  const steps = found.answer === 'rapid review' ? found.steps : [];
  const notifications = steps
    .filter(({ type, withdrawnBy }) => type === 'IncidentNotified' && withdrawnBy === null)
    .map(({ data, occurredOn }) => ({ notification: data['notification'], notifiedOn: occurredOn }));
  return { notifications };
}

/** Workflows of the case of one kind, in words of their own where these can be read. */
const workflowsOf =
  (workflow: string | null, words: (steps: readonly OpenedStep[]) => string): Offer =>
  async (asking) => {
    if (asking.case === null) return [];
    const found = await asking.queries.execute(new WorkflowsOf(asking.person, asking.case));
    if (found.answer === 'no such record') return [];
    const listed = found.workflows.filter((one) => workflow === null || one.workflow === workflow);
    return Promise.all(
      listed.map(async ({ id, title, stageTitle }, at) => {
        const record = await asking.queries.execute(new WorkflowRecord(asking.person, asking.case!, id));
        const said = record.answer === 'workflow' ? words(record.steps) : '';
        return { value: id, words: `${title} ${at + 1}: ${said === '' ? stageTitle : said}` };
      }),
    );
  };

const firstText =
  (field: string) =>
  (steps: readonly OpenedStep[]): string => {
    const text = String(steps[0]?.data[field] ?? '').split('\n')[0]!;
    return text.length <= 80 ? text : `${text.slice(0, 77)}…`;
  };

/** Drafts, published reports and packs of the case: what can be released as it stands. */
const versions: Offer = async (asking) => {
  if (asking.case === null) return [];
  const found = await asking.queries.execute(new WorkflowsOf(asking.person, asking.case));
  if (found.answer === 'no such record') return [];
  const listed = await Promise.all(
    found.workflows.map(async ({ id, title, workflow }) => {
      const record = await asking.queries.execute(new WorkflowRecord(asking.person, asking.case!, id));
      const steps = record.answer === 'workflow' ? record.steps : [];
      return versionsIn({ id, title, workflow }, steps);
    }),
  );
  return listed.flat();
};

function versionsIn(of: { id: string; title: string; workflow: string }, steps: readonly OpenedStep[]): Choice[] {
  const standing = steps.filter(({ withdrawnBy }) => withdrawnBy === null);
  const published = standing.findLast(({ type }) => type === 'Published');
  const drafts = standing.filter(({ type }) => type === 'DraftPrepared');
  const said = firstText('title')(steps);
  return [
    ...(published === undefined
      ? []
      : [{ value: of.id, words: `${of.title}: the report published ${inWords(published.occurredOn)}` }]),
    ...drafts.map(({ data, occurredOn }) => ({
      value: String(data['draft']),
      words: `${of.title}: draft, version ${String(data['version'])}, prepared ${inWords(occurredOn)}`,
    })),
    ...(of.workflow === 'submission' ? [{ value: of.id, words: `${of.title}: ${said || 'a pack'}` }] : []),
  ];
}

const recommendations: Offer = async (asking) => {
  if (asking.case === null) return [];
  const found = await asking.queries.execute(new WorkflowsOf(asking.person, asking.case));
  if (found.answer === 'no such record') return [];
  const plans = found.workflows.filter(({ workflow }) => workflow === 'action-plan');
  const records = await Promise.all(
    plans.map(({ id }) => asking.queries.execute(new WorkflowRecord(asking.person, asking.case!, id))),
  );
  return records.flatMap((record, at) => {
    if (record.answer !== 'workflow') return [];
    const made = heldIn(['recommendation'], { steps: record.steps, titleOf: () => null }, {})['recommendation'] ?? [];
    const said = firstText('source')(record.steps);
    const group = `${plans[at]!.title} ${at + 1}${said === '' ? '' : `: ${said}`}`;
    return made.map((choice) => ({ ...choice, group }));
  });
};

export const offersOfRecords: Readonly<Record<string, Offer>> = {
  case: cases('with'),
  'other case': cases('without'),
  'case under review': cases('with', ofNoReview),
  'other case under review': cases('without', ofNoReview),
  'other pack': workflowsOf('submission', firstText('title')),
  'other meeting': workflowsOf('meeting', () => ''),
  plan: workflowsOf('action-plan', firstText('source')),
  recommendation: recommendations,
  'other action': workflowsOf('action', firstText('what')),
  'dispute of the case': workflowsOf('dispute', () => ''),
  'pack of the case': workflowsOf('submission', firstText('title')),
  'rapid review of the case': workflowsOf('rapid-review', () => ''),
  'workflow of the case': workflowsOf(null, firstText('title')),
  'version of the case': versions,
};
