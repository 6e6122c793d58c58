import type { Field, FieldView } from '@waymark/forms';
import { openingAddress } from './addresses';

// Where nothing is on record yet that a question could name: where that is begun.

const records: Readonly<Record<string, { readonly workflow: string; readonly text: string }>> = {
  'other action': { workflow: 'action', text: 'Begin an action' },
};

export type FieldViewShown = FieldView & { readonly begin?: { readonly href: string; readonly text: string } };

export function withBeginning(view: FieldView, field: Field, caseId: string | null): FieldViewShown {
  const record = field.kind === 'held' ? records[field.from] : undefined;
  return view.show !== 'nothing to choose' || record === undefined || caseId === null
    ? view
    : { ...view, begin: { href: openingAddress(caseId, record.workflow), text: record.text } };
}
