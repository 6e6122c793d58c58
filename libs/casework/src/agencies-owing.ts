import { action, isActionDone, isOpenAction, owningAction, type Action } from './action';
import { requestTo, returnsIn, type AskingRecord } from './asking-agencies';

// What one record of a case still waits for from agencies.

/** The agencies that owe a return here, or their part of an action that is not done. */
export const agenciesOwing = (record: AskingRecord): readonly string[] =>
  record.category === action.category
    ? agenciesOwingAction(record.state as Action)
    : Object.keys(returnsIn(record)).filter((agency) => requestTo(record, agency)?.waits === true);

const agenciesOwingAction = (state: Action): readonly string[] =>
  isOpenAction(state) && !isActionDone(state) ? owningAction(state) : [];
