import { asksAgencies } from '@waymark/casework';
import { change, nothing, type Change, type Projection, type SeenEvent } from '../projection';
import { requests } from './table';

const telling: ReadonlySet<string> = new Set([
  'InformationRequested',
  'ReturnChased',
  'ReturnQueried',
  'FactCorrected',
]);

/** Every agency that was ever asked, chased or queried. What of that still stands is told by the record that asked. */
export const requestsProjection: Projection = {
  name: 'requests',
  version: 4,
  tables: [requests],
  concerns: ({ category, fact }) => asksAgencies(category) && telling.has(fact),
  looksInto: () => nothing,
  changes,
};

function changes({ event, fact }: SeenEvent): readonly Change[] {
  if (event.case === null) return nothing;
  const said = (fact === 'FactCorrected' ? event.data['clear'] : event.data) as { agency?: string };
  // A correction may be of another fact that names an agency: that is one stream more to look at, and no more.
  return said.agency === undefined
    ? nothing
    : [change(requests, { case_id: event.case, stream: event.stream, agency: said.agency })];
}
