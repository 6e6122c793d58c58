export { asAnswered } from './amending/as-answered';
export {
  amendmentFrom,
  amendmentReason,
  correctionForm,
  entryAsAsked,
  withdrawalForm,
} from './amending/amendment-form';
export { isSame } from './amending/changes';
export { heldByEntry } from './amending/held-by-entry';
export { form, type Composing, type FieldWords, type FormDeclared, type Forms } from './declare';
export { capacityWords, givenWords, type DecidedByAnswer } from './deciding';
export type { Field, Option } from './fields';
export { declaredForms, formed, formFor } from './forms';
export type { StepForm } from './step-form';
export { many, one, rowsOf, typedFrom, typedUnder, withDay, withoutRow, type Typed } from './typed';
export { monthTyped } from './reading/month';
export { whyNotWritten } from './reading/written';
export type { Problem } from './reading/problem';
export { boxAt, readStep, type ReadingStep, type StepRead } from './reading/read-step';
export { fieldView, idOf, type FieldView, type Showing } from './showing/field-view';
export { answersOf, saidOf, type AnswerView } from './showing/answers';
export { daysOff } from './showing/days-off';
export { recordedFields } from './showing/recorded';
export { typedOf } from './showing/typed-of';
export { namelessPerson, type Choice, type Data, type Held } from './held/choice';
export { heldIn } from './held/held-in';
export { withKnown } from './held/known-already';
export { thingsAskedFor } from './held/needs';
export type { RecordHeld, StepHeld } from './held/record';
export { capital, counted, within } from './words';
