import type { OpenedStep } from '@waymark/recording';
import { namesPattern, placesPattern } from './names-in-text';

// Names hidden from those who may not see them: the fields that hold a name, and what stands in such a field wherever
// else in the case it is written.

/** What stands in a name's place. */
export const hiddenName = '[name hidden]';

/** What stands in the place of an address. */
const hiddenPlace = '[place hidden]';

/** Fields that hold a person's name, or text by which a person is found. */
const nameFields = new Set([
  'name',
  'author',
  'authorisedBy',
  'authoriser',
  'people',
  'contact',
  'contactRoute',
  'sentBy',
  'sentTo',
  'forWhom',
  'toWhom',
  'referredBy',
  'responsible',
  'representative',
  'pseudonym',
]);

/**
 * `by` is a name where a person typed it, and a code elsewhere. A correction is of either, as the step that it corrects:
 * what stood between two corrections stands in the first of them alone. Where that step is not at hand, it is a name.
 */
const namesWhereTyped: Readonly<Record<string, ReadonlySet<string>>> = {
  by: new Set(['RecordsSecured', 'FamilyMemberContacted', 'QualityAssured', 'ConflictChecked', 'FactCorrected']),
  who: new Set(['ConflictDeclared', 'ReviewRecorded', 'FactCorrected']),
};

const isNameField = (field: string, type: string): boolean =>
  nameFields.has(field) || (namesWhereTyped[field]?.has(type) ?? false);

/**
 * Where it happened, and where something was sent: an address finds a family as surely as a name does. Where a meeting was
 * held is no such place. Of a correction whose step is not at hand it may be either.
 */
const isPlaceField = (field: string, type: string): boolean =>
  field === 'address' || (field === 'place' && (type === 'Referred' || type === 'FactCorrected'));

/**
 * All steps with their names hidden. `of`: every step of the case, in which the names are found. `areas`: words of what its
 * partnerships and their bodies are called.
 */
export function withoutNames(of: readonly OpenedStep[], areas: ReadonlySet<string>): (step: OpenedStep) => OpenedStep {
  const typeOf = toldAs(of);
  const blot = blotterOf(foundIn(of, typeOf), areas);
  return (step) => ({
    ...step,
    dateNotKnownBecause: step.dateNotKnownBecause === null ? null : blot(step.dateNotKnownBecause),
    decidedBy: step.decidedBy === null ? null : { ...step.decidedBy, name: null },
    data: hidden(step.data, typeOf(step), blot) as OpenedStep['data'],
    firstRecorded:
      step.firstRecorded === null
        ? null
        : { ...step.firstRecorded, data: hidden(step.firstRecorded.data, step.type, blot) as OpenedStep['data'] },
    departures: step.departures.map(({ rule, reason }) => ({ rule, reason: reason === null ? null : blot(reason) })),
  });
}

/** Hides in a text every name that stands in these steps. */
export const nameHider = (of: readonly OpenedStep[], areas: ReadonlySet<string>): ((text: string) => string) =>
  blotterOf(foundIn(of, toldAs(of)), areas);

type TypeOf = (step: OpenedStep) => string;

/** The type as which a step tells its fields: a correction tells those of the step that it corrects. */
function toldAs(of: readonly OpenedStep[]): TypeOf {
  const types = new Map(of.map(({ event, type }) => [event, type]));
  return ({ type, data }) => (type === 'FactCorrected' ? (types.get(String(data['event'])) ?? type) : type);
}

interface Found {
  readonly names: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
}

function foundIn(steps: readonly OpenedStep[], typeOf: TypeOf): Found {
  const [names, places] = [new Set<string>(), new Set<string>()];
  const look = (value: unknown, type: string): void => {
    if (Array.isArray(value)) for (const each of value) look(each, type);
    else if (typeof value === 'object' && value !== null)
      for (const [field, part] of Object.entries(value)) {
        if (isNameField(field, type)) for (const text of textsIn(part)) names.add(text);
        else if (isPlaceField(field, type)) for (const text of textsIn(part)) places.add(text);
        else look(part, type);
      }
  };
  for (const step of steps) {
    const { data, type, decidedBy, firstRecorded } = step;
    look(data, typeOf(step));
    if (firstRecorded !== null) look(firstRecorded.data, type);
    if (decidedBy?.name) names.add(decidedBy.name);
  }
  return { names, places };
}

const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.flatMap(textsIn) : [];

/**
 * A name as a whole, and what is distinctive in it: who is called "Amy Fell" is called Amy in a text. A place as a whole,
 * and its house or flat by number: a street and a town alone are many people's.
 */
function blotterOf({ names, places }: Found, areas: ReadonlySet<string>): (text: string) => string {
  const [name, place] = [namesPattern(names, areas), placesPattern(places)];
  return (text) => {
    const without = place === null ? text : text.replace(place, hiddenPlace);
    return name === null ? without : without.replace(name, hiddenName);
  };
}

function hidden(value: unknown, type: string, blot: (text: string) => string): unknown {
  if (typeof value === 'string') return blot(value);
  if (Array.isArray(value)) return value.map((each) => hidden(each, type, blot));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([field, part]: [string, unknown]) => {
      // A day of birth finds a child as surely as a name does; the age stands in a field of its own.
      if (field === 'bornOn') return [];
      return [[field, hiddenField(field, part)]];
    }),
  );

  function hiddenField(field: string, part: unknown): unknown {
    if (isPlaceField(field, type) && typeof part === 'string') return hiddenPlace;
    return isNameField(field, type) ? inItsPlace(part) : hidden(part, type, blot);
  }
}

const inItsPlace = (part: unknown): unknown => (Array.isArray(part) ? part.map(() => hiddenName) : hiddenName);
