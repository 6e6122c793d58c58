/** What a person can mend ends with one clear line and status 1; anything else is a fault of ours and says so. */
const plain = new Set([
  'UnusableDataFolder',
  'UnusableConfiguration',
  'UnusableInput',
  'UnreadableMasterKey',
  'UnreadableKeyStore',
  'KeyNotStored',
  'KeyTracesRemain',
  'WrongMasterKey',
  'UnreadableAccessFile',
  'NotStored',
  'AccountRefused',
  'UnreadablePolicyFile',
  'StoreUnreadable',
  'StoreNewer',
  'StoreUnavailable',
  'ViewsOutdated',
  'ViewsUnreadable',
  'OutcomeUnknown',
  'LocalRefusal',
  'OtherData',
]);

/** What was typed cannot be used. The message names it and says what is possible. */
export class UnusableInput extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'UnusableInput';
  }
}

export function endWith(failure: unknown): void {
  const full = (failure as { code?: unknown } | null)?.code === 'SQLITE_FULL';
  const known = full || (failure instanceof Error && plain.has(failure.name));
  const said = failure instanceof Error ? failure.message : String(failure);
  const words = full ? 'The disk is full. Make room and try again: what was recorded stands.' : said;
  process.stderr.write(known ? `waymark: ${words}\n` : `waymark: this should not have happened: ${words}\n`);
  if (!known && failure instanceof Error && process.env['WAYMARK_TRACE'] === '1')
    process.stderr.write(`${failure.stack}\n`);
  process.exitCode = 1;
}

export const say = (line: string): void => void process.stdout.write(`${line}\n`);
