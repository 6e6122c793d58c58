/** The read models were made by another version of Waymark. They can be rebuilt at any time. */
export class ViewsOutdated extends Error {
  constructor(
    readonly file: string,
    readonly models: readonly string[],
  ) {
    super(`The read models in ${file} were made by another version (${models.join(', ')}). Rebuild them.`);
    this.name = 'ViewsOutdated';
  }
}

/** The file holds no read models, is damaged, or cannot be opened. It can be rebuilt from the log. */
export class ViewsUnreadable extends Error {
  constructor(
    readonly file: string,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(`${file} cannot be read as read models: ${reason}.`, options);
    this.name = 'ViewsUnreadable';
  }
}
