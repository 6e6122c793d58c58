import { isAwaited, type AgencyReturn } from '@waymark/casework';
import type { EndedAgencies } from '../board/ended-agencies';
import { task, unit, type Task } from './task';

/** A return that is owed by an agency that is no more: nobody there sees the request, until whoever came after is asked. */
export const returnsOfEnded = (returns: Readonly<Record<string, AgencyReturn>>, endedAgencies: EndedAgencies): Task[] =>
  Object.entries(returns).flatMap(([agency, of]) => {
    const end = endedAgencies.get(agency);
    if (end === undefined || !isAwaited(of)) return [];
    return [
      task({
        kind: 'return',
        title:
          end.succeededBy === null
            ? 'Return asked of an agency that has ended: to end'
            : 'Return asked of an agency that has ended: to end, and to ask of its successor',
        step: 'RequestEnded',
        prefill: { agency },
        owner: unit,
        due: of.due,
        since: end.on,
      }),
    ];
  });
