interface Entry<Value> {
  readonly standing: string | number;
  readonly value: Value;
  readonly size: number;
}

/**
 * Keeps what was made of something for as long as that stands as it stood: each under a key, with the name of how things
 * stood when it was made. The name is to be taken before it is made, so that what comes meanwhile makes it anew. Of more
 * than `most` together, what nobody asked for longest goes.
 */
export class Kept<Value> {
  private readonly entries = new Map<string, Entry<Value>>();
  private held = 0;

  constructor(
    private readonly most: number,
    private readonly sizeOf: (value: Value) => number = () => 1,
  ) {}

  find(key: string, standing: string | number): Value | undefined {
    const found = this.entries.get(key);
    if (found === undefined) return undefined;
    this.forget(key);
    if (found.standing !== standing) return undefined;
    this.put(key, found);
    return found.value;
  }

  keep(key: string, standing: string | number, value: Value): void {
    this.forget(key);
    this.put(key, { standing, value, size: this.sizeOf(value) });
    for (const oldest of this.entries.keys()) {
      if (this.held <= this.most) return;
      this.forget(oldest);
    }
  }

  /** How much more can be kept before something has to go. */
  get room(): number {
    return this.most - this.held;
  }

  forget(key: string): void {
    const found = this.entries.get(key);
    if (found === undefined) return;
    this.entries.delete(key);
    this.held -= found.size;
  }

  /** Only where it is this one that is kept there now. */
  forgetIf(key: string, value: Value): void {
    if (this.entries.get(key)?.value === value) this.forget(key);
  }

  forgetAll(): void {
    this.entries.clear();
    this.held = 0;
  }

  /** Last, so that what nobody asked for longest stands first. */
  private put(key: string, entry: Entry<Value>): void {
    this.entries.set(key, entry);
    this.held += entry.size;
  }
}

/** Kept apart for each owner, an engine or its read models, and gone with it. */
export function keptFor<Owner extends object, Value>(
  most: number,
  sizeOf?: (value: Value) => number,
): (owner: Owner) => Kept<Value> {
  const all = new WeakMap<Owner, Kept<Value>>();
  return (owner) => {
    const known = all.get(owner) ?? new Kept<Value>(most, sizeOf);
    all.set(owner, known);
    return known;
  };
}

/** What is kept or, where nothing is, what is being made: who asks meanwhile waits for the same. A failure is not kept. */
export function keptOrMade<Value>(
  kept: Kept<Promise<Value>>,
  key: string,
  standing: string,
  make: () => Promise<Value>,
): Promise<Value> {
  const known = kept.find(key, standing);
  if (known !== undefined) return known;
  const made = make();
  kept.keep(key, standing, made);
  made.catch(() => kept.forgetIf(key, made));
  return made;
}
