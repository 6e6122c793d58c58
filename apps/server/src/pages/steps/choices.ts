import type { QueryBus } from '@nestjs/cqrs';
import { meeting, nationalLearning } from '@waymark/casework';
import { heldIn, namelessPerson, withKnown, type Choice, type Held } from '@waymark/forms';
import {
  CasesOf,
  DirectoryLists,
  type DirectoryList,
  type ListedPerson,
  RapidReviewRecord,
  WorkflowRecord,
  WorkflowsOf,
  type OpenedStep,
} from '@waymark/engine/cqrs';
import type { AgencyEntry, PartnershipEntry } from '@waymark/projections';
import { inWords } from '@waymark/statute';
import { agencyGroup, byKind } from './agency-group';
import { endedBy, onceEach } from './ended';
import { besideBodies } from './named-once';
import { inPeopleGroups } from './people-group';

/** Who asks, on which case, and what they may name. */
export interface Asking {
  readonly queries: QueryBus;
  readonly person: string;
  readonly case: string | null;
  /** Whether people's names are theirs to see there. */
  readonly seesNames: boolean;
  readonly reference: string | null;
  /** The partnership whose directory counts. */
  readonly partnership: string;
  /** Partnerships that led the case before: what its record names of theirs stays to be chosen. */
  readonly ledBefore?: readonly string[];
  readonly steps: readonly OpenedStep[];
  readonly only: { readonly agencies: readonly string[]; readonly bodies: readonly string[] } | null;
  /** Chosen already: the case that something is joined with, say. */
  readonly chosen: (field: string) => string;
  readonly today: string;
  /** Which step is asked for. */
  readonly type: string;
}

/** The directory as one form asks it: for each list once, however many questions choose from it. */
interface Choosing extends Asking {
  directory(asked: DirectoryLists['asked']): Promise<DirectoryList['entries']>;
}

type Offer = (asking: Choosing) => Promise<readonly Choice[]>;

/** What may be chosen in a form: of the directory, of the case's other records, and of the record itself. */
export async function heldFor(things: ReadonlySet<string>, asked: Asking): Promise<Held> {
  const asking = { ...asked, directory: directoryFor(asked) };
  const beside: Record<string, readonly Choice[]> = {};
  for (const thing of things) {
    const offer = offers[thing];
    if (offer !== undefined) beside[thing] = await offer(asking);
  }
  const titles = new Map(
    [...(await agencies(asking)), ...(await bodies(asking))].map(({ value, words }) => [value, words]),
  );
  const record = { steps: asking.steps, titleOf: (id: string) => titles.get(id) ?? null };
  return withKnown(asking.type, heldIn(things, record, beside), record);
}

function directoryFor({ queries, person }: Asking): Choosing['directory'] {
  const lists = new Map<string, Promise<DirectoryList['entries']>>();
  return (asked) => {
    const list = [asked.list, 'partnership' in asked ? asked.partnership : ''].join(':');
    const known = lists.get(list);
    if (known !== undefined) return known;
    const found = queries
      .execute(new DirectoryLists(person, asked))
      .then((answer) => (answer.answer === 'directory list' ? answer.entries : []));
    lists.set(list, found);
    return found;
  };
}

const entries = async <Entry>({ directory }: Choosing, asked: DirectoryLists['asked']): Promise<readonly Entry[]> =>
  (await directory(asked)) as readonly Entry[];

const everyAgency = async (asking: Choosing) => {
  const inDirectory = (partnership: string) => entries<AgencyEntry>(asking, { list: 'agencies', partnership });
  const isOnRecord = onRecordOf(asking);
  const before = await Promise.all((asking.ledBefore ?? []).map(inDirectory));
  const all = [...(await inDirectory(asking.partnership)), ...before.flat().filter(({ id }) => isOnRecord(id))];
  return byKind(
    all.map(({ id, name, kind, endedOn }) => ({
      value: id,
      words: name ?? 'An agency without a name',
      group: agencyGroup(kind),
      ...endedBy(endedOn, asking.today),
    })),
  );
};

