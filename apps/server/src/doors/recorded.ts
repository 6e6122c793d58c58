import { recordOf, categoryOf } from '@waymark/casework';
import type { Opened, Recorded } from '@waymark/recording';
import type { Response } from 'express';
import { problemOf, type Telling, type Unhappy } from '../problems/from-outcome';

type Outcome = Recorded | Opened | Unhappy;

/** 201 for what was recorded now, 200 for the repeat of what was recorded before; every other outcome is a problem. */
export function answerTo(outcome: Outcome, telling: Telling, response: Response): Record<string, unknown> {
  if (outcome.answer !== 'recorded' && outcome.answer !== 'opened') throw problemOf(outcome, telling);
  response.status(outcome.repeated ? 200 : 201);
  if (outcome.position !== null) response.setHeader('Waymark-Position', outcome.position);
  const { answer, stage, ...own } = outcome;
  const rest = answer === 'opened' ? { ...own, id: own.stream.slice(own.stream.indexOf('-') + 1) } : own;
  if (!telling.whole) return rest;
  const { stages } = recordOf(categoryOf(outcome.stream));
  return { ...rest, stage, stageTitle: stages[stage] ?? stage };
}
