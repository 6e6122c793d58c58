/** Who looked at which case: a file of its own that only grows, each entry chained to the one before by its hash. */
export interface ReadLog {
  /** Resolves when the entry is on disk. @throws NotStored */
  record(read: Read): Promise<void>;
  /** The latest first, of one case. */
  ofCase(caseId: string, paging: { readonly before: number | null; readonly limit: number }): RecordedRead[];
  close(): void;
}

/** Opaque ids and fixed words alone: nothing of what was shown. */
export interface Read {
  readonly at: string;
  readonly person: string;
  readonly partnership: string | null;
  /** The roles that they held then. */
  readonly roles: readonly string[];
  /** By which session or token. */
  readonly session: string;
  readonly door: 'page' | 'api';
  readonly case: string | null;
  readonly page: string;
}

export interface RecordedRead extends Read {
  readonly number: number;
}

export interface ReadsChecked {
  /** As many as hold. */
  readonly entries: number;
  /** The number of the first that does not. */
  readonly firstBreak: number | null;
}
