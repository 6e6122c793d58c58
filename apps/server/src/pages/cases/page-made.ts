import type { CaseHead } from '@waymark/engine/cqrs';
import type { Page } from '../rendering/page';
import { headShown, type SubPage } from './head';
import type { TitleOf } from './titles';

/** A page of a case: in its title stands the reference, and never a name. */
export const casePage = (
  { head, titleOf }: { readonly head: CaseHead; readonly titleOf: TitleOf },
  { page, title, template, context }: { page: SubPage; title: string; template: string; context: object },
): Page => ({
  template: `cases/${template}.njk`,
  title: `${title}: ${head.reference ?? 'case without a reference'}`,
  section: 'cases',
  context: { heading: title, head: headShown(head, page, titleOf), ...context },
});
