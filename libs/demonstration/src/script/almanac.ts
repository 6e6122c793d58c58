import { addDays, daysBetween } from '@waymark/statute';
import { chanceOf } from '../chance';
import { onWorkingDay } from '../days';
import type { StoryName } from '../stories';
import type { Entry } from './entry';
import { setPieces } from './set-pieces';

/** Financial years by the calendar year in which they begin; the calendar reaches as far as the last needs. */
export const years = [2021, 2022, 2023, 2024, 2025, 2026, 2027] as const;

/** In the year that is under way, nothing comes up beside the set pieces between these days. */
const heldFree = { from: '2026-09-01', until: '2026-12-01' };

const ordinary: readonly StoryName[] = [
  ...Array<StoryName>(10).fill('onTime'),
  ...Array<StoryName>(4).fill('late'),
  'notifiedLate',
  'onTheLastDay',
  'returnsOutstanding',
  'noLetter',
  'notNotified',
  'disputed',
  'signOffMissing',
  'ownDraft',
  'familyNotTold',
];

const all: readonly StoryName[] = [
  'nearMiss',
  'reopened',
  'disputed',
  'criteriaNotMet',
  'lookedAfterChild',
  'careLeaver',
  'twoChildren',
  'siblingAdded',
  'acrossAreas',
  'correctedNotification',
  'roughIncident',
  'recordedLate',
  'contradictingLetters',
  'postMortemFollows',
  'signOffMissing',
  'partnersDiffer',
  'lateAndTold',
  'publishedOnTime',
  'publishedLate',
  'improvementsOnly',
  'heldByProceedings',
  'reviewerGone',
  'homicideReview',
  'disputeToTheLeads',
];

/** From two to six incidents a year: the set pieces of the area, and others as chance has them. */
export function almanacOf(seed: number, area: number): Entry[] {
  const set = setPieces[area] ?? [];
  return years
    .flatMap((year) => {
      const chance = chanceOf(seed, 'almanac', area, year);
      const [first, last] = [`${year}-04-06`, `${year + 1}-03-31`];
      const pieces = set.filter(({ aware }) => aware >= first && aware <= last);
      const told = pieces.reduce((sum, { alsoAware }) => sum + (alsoAware ? 2 : 1), 0);
      const count = chance.whole(2, 4) - told;
      const others = Array.from({ length: Math.max(0, count) }, (): Entry => {
        const aware = onWorkingDay(addDays(first, chance.whole(0, daysBetween(first, last) - 7)));
        const story = chance.pick(setPieces[area] === undefined && chance.yes(40) ? all : ordinary);
        return { aware, story };
      });
      return [...pieces, ...others.filter(({ aware }) => aware < heldFree.from || aware > heldFree.until)];
    })
    .sort((one, other) => (one.aware < other.aware ? -1 : one.aware > other.aware ? 1 : 0));
}
