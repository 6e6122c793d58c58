import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import { RecordStep, StepJudged, type StepAsked } from '@waymark/engine/cqrs';
import { judgedFrom } from '../../steps/judged';
import type { Judged } from '../../steps/place';
import { rowKey, type DigestIn, type MatchedRow, type RowProblem } from './match-rows';
import type { Column } from './read-paste';

export interface Desk {
  readonly queries: QueryBus;
  readonly commands: CommandBus;
  readonly person: string;
  readonly today: string;
  readonly digestIn: DigestIn;
}

interface Step {
  readonly column: Column;
  readonly asked: StepAsked;
}

/** What a row records: the progress, the evidence, or both. */
function stepsOf(matched: MatchedRow, { person, today, digestIn }: Desk): Step[] {
  const { progress, evidence, part } = matched;
  const step = (type: string, data: object, subjectRevision: number | null): StepAsked => ({
    person,
    key: rowKey(type, matched, today, digestIn),
    type,
    data: { agency: part?.agency, ...data },
    occurredOn: today,
    dateNotKnownBecause: null,
    subjectRevision,
    decidedBy: null,
    departures: [],
  });
  return [
    ...(progress === null
      ? []
      : [
          {
            column: 'progress' as const,
            asked: step(
              'ProgressReported',
              { brag: progress.brag, progress: progress.words },
              part?.progressRevision ?? null,
            ),
          },
        ]),
    ...(evidence === null
      ? []
      : [
          {
            column: 'evidence' as const,
            asked: step('EvidenceSubmitted', { evidence: evidence.id, what: evidence.words }, null),
          },
        ]),
  ];
}

/** The row with what stands in its way, without recording anything. */
export const judgeRow = (matched: MatchedRow, desk: Desk): Promise<MatchedRow> =>
  tried(matched, desk, async ({ case: of, action }, asked) =>
    judgedFrom((await desk.queries.execute(new StepJudged(of, { id: action }, asked))).judgement, () => ''),
  );

/** Records the row. What it could not record is said, and leaves the other rows as they are. */
export const recordRow = (matched: MatchedRow, desk: Desk): Promise<MatchedRow> =>
  tried(matched, desk, async ({ case: of, action }, asked) => {
    const { outcome } = await desk.commands.execute(new RecordStep(of, { id: action }, asked));
    const again = outcome.answer === 'recorded' && outcome.repeated;
    // What an agency reported stands before it is reported again; evidence that was taken back is not seen here.
    return again && asked.type === 'EvidenceSubmitted' ? 'recorded before' : judgedFrom(outcome, () => '');
  });

type Try = (
  at: { readonly case: string; readonly action: string },
  asked: StepAsked,
) => Promise<Judged | 'recorded before'>;

async function tried(matched: MatchedRow, desk: Desk, attempt: Try): Promise<MatchedRow> {
  const { action } = matched;
  if (action === null || matched.problems.length > 0) return matched;
  const problems: RowProblem[] = [];
  for (const { column, asked } of stepsOf(matched, desk)) {
    const says = inTheWay(await attempt(action, asked));
    if (says !== null) problems.push({ column, says });
  }
  return { ...matched, problems };
}

function inTheWay(judged: Judged | 'recorded before'): string | null {
  if (judged === 'recorded before')
    return 'This evidence was recorded before. If it was taken back, give it by itself.';
  switch (judged.is) {
    case 'possible':
    case 'recorded':
      return null;
    case 'unreadable':
      return judged.problems.map(({ because }) => because).join(' ');
    case 'objections':
      return `${judged.objections.map(({ because }) => because).join(' ')} Record this one by itself, with the reason.`;
    case 'changed':
      return 'Something was recorded meanwhile. Check the row again.';
    case 'busy':
      return 'It could not be recorded just now. Try again.';
    default:
      return 'This cannot be recorded on this action now.';
  }
}
