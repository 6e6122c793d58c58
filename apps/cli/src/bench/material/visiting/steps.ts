import { randomUUID } from 'node:crypto';
import type { Asked } from '../../measuring/loaded';

interface Listed {
  readonly cases: readonly { readonly caseId: string }[];
}

/** Steps on all cases that the first page of the list has, one after another, each under a key of its own. */
export async function stepsOn(base: string, token: string): Promise<() => Asked> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const { cases } = (await (await fetch(`${base}/api/v1/cases`, { headers })).json()) as Listed;
  const of = (await Promise.all(cases.map((one) => hasRapidReview(base, headers, one.caseId)))).flat();
  if (of.length === 0) throw new Error('No rapid review was found to record steps on.');
  let next = 0;
  return () => ({
    method: 'POST',
    path: `/api/v1/cases/${of[next++ % of.length]!}/rapid-review/steps`,
    body: JSON.stringify({
      type: 'FurtherReferralReceived',
      occurredOn: '2026-03-02',
      data: { referral: randomUUID(), referredBy: 'A neighbour', account: 'Seen again on the stairs.' },
    }),
    headers: { ...headers, 'idempotency-key': randomUUID() },
  });
}

/** The answer tells where the step stands in the log. */
export const isRecorded = (body: string): boolean => body.includes('"position":');

async function hasRapidReview(base: string, headers: Record<string, string>, id: string): Promise<string[]> {
  const answer = await fetch(`${base}/api/v1/cases/${id}/rapid-review`, { headers });
  await answer.arrayBuffer();
  return answer.ok ? [id] : [];
}
