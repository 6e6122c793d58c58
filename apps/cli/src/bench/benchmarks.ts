import type { Benchmark } from './benchmark';
import { append64 } from './works/append-64';
import { apiSteps } from './works/api-steps';
import { appendOne } from './works/append-one';
import { asAt } from './works/as-at';
import { decideCold } from './works/decide-cold';
import { decideWarm } from './works/decide-warm';
import { firstViews } from './works/first-views';
import { pages } from './works/pages';
import { policies } from './works/policies';
import { rebuild } from './works/rebuild';
import { start } from './works/start';
import { verify } from './works/verify';
import { wholeCaseWork } from './works/whole-case';

/** In the order in which they run. */
export const benchmarks: readonly Benchmark[] = [
  appendOne,
  append64,
  decideWarm,
  decideCold,
  wholeCaseWork,
  policies,
  rebuild,
  asAt,
  start,
  pages,
  firstViews,
  apiSteps,
  verify,
];