const agencies: Offer = async (asking) => {
  const inDirectory = await everyAgency(asking);
  const all = [...inDirectory, ...askedOnce(asking, new Set(inDirectory.map(({ value }) => value)))];
  return asking.only === null || asking.only.agencies.length === 0
    ? all
    : all.filter(({ value }) => asking.only!.agencies.includes(value));
};

/** A request is ended also where the agency's entry in the directory was taken back. */
function askedOnce({ type, steps }: Choosing, inDirectory: ReadonlySet<string>): readonly Choice[] {
  if (type !== 'RequestEnded') return [];
  const asked = steps.flatMap((step) =>
    step.type === 'InformationRequested' && step.withdrawnBy === null ? [String(step.data['agency'])] : [],
  );
  return [...new Set(asked)]
    .filter((agency) => !inDirectory.has(agency))
    .map((value) => ({ value, words: 'An agency whose entry was taken back', group: agencyGroup(null) }));
}

const bodiesThat =
  (are: (body: PartnershipEntry['bodies'][number]) => boolean): Offer =>
  async (asking) => {
    const found = await entries<PartnershipEntry>(asking, { list: 'partnerships' });
    const own = found.find(({ id }) => id === asking.partnership)?.bodies ?? [];
    const isOnRecord = onRecordOf(asking);
    const before = found
      .filter(({ id }) => asking.ledBefore?.includes(id) === true)
      .flatMap(({ bodies }) => bodies.filter(({ body }) => isOnRecord(body)));
    return onceEach([
      ...own
        .filter(are)
        .map(({ body, title, until }) => ({ value: body, words: title, ...endedBy(until, asking.today) })),
      ...before.filter(are).map(({ body, title }) => ({
        value: body,
        words: title,
        ended: true as const,
        hint: 'Of a partnership that led this case before',
      })),
    ]);
  };

const bodies = bodiesThat(() => true);

/** Whether the record names it anywhere. */
function onRecordOf({ steps }: Choosing): (id: string) => boolean {
  const onRecord = JSON.stringify(steps.map(({ data }) => data));
  return (id) => onRecord.includes(`"${id}"`);
}

/** Whose area somebody lives in: an authority that decides here, or one that the directory holds as an agency. */
const localAuthorities: Offer = async (asking) => {
  const decidingHere = await beneath(
    'Deciding bodies',
    bodiesThat(({ kind }) => kind === 'local authority'),
  )(asking);
  const agencies = (await everyAgency(asking)).filter(({ group }) => group === agencyGroup('local-authority'));
  return [...decidingHere, ...besideBodies(agencies, decidingHere, onRecordOf(asking))];
};

/** Those that decide here: the area's own, those of other areas that take part, and agencies that own an action. */
const decidingBodies: Offer = async (asking) => {
  const own = await bodies(asking);
  const named = new Set(
    asking.steps.flatMap(({ type, data }) => {
      if (type === 'BodyTakesPart') return [String(data['body'])];
      return type === 'Drafted' || type === 'Agreed' || type === 'DraftAmended'
        ? [...((data['agencies'] ?? []) as string[]), ...(data['owner'] === undefined ? [] : [String(data['owner'])])]
        : [];
    }),
  );
  const others = (await everyAgency(asking)).filter(
    ({ value }) => named.has(value) && own.every((one) => one.value !== value),
  );
  const all = [...own, ...others];
  const only = asking.only?.bodies ?? [];
  return only.length === 0 ? all : all.filter(({ value }) => only.includes(value));
};

/** To whom the case's names are not open, nobody else is named. */
const people: Offer = async (asking) =>
  (await entries<{ id: string; name: string | null }>(asking, { list: 'people', partnership: asking.partnership }))
    .filter(({ id }) => asking.seesNames || id === asking.person)
    .map(({ id, name }) =>
      name === null ? { value: id, words: namelessPerson, nameless: true } : { value: id, words: name },
    );

const otherPartnerships: Offer = async (asking) =>
  (await entries<PartnershipEntry>(asking, { list: 'partnerships' }))
    .filter(({ id }) => id !== asking.partnership || asking.type === 'FactCorrected')
    .map(({ id, name }) => ({ value: id, words: name ?? 'A partnership without a name' }));

