export * from './frame';
export * from './directory';
export * from './disclosure';
export * from './scrutiny';
export * from './yearly-report';
export * from './brought/dispute';
export {
  caseRecord,
  isOfWhoMay,
  leadingFacts,
  leadingOn,
  leadsOf,
  sharingFrom,
  shutOutOf,
  standingAside,
  transferred,
  whoMayIn,
  type Case,
  type Leading,
  type WhoMay,
} from './case';
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
export * from './practice-review';
export * from './action-plan';
export * from './action';
export { childrensNamesIn, namesAChild } from './child-named';
export { dayFor, firstDay } from './first-day';
export * from './title-of-record';
export { areCopiesOver } from './copies-over';
export { kindOfReview, needsRecord, whatFollows, type WhatFollows } from './what-follows';
export * from './house';
export * from './submission';
export * from './dispute';
export * from './meeting';
export * from './other-review';
export * from './national-learning';
export * from './asking-agencies';
export * from './agencies-owing';
export {
  agenciesOutstanding,
  isAwaited,
  wasToldOf,
  type AgencyReturn,
  type Received,
  type RequestEnd,
  type RequestNow,
  type RequestStanding,
} from './returns';
