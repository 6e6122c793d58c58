/** Whoever asks must sign in first, and comes back to where they were going. */
export class NotSignedIn extends Error {
  constructor(readonly to: string) {
    super('Nobody is signed in.');
    this.name = 'NotSignedIn';
  }
}

/** A form that was not sent from a page of ours, or was drawn for somebody else. */
export class ForeignForm extends Error {
  readonly status = 403;

  constructor() {
    super('The form was not drawn here for whoever sent it.');
    this.name = 'ForeignForm';
  }
}

/** A form that was drawn in an earlier session of whoever sent it: what they typed waits at this address. */
export class SentLate extends Error {
  constructor(readonly to: string) {
    super('The form was drawn in an earlier session.');
    this.name = 'SentLate';
  }
}

/** Who looked could not be recorded, so nothing is shown. */
export class ViewNotRecorded extends Error {
  readonly status = 503;

  constructor(options: ErrorOptions) {
    super('Who looked could not be recorded.', options);
    this.name = 'ViewNotRecorded';
  }
}
