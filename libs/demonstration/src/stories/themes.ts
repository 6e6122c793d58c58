// What happened, in a few plain words each. None of it is a real child's case.

export interface Theme {
  readonly nature: 'child-death-abuse-or-neglect' | 'child-death-looked-after' | 'serious-harm' | 'other';
  readonly category: 'death' | 'serious harm' | 'other';
  readonly abuseOrNeglect: 'known' | 'suspected' | 'neither known nor suspected';
  readonly harm: readonly string[];
  readonly context: readonly string[];
  /** From and to, in months. */
  readonly age: readonly [number, number];
  readonly account: string;
  readonly place: string;
  readonly referredBy: string;
  readonly learning: string;
}

const harmed = { nature: 'serious-harm', category: 'serious harm' } as const;
const died = { nature: 'child-death-abuse-or-neglect', category: 'death' } as const;
const atHome = 'At the family home';

export const themes: readonly Theme[] = [
  {
    ...harmed,
    abuseOrNeglect: 'suspected',
    harm: ['physical'],
    context: ['intra-familial'],
    age: [1, 9],
    account: 'An infant was brought to the emergency department with fractures that the account given did not explain.',
    place: atHome,
    referredBy: 'Named nurse of the hospital trust',
    learning: 'Bruising in a baby who cannot yet move was not taken as a reason to ask for a paediatric opinion.',
  },
  {
    ...harmed,
    abuseOrNeglect: 'suspected',
    harm: ['physical', 'neglect'],
    context: ['intra-familial'],
    age: [14, 40],
    account: 'A toddler was admitted unconscious after swallowing medication that belonged to an adult.',
    place: atHome,
    referredBy: 'Hospital safeguarding team',
    learning: 'Adult substance services and health visiting each held half of the picture.',
  },
  {
    ...harmed,
    abuseOrNeglect: 'known',
    harm: ['neglect', 'emotional'],
    context: ['intra-familial'],
    age: [60, 130],
    account: 'Long-standing neglect came to light when a child was admitted severely underweight.',
    place: atHome,
    referredBy: 'School safeguarding lead',
    learning: 'Each episode was judged by itself; nobody drew up a chronology across agencies.',
  },
  {
    ...harmed,
    abuseOrNeglect: 'known',
    harm: ['physical', 'serious-crime'],
    context: ['extra-familial'],
    age: [168, 210],
    account: 'A young person who was being criminally exploited was seriously wounded by others of the same age.',
    place: 'In a public place',
    referredBy: 'Police',
    learning: 'Exclusion from school was the moment at which the risk outside the home grew, and no plan followed it.',
  },
  {
    ...harmed,
    abuseOrNeglect: 'known',
    harm: ['sexual'],
    context: ['intra-familial'],
    age: [100, 180],
    account: 'A child told a teacher of sexual abuse over several years by a member of the household.',
    place: atHome,
    referredBy: 'Designated safeguarding lead of a school',
    learning: 'Changes in behaviour were seen as a question of school discipline.',
  },
  {
    ...harmed,
    abuseOrNeglect: 'suspected',
    harm: ['suicide', 'emotional'],
    context: ['suicide'],
    age: [156, 212],
    account:
      'A young person survived an attempt to take their own life; neglect at home is thought to have played a part.',
    place: atHome,
    referredBy: 'Mental health service',
    learning: 'The waiting time for treatment was known to all and owned by none.',
  },
  {
    ...died,
    abuseOrNeglect: 'suspected',
    harm: ['unexpected-death', 'neglect'],
    context: ['intra-familial'],
    age: [1, 8],
    account: 'A baby died unexpectedly; conditions in the home and unsafe sleeping gave cause for concern.',
    place: atHome,
    referredBy: 'Child death review team',
    learning: 'Advice on safe sleep was given, but never in the room in which the baby slept.',
  },
  {
    ...died,
    abuseOrNeglect: 'suspected',
    harm: ['unexpected-death', 'physical'],
    context: ['intra-familial'],
    age: [10, 50],
    account: 'A young child died of injuries that are not thought to be accidental.',
    place: atHome,
    referredBy: 'Police',
    learning: 'A new adult in the household was known to one agency alone.',
  },
  {
    ...died,
    abuseOrNeglect: 'suspected',
    harm: ['suicide'],
    context: ['suicide'],
    age: [170, 213],
    account: 'A young person died by suicide; abuse in the past is known to the agencies.',
    place: 'Away from home',
    referredBy: "Coroner's officer",
    learning: 'What the young person had said to different workers was never read side by side.',
  },
  {
    nature: 'other',
    category: 'other',
    abuseOrNeglect: 'known',
    harm: ['serious-crime', 'other'],
    context: ['extra-familial'],
    age: [180, 213],
    account: 'A young person, known to have been abused, is alleged to have seriously harmed another.',
    place: 'In a public place',
    referredBy: 'Youth justice service',
    learning: 'The young person was met as an offender before being met as a child.',
  },
];

export const lookedAfterDeath: Theme = {
  nature: 'child-death-looked-after',
  category: 'death',
  abuseOrNeglect: 'neither known nor suspected',
  harm: ['unexpected-death'],
  context: ['other'],
  age: [60, 200],
  account: 'A looked-after child with a life-limiting condition died in hospital.',
  place: 'In hospital',
  referredBy: 'Social worker of the child',
  learning: 'Carers and hospital planned the last weeks together.',
};

export const careLeaverDeath: Theme = {
  ...lookedAfterDeath,
  nature: 'other',
  age: [220, 290],
  account: 'A care leaver was found dead in supported accommodation. Nothing points to abuse or neglect.',
  place: 'Supported accommodation',
  referredBy: 'Personal adviser of the leaving care team',
  learning: 'The personal adviser was the only person who called.',
};

export const averted: Theme = {
  ...themes[0]!,
  abuseOrNeglect: 'suspected',
  harm: ['other'],
  account: 'An infant was found alone and cold by a visiting worker, in time; there was no lasting harm.',
  referredBy: 'Health visitor',
  learning: 'A visit that was not kept to the timetable made the difference.',
};
