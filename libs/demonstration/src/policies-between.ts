import type { Engine } from '@waymark/engine';
import {
  openPolicies,
  openPolicyFile,
  policies,
  type Policies,
  type PolicyFile,
  type SetAside,
} from '@waymark/policies';

export interface PoliciesBetween extends Pick<Policies, 'settled'> {
  /** Keeps on disk how far they have come. */
  keep(): void;
  close(): void;
}

/**
 * The policies over the engine's own log, on the driven clock. The read models have nothing to do with them here: they
 * catch up once, at the end. How far they have come is kept on disk now and then: whoever goes on after a crash has
 * them look at the last day again, which changes nothing.
 */
export async function policiesBetween({ store, recorder, keys, folder }: Engine): Promise<PoliciesBetween> {
  const onDisk = openPolicyFile(folder.policies);
  const file = keptInMemory(onDisk);
  const opened = await openPolicies({
    store,
    recorder,
    keys,
    file,
    policies,
    setAsideElsewhere: async () => new Set(),
    onSetAside: fail,
    onTrouble: () => {},
    pauseAfterTrouble: 1_000,
  });
  return { settled: () => opened.settled(), keep: file.keep, close: () => onDisk.close() };
}

function fail({ policy, record, code }: SetAside): never {
  throw new Error(`The policy "${policy}" could not go on in case ${record}: ${code}.`);
}

function keptInMemory(onDisk: PolicyFile): PolicyFile & { keep(): void } {
  let standings: ReturnType<PolicyFile['standings']> | null = null;
  let last: Parameters<PolicyFile['advance']>[0] | null = null;
  const keep = (): void => {
    if (last !== null) onDisk.advance(last);
    last = null;
  };
  return {
    ...onDisk,
    keep,
    install(policy, at) {
      onDisk.install(policy, at);
      standings = null;
    },
    standings: () => (standings ??= onDisk.standings()),
    advance(progress) {
      const { checkpoint } = progress;
      const isBehind = (at: string | null) => at === null || at < checkpoint;
      standings = (standings ?? onDisk.standings()).map((standing) =>
        isBehind(standing.checkpoint) ? { ...standing, checkpoint } : standing,
      );
      last = progress;
      if (progress.setAside.length > 0) keep();
    },
  };
}
