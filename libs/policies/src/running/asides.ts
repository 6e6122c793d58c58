import type { RecordedEvent } from '@waymark/event-store';
import type { PolicyFile, Progress, SetAside, Waiting } from './policy-file';

/** Cases that policies set aside: as the file has them, and as the batch in hand has added to them. */
export class Asides {
  private readonly known = new Set<string>();
  private newlyAside: SetAside[] = [];
  private newlyWaiting: Waiting[] = [];

  constructor(file: PolicyFile) {
    for (const { policy, record } of file.setAside()) this.known.add(keyOf(policy, record));
  }

  has(policy: string, record: string): boolean {
    return this.known.has(keyOf(policy, record));
  }

  /** Nothing more is done for this case by this policy until it is resumed. */
  add(aside: SetAside, at: RecordedEvent): void {
    this.known.add(keyOf(aside.policy, aside.record));
    this.newlyAside.push(aside);
    this.wait(aside.policy, aside.record, at);
  }

  wait(policy: string, record: string, { position, stream, revision }: RecordedEvent): void {
    this.newlyWaiting.push({ policy, record, position, stream, revision });
  }

  /** What the batch has added, to be stored with its checkpoint. */
  taken(): Omit<Progress, 'checkpoint'> {
    const taken = { setAside: this.newlyAside, waiting: this.newlyWaiting };
    this.newlyAside = [];
    this.newlyWaiting = [];
    return taken;
  }
}

const keyOf = (policy: string, record: string): string => `${policy}|${record}`;
