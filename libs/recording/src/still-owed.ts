import { action, agenciesOwing, categoryOf, type Agency, type Case, type StillOwed } from '@waymark/casework';
import type { LoadedStream } from './loaded-stream';
import type { Streams } from './streams';

const nothing: StillOwed = { returns: 0, actions: 0 };

/** Where a case ends its sharing with a partnership: what it still waits for from the agencies of that one. */
export async function stillOwed(
  streams: Streams,
  { workflow, instance }: LoadedStream,
  { type, data }: { readonly type: string; readonly data: unknown },
): Promise<StillOwed> {
  if (workflow.name !== 'case' || type !== 'SharingEnded') return nothing;
  const { partnership } = (data ?? {}) as { partnership?: unknown };
  let [returns, actions] = [0, 0];
  for (const stream of (instance.state as Case).workflows) {
    const category = categoryOf(stream);
    const { state, stage } = (await streams.load(stream)).instance;
    const owing = agenciesOwing({ category, state, stage });
    const its = (await Promise.all(owing.map((agency) => partnershipOf(streams, agency)))).filter(
      (one) => one === partnership,
    );
    if (category !== action.category) returns += its.length;
    else if (its.length > 0) actions += 1;
  }
  return { returns, actions };
}

const partnershipOf = async (streams: Streams, agency: string): Promise<string | null> =>
  ((await streams.load(`agency-${agency}`)).instance.state as Agency).partnership;
