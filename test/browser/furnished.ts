import type { Engine } from '@waymark/engine';
import { derivedId } from '@waymark/ledger';

/** The people of a small partnership, one for each role, and one of the neighbours. By role; the id names the role too. */
export const people = {
  'business unit': { id: 'unit', name: 'Una Wetherall', roles: [{ role: 'business unit' }] },
  'second unit': { id: 'unit-two', name: 'Ulric Tarn', roles: [{ role: 'business unit' }] },
  chair: { id: 'chair', name: 'Cedric Holloway', roles: [{ role: 'chair' }] },
  'group member': { id: 'member', name: 'Morwenna Ashdown', roles: [{ role: 'group member', agency: 'hospitals' }] },
  delegate: { id: 'delegate', name: 'Delia Farrant', roles: [{ role: 'delegate', body: 'council' }] },
  lead: { id: 'lead', name: 'Leopold Marsh', roles: [{ role: 'lead', body: 'police' }] },
  'agency lead': { id: 'hospital-lead', name: 'Agatha Penhale', roles: [{ role: 'agency lead', agency: 'hospitals' }] },
  'school lead': { id: 'school-lead', name: 'Silvia Roke', roles: [{ role: 'agency lead', agency: 'school' }] },
  reviewer: { id: 'reviewer', name: 'Rosalind Teague', roles: [{ role: 'reviewer' }] },
  scrutineer: { id: 'scrutineer', name: 'Septimus Vane', roles: [{ role: 'scrutineer' }] },
  auditor: { id: 'auditor', name: 'Audrey Lockyer', roles: [{ role: 'auditor' }] },
  administrator: { id: 'administrator', name: 'Adam Birtwhistle', roles: [{ role: 'administrator' }] },
} as const;

export type Cast = keyof typeof people;

export const neighbours = {
  'business unit': { id: 'neighbour', name: 'Nerys Coldstream', roles: [{ role: 'business unit' }] },
} as const;

/** Everybody's, in this house. */
export const password = 'three harbours and a kite';

export const signInOf = (id: string): string => `${id}@hillbridge.example`;

const bodies = [
  ['council', 'local authority', 'Hillbridge Council'],
  ['icb', 'integrated care board', 'Hillbridge Integrated Care Board'],
  ['police', 'police', 'Hillbridge Police'],
] as const;

const agencies = [
  ['hospitals', 'health', 'Hillbridge Hospitals'],
  ['school', 'education-and-childcare', 'Fellside School'],
] as const;

/** The neighbours' own. */
const harbour = [
  [
    'partnership-eastvale',
    'BodyJoined',
    { body: 'harbour-council', kind: 'local authority', name: 'Eastvale Council' },
  ],
  [
    'agency-harbour',
    'AgencyRegistered',
    { name: 'Eastvale Harbour Clinic', kind: 'health', partnership: 'eastvale', area: 'own' },
  ],
] as const;

const since = '2020-04-01';

/** Hillbridge with its bodies, agencies and people, and Eastvale, which may not look at its cases. */
export async function furnish(engine: Engine): Promise<void> {
  const record = stepsOn(engine);
  for (const [id, name] of [
    ['hillbridge', 'Hillbridge'],
    ['eastvale', 'Eastvale'],
  ] as const)
    await record(`partnership-${id}`, 'PartnershipRegistered', { name });
  for (const [body, kind, name] of bodies) await record('partnership-hillbridge', 'BodyJoined', { body, kind, name });
  for (const [id, kind, name] of agencies)
    await record(`agency-${id}`, 'AgencyRegistered', { name, kind, partnership: 'hillbridge', area: 'own' });
  for (const [stream, type, data] of harbour) await record(stream, type, data);
  const at = engine.time.now();
  const accounts: { signIn: string; person: string; at: string }[] = [];
  for (const [partnership, cast] of [
    ['hillbridge', people],
    ['eastvale', neighbours],
  ] as const) {
    for (const { id, name, roles } of Object.values(cast)) {
      await record(`person-${id}`, 'PersonRegistered', { partnership, name });
      for (const role of roles) await record(`person-${id}`, 'RoleGiven', { partnership, ...role });
      accounts.push({ signIn: signInOf(id), person: id, at });
    }
  }
  await engine.accounts.makeAlike(accounts, password);
  await engine.runner.catchUp();
}

/** What the command line does for a new installation: straight to the recorder. */
function stepsOn({ recorder }: Engine) {
  let steps = 0;
  return async (stream: string, type: string, data: unknown) => {
    const outcome = await recorder.record(stream, {
      commandId: derivedId('browser furnish', String(steps++)),
      by: { person: 'installer', partnership: 'hillbridge' },
      type,
      data,
      occurredOn: since,
      dateNotKnownBecause: null,
      subjectRevision: null,
      decidedBy: null,
      departures: [],
      causation: null,
    });
    if (outcome.answer !== 'recorded') throw new Error(`${type} on ${stream} was answered ${JSON.stringify(outcome)}`);
  };
}
