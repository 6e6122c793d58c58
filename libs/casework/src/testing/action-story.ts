import { action } from '../action';
import { story, type How, type Story } from './story';

// A fictional action of two agencies, taken as far as a test needs it.

export const draft = {
  plan: 'plan-1',
  recommendation: 'recommendation-1',
  kind: 'training',
  what: 'Train those who see children on what a first bruise may mean.',
} as const;

export const terms = {
  agencies: ['school', 'trust'],
  owner: 'trust',
  due: '2026-11-30',
  evidenceRequired: 'Registers and the course material.',
  intendedImpact: 'Bruises are asked about on the day.',
} as const;

/** The chair of the group, who decides on evidence and gave none of it. */
export const byChair: How = { actor: 'chair-1' };

export const evidenceOf = (agency: string) => ({
  evidence: `evidence-${agency}`,
  agency,
  givenBy: `lead-${agency}`,
  what: 'The register.',
});

export const begun = (): Story => story(action);

export const drafted = (): Story => begun().takes('Drafted', draft, { on: '2026-10-06' });

export const agreed = (): Story => drafted().takes('Agreed', terms, { on: '2026-10-12' });

/** One of the two agencies gave evidence, and its own governance signed it off. */
export const submitted = (agency = 'school', told: Story = agreed()): Story =>
  told
    .takes('GovernanceSignedOff', { agency }, { on: '2026-10-30' })
    .takes('EvidenceSubmitted', evidenceOf(agency), { on: '2026-11-02' });

export const acceptedOf = (agency: string, told: Story, on: string): Story =>
  submitted(agency, told).takes(
    'EvidenceAccepted',
    { evidence: `evidence-${agency}`, reasons: 'The register is complete.' },
    { on, ...byChair },
  );

/** The evidence of both is accepted, and a day is set on which to look at what came of it. */
export const accepted = (): Story =>
  acceptedOf('trust', acceptedOf('school', agreed(), '2026-11-05'), '2026-11-09').takes(
    'ImpactCheckPlanned',
    { due: '2027-03-01', how: 'An audit of referrals.' },
    { on: '2026-11-09' },
  );

export const checked = (): Story =>
  accepted().takes(
    'ImpactFound',
    { impact: 'evidenced', finding: 'Referrals on the day have doubled.' },
    { on: '2026-11-16' },
  );

export const closed = (): Story => checked().takes('Closed', {}, { on: '2026-11-17' });

export const ongoing = (): Story =>
  agreed().takes('MadeOngoing', { reviewOn: '2027-01-15', why: 'It goes on every term.' }, { on: '2026-11-02' });

export const notProgressing = (): Story =>
  agreed().takes('NotProgressed', { rationale: 'The service it is about has ended.' }, { on: '2026-11-02' });

export const superseded = (): Story =>
  agreed().takes('Superseded', { by: 'action-9', why: 'A wider one covers it.' }, { on: '2026-11-02' });

export const notAccepted = (): Story =>
  agreed().takes('NotAccepted', { agency: 'school', reasons: 'It is not for schools to do.' }, { on: '2026-10-20' });
