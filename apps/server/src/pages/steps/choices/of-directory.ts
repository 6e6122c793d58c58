import { heldIn, namelessPerson, type Choice } from '@waymark/forms';
import type { ListedPerson } from '@waymark/engine/cqrs';
import type { AgencyEntry, PartnershipEntry } from '@waymark/projections';
import { agencyGroup, byKind } from '../agency-group';
import { endedBy, onceEach } from '../ended';
import { besideBodies } from '../named-once';
import { inPeopleGroups } from '../people-group';
import { entries, type Choosing, type Offer } from './asking';

// What a form offers of the directory: agencies, deciding bodies, people, partnerships, and to whom a pack is sent.

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

export const agencies: Offer = async (asking) => {
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

export const bodies = bodiesThat(() => true);

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

export const offersOfDirectory: Readonly<Record<string, Offer>> = {
  agency: agencies,
  body: bodies,
  'body or agency': both(bodiesApart, agenciesApart),
  'local authority': localAuthorities,
  'deciding body': decidingBodies,
  person: people,
  'body, agency or person': both(bodiesApart, agenciesApart, peopleApart),
  partnership: otherPartnerships,
  'other partnership': otherPartnerships,
  recipient: recipients,
};
