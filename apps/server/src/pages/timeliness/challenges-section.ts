import type { ChallengeTimeliness, Timeliness } from '@waymark/projections';
import { stateShown, type StateShown } from './states';
import { times } from '../words/counts';

/** The scrutineer's challenges, each with whether its answer came by the day agreed. */
export interface ChallengesSection {
  readonly headline: string;
  readonly rows: readonly ChallengeRow[];
}

export interface ChallengeRow {
  readonly caseId: string | null;
  readonly reference: string;
  readonly to: string;
  readonly of: ChallengeTimeliness;
  readonly state: StateShown;
  readonly note: string | null;
}

export function challengesSection({ challenges }: Timeliness): ChallengesSection {
  const { rows, shares } = challenges;
  return {
    headline: headlineOf(rows.length, shares),
    rows: rows.map((of) => ({
      caseId: of.caseId,
      reference: of.caseId === null ? 'About no case' : (of.reference ?? 'Reference not known'),
      to: of.title ?? (of.to === null ? 'The partnership' : 'A body that the directory does not name'),
      of,
      state: stateShown({ clock: 'challenge', standing: of.standing, expectation: false }),
      note: noteOn(of),
    })),
  };
}

function headlineOf(
  count: number,
  { judged, onTime, missedOpen, running }: Timeliness['challenges']['shares'],
): string {
  if (count === 0) return 'No challenge is recorded.';
  const parts = [
    judged === 0 ? null : `${onTime} of ${judged} answered by the day agreed`,
    missedOpen === 0 ? null : `${missedOpen} past it and not answered`,
    running === 0 ? null : `${running} not due yet`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? `${count} recorded, none to be judged.` : `${parts.join('; ')}.`;
}

function noteOn({ pressed, concluded }: ChallengeTimeliness): string | null {
  const parts = [
    pressed === 0 ? null : `a further answer asked for ${times(pressed)}`,
    concluded === null ? null : `concluded: ${concluded}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join('; ');
}
