import { lastHappened, dayOfAction, isActionOverdue, type Action } from '@waymark/casework';
import { inWords, type CivilDate } from '@waymark/statute';
import type { CaseOpened } from '@waymark/engine/cqrs';
import { stepsOf, textIn, workflowsOf } from './standing';
import type { WordsOf } from './said';

export interface ActionRow {
  readonly href: string;
  readonly title: string;
  readonly what: string | null;
  readonly owner: string;
  readonly due: string | null;
  readonly overdue: boolean;
  readonly stage: string;
}

/** The actions that stand in a case, in the order in which they were drafted. */
export const actionRows = (
  opened: CaseOpened,
  labels: ReadonlyMap<string, string>,
  today: CivilDate,
  wordsOf: WordsOf,
): readonly ActionRow[] =>
  workflowsOf(opened, 'action').map((action) => {
    const state = action.state as Action;
    const { owner, agencies } = state;
    const due = dayOfAction(state);
    const drafted = lastHappened(
      stepsOf(action, 'Drafted', 'DraftAmended').filter((step) => textIn(step, 'what') !== null),
    );
    const agency = owner ?? agencies[0] ?? null;
    return {
      href: `/cases/${opened.head.case}/w/${action.id}`,
      title: labels.get(action.stream) ?? action.title,
      what: drafted === undefined ? null : textIn(drafted, 'what'),
      owner: agency === null ? 'Not yet agreed' : (wordsOf('agency', agency) ?? 'Not named in the directory'),
      due: due === null ? null : inWords(due),
      overdue: isActionOverdue(state, today),
      stage: action.stageTitle,
    };
  });
