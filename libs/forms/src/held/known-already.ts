import { lastHappened } from '@waymark/casework';
import { inWords, requiredReportContents } from '@waymark/statute';
import { capital } from '../words';
import type { Choice, Data, Held } from './choice';
import { standingOfEach, stepsOf, type RecordHeld, type StepHeld } from './record';

// What the record says already of what is offered: who was asked, who signed which draft. It is shown beneath the choice.

/** By id: what is known of it. */
type Hints = ReadonlyMap<string, string>;

type Known = (record: RecordHeld, choices: readonly Choice[]) => Hints;

const on = ({ occurredOn }: StepHeld): string => inWords(occurredOn);

const askingTypes = ['InformationRequested', 'RequestEnded', 'ReturnReceived', 'ReturnQueried', 'ReturnAccepted'];

/** How each agency stands with its return. */
function ofReturns(record: RecordHeld): Hints {
  const last = standingOfEach(stepsOf(record, ...askingTypes), 'agency');
  return new Map([...last].map(([agency, step]) => [agency, returnInWords(step)]));
}

function returnInWords(step: StepHeld): string {
  const due = step.data['due'] === undefined ? '' : `, due ${inWords(String(step.data['due']))}`;
  switch (step.type) {
    case 'InformationRequested':
      return `Asked ${on(step)}${due}`;
    case 'RequestEnded':
      return `No longer asked, since ${on(step)}`;
    case 'ReturnQueried':
      return `Queried ${on(step)}${due}`;
    case 'ReturnAccepted':
      return `Return accepted ${on(step)}`;
    default:
      return `Return received ${on(step)}`;
  }
}

/** Which agency's last answer left a gap, and of which something became already. */
const ofGaps: Known = (record) => {
  const last = standingOfEach(stepsOf(record, 'ReturnReceived', 'GapActedOn'), 'agency');
  return new Map([...last].map(([agency, step]) => [agency, gapInWords(step)]));
};

function gapInWords(step: StepHeld): string {
  if (step.type === 'GapActedOn') return `Its gap was acted on ${on(step)}`;
  const kind = step.data['kind'];
  if (kind === 'gap found') return `Found a gap ${on(step)}`;
  return kind === 'not given' ? `Gave no assurance ${on(step)}` : `Answered ${on(step)}, without a gap`;
}

const signingTypes = ['SignedOff', 'NoMaterialChangeConfirmed'];

/** Who signed which draft, and who has not. */
function ofSignatures(record: RecordHeld, bodies: readonly Choice[]): Hints {
  const drafts = stepsOf(record, 'DraftPrepared');
  const versions = new Map(drafts.map(({ data }) => [String(data['draft']), Number(data['version'])]));
  const latest = versions.get(String(lastHappened(drafts)?.data['draft']));
  const last = standingOfEach(stepsOf(record, ...signingTypes), 'body');
  const said = ({ value }: Choice): string => {
    const step = last.get(value);
    return step === undefined
      ? 'Has not signed off'
      : signedInWords(step, versions.get(String(step.data['draft'])), latest);
  };
  return new Map(bodies.map((body) => [body.value, said(body)]));
}

function signedInWords(step: StepHeld, version: number | undefined, latest: number | undefined): string {
  const of = version === undefined ? 'a draft that was taken back' : `version ${version}`;
  const words =
    step.type === 'SignedOff' ? `Signed off ${of}, ${on(step)}` : `Confirmed no material change in ${of}, ${on(step)}`;
  return latest === undefined || version === latest ? words : `${words}; not version ${latest}`;
}

/** What each body said in the same matter before, and of those that stand, which have not said anything yet. */
const ofDecisions =
  (field: string | null, type: string, says: string, notYet: string): Known =>
  (record, bodies) => {
    const last = standingOfEach(stepsOf(record, type), 'body');
    const said = ({ value, ended }: Choice): [string, string][] => {
      const step = last.get(value);
      if (step === undefined) return ended === true ? [] : [[value, notYet]];
      return [[value, `${says} ${on(step)}${field === null ? '' : `: ${worded(step.data, field)}`}`]];
    };
    return new Map(bodies.flatMap(said));
  };

