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