const mostCases = 200;

/** What is about no child is covered by no letter, and looked at by no review. */
const ofNoReview: ReadonlySet<string> = new Set([nationalLearning.category]);

const cases =
  (own: 'with' | 'without', leftOut: ReadonlySet<string> = new Set()): Offer =>
  async (asking) => {
    const { cases } = await asking.queries.execute(new CasesOf(asking.person, null, mostCases));
    const chosen = asking.chosen('case');
    const listed = cases
      .filter(({ caseId, workflow }) =>
        // A group's year of meetings is a case to Waymark alone: nobody points to it.
        caseId === asking.case ? own === 'with' : workflow !== meeting.name && !leftOut.has(workflow ?? ''),
      )
      .sort((one, other) => Number(other.caseId === asking.case) - Number(one.caseId === asking.case));
    return Promise.all(
      listed.map(async ({ caseId, reference, workingName }) => ({
        value: caseId,
        words: [workingName, reference].filter((words) => words !== null).join(', '),
        ...(own === 'without' && caseId === chosen ? { more: await notificationsOf(asking, caseId) } : {}),
      })),
    );
  };

async function notificationsOf({ queries, person }: Asking, caseId: string) {
  const found = await queries.execute(new RapidReviewRecord(person, caseId));
  const steps = found.answer === 'rapid review' ? found.steps : [];
  const notifications = steps
    .filter(({ type, withdrawnBy }) => type === 'IncidentNotified' && withdrawnBy === null)
    .map(({ data, occurredOn }) => ({ notification: data['notification'], notifiedOn: occurredOn }));
  return { notifications };
}

/** Workflows of the case of one kind, in words of their own where these can be read. */
const workflowsOf =
  (workflow: string | null, words: (steps: readonly OpenedStep[]) => string): Offer =>
  async (asking) => {
    if (asking.case === null) return [];
    const found = await asking.queries.execute(new WorkflowsOf(asking.person, asking.case));
    if (found.answer === 'no such record') return [];
    const listed = found.workflows.filter((one) => workflow === null || one.workflow === workflow);
    return Promise.all(
      listed.map(async ({ id, title, stageTitle }, at) => {
        const record = await asking.queries.execute(new WorkflowRecord(asking.person, asking.case!, id));
        const said = record.answer === 'workflow' ? words(record.steps) : '';
        return { value: id, words: `${title} ${at + 1}: ${said === '' ? stageTitle : said}` };
      }),
    );
  };

const firstText =
  (field: string) =>
  (steps: readonly OpenedStep[]): string => {
    const text = String(steps[0]?.data[field] ?? '').split('\n')[0]!;
    return text.length <= 80 ? text : `${text.slice(0, 77)}…`;
  };

/** Drafts, published reports and packs of the case: what can be released as it stands. */
const versions: Offer = async (asking) => {
  if (asking.case === null) return [];
  const found = await asking.queries.execute(new WorkflowsOf(asking.person, asking.case));
  if (found.answer === 'no such record') return [];
  const listed = await Promise.all(
    found.workflows.map(async ({ id, title, workflow }) => {
      const record = await asking.queries.execute(new WorkflowRecord(asking.person, asking.case!, id));
      const steps = record.answer === 'workflow' ? record.steps : [];
      return versionsIn({ id, title, workflow }, steps);
    }),
  );
  return listed.flat();
};

function versionsIn(of: { id: string; title: string; workflow: string }, steps: readonly OpenedStep[]): Choice[] {
  const standing = steps.filter(({ withdrawnBy }) => withdrawnBy === null);
  const published = standing.findLast(({ type }) => type === 'Published');
  const drafts = standing.filter(({ type }) => type === 'DraftPrepared');
  const said = firstText('title')(steps);
  return [
    ...(published === undefined
      ? []
      : [{ value: of.id, words: `${of.title}: the report published ${inWords(published.occurredOn)}` }]),
    ...drafts.map(({ data, occurredOn }) => ({
      value: String(data['draft']),
      words: `${of.title}: draft, version ${String(data['version'])}, prepared ${inWords(occurredOn)}`,
    })),
    ...(of.workflow === 'submission' ? [{ value: of.id, words: `${of.title}: ${said || 'a pack'}` }] : []),
  ];
}

