import { unansweredScrutiny, type SaidByScrutineer, type Scrutinised } from '@waymark/casework';
import { earliestDay, type StatedDate } from '@waymark/statute';
import type { Engine } from '../../engine';
import type { ScrutinyOnAgenda } from './agenda';
import { openSteps, type OpenedStep } from '@waymark/recording';

// What an agenda pack says of the scrutineer: what they said and nobody has answered.

/** A record in which it can stand; `caseId` null: the partnership's own, of what is about no case. */
export type ScrutinisedAt = Pick<ScrutinyOnAgenda, 'caseId' | 'reference'> & { readonly stream: string };

/** The longest first. */
export async function unansweredIn(
  { recorder: { streams }, keys }: Pick<Engine, 'recorder' | 'keys'>,
  records: readonly ScrutinisedAt[],
): Promise<ScrutinyOnAgenda[]> {
  const found = await Promise.all(
    records.map(async ({ stream, caseId, reference }) => {
      const { workflow, instance } = await streams.load(stream);
      const open = unansweredScrutiny(instance.state as Scrutinised);
      if (open.length === 0) return [];
      const steps = openSteps(workflow, await streams.history(stream), keys);
      return open.map((one) => ({ ...one, caseId, reference, saidOn: saidOn(one, steps) }));
    }),
  );
  return found.flat().toSorted((one, other) => (daySaid(one) < daySaid(other) ? -1 : 1));
}

/** When it was said: the day that its own step names. */
const saidOn = ({ kind, id }: SaidByScrutineer, steps: readonly OpenedStep[]): StatedDate =>
  steps.find(({ type, data, withdrawnBy }) => type === saidBy[kind] && data[kind] === id && withdrawnBy === null)
    ?.occurredOn ?? 'not-known';

const saidBy = { observation: 'ObservationRecorded', advice: 'ScrutinyAdviceGiven' } as const;

const daySaid = ({ saidOn: day }: ScrutinyOnAgenda): string => earliestDay(day) ?? '9999-12-31';
