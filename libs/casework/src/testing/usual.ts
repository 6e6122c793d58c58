import { judgeBeforehand, possibleSteps, usualNext } from '../frame';
import { ordinary } from './known';
import type { Story } from './story';

/** What is offered as usual of the steps that usually follow, as the story stands. */
export const usualIn = (told: Story, types: readonly string[], today = ordinary.today): readonly string[] =>
  usualNext(
    told.page,
    types,
    possibleSteps(told.page, told.instance()).map((type) => ({
      type,
      ...judgeBeforehand(told.page, told.instance(), type, { ...ordinary, today }),
    })),
  );
