import { Logger, Module, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { ChartPictures } from './charts/charts.controller';
import { CasePages } from './cases/cases.controller';
import { MeetingPages } from './meetings/meetings.controller';
import { DisclosurePages } from './disclosure/disclosure.controller';
import { ScrutinyPages } from './scrutiny/scrutiny.controller';
import { DraftPages } from './drafts/drafts.controller';
import { DeadlinePages } from './deadlines/deadlines.controller';
import { ActionPages } from './actions/actions.controller';
import { administrationPages, administrationTemplates } from './administration';
import { DirectoryDesk } from './administration/directory-desk';
import { PastePages } from './actions/paste/paste.controller';
import { AssetFiles } from './rendering/assets.controller';
import { ErrorPages } from './rendering/error-pages';
import { PageSender } from './rendering/page-sender';
import { compile } from './rendering/templates';
import { AccountPages } from './signing-in/account.controller';
import { KeptPages } from './signing-in/kept.controller';
import { RegisterPages } from './register/register.controller';
import { RequestPages } from './requests/requests.controller';
import { SignInPages } from './signing-in/sign-in.controller';
import { StartPages } from './signing-in/start.controller';
import { TaskPages } from './tasks/tasks.controller';
import { FormDesk } from './steps/form-desk';
import { OpeningPages } from './steps/opening.controller';
import { StepPages } from './steps/steps.controller';
import { TimelinessPages } from './timeliness/timeliness.controller';

const templates = [
  'overview.njk',
  'timeliness/page.njk',
  'timeliness/summary.njk',
  'timeliness/deadline.njk',
  'timeliness/days.njk',
  'timeliness/actions.njk',
  'timeliness/attendance.njk',
  'timeliness/challenges.njk',
  'timeliness/departures.njk',
  'cases/overview.njk',
  'cases/workflow.njk',
  'cases/timeline.njk',
  'cases/step.njk',
  'cases/children.njk',
  'cases/returns.njk',
  'cases/meetings.njk',
  'cases/decisions.njk',
  'cases/letters.njk',
  'cases/actions.njk',
  'cases/deadlines.njk',
  'cases/fifteen-days.njk',
  'cases/access.njk',
  'deadlines.njk',
  'tasks.njk',
  'draft.njk',
  'register.njk',
  'found.njk',
  'actions.njk',
  'action.njk',
  'paste.njk',
  'requests.njk',
  'request.njk',
  'errors/no-such-page.njk',
  'errors/not-possible.njk',
  'errors/trouble.njk',
  'errors/foreign-form.njk',
  'errors/too-much.njk',
  'steps/form.njk',
  'steps/check.njk',
  'steps/recorded.njk',
  'steps/saved.njk',
  'cases/scrutiny.njk',
  'cases/disclosure.njk',
  'errors/not-now.njk',
  'kept.njk',
  'no-longer-kept.njk',
  'account.njk',
  'no-role.njk',
  'token-made.njk',
  'meetings/meetings.njk',
  'meetings/agenda.njk',
  'scrutiny/scrutiny.njk',
  ...administrationTemplates,
  'signed-out.njk',
];

/** Whoever waits for the start sees this page first. */
const firstPage = 'sign-in.njk';

/** Milliseconds after the start before the other templates are compiled, one at a time. */
const untilTheOthers = 1_000;

/** The pages that people read: drawn on the server, without a script. The engine comes from the module around it. */
const log = new Logger('Templates');

@Module({
  controllers: [
    SignInPages,
    StartPages,
    KeptPages,
    AccountPages,
    TaskPages,
    DraftPages,
    RegisterPages,
    PastePages,
    ActionPages,
    RequestPages,
    TimelinessPages,
    OpeningPages,
    StepPages,
    CasePages,
    ChartPictures,
    DeadlinePages,
    MeetingPages,
    ScrutinyPages,
    DisclosurePages,
    ...administrationPages,
    AssetFiles,
  ],
  providers: [PageSender, ErrorPages, FormDesk, DirectoryDesk],
  exports: [ErrorPages],
})
export class PagesModule implements OnModuleInit, OnModuleDestroy {
  private next: NodeJS.Timeout | null = null;

  onModuleInit(): void {
    compile(firstPage);
    this.compileOthers([...templates], untilTheOthers);
  }

  onModuleDestroy(): void {
    if (this.next !== null) clearTimeout(this.next);
  }

  /** Between two of them whoever asks for a page is answered. */
  private compileOthers(others: string[], pause: number): void {
    this.next = setTimeout(() => {
      const template = others.shift()!;
      try {
        compile(template);
      } catch (failure) {
        // Whoever asks for that page is told; the others stand.
        log.error(`The template ${template} cannot be read: ${(failure as Error).message}`);
      }
      if (others.length > 0) this.compileOthers(others, 0);
    }, pause).unref();
  }
}
