import { isPermitted } from '@waymark/access';
import { isAmendment } from '@waymark/casework';
import type { DraftListed } from '@waymark/vault';
import type { Who } from '../../access/who';
import { directoryStepPlace } from '../administration/directory-steps.controller';
import { scrutinyPlace } from '../scrutiny/scrutiny.controller';
import { amendmentPlace } from '../steps/amendment-place';
import { openingPlace } from '../steps/opening-place';
import type { StepPlace } from '../steps/place';
import { stepPlace, type Buses } from '../steps/step-place';
import { doorOf } from './drafts-saved';

/** The form that a draft was saved in, found as its own address finds it; null: it is not there for whoever saved it. */
export async function formOfDraft(buses: Buses, who: Who, draft: DraftListed): Promise<StepPlace | null> {
  if (!isPermitted(who, doorOf(draft))) return null;
  const { case: of, place, step: type } = draft;
  const [kind, name = ''] = place.split(':') as [string, string | undefined];
  const about = Object.fromEntries(new URLSearchParams(draft.about));
  if (kind === 'new') return openingPlace(buses, who, of, name, { typed: new Map(), about });
  if (kind === 'directory') {
    const [area, partnership = '', record = '', id = ''] = name.split('/');
    return area === 'scrutiny'
      ? scrutinyPlace(buses, who, { partnership, type }, about)
      : directoryStepPlace(buses, who, { partnership, kind: record, id, type }, about, new Map());
  }
  const at = { case: of ?? '', instance: kind === 'case' ? null : name, type, about, typed: new Map() };
  return isAmendment(type) ? amendmentPlace(buses, who, at) : stepPlace(buses, who, at);
}
