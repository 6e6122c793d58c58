import { randomBytes } from 'node:crypto';
import { halvesOf, rapidReview } from '@waymark/casework';
import type { EventToAppend } from '@waymark/event-store';
import { completed, contentDigest, derivedId, zeroHash } from '@waymark/ledger';
import { seal } from '@waymark/vault';
import { words } from './words';

/** A step as a person sent it, and the case in which it is to be recorded. */
export interface StepInHand {
  readonly command: string;
  readonly case: string;
  readonly stream: string;
  readonly key: Buffer;
  readonly data: Record<string, unknown>;
}

/** A return of an agency, which is what a rapid review holds most of; stored, about 1.2 kB. */
export const stepInHand = (): StepInHand => {
  const id = derivedId('bench', randomBytes(16).toString('hex'));
  return {
    command: id,
    case: derivedId(id, 'case'),
    stream: `rapidReview-${derivedId(id, 'rapidReview')}`,
    key: randomBytes(32),
    data: { agency: derivedId(id, 'agency'), kind: 'full', involvement: words(60) },
  };
};

const type = 'ReturnReceived';
const fact = rapidReview.facts[type]!;
const actor = derivedId('bench', 'person');
const partnership = derivedId('bench', 'partnership');

/** All that a step costs before it is appended, but for the decision: validated, sealed, chained and hashed. */
export function eventOf({ command, case: caseId, stream, key, data }: StepInHand): EventToAppend {
  const { clear, sealed, held } = halvesOf(fact, fact.whole.parse(data));
  const id = derivedId(command, stream);
  const { event, text } = completed({
    envelope: 1,
    id,
    stream,
    revision: 0,
    type: `rapidReview.${type}`,
    schema: fact.schema,
    partnership,
    case: caseId,
    subject: fact.subject(clear as never),
    actor,
    decidedBy: null,
    occurredOn: '2026-06-29',
    recordedAt: new Date().toISOString(),
    data: clear,
    held,
    departures: [],
    command: { digest: contentDigest(key, { data, occurredOn: '2026-06-29', type }), id: command },
    correlation: command,
    causation: null,
    workflow: { chart: 1, name: 'rapid-review' },
    stage: 'gathering',
    clocks: [],
    sealed: [seal(key, `case:${caseId}`, 'step', { stream, revision: 0, event: id }, { fact: sealed })],
    previous: zeroHash,
    hashAlgorithm: 'sha-256',
  });
  return { id: event.id, type: event.type, text };
}
