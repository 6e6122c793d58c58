import type { FieldProblem, Objection } from '@waymark/casework';
import { recordOf } from '@waymark/casework';
import type { NotPermitted, OpenCaseOutcome } from '@waymark/engine/cqrs';
import type { OpenOutcome, StepOutcome } from '@waymark/recording';
import { erased } from './from-failure';
import { notFound, Problem, unreadable } from './problem';

type Outcome = OpenOutcome | StepOutcome | NotPermitted | OpenCaseOutcome;
export type Unhappy = Exclude<Outcome, { answer: 'recorded' | 'opened' }>;

/** Whose words a refusal is told in, and how much of the record it may tell. */
export interface Telling {
  /** Category of the record: it gives stages and steps their words. */
  readonly category: string;
  /** False: the asker may not read the record and is told of their own step alone. */
  readonly whole: boolean;
}

export function problemOf(outcome: Unhappy, telling: Telling): Problem {
  switch (outcome.answer) {
    case 'unreadable':
      return unreadable(outcome.problems.map(inData));
    case 'no such step':
      return new Problem('no-such-step', {
        detail: telling.whole
          ? `That step is not possible at this stage. Nothing was recorded. ${seePossible}`
          : 'That step is not possible as things stand. Nothing was recorded.',
        more: standing(outcome, telling),
      });
    case 'objections':
      return objected(outcome, telling);
    case 'same command, other content':
      return new Problem('same-key-other-content', {
        detail: 'This key was sent before with another content. Nothing was recorded. Send a new step under a new key.',
      });
    case 'changed meanwhile':
      return changed(outcome, telling);
    case 'erased':
      return erased();
    case 'no such record':
      return notFound();
    case 'busy':
      return new Problem('busy', {
        detail:
          'Others are recording here just now. Nothing was recorded. Send it again with the same Idempotency-Key.',
        headers: { 'Retry-After': '1' },
      });
    case 'not permitted':
      return new Problem('not-permitted', { detail: outcome.because });
    case 'which partnership':
      return unreadable([{ field: 'partnership', because: 'You open cases for several partnerships: say for which.' }]);
  }
}

const seePossible = 'See "possible" for what is.';

const inData = ({ field, because }: FieldProblem) => ({ field: field === '' ? 'data' : `data.${field}`, because });

function standing({ stage, possible }: { stage: string; possible: readonly string[] }, { category, whole }: Telling) {
  if (!whole) return {};
  const { stages, facts } = recordOf(category);
  return {
    stage,
    stageTitle: stages[stage] ?? stage,
    possible: possible.map((step) => ({ type: step, title: facts[step]?.says ?? step })),
  };
}

type Objected = { objections: readonly Objection[]; stage: string; possible: readonly string[] };

function objected(outcome: Objected, telling: Telling): Problem {
  const { stage, stageTitle } = standing(outcome, telling) as { stage?: string; stageTitle?: string };
  const more = { rules: outcome.objections, ...(stage === undefined ? {} : { stage, stageTitle }) };
  if (outcome.objections.some(({ force }) => force === 'refuse')) {
    return new Problem('refused', { detail: 'Nothing was recorded. The rules that stand against it are named.', more });
  }
  return new Problem('reason-needed', {
    detail:
      'Nothing was recorded. If this happened all the same, send the step again with "departures": one entry for each ' +
      'rule named here, with its "rule" and your "reason". The same Idempotency-Key may be used.',
    more,
  });
}

function changed(outcome: { subject: string; revision: number; by: string }, { category }: Telling): Problem {
  const { subject, revision, by } = outcome;
  const title = recordOf(category).facts[by]?.says ?? by;
  return new Problem('changed-meanwhile', {
    detail:
      `Nothing was recorded. "${title}" stands here on the same subject, and the step did not say that it was seen. ` +
      'Look at it, and send the step again with "subjectRevision" set to the revision named here.',
    more: { subject, subjectRevision: revision, recorded: { type: by, title } },
  });
}
