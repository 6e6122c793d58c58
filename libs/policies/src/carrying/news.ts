import { amendmentsIn, categoryOf, factOf, isAmendment, recordOf, standing } from '@waymark/casework';
import type { LedgerEvent } from '@waymark/ledger';
import type { Streams } from '@waymark/recording';
import type { News } from '../policy';

/** What an event is about, as it stood when the event came: a later one brings its own news. */
export async function newsOf(event: LedgerEvent, streams: Streams): Promise<News | null> {
  const workflow = recordOf(categoryOf(event.stream));
  if (!isAmendment(factOf(event.type))) return { event, of: event, stands: standing(workflow, event, null) };
  const history = (await streams.history(event.stream)).filter(({ revision }) => revision <= event.revision);
  const of = history.find(({ id }) => id === event.data['event']);
  return of === undefined ? null : { event, of, stands: standing(workflow, of, amendmentsIn(history)) };
}
