/** What is recorded of a directory. */
export interface Entry {
  readonly stream: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly on: string;
  /** Not recorded before this day. */
  readonly typed: string;
  /** Who records it, where that is not whoever administers. */
  readonly by?: string;
}
