import type { CivilDate } from '@waymark/statute';
import { after } from '../days';
import type { Deed } from '../script/deed';
import type { Scene } from '../stories/scene';
import { authorityOn } from './deciding';

// Others ask for what a review holds. Each is answered on its own basis, and never with more than that allows.

const step = (type: string, on: CivilDate, data: Deed['data'], more: Partial<Deed> = {}): Deed => ({
  type,
  on,
  onCase: true,
  ...more,
  data,
});

/** A family court orders the agencies' reports, and is given them with the siblings and other people left out. */
export function releasedInPart(scene: Scene, on: CivilDate): Deed[] {
  const request = scene.id('disclosure', 'family court');
  const decided = after(on, 9);
  return [
    step('DisclosureRequested', on, {
      request,
      by: 'family court',
      answerBy: after(on, 14),
      name: 'The family court, by its listing office',
      asked: 'The rapid review and the returns of the agencies, for care proceedings on the siblings.',
      rests: 'An order for disclosure to the court and the parties alone.',
    }),
    step('DisclosureAdviceRecorded', after(on, 4), {
      request,
      from: 'legal adviser',
      advice: 'The order covers the review and its chronology. Notes of the panel’s discussion are not in it.',
    }),
    step('DisclosureAdviceRecorded', after(on, 6), {
      request,
      from: 'origin',
      advice: 'The hospital agrees, with the adult’s own records left out.',
    }),
    step(
      'DisclosureDecided',
      decided,
      {
        request,
        decision: 'released in part',
        basis: 'The court’s order. What it does not name stays confidential to the review.',
        material: 'The rapid review and the combined chronology.',
        redactions: 'Two adults who are no party to the proceedings, a foster home’s address, notes of the discussion.',
      },
      authorityOn(scene, decided),
    ),
    step('MaterialReleased', after(on, 11), {
      request,
      to: 'family court',
      how: 'secure email',
      note: 'With the court’s restriction on its cover.',
    }),
  ];
}

/** Somebody asks for the report under the Freedom of Information Act while a trial is awaited. */
export function refused(scene: Scene, on: CivilDate): Deed[] {
  const request = scene.id('disclosure', 'public');
  const decided = after(on, 12);
  return [
    step('DisclosureRequested', on, {
      request,
      by: 'public',
      answerBy: after(on, 20),
      name: 'A local newspaper',
      asked: 'The report of the review and all minutes about it.',
      rests: 'The Freedom of Information Act 2000.',
    }),
    step('DisclosureAdviceRecorded', after(on, 5), {
      request,
      from: 'police or prosecution',
      advice: 'Nothing is to be made public before the trial: witnesses are named in it.',
    }),
    step(
      'DisclosureDecided',
      decided,
      {
        request,
        decision: 'refused',
        basis:
          'It would prejudice the trial, and it is personal data of a child and a family. The report is to be published once proceedings allow.',
      },
      authorityOn(scene, decided),
    ),
  ];
}

/** A coroner asks; advice is in, and the decision follows. */
export function askedByCoroner(scene: Scene, on: CivilDate): Deed[] {
  const request = scene.id('disclosure', 'coroner');
  const decided = after(on, 19);
  return [
    step('DisclosureRequested', on, {
      request,
      by: 'coroner',
      answerBy: after(on, 22),
      name: 'The coroner’s officer',
      asked: 'The rapid review, as it went to the Panel.',
      rests: 'A notice to produce a document for the inquest.',
    }),
    step('DisclosureAdviceRecorded', after(on, 3), {
      request,
      from: 'legal adviser',
      advice: 'The notice is in order. Ask that it is not read out in public.',
    }),
    step(
      'DisclosureDecided',
      decided,
      {
        request,
        decision: 'released in full',
        basis: 'The coroner’s notice, for the inquest alone.',
        material: 'The rapid review as sent.',
      },
      authorityOn(scene, decided),
    ),
    step('MaterialReleased', after(on, 21), { request, to: 'coroner', how: 'by hand' }),
  ];
}
