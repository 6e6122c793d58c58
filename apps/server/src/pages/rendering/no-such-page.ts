/** Absent and not open to the asker look the same: one page, whatever was asked for. */
export class NoSuchPage extends Error {
  /** `typed`: what was sent there in words of its sender's own. Only they are shown it again, and nothing is lost. */
  constructor(readonly typed: readonly string[] = []) {
    super('There is no such page.');
    this.name = 'NoSuchPage';
  }
}
