import { latestDay, type CivilDate } from '@waymark/statute';
import { chanceOf, type Chance } from '../chance';
import { after, instantOf, later, onWorkingDay, sooner } from '../days';
import type { Area } from '../directory/area';
import type { Deed, Telling } from './deed';
import type { Step } from './step';

/** Says when each deed of a case is recorded: in working hours, in the order told, often a day or more afterwards. */
export function writeUp(area: Area, { alias, story, deeds, prompt }: Telling): Step[] {
  const chance = chanceOf(area.seed, alias, 'recording');
  const told = deeds
    .map((deed) => ({ deed, day: onWorkingDay(earliestRecording(deed)) }))
    .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
  const days = recordingDays(told, prompt, chance);
  const hours = officeHours(chance);
  return told.map(({ deed }, ordinal) => {
    const day = days[ordinal]!;
    const unit = chance.yes(75) ? area.officer : area.manager;
    return {
      at: instantOf(day, hours(day)),
      day,
      key: `demonstration/${area.seed}/${alias}/${ordinal}`,
      story,
      by: { person: deed.by ?? unit.id, partnership: area.id },
      where: ordinal === 0 ? { opens: alias, category: deed.opens?.category ?? 'rapidReview' } : { alias },
      deed,
    };
  });
}

function earliestRecording({ on, typed, type }: Deed): CivilDate {
  const day = typed ?? latestDay(on);
  if (day === null) throw new RangeError(`${type} is dated '${on}': the script must say when it was recorded.`);
  return day;
}

/**
 * The business unit types things up a little later, but what someone records in person on the day stands where it was
 * done: so whatever the unit puts down before it, is put down by then.
 */
function recordingDays(told: readonly { deed: Deed; day: CivilDate }[], prompt: boolean, chance: Chance): CivilDate[] {
  const lags = told.map(({ deed }) => (prompt || deed.by !== undefined ? 0 : chance.pick([0, 0, 0, 1, 1, 1, 2, 3])));
  const days = told.map(({ day }, ordinal) => (lags[ordinal] === 0 ? day : after(day, lags[ordinal]!)));
  let limit = '9999-12-31';
  for (let ordinal = told.length - 1; ordinal >= 0; ordinal -= 1) {
    const { deed, day } = told[ordinal]!;
    if (prompt || deed.by !== undefined) limit = sooner(limit, day);
    days[ordinal] = sooner(days[ordinal]!, limit);
  }
  for (let ordinal = 1; ordinal < days.length; ordinal += 1) days[ordinal] = later(days[ordinal - 1]!, days[ordinal]!);
  return days;
}

const minute = 60_000;

/** Times of day that only go forward within a day, the first between twenty to nine and three in the afternoon. */
export function officeHours(chance: Chance, first: { from: number; until: number } = { from: 520, until: 900 }) {
  let [today, time] = ['', 0];
  return (day: CivilDate): number => {
    time =
      day === today
        ? time + chance.whole(20_000, 6 * minute)
        : chance.whole(first.from, first.until) * minute + chance.whole(0, minute - 1);
    today = day;
    return time;
  };
}
