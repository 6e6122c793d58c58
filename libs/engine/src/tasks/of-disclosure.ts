import { disclosureOf, standingOfDisclosure, type Disclosing } from '@waymark/casework';
import { task, unit, type Task } from './task';

/** What was asked of a case's material and waits: for a decision, or for what was decided to go out. */
export const tasksOfDisclosure = (record: Disclosing): Task[] =>
  Object.entries(disclosureOf(record)).flatMap(([request, of]) => {
    const standing = standingOfDisclosure(of);
    if (standing !== 'to decide' && standing !== 'to release') return [];
    // Once there was an answer, the day that the request states is kept or missed already.
    const stated = of.answeredOn === null ? of.answerBy : null;
    const waiting = { kind: 'disclosure', prefill: { request }, owner: unit, due: stated } as const;
    const since = stated === null ? (of.decidedOn ?? of.receivedOn) : null;
    const deadline = stated === null ? null : ('disclosure' as const);
    return [
      standing === 'to decide'
        ? task({ ...waiting, title: 'Request for disclosure to decide on', step: 'DisclosureDecided', since, deadline })
        : task({ ...waiting, title: 'Material to release', step: 'MaterialReleased', since, deadline }),
    ];
  });