const worded = (data: Data, field: string): string => String(data[field] ?? '');

/** How each version was found when it was assured, and what was not wholly there. */
const ofAssurances: Known = (record) => {
  const last = standingOfEach(stepsOf(record, 'QualityAssured'), 'draft');
  return new Map([...last].map(([draft, step]) => [draft, assuredInWords(step)]));
};

function assuredInWords(step: StepHeld): string {
  const judged = (step.data['contents'] ?? []) as readonly { readonly content: string; readonly found: string }[];
  const wanting = requiredReportContents['practice-review'].flatMap(({ id, words }) => {
    const found = judged.find(({ content }) => content === id)?.found;
    return found === 'in part' || found === 'missing' ? [`${words} (${foundInWords[found]})`] : [];
  });
  const found = wanting.length === 0 ? '' : `. Not wholly there: ${wanting.join('; ')}`;
  return `Assured ${on(step)}: ${String(step.data['outcome'])}${found}`;
}

const foundInWords = { 'in part': 'partly met', missing: 'not met' };

const answeringTypes = ['DisclosureDecided', 'MaterialReleased', 'RequestWithdrawn'];

/** How each request for disclosure was answered, or that who asked withdrew it. */
const ofRequests: Known = (record) =>
  new Map(
    [...standingOfEach(stepsOf(record, ...answeringTypes), 'request')].map(([request, step]) => [
      request,
      answerInWords(step),
    ]),
  );

function answerInWords(step: StepHeld): string {
  if (step.type === 'RequestWithdrawn') return `Withdrawn ${on(step)}`;
  if (step.type === 'MaterialReleased') return `Material released ${on(step)}`;
  const decision = String(step.data['decision']);
  const released = decision.startsWith('released');
  return `${released ? `To be ${decision}, decided` : capital(decision)} ${on(step)}`;
}

const aboutRequests: Readonly<Record<string, Known>> = { 'request for disclosure': ofRequests };

const aboutReturns: Readonly<Record<string, Known>> = { agency: ofReturns };

/** By step, and by the kind of thing that its form offers. */
const known: Readonly<Record<string, Readonly<Record<string, Known>>>> = {
  InformationRequested: aboutReturns,
  QualityAssured: { draft: ofAssurances },
  ReturnChased: aboutReturns,
  ReturnEscalated: aboutReturns,
  RequestEnded: aboutReturns,
  ReturnReceived: aboutReturns,
  ReturnQueried: aboutReturns,
  ReturnAccepted: aboutReturns,
  GapActedOn: { agency: ofGaps },
  SignedOff: { 'deciding body': ofSignatures },
  NoMaterialChangeConfirmed: { 'deciding body': ofSignatures },
  ViewGiven: { 'deciding body': ofDecisions('view', 'ViewGiven', 'Gave its view', 'Has not given its view') },
  BodyDecided: { 'deciding body': ofDecisions('decision', 'BodyDecided', 'Decided', 'Has not decided') },
  DisclosureDayMoved: aboutRequests,
  DisclosureAdviceRecorded: aboutRequests,
  DisclosureDecided: aboutRequests,
  MaterialReleased: aboutRequests,
  RequestWithdrawn: aboutRequests,
  PlanAgreed: { 'deciding body': ofDecisions(null, 'PlanAgreed', 'Agreed', 'Has not agreed') },
};

/** What is offered, with what the record knows of it already. */
export function withKnown(type: string, held: Held, record: RecordHeld): Held {
  const told = Object.entries(known[type] ?? {}).flatMap(([thing, hintsOf]) => {
    const choices = held[thing];
    if (choices === undefined) return [];
    const hints = hintsOf(record, choices);
    return [[thing, choices.map((choice) => withHint(choice, hints.get(choice.value)))] as const];
  });
  return { ...held, ...Object.fromEntries(told) };
}

const withHint = (choice: Choice, hint: string | undefined): Choice =>
  hint === undefined ? choice : { ...choice, hint: choice.hint === undefined ? hint : `${choice.hint}. ${hint}` };
