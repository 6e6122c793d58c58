import { ethnicity } from './ethnicity';
import type { Value, ValueList } from './value-list';

const london =
  'proposed from the categories of London’s rapid review analysis 2023–24; the form’s own list was not found';
const statistics = 'Department for Education, serious incident notification statistics';

const list = <Id extends string>(
  title: string,
  source: string,
  sure: ValueList['sure'],
  values: readonly (Value & { readonly id: Id })[],
) => ({ title, source, sure, values });

const value = <Id extends string>(id: Id, words: string): { id: Id; words: string } => ({ id, words });

const notStated = value('not-stated', 'Not stated');

/**
 * What a serious incident notification asks, as lists. The portal's current lists were not found: every list carries
 * its mark, and a partnership may be asked to confirm it. "Not known because…" is said beside a list, never in it.
 */
export const notificationValues = {
  nature: list('Nature of the incident', statistics, 'S', [
    value('child-death-abuse-or-neglect', 'Child death, abuse or neglect known or suspected'),
    value('child-death-looked-after', 'Child death, no abuse or neglect (looked-after child only)'),
    value('serious-harm', 'Serious harm'),
    value('other', 'Other, with a clear reason (for example a child who harmed another)'),
  ]),
  harm: list('Harm', london, 'INF', [
    value('unexpected-death', 'Unexpected or unexplained death'),
    value('suicide', 'Suicide or attempt'),
    value('physical', 'Physical'),
    value('emotional', 'Emotional'),
    value('sexual', 'Sexual'),
    value('neglect', 'Neglect'),
    value('serious-crime', 'Committed a serious crime'),
    value('other', 'Other'),
  ]),
  context: list('Context', london, 'INF', [
    value('intra-familial', 'Intra-familial'),
    value('extra-familial', 'Extra-familial'),
    value('suicide', 'Suicide or attempt'),
    value('professional-perpetrator', 'Professional perpetrator'),
    value('other', 'Other'),
  ]),
  ageBand: list('Age at notification', london, 'INF', [
    value('under-1', 'Under 1'),
    value('1-4', '1 to 4'),
    value('5-10', '5 to 10'),
    value('11-15', '11 to 15'),
    value('16-17', '16 to 17'),
    value('18-and-over', '18 and over'),
    notStated,
  ]),
  socialCareStatus: list('Social-care status at notification', london, 'INF', [
    value('none', 'None'),
    value('assessment', 'Assessment'),
    value('child-in-need', 'Child in need plan'),
    value('child-protection', 'Child protection plan'),
    value('looked-after', 'Looked after'),
    value('care-experienced', 'Care experienced'),
    notStated,
  ]),
  previous: list('Previous involvement of social care', london, 'INF', [
    value('none', 'None'),
    value('referrals-or-assessments', 'Referrals or assessments'),
    value('child-in-need', 'Child in need plan'),
    value('child-protection', 'Child protection plan'),
    notStated,
  ]),
  disability: list('Disability', london, 'INF', [
    value('developmental-delay', 'Developmental delay'),
    value('learning-disability', 'Learning disability'),
    value('neurodiverse', 'Neurodiverse'),
    value('mental-health', 'Mental health'),
    value('physical', 'Physical'),
    value('chronic-medical', 'Chronic medical condition'),
    value('none', 'None'),
    notStated,
  ]),
  education: list('Education', london, 'INF', [
    value('mainstream', 'Mainstream school'),
    value('special', 'Special school'),
    value('independent', 'Independent school'),
    value('pupil-referral-unit', 'Pupil referral unit'),
    value('alternative-provision', 'Alternative provision'),
    value('college', 'College or sixth form'),
    value('not-in-education', 'Not in education, employment or training'),
    value('elective-home-education', 'Elective home education'),
  ]),
  ethnicity,
  sex: list('Sex', `${statistics} (“sex” from 2026, “gender” before); the values are an inference`, 'INF', [
    value('female', 'Female'),
    value('male', 'Male'),
    notStated,
  ]),
  placement: list(
    'Placement',
    `${statistics}: placement type; beyond the residential children’s home from memory`,
    'M',
    [
      value('foster-care', 'Foster care'),
      value('kinship-foster-care', 'Foster care with a relative or friend'),
      value('residential-childrens-home', 'Residential children’s home'),
      value('secure-setting', 'Secure children’s home, training centre or young offender institution'),
      value('supported-accommodation', 'Supported accommodation or independent living'),
      value('with-parents', 'Placed with parents'),
      value('for-adoption', 'Placed for adoption'),
      value('other', 'Other'),
    ],
  ),
  knownToAgencies: list('Known to any agency', `${statistics}; the values are an inference`, 'INF', [
    value('yes', 'Yes'),
    value('no', 'No'),
    notStated,
  ]),
  part: list('Part of the child in the incident', 'practice; one incident may touch several children', 'INF', [
    value('harmed', 'Harmed'),
    value('sibling', 'Sibling'),
    value('alleged-to-have-harmed', 'Alleged to have harmed'),
  ]),
} as const;
