import type { Place } from '../../../apps/cli/src/bench/material/whole-case';
import type { House } from '../house';
import type { SentStep } from '../steps';
import type { Teller } from './told-over-http';

interface Refusal {
  readonly status: number;
  readonly type: string;
  /** What is told in words: the reasons of the rules that stand against it, or of the fields. */
  readonly because: readonly string[];
  /** Nothing was added to the log. */
  readonly nothingStored: boolean;
}

/** Sends a step that has to be refused, with the subject as it stands seen, so that nothing else stands against it. */
export async function refusedFor(
  house: House,
  story: Teller,
  person: string,
  place: Place,
  step: SentStep,
): Promise<Refusal> {
  await house.engine.policies.settled();
  const head = await house.engine.store.head();
  const send = (sent: SentStep) => story.clientOf(person).post(`${story.at(place)}/steps`, sent);
  const first = await send(step);
  const seen = first.body['subjectRevision'];
  const answer = seen === undefined ? first : await send({ ...step, subjectRevision: Number(seen) });
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  const told = (answer.body['rules'] ?? answer.body['errors'] ?? []) as { because: string }[];
  return {
    status: answer.status,
    type: String(answer.body['type']),
    because: told.map(({ because }) => because),
    nothingStored: (await house.engine.store.head()) === head,
  };
}

/** Refused for what it says, in plain words, with nothing stored. */
export const refusedBecause = (because: RegExp): Refusal => ({
  status: 422,
  type: '/problems/refused',
  because: expect.arrayContaining([expect.stringMatching(because)]) as unknown as string[],
  nothingStored: true,
});
