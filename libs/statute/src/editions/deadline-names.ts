import { agreedDeadlines, isAgreedDeadline } from './agreed-deadlines';
import type { ClockId } from './clock-rule';
import { clockRule } from './clock-rules';
import { editions } from './editions';

/** What a deadline is called on every page, list and form: of the statute as its latest edition has it, or an agreed one. */
export const nameOfDeadline = (id: string): string =>
  isAgreedDeadline(id) ? agreedDeadlines[id] : (clockRule(id as ClockId, editions.at(-1)!.id)?.title ?? id);
