export * from './frame';
export * from './directory';
export { caseRecord, type Case } from './case';
export {
  approachesFrom,
  deadlineKey,
  deadlineWatch,
  foundOf,
  noticeBefore,
  type Found,
  type Notice,
  type Watch,
} from './watch';
export * from './rapid-review';
export * from './house';
