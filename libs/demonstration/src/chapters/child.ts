import { addDays, earliestDay } from '@waymark/statute';
import type { Chance } from '../chance';
import { familyName, givenName } from '../names/people';
import type { Scene } from '../stories/scene';
import type { Theme } from '../stories/themes';

const ethnicities = ['WBRI', 'WBRI', 'WBRI', 'WOTH', 'MWBC', 'MWAS', 'APKN', 'AIND', 'ABAN', 'BAFR', 'BCRB', 'OOTH'];
const religions = ['none', 'Christian', 'Muslim', 'Hindu', 'Sikh', 'Jewish'];
const disabilities = [
  'none',
  'none',
  'none',
  'neurodiverse',
  'learning-disability',
  'mental-health',
  'chronic-medical',
];
const statuses = ['none', 'assessment', 'child-in-need', 'child-protection', 'none'];

const notKnown = {
  ethnicity: 'The family was not asked before the notification had to be sent.',
  religion: 'No agency holds it; the parents will be asked when the police agree to contact.',
  disability: 'An assessment is under way and its result is awaited.',
  previous: 'The family moved here recently, and the records of the area before are not here yet.',
};

/** A child's particulars as at notification. What is not known says why. */
export function particulars(scene: Scene, child: string, theme: Theme, incidentOn: string): Record<string, unknown> {
  const { chance } = scene;
  const known = <Value>(value: Value, because?: string) =>
    because !== undefined && chance.yes(22) ? { notKnownBecause: because } : { known: value };
  const months = chance.whole(...theme.age);
  const born = addDays(earliestDay(incidentOn) ?? scene.aware, -Math.floor(months * 30.44) - chance.whole(0, 20));
  return {
    child,
    name: `${givenName(chance)} ${familyName(chance)}`,
    bornOn: born,
    ageBand: known(bandOf(months)),
    sex: known(chance.pick(['female', 'male'])),
    ethnicity: known(chance.pick(ethnicities), notKnown.ethnicity),
    disability: known([chance.pick(disabilities)], notKnown.disability),
    religion: known(chance.pick(religions), notKnown.religion),
    harm: known(theme.harm),
    context: known(theme.context),
    socialCareStatus: known(statusOf(theme, chance)),
    previousInvolvement: known(
      chance.pick(['none', 'referrals-or-assessments', 'child-in-need', 'child-protection']),
      notKnown.previous,
    ),
    ...(theme.nature === 'child-death-looked-after' ? { placement: known('foster-care') } : {}),
    ...(months >= 216 ? { careLeaver: known(true) } : {}),
    ...(months >= 50 && months < 216 ? { education: known(chance.pick(['mainstream', 'mainstream', 'special'])) } : {}),
    knownToAgencies: known(chance.pick(['yes', 'yes', 'no'])),
  };
}

function statusOf({ nature }: Theme, chance: Chance): string {
  return nature === 'child-death-looked-after' ? 'looked-after' : chance.pick(statuses);
}

function bandOf(months: number): string {
  if (months < 12) return 'under-1';
  if (months < 60) return '1-4';
  if (months < 132) return '5-10';
  if (months < 192) return '11-15';
  return months < 216 ? '16-17' : '18-and-over';
}
