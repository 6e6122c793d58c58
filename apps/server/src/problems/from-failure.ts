import { HttpException } from '@nestjs/common';
import { NotStored } from '@waymark/access';
import { AppendTooLarge, OutcomeUnknown, StoreUnavailable } from '@waymark/event-store';
import { KeyDestroyed, KeyNotStored, UnreadableKeyStore } from '@waymark/vault';
import { ViewNotRecorded } from '../access/not-signed-in';
import { Problem } from './problem';

/** The problem that a failure amounts to. Its own words are not passed on: they may quote what nobody should read. */
export function problemFrom(failure: unknown): Problem {
  if (failure instanceof Problem) return failure;
  return fromReading(failure) ?? fromStoring(failure) ?? somethingWrong();
}

/** What Express and its body parser say of a request that they cannot read; Nest hands it on with its status. */
function fromReading(failure: unknown): Problem | null {
  if (!(failure instanceof HttpException)) return null;
  const status = failure.getStatus();
  if (status === 413) return new Problem('body-too-large', { detail: 'A body holds at most 1 MiB.' });
  if (status === 415) return new Problem('not-json', { detail: 'Send the body as JSON in UTF-8, not compressed.' });
  if (status >= 500) return null;
  return new Problem('unreadable-body', { detail: 'The request cannot be read. Send well-formed JSON in UTF-8.' });
}

const again = { headers: { 'Retry-After': '1' } };

function fromStoring(failure: unknown): Problem | null {
  if (failure instanceof ViewNotRecorded)
    return new Problem('unavailable', { detail: 'Who looked could not be recorded, so nothing is shown.', ...again });
  if (failure instanceof NotStored)
    return new Problem('unavailable', { detail: 'It could not be stored. Nothing was changed.', ...again });
  if (failure instanceof OutcomeUnknown) {
    return new Problem('unavailable', {
      detail:
        'The store did not say whether it recorded this. Send the same request with the same Idempotency-Key again: ' +
        'it is recorded once.',
      ...again,
    });
  }
  if (failure instanceof StoreUnavailable || failure instanceof KeyNotStored || failure instanceof UnreadableKeyStore) {
    return new Problem('unavailable', { detail: 'The store cannot be reached. Nothing was recorded.', ...again });
  }
  if (failure instanceof KeyDestroyed) return erased();
  if (failure instanceof AppendTooLarge) {
    return new Problem('body-too-large', {
      detail: 'One step holds at most 256 KiB once it is sealed. Nothing was recorded. Shorten its longest texts.',
    });
  }
  return null;
}

export const erased = (): Problem =>
  new Problem('erased', {
    detail: 'The key of this record was destroyed. Its stages and dates stand; nothing can be added to it any more.',
  });

const somethingWrong = (): Problem =>
  new Problem('failed', {
    detail: 'This is a fault of Waymark. Whoever runs it finds it in the log by the correlation id.',
  });
