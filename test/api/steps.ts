import type { Client, Answer } from './client';

// Steps of an invented rapid review, as they are sent.

export interface SentStep {
  readonly type: string;
  readonly data: object;
  readonly occurredOn: string;
  readonly subjectRevision?: number;
  readonly decidedBy?: object;
  readonly departures?: readonly object[];
}

export const referral: SentStep = {
  type: 'Referred',
  occurredOn: '2026-05-13',
  data: {
    entry: 'incident',
    children: ['child-1'],
    parts: { 'child-1': 'harmed' },
    incidentOn: '2026-05-11',
    incidentKnownOn: '2026-05-12',
    fiveDaysRunFrom: 'incident',
    referredBy: 'A health visitor',
    account: 'What the health visitor saw on the stairs.',
    nature: 'serious-harm',
    abuseOrNeglect: 'suspected',
    particulars: [{ child: 'child-1', name: 'Wren Hollis' }],
  },
};

export const decidedBy = (body: string) => ({ body, capacity: 'lead', given: 'meeting', name: `Lead of ${body}` });

export const view = (body: string, chosen = 'notify'): SentStep => ({
  type: 'ViewGiven',
  occurredOn: '2026-05-14',
  data: { body, view: chosen, reasons: 'The criteria appear to be met.' },
  decidedBy: decidedBy(body),
});

export const notified: SentStep = {
  type: 'IncidentNotified',
  occurredOn: '2026-05-15',
  data: { notification: 'sin-1', category: 'serious harm', reference: 'SIN-0001' },
};

export const request = (agency: string): SentStep => ({
  type: 'InformationRequested',
  occurredOn: '2026-05-18',
  data: { agency, due: '2026-05-27', basis: 'Children Act 2004 s16H', scope: 'The last two years.' },
});

export const agencyReturn = (agency: string, subjectRevision: number): SentStep => ({
  type: 'ReturnReceived',
  occurredOn: '2026-05-26',
  data: { agency, kind: 'full', involvement: `What ${agency} knew.` },
  subjectRevision,
});

export async function openCase(
  client: Client,
  step: SentStep = referral,
  key?: string,
): Promise<Answer & { id: string }> {
  const answer = await client.post('/api/v1/cases', { workflow: 'rapid-review', step }, key);
  return { ...answer, id: String(answer.body['case']) };
}

export const stepsOf = (id: string): string => `/api/v1/cases/${id}/rapid-review/steps`;

/** Records what must be recorded. */
export async function take(client: Client, id: string, step: SentStep): Promise<Answer> {
  const answer = await client.post(stepsOf(id), step);
  if (answer.status !== 201) throw new Error(`${step.type} was answered ${answer.status}: ${answer.text}`);
  return answer;
}
