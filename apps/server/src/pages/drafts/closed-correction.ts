import { amendmentPlace } from '../steps/amendment-place';
import type { Buses } from '../steps/step-place';
import { directoryStepPlace } from '../administration/directory-steps.controller';
import type { Who } from '../../access/who';

const ofACase = /^\/cases\/([^/]+)(?:\/w\/([^/]+))?\/steps\/FactCorrected$/i;
const ofTheDirectory = /^\/administration\/([^/]+)\/([^/]+)\/([^/]+)\/steps\/FactCorrected$/i;

/** Whether a form was sent to this address that corrects what its writer may not correct now. */
export async function isClosedCorrection(buses: Buses, who: Who, address: string): Promise<boolean> {
  const [path = '', query = ''] = address.split('?');
  const about = Object.fromEntries(new URLSearchParams(query));
  const typed = new Map();
  const type = 'FactCorrected';
  const [, of, instance = null] = ofACase.exec(path) ?? [];
  if (of !== undefined) return (await amendmentPlace(buses, who, { case: of, instance, type, about, typed })) === null;
  const [, partnership, kind = '', id = ''] = ofTheDirectory.exec(path) ?? [];
  return (
    partnership !== undefined &&
    (await directoryStepPlace(buses, who, { partnership, kind, id, type }, about, typed)) === null
  );
}
