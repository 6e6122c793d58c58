import { randomUUID } from 'node:crypto';
import type { EndedForm, KeptForm } from '@waymark/access';
import { CannotBeOpened, seal, unseal, type Sealed } from '@waymark/vault';
import type { Engine } from './engine';

/** The fields of a form as a browser sends them. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

export interface OpenedForm {
  readonly id: string;
  readonly address: string;
  readonly keptAt: string;
  readonly typed: Typed;
}

const placeOf = (id: string) => ({ stream: 'kept-form', revision: 0, event: id });

/** Keeps what somebody typed until they have signed in again, sealed under their own key. Answers with its id. */
export async function keepForm(
  { keptForms, keys, time }: Engine,
  person: string,
  address: string,
  typed: Typed,
): Promise<string> {
  const id = randomUUID();
  const keptAt = time.now();
  const keyId = `person:${person}`;
  const key = await keys.ensureSoon(keyId, keptAt);
  const sealed = JSON.stringify(seal(key, keyId, 'person', placeOf(id), typed));
  keptForms.keep({ id, person, address, sealed, keptAt });
  return id;
}

/** Null where there never was one, where it is somebody else's, and where it can no longer be read. */
export function keptForm(engine: Engine, person: string, id: string): OpenedForm | EndedForm | null {
  const form = engine.keptForms.find(id, person, engine.time.now());
  return form === null || 'ended' in form ? form : opened(engine, form);
}

function opened({ keys }: Engine, { id, person, address, keptAt, sealed }: KeptForm): OpenedForm | null {
  const key = keys.find(`person:${person}`);
  if (key === null) return null;
  try {
    const typed = unseal(key, JSON.parse(sealed) as Sealed, placeOf(id)) as Typed;
    return { id, address, keptAt, typed };
  } catch (failure) {
    if (failure instanceof CannotBeOpened) return null;
    throw failure;
  }
}
