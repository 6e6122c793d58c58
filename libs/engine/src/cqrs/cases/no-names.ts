// Words that stand in a field for names and are nobody's name: "The hospital team", "Dr Fell, health visitor". A word
// that is missing here is hidden: rather one word too many than a name too few.

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** What holds sentences together. */
const ofSentences = words(`
  a about above across after again against all along already also always am among an and another any anybody anyone
  are around as asked at away back be because been before behind being below beneath beside besides between beyond both
  but by call called can cannot contact could did do does done down during each either email every everybody everyone
  except few first for former from further given had has have having he her here hers herself him himself his how i if
  in inside instead into is it its itself last later least less let likely many may might more most much must my myself
  near neither never new next no nobody none nor not nothing now of off office on once one only or other others our
  ours out outside over own past per perhaps phone please possible prefers previous quite rather recorded same seen
  several shall she should since so some somebody someone something still such telephone text than that the their
  theirs them themselves then there these they this those though three through throughout till to together told too
  toward towards two under unknown unless until up upon us usually very via was we were what whatever when where
  whether which while who whoever whole whom whose why with within without would write yes yet you your yours
  monday tuesday wednesday thursday friday saturday sunday january february july september october november december
`);

/** Bodies, places of work and what is done there. */
const ofBodies = words(`
  academy access action adult adults advice advocacy agencies agency ambulance area assessment assistance association
  attendance authorities authority board body borough bureau business care centre children childrens
  children's city clinic clinical college commissioning committee community company confidential constabulary council
  county custody department designated disability district division domestic duty early education emergency
  england executive families family fire force foundation front general government group health healthcare help
  home homes hospital hospitals housing hub icb immigration independent integrated intake intervention
  learning legal line liaison local lscp maternity mash mental midwifery ministry multi multi-agency named national
  neighbourhood neonatal nhs night nursery nursing ofsted office operations organisation out-of-hours outreach
  paediatric paediatrics panel partner partners partnership perinatal pharmacy placement police practice
  prevention primary prison private probation programme project protection public referral referrals refuge region
  regional registered residential response review safeguarding school schools secondary section senior service
  services sexual shelter sixth social society specialist staff statutory strategic substance support surgery
  team teams trust trusts tribunal unit university urgent violence visiting voluntary welfare women women's
  workforce youth
  cafcass cdop commission conduct cps cqc crime data dfe disclosure foi foia hm hmcts information inquest
  investigating investigation iopc mp mps newspaper offending ombudsman overview parliament pcc prosecution quality
  records sio tribunals
  advisory armed bbc bereavement births british cases central circuit citizens citizen's communications
  compensation criminal deaths diocese employment equality forces fraud governing homicide injuries inquiry insurance
  insurer insurers itv litem medical military mortality newspapers parliamentary probate prosecutions registry requests
  rescue research rights safety samaritans serious standards subject transport treasury virtual first-tier
`);

/**
 * What an office is called with words that are names, too: whose name is Crown, Major or Caldicott is called so, and
 * the office is not. Looked for whole, without its capitals.
 */
export const offices: readonly string[] = [
  'armed forces',
  'attorney general',
  'border force',
  'caldicott guardian',
  'caldicott guardians',
  'child death overview panel',
  'child death review',
  'church of england',
  'crown court',
  'crown prosecution service',
  'crown prosecutor',
  'freedom of information',
  'high court',
  'first-tier tribunal',
  'guardian ad litem',
  'home office',
  'home secretary',
  'human rights',
  'law centre',
  'lord chancellor',
  'lord chief justice',
  'lord mayor',
  'major crime team',
  'major crime unit',
  'major incident team',
  'master of the rolls',
  'official receiver',
  'official solicitor',
  'parole board',
  'press office',
  'prison governor',
  'red cross',
  'royal commission',
  'secretary of state',
  'serious case review',
  'social work england',
  'solicitor general',
];

/** Titles, posts and kin. They follow a name, too: whose last name is Constable is called so. */
const ofPeople = words(`
  administrator adviser advisor advocate applicant analyst assistant associate auditor aunt aunts author authors
  barrister brother brothers carer carers caseworker chair chairman chairperson chairwoman chief child clerk court
  clinician clinicians coach colleague colleagues commander commissioner constable consultant contractor coordinator
  co-ordinator coroner counsellor counsel councillor courts cousin dad daughter daughters dc dci dcs delegate
  delegates dentist deputies deputy det detective dentist di director doctor doctors dr driver ds editor educator
  employee employer engineer father father's foster friend friends gp gps grandad grandfather grandma grandmother
  grandmother's grandparent grandparents guardian head headteacher helper husband infirmary inspector interim
  interpreter investigator journalist judge justice keyworker key lady landlord landlady lawyer lead leader leads
  legal magistrate major manager managers matron member members mayor mentor midwife midwives minister miss mother
  mother's mr mrs ms mum mx neighbour neighbours nephew niece nurse nurses nursery-nurse obstetrician officer
  officers owner paediatrician paramedic paramedics parent parents parish partner partner's pastor pathologist
  patient pc pcso person pharmacist physician physiotherapist post practitioner practitioners principal prof
  professional professionals professor prosecutor psychiatrist psychologist pupil radiographer receptionist
  registrar registrars relation relative relatives reporter representative requester resident respondent rev
  reverend reviewer scrutineer secretary senco sergeant sgt sibling siblings sir sister sisters social-worker
  solicitor solicitors son sons specialist stepbrother stepfather stepmother stepsister stranger student
  superintendent supervisor surgeon taker teacher teachers therapist trainee uncle uncles vicar victim visitor
  visitors volunteer wife witness witnesses worker workers
  attorney chambers chancellor examiner governor governors magistrates magistrates' receiver recorder usher
`);

/**
 * An area's name that stands right before one of these is the area's: "Northmoor Police". Only words that say so of
 * themselves: before "family", "health visitor" or "school nurse" it is as well somebody's.
 */
export const bodiesOfAreas: ReadonlySet<string> = new Set(
  words(`
    borough city constabulary coroner coroner's coroners council county court courts district fire icb integrated
    magistrates magistrates' metropolitan nhs police safeguarding trust university
  `),
);

/** Posts that are held for an area: "Coroner for Northmoor". A mother of somebody is none. */
export const postsOfAreas: ReadonlySet<string> = new Set(
  words('clerk commissioner constable coroner coroners court director judge magistrates mayor recorder'),
);

/** Never part of a name, wherever they stand. */
export const neverNames: ReadonlySet<string> = new Set(ofBodies);

/** Part of a name only where they end one: "John Constable", "Wei He"; and not "Constable Fell", "He is at work". */
export const rarelyNames: ReadonlySet<string> = new Set(
  [...ofSentences, ...ofPeople].filter((word) => !neverNames.has(word) && word !== 'may'),
);

/** Names that are months, too: by "3 May 2026" nobody is meant. */
export const monthsAndNames: ReadonlySet<string> = new Set(['march', 'april', 'may', 'june', 'august']);
