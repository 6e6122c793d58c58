export * from './frame';
export * from './directory';
export * from './scrutiny';
export * from './brought/dispute';
export { caseRecord, type Case } from './case';
export { deadlineWatch, type Watch } from './watch';
export * from './rapid-review';
export * from './action';
export * from './house';
