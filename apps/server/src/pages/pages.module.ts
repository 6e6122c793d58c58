import { Module, type OnModuleInit } from '@nestjs/common';
import { CasePages } from './cases/cases.controller';
import { DeadlinePages } from './deadlines/deadlines.controller';
import { ActionPages } from './actions/actions.controller';
import { PastePages } from './actions/paste/paste.controller';
import { AssetFiles } from './rendering/assets.controller';
import { ErrorPages } from './rendering/error-pages';
import { PageSender } from './rendering/page-sender';
import { compile } from './rendering/templates';
import { RegisterPages } from './register/register.controller';
import { RequestPages } from './requests/requests.controller';
import { AccountPages } from './signing-in/account.controller';
import { KeptPages } from './signing-in/kept.controller';
import { SignInPages } from './signing-in/sign-in.controller';
import { TaskPages } from './tasks/tasks.controller';
import { FormDesk } from './steps/form-desk';
import { OpeningPages } from './steps/opening.controller';
import { StepPages } from './steps/steps.controller';
import { TimelinessPages } from './timeliness/timeliness.controller';

const templates = [
  'overview.njk',
  'timeliness.njk',
  'case.njk',
  'deadlines.njk',
  'tasks.njk',
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
  'errors/not-now.njk',
  'kept.njk',
  'account.njk',
  'token-made.njk',
  'sign-in.njk',
  'signed-out.njk',
];

/** The pages that people read: drawn on the server, without a script. The engine comes from the module around it. */
@Module({
  controllers: [
    SignInPages,
    TaskPages,
    RegisterPages,
    PastePages,
    ActionPages,
    RequestPages,
    TimelinessPages,
    OpeningPages,
    StepPages,
    KeptPages,
    AccountPages,
    CasePages,
    DeadlinePages,
    AssetFiles,
  ],
  providers: [PageSender, ErrorPages, FormDesk],
  exports: [ErrorPages],
})
export class PagesModule implements OnModuleInit {
  onModuleInit(): void {
    compile(templates);
  }
}
