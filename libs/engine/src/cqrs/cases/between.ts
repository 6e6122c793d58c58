import type { Engine } from '../../engine';
import { policies } from '@waymark/policies';
import { factOf, isAmendment } from '@waymark/casework';

/** Something that follows elsewhere from a step of this case, and is not recorded there yet. */
export interface UnderWay {
  /** `local review`: what carries it. */
  readonly policy: string;
  /** It was set aside: it waits until whoever runs Waymark has looked into it. */
  readonly setAside: boolean;
  /** How many steps wait to be carried. */
  readonly waiting: number;
}

/** What waits to be carried from the records of a case: between a step and what follows from it lies a moment. */
export async function underWayIn(
  { policies: runner, store }: Pick<Engine, 'policies' | 'store'>,
  caseId: string,
  streams: readonly string[],
): Promise<readonly UnderWay[]> {
  const aside = runner
    .setAside()
    .filter(({ record }) => record === caseId)
    .map(({ policy, waiting }) => ({ policy, setAside: true, waiting }));
  return [...aside, ...(await waitingIn())];

  async function waitingIn(): Promise<UnderWay[]> {
    const position = runner.position();
    const head = await store.head();
    if (head === null || (position !== null && position >= head)) return [];
    const recorded = (await Promise.all(streams.map((stream) => store.readStream(stream, 0)))).flat();
    const behind = recorded.filter((event) => position === null || event.position > position);
    return policies
      .map(({ name, wants }) => ({
        policy: name,
        setAside: false,
        waiting: behind.filter(({ type }) => wants.includes(type) || (isAmendment(factOf(type)) && amends(type, wants)))
          .length,
      }))
      .filter(({ waiting, policy }) => waiting > 0 && !aside.some((each) => each.policy === policy));
  }
}

const amends = (type: string, wants: readonly string[]): boolean =>
  wants.some((wanted) => wanted.startsWith(type.slice(0, type.indexOf('.') + 1)));
