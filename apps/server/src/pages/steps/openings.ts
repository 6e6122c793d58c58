import { partnershipsLed } from '@waymark/access';
import { workflows, type AnyWorkflow } from '@waymark/casework';
import { formFor } from '@waymark/forms';
import type { Who } from '../../access/who';
import { openingAddress } from './addresses';

/** A form that opens a workflow, as a link. */
export interface OpeningOffered {
  readonly workflow: string;
  readonly text: string;
  readonly href: string;
}

/** The step that a workflow begins with. */
export const firstStepOf = ({ usualCourse = [] }: AnyWorkflow): string | null => usualCourse[0]?.[1] ?? null;

/** Whether somebody may open a case with a workflow. */
export const mayOpenCase = (who: Who, { opensCase }: AnyWorkflow): boolean =>
  opensCase && partnershipsLed(who).length > 0;

/** What somebody may open a case with, the referral first: it is what most cases begin with. */
export const casesToOpen = (who: Who): readonly OpeningOffered[] =>
  workflows.filter((page) => mayOpenCase(who, page)).flatMap((page) => offered(page, null));

/** What may be opened in a case, for those who may. An incident has one rapid review. */
export const recordsToOpen = (caseId: string, open: readonly { readonly name: string }[]): readonly OpeningOffered[] =>
  workflows
    .filter(({ name }) => name !== 'rapid-review' || !open.some((one) => one.name === name))
    .flatMap((page) => offered(page, caseId));

function offered(page: AnyWorkflow, caseId: string | null): OpeningOffered[] {
  const form = formFor(page.name, firstStepOf(page) ?? '');
  return form === null ? [] : [{ workflow: page.name, text: form.title, href: openingAddress(caseId, page.name) }];
}
