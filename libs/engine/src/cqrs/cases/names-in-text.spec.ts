import { askers, disclosureAdvisers, roles } from '@waymark/casework';
import { namesPattern } from './names-in-text';

const areas: ReadonlySet<string> = new Set(['northmoor', 'police']);

const hide = (fields: readonly string[], text: string): string => {
  const found = namesPattern(fields, areas);
  return found === null ? text : text.replace(found, '…');
};

describe('a name', () => {
  it.each([
    ['Amy Fell', 'Amy Fell said that Amy, and Fell’s sister, came.', '… said that …, and …’s sister, came.'],
    [
      'Dr Amy Fell, health visitor',
      'Dr Fell is a health visitor. AMY FELL rang.',
      'Dr … is a health visitor. … … rang.',
    ],
    ['PC 1234 Reed (Northmoor Police)', 'Reed of the Police came.', '… of the Police came.'],
    ['Anne-Marie O’Neill', "Anne-Marie, Anne or Ms O'Neill", '…, … or Ms …'],
    ['Zoë van der Berg', 'Zoe and the Bergs; Zoë Van Der Berg', '… and the Bergs; …'],
    ['Li Ng', 'Li saw Ng. It is so.', '… saw …. It is so.'],
    ['amy fell', 'Amy fell on the stairs. Ms Fell rang.', '… on the stairs. Ms … rang.'],
    ['amy fell, DCI', 'The DCI said that Amy came.', 'The DCI said that … came.'],
    ['Dr amy fell', 'Amy came.', '… came.'],
    ['AMY FELL', 'Amy and Fell', '… and …'],
    ['John Constable', 'Constable was there.', '… was there.'],
    ['Amy Nurse', 'Nurse rang.', '… rang.'],
    ['Wei He', 'Wei rang.', '… rang.'],
    ['Will Child', 'Will rang; Mr Child did not.', '… rang; Mr … did not.'],
    ['May Young', 'On 3 May 2026 May rang Young.', 'On 3 May 2026 … rang ….'],
    ['Charity Moyo', 'Charity rang a charity.', '… rang a charity.'],
    ['Joanna Ward', 'Ward left the ward.', '… left the ward.'],
    ['Through the social worker, Ida Pell. She works nights.', 'She told Ida.', 'She told ….'],
    ['A. (Bo) Fell+', 'Bo wrote it. A. (Bo) Fell+ too.', '… wrote it. … too.'],
  ])('typed as %s is hidden whole and by its parts', (field, text, hidden) => {
    expect(hide([field], text)).toBe(hidden);
  });
});

describe('what is no name hides nothing', () => {
  it.each([
    ['The hospital team', 'The team of The Hospital rang. Team and Hospital agreed.'],
    ['A health visitor', 'A Health Visitor came. Health is good.'],
    ['Health Visiting Service', 'The Health Visiting Service was told. Service users.'],
    ['Detective Inspector', 'The Detective Inspector led. Inspector of prisons.'],
    ['Mother', 'Mother said. The Mother is well.'],
    ['Duty Social Worker', 'Social Worker visited. Duty team.'],
    ['Chair', 'The Chair opened. Chair of governors.'],
    ['the school nurse', 'The School Nurse rang.'],
    ['She has asked not to be called', 'She was told. Called twice. Has she come?'],
    ['NHS Trust', 'NHS Trust'],
    ['GP', 'GP'],
    ['', 'Anything.'],
    ['—', 'Anything —'],
  ])('%s', (field, text) => {
    expect(hide([field], text)).toBe(text);
  });

  it('beside a name that is one', () => {
    expect(hide(['The hospital team', 'Amy Fell', 'Nurse'], 'The Nurse and Amy. The team.')).toBe(
      'The Nurse and …. The team.',
    );
  });
});

it('is looked for to the end in long texts, whatever stands in them', () => {
  hide([`Bo${'-'.repeat(9_990)}n`], 'Bo came.');
  const told = 'Bo '.repeat(3_300);
  expect(hide([`${told}and Ida Pell`], `${told}and Ida`)).toBe(`${'… '.repeat(3_300)}and …`);
});

describe('an office that was typed for a name', () => {
  it.each([
    'Business unit',
    'The Crown Prosecution Service',
    'HM Coroner',
    'HM Courts and Tribunals Service',
    'Clerk to the court',
    'Crown Court',
    'Major Crime Team',
    'Caldicott guardian',
    'Data protection officer',
    'Freedom of information team',
    'Information Commissioner',
    'Local Government Ombudsman',
    'Member of Parliament',
    'Solicitors for the family',
    'Police and Crime Commissioner',
    'Child death overview panel',
    'Secretary of State',
    'A newspaper',
    'Northmoor Police',
    'Senior Coroner for Northmoor',
    "Northmoor Magistrates' Court",
    'Northmoor County Council Legal Services',
    'Treasury Solicitor',
    "Attorney General's Office",
    'Director of Public Prosecutions',
    'Equality and Human Rights Commission',
    'Health and Safety Executive',
    'Central Family Court',
    'Parliamentary and Health Service Ombudsman',
    'Criminal Cases Review Commission',
    'Criminal Injuries Compensation Authority',
    'Official Receiver',
    'Subject access requests team',
    'Press Office',
    'Guardian ad Litem',
    'First-tier Tribunal',
    'British Transport Police',
    'Border Force',
    'Medical Examiner',
    'Registrar of Births and Deaths',
    'Fire and Rescue Service',
    'Board of Governors',
    'Serious Case Review author',
    'Domestic Homicide Review Panel',
    'Public Inquiry',
    'Lord Chancellor',
    'Circuit Judge',
    'Citizens Advice',
    'Red Cross',
    ...askers,
    ...disclosureAdvisers.filter((adviser) => adviser !== 'origin'),
    ...roles,
  ])('hides nothing: %s', (office) => {
    const text = `What the ${office} asked. ${office.toUpperCase()} of the area.`;
    expect(hide([office], text)).toBe(text);
  });

  it.each([
    ['Fiona Caldicott, Caldicott guardian', 'Ms Caldicott came.', 'Ms … came.'],
    ['John Major (Major Crime Team)', 'Major rang.', '… rang.'],
    ['Ada Crown, clerk to the Crown Court', 'Crown was told by Ada.', '… was told by ….'],
    ['Amy Northmoor, Northmoor Police', 'Ms Northmoor came.', 'Ms … came.'],
    ['Amy Fell Northmoor Police', 'Fell of Northmoor Police', '… of Northmoor Police'],
    ['Amy Northmoor health visitor', 'Northmoor rang.', '… rang.'],
    ['Northmoor family', 'Mr Northmoor rang.', 'Mr … rang.'],
    ['Judge Northmoor', 'Northmoor sat.', '… sat.'],
    ['Detective Constable Northmoor', 'DC Northmoor came.', 'DC … came.'],
    ['Mother of Northmoor', 'Northmoor was ill.', '… was ill.'],
    ['Coroner Northmoor', 'Northmoor sat.', '… sat.'],
    ['Amy Northmoor school nurse', 'Northmoor rang.', '… rang.'],
    ['Amy Chambers (Allan Border was away)', 'Chambers and Border came.', '… and … came.'],
    ['Ida Recorder, Recorder', 'Ms Recorder came.', 'Ms … came.'],
  ])('hides the name beside it, also where that is a word of an office: %s', (field, text, hidden) => {
    expect(hide([field], text)).toBe(hidden);
  });
});
