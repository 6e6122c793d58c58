import { change, everyKind, nothing, type Change, type Projection, type SeenEvent } from '../projection';
import { departures } from './table';

/** Departures by case and by kind, for the chair and the scrutineer. */
export const departuresProjection: Projection = {
  name: 'departures',
  version: 1,
  tables: [departures],
  concerns: everyKind,
  looksInto: () => nothing,
  changes,
};

function changes({ event, position, knownOn }: SeenEvent): readonly Change[] {
  if (event.case === null || event.departures.length === 0) return nothing;
  const { case: case_id, id: event_id, type, occurredOn: occurred_on } = event;
  return event.departures.map((rule) =>
    change(departures, { case_id, position, event_id, rule, type, occurred_on, known_from: knownOn }),
  );
}
