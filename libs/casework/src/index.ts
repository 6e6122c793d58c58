export * from './frame';
export * from './directory';
export { caseRecord, type Case } from './case';
export { deadlineWatch, type Watch } from './watch';
export * from './rapid-review';
export * from './action-plan';
export * from './action';
export * from './house';
