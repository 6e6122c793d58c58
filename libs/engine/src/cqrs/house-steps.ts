import { factOf, isAmendment, possibleSteps, stepsOfTheHouse, type Decision } from '@waymark/casework';
import type { LoadedStream, Streams } from '@waymark/recording';
import type { StepAsked } from './asking';

export const possibleAtADoor = ({ workflow, instance }: LoadedStream): string[] =>
  possibleSteps(workflow, instance).filter((type) => !stepsOfTheHouse.has(type));

/** The refusal of a step that is the house's own, or would amend one; null for every other. */
export async function refusedAsHouseStep(streams: Streams, stream: string, step: StepAsked): Promise<Decision | null> {
  if (stepsOfTheHouse.has(step.type)) {
    const loaded = await streams.load(stream);
    return {
      answer: 'no such step',
      step: step.type,
      stage: loaded.instance.stage,
      possible: possibleAtADoor(loaded),
    };
  }
  if (!isAmendment(step.type)) return null;
  const amended = (step.data as { event?: unknown } | null)?.event;
  const events = await streams.history(stream);
  if (!events.some(({ id, type }) => id === amended && stepsOfTheHouse.has(factOf(type)))) return null;
  return {
    answer: 'unreadable',
    problems: [{ field: 'event', because: 'That step cannot be corrected or withdrawn.' }],
  };
}
