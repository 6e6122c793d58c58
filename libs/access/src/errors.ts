/** The file of accounts, sessions and tokens cannot be used as it is. The message is one line and says what to do. */
export class UnreadableAccessFile extends Error {
  constructor(file: string, reason: string, options?: ErrorOptions) {
    super(`Who has access, in ${file}, cannot be read: ${reason}.`, options);
    this.name = 'UnreadableAccessFile';
  }
}

/** What was asked was not stored. */
export class NotStored extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(`It was not stored: ${reason}.`, options);
    this.name = 'NotStored';
  }
}
