import { actions } from '../actions/course';
import { challenges } from '../challenges/course';
import { leading } from '../leading/course';
import { meetings } from '../meetings/course';
import { plans } from '../plans/course';
import { reviews } from '../reviews/course';
import { yearlyReports } from '../yearly-reports/course';
import type { Course } from './course';

/** Every course whose steps are kept. */
export const courses: readonly Course<never>[] = [
  reviews,
  plans,
  actions,
  meetings,
  challenges,
  yearlyReports,
  leading,
] as never;
