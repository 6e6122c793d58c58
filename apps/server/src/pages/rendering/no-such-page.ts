/** Absent and not open to the asker look the same: one page, whatever was asked for. */
export class NoSuchPage extends Error {
  constructor() {
    super('There is no such page.');
    this.name = 'NoSuchPage';
  }
}