const recommendations: Offer = async (asking) => {
  if (asking.case === null) return [];
  const found = await asking.queries.execute(new WorkflowsOf(asking.person, asking.case));
  if (found.answer === 'no such record') return [];
  const plans = found.workflows.filter(({ workflow }) => workflow === 'action-plan');
  const records = await Promise.all(
    plans.map(({ id }) => asking.queries.execute(new WorkflowRecord(asking.person, asking.case!, id))),
  );
  return records.flatMap((record, at) => {
    if (record.answer !== 'workflow') return [];
    const made = heldIn(['recommendation'], { steps: record.steps, titleOf: () => null }, {})['recommendation'] ?? [];
    const said = firstText('source')(record.steps);
    const group = `${plans[at]!.title} ${at + 1}${said === '' ? '' : `: ${said}`}`;
    return made.map((choice) => ({ ...choice, group }));
  });
};

/** Whom the statute names for what the pack is, and whom this partnership sends it to beside. */
const recipients: Offer = async (asking) => {
  const steps = asking.steps;
  const named = heldIn(['recipient'], { steps, titleOf: () => null }, {})['recipient'] ?? [];
  const kind = steps.findLast(({ type, withdrawnBy }) => type === 'Prepared' && withdrawnBy === null)?.data['kind'];
  const found = await entries<PartnershipEntry>(asking, { list: 'partnerships' });
  const further = found.find(({ id }) => id === asking.partnership)?.extraRecipients ?? [];
  return [
    ...named,
    ...further
      .filter(({ submissions }) => (submissions as readonly unknown[]).includes(kind))
      .map(({ recipient, title }) => ({
        value: recipient,
        words: title,
        hint: 'Further recipient of this partnership',
      })),
  ];
};

const both =
  (...offered: Offer[]): Offer =>
  async (asking) =>
    (await Promise.all(offered.map((offer) => offer(asking)))).flat();

/** In a long list of several kinds each kind stands beneath its own heading, and never beneath that of the agencies before it. */
const beneath =
  (group: string, offered: Offer): Offer =>
  async (asking) =>
    (await offered(asking)).map((choice) => ({ ...choice, group }));

const bodiesApart = beneath('Deciding bodies', bodies);

const agenciesApart: Offer = async (asking) =>
  besideBodies(await agencies(asking), await bodies(asking), onRecordOf(asking));

/** Whom they come from tells a partnership's people apart: some twenty under one heading nobody finds anybody in. */
const peopleApart: Offer = async (asking) => {
  const listed = await entries<ListedPerson>(asking, { list: 'people', partnership: asking.partnership });
  const rolesOf = new Map(listed.map(({ id, roles }) => [id, roles]));
  return inPeopleGroups(await people(asking), rolesOf);
};

const offers: Readonly<Record<string, Offer>> = {
  agency: agencies,
  body: bodies,
  'body or agency': both(bodiesApart, agenciesApart),
  'local authority': localAuthorities,
  'deciding body': decidingBodies,
  person: people,
  'body, agency or person': both(bodiesApart, agenciesApart, peopleApart),
  partnership: otherPartnerships,
  'other partnership': otherPartnerships,
  case: cases('with'),
  'other case': cases('without'),
  'case under review': cases('with', ofNoReview),
  'other case under review': cases('without', ofNoReview),
  recipient: recipients,
  'other pack': workflowsOf('submission', firstText('title')),
  'other meeting': workflowsOf('meeting', () => ''),
  plan: workflowsOf('action-plan', firstText('source')),
  recommendation: recommendations,
  'other action': workflowsOf('action', firstText('what')),
  'dispute of the case': workflowsOf('dispute', () => ''),
  'pack of the case': workflowsOf('submission', firstText('title')),
  'rapid review of the case': workflowsOf('rapid-review', () => ''),
  'workflow of the case': workflowsOf(null, firstText('title')),
  'version of the case': versions,
};
