import type { ScrutinisedCase, ScrutinyKind } from '@waymark/engine/cqrs';
import { caseAddress } from '../lists/case-links';

/** A case of the table: what of each kind was recorded there, and how much of it is open. */
export interface ScrutinisedRow {
  readonly href: string;
  readonly reference: string;
  readonly name: string | null;
  readonly cells: readonly { readonly words: string; readonly open: boolean }[];
}

/** By kind, how what is open is called. */
const open: Readonly<Record<ScrutinyKind, string>> = {
  challenges: 'not answered',
  observations: 'not answered',
  advice: 'not answered',
  tasks: 'not concluded',
};

const kinds = Object.keys(open) as ScrutinyKind[];

export const scrutinisedRows = (cases: readonly ScrutinisedCase[]): readonly ScrutinisedRow[] =>
  cases.map((one) => ({
    href: `${caseAddress(one.case)}/scrutiny`,
    reference: one.reference ?? 'without a reference',
    name: one.workingName,
    cells: kinds.map((kind) => {
      const { all, open: left } = one.counts[kind];
      return { words: left === 0 ? String(all) : `${all}, ${left} ${open[kind]}`, open: left > 0 };
    }),
  }));
