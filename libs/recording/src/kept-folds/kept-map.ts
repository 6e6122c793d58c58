/** How a value of such a map is written as a few words, and read again. */
export interface AsWords<Value> {
  readonly toWords: (value: Value) => readonly string[];
  readonly fromWords: (words: readonly string[]) => Value;
}

/** The map's entries in one text, in their order. No word in it holds a blank or a bar, so none can be taken for two. */
export function textOfMap<Value>(map: ReadonlyMap<string, Value>, { toWords }: AsWords<Value>): string {
  let text = '';
  for (const [key, value] of map) {
    text += `|${encoded(key)}`;
    for (const word of toWords(value)) text += ` ${encoded(word)}`;
  }
  return text;
}

/** Nearly every word is an id, a hash or a name of the house, and stands as it is. */
const encoded = (word: string): string => (/[ |%]/.test(word) ? encodeURIComponent(word) : word);

/**
 * A map that is still text: a decision asks for one or two of hundreds of entries, and these alone are read. Whoever
 * goes through all of them has them read first.
 */
export class KeptMap<Value> extends Map<string, Value> {
  constructor(
    private text: string,
    private readonly as: AsWords<Value>,
  ) {
    super();
  }

  override get(key: string): Value | undefined {
    return super.get(key) ?? this.inText(key);
  }

  override has(key: string): boolean {
    return super.has(key) || this.inText(key) !== undefined;
  }

  override get size(): number {
    return this.whole().ownSize();
  }

  override delete(key: string): boolean {
    this.whole();
    return super.delete(key);
  }

  override clear(): void {
    this.text = '';
    super.clear();
  }

  override forEach(each: (value: Value, key: string, map: Map<string, Value>) => void): void {
    this.whole();
    super.forEach(each);
  }

  override entries() {
    this.whole();
    return super.entries();
  }

  override keys() {
    this.whole();
    return super.keys();
  }

  override values() {
    this.whole();
    return super.values();
  }

  override [Symbol.iterator]() {
    return this.entries();
  }

  private ownSize(): number {
    return super.size;
  }

  private inText(key: string): Value | undefined {
    const from = this.text.indexOf(`|${encoded(key)} `);
    if (from < 0) return undefined;
    const to = this.text.indexOf('|', from + 1);
    const [, ...words] = wordsOf(this.text.slice(from + 1, to < 0 ? undefined : to));
    return this.as.fromWords(words);
  }

  /** Every entry in the order in which it first came: what was set since stands behind, or in its old place. */
  private whole(): this {
    if (this.text === '') return this;
    const entries = this.text.slice(1).split('|').map(wordsOf);
    this.text = '';
    const since = [...super.entries()];
    super.clear();
    for (const [key, ...words] of entries) super.set(key!, this.as.fromWords(words));
    for (const [key, value] of since) super.set(key, value);
    return this;
  }
}

const wordsOf = (entry: string): string[] => entry.split(' ').map(decodeURIComponent);
