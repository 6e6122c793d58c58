import type { OpenedStep } from '@waymark/engine/cqrs';
import type { Said } from './said';
import type { TitleOf } from './titles';

/** What Waymark itself wrote into the record: who leads the case, and nothing that only a machine can read. */
export function houseStep({ type, data }: OpenedStep, titleOf: TitleOf): readonly Said[] {
  const lead = type === 'CaseOpened' ? titleOf(String(data['lead'])) : null;
  return lead === null ? [] : [{ name: 'Led by', paragraphs: [lead], cut: false }];
}
