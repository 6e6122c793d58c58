import { openDisclosures, type Disclosing } from '@waymark/casework';
import { task, unit, type Task } from './task';

/** What was asked of a case's material and waits: for a decision, or for what was decided to go out. */
export const tasksOfDisclosure = (record: Disclosing): Task[] =>
  openDisclosures(record).map(({ id, request, standing, answerBy }) => {
    const waiting = { kind: 'disclosure', prefill: { request: id }, owner: unit, due: answerBy } as const;
    const since = answerBy === null ? (request.decidedOn ?? request.receivedOn) : null;
    const deadline = answerBy === null ? null : ('disclosure' as const);
    return standing === 'to decide'
      ? task({ ...waiting, title: 'Request for disclosure to decide on', step: 'DisclosureDecided', since, deadline })
      : task({ ...waiting, title: 'Material to release', step: 'MaterialReleased', since, deadline });
  });
