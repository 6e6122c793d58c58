import { wordsIn } from './words';

/** What kind of thing a word comes from. Who may not read names finds nothing by them. */
export const kinds = ['working name', 'reference', 'title', 'name', 'place', 'date of birth'] as const;
export type Kind = (typeof kinds)[number];

/** A word of a record, in clear: it is never stored so. */
export interface Mention {
  readonly kind: Kind;
  readonly word: string;
}

type Data = Readonly<Record<string, unknown>>;

interface Particulars {
  readonly name?: string;
  readonly bornOn?: string;
}

const text = (kind: Kind, value: unknown): Mention[] =>
  typeof value === 'string' ? wordsIn(value).map((word) => ({ kind, word })) : [];

const ofChild = (particulars: unknown): Mention[] => {
  const { name, bornOn } = (particulars ?? {}) as Particulars;
  // A month or a year of birth would find half a register: whole dates alone.
  const born = typeof bornOn === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(bornOn) ? bornOn : null;
  return [...text('name', name), ...(born === null ? [] : [{ kind: 'date of birth' as const, word: born }])];
};

const references = ({ reference, panelReference }: Data): Mention[] => [
  ...text('reference', reference),
  ...text('reference', panelReference),
];

/** Which fields of which facts can be found, by the category of the record. */
const searchable: Readonly<Record<string, Readonly<Record<string, (data: Data) => readonly Mention[]>>>> = {
  case: {
    WorkingNameGiven: ({ name }) => text('working name', name),
    DisclosureRequested: references,
  },
  rapidReview: {
    Referred: ({ place, homeArea, particulars }) => [
      ...text('place', place),
      ...text('place', homeArea),
      ...(Array.isArray(particulars) ? particulars.flatMap(ofChild) : []),
    ],
    ChildAdded: ({ particulars }) => ofChild(particulars),
    ChildDescribed: ({ particulars }) => ofChild(particulars),
    ChildMoved: ({ area }) => text('place', area),
    ReferralAccepted: ({ area }) => text('place', area),
    ReferralPassedOn: ({ area }) => text('place', area),
    IncidentNotified: references,
    ReferenceReceived: references,
    OfstedAndSecretaryOfStateTold: references,
    InformationRequested: references,
    FamilyMemberContacted: ({ name }) => text('name', name),
  },
  practiceReview: {
    Published: ({ pseudonym }) => text('name', pseudonym),
    FamilyMemberContacted: ({ name }) => text('name', name),
  },
  submission: { Acknowledged: references },
  otherReview: {
    ReviewRecorded: (data) => [
      ...references(data),
      ...text('name', data['who']),
      ...text('name', data['representative']),
      ...text('place', data['ledBy']),
    ],
    RepresentativeNamed: ({ name }) => text('name', name),
  },
  /** What was published nationally: no person's name, so whoever sees the case finds it. */
  nationalLearning: {
    LearningReceived: ({ title, publisher }) => [...text('title', title), ...text('title', publisher)],
  },
  action: { Drafted: references },
};

export const isSearchable = (category: string, fact: string): boolean => searchable[category]?.[fact] !== undefined;

/** What can be found of one step, as it stands now. */
export const mentionsIn = (category: string, fact: string, data: Data): readonly Mention[] =>
  searchable[category]?.[fact]?.(data) ?? [];
