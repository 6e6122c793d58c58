export {
  workingDayDefinition,
  addWorkingDays,
  isWorkingDay,
  whyNotWorking,
  workingDaysBetween,
} from './calendar/working-days';
export type { Holiday, WorkingCalendar } from './calendar/working-calendar';
export {
  asKnownOn,
  builtInCalendar,
  changedSince,
  covers,
  withHoliday,
  withoutHoliday,
} from './calendar/working-calendar';
export type { CountUsing } from './clocks/count';
export { count } from './clocks/count';
export type { CountedSpan } from './clocks/count-stated';
export { countStated } from './clocks/count-stated';
export type { CannotCount, Counted } from './clocks/counted';
export { explain } from './clocks/explain';
export { addDays, addMonths, addYears, CivilDate, daysBetween, weekdayOf } from './dates/civil-date';
export {
  endOfFinancialYear,
  financialYearEnd,
  financialYearOf,
  lastFinancialYearEnd,
  quarterOf,
} from './dates/financial-year';
export type { Span } from './dates/stated-date';
export {
  certainlyBefore,
  earliestDay,
  inWords,
  isPrecise,
  latestDay,
  spanOf,
  StatedDate,
  whenInWords,
} from './dates/stated-date';
export { dayWithWeekday } from './dates/words';
export type { ClockId, ClockRule, Force, Limit } from './editions/clock-rule';
export { clockIds, unitOf } from './editions/clock-rule';
export {
  agreedDeadlineIds,
  agreedDeadlines,
  isAgreedDeadline,
  type AgreedDeadlineId,
} from './editions/agreed-deadlines';
export { clockRule } from './editions/clock-rules';
export { nameOfDeadline } from './editions/deadline-names';
export type { Edition, EditionId } from './editions/editions';
export { editionOf, editionOn, editions } from './editions/editions';
export type { DatedException } from './editions/exceptions';
export { exceptionFor, exceptions } from './editions/exceptions';
export type { Sureness } from './editions/sureness';
export { surenessMeans } from './editions/sureness';
export type { JudgedClock } from './timeliness/judge';
export { judge } from './timeliness/judge';
export type { Shares } from './timeliness/shares';
export { sharesOf } from './timeliness/shares';
export type { Standing, StandingUnit } from './timeliness/standing';
export { standingInWords } from './timeliness/standing';
export type { AgencyKind } from './values/agency-kinds';
export { schedule2Kinds } from './values/agency-kinds';
export type { Criterion } from './values/criteria';
export { criteria } from './values/criteria';
export type { DecisionOption } from './values/decision-options';
export { decisionOptions } from './values/decision-options';
export type { LegalBasis } from './values/legal-bases';
export { legalBases } from './values/legal-bases';
export { nationalLearningKinds } from './values/national-learning';
export { notificationValues } from './values/notification-values';
export type { Recipient, RecipientId, SubmissionKind } from './values/recipients';
export { recipientNames, recipients, recipientsOf, submissionKinds } from './values/recipients';
export type { RequiredContent } from './values/report-contents';
export { requiredReportContents } from './values/report-contents';
export type { ReviewKind } from './values/review-kinds';
export { otherReviewKinds, practiceReviewKinds } from './values/review-kinds';
export type { Value, ValueList } from './values/value-list';
export { idsOf } from './values/value-list';
export * from './how-many';
