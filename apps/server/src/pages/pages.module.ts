import { Module } from '@nestjs/common';
import { ChartPictures } from './charts/charts.controller';
import { CasePages } from './cases/cases.controller';
import { MeetingPages } from './meetings/meetings.controller';
import { NationalLearningPages } from './national-learning/national-learning.controller';
import { OtherReviewPages } from './other-reviews/other-reviews.controller';
import { DisclosurePages } from './disclosure/disclosure.controller';
import { ScrutinyPages } from './scrutiny/scrutiny.controller';
import { DraftPages } from './drafts/drafts.controller';
import { DeadlinePages } from './deadlines/deadlines.controller';
import { ActionPages } from './actions/actions.controller';
import { administrationPages } from './administration';
import { DirectoryDesk } from './administration/directory-desk';
import { PastePages } from './actions/paste/paste.controller';
import { AssetFiles } from './rendering/assets.controller';
import { ErrorPages } from './rendering/error-pages';
import { PageSender } from './rendering/page-sender';
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

/** The pages that people read: drawn on the server, without a script. The engine comes from the module around it. */
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
    OtherReviewPages,
    NationalLearningPages,
    ScrutinyPages,
    DisclosurePages,
    ...administrationPages,
    AssetFiles,
  ],
  providers: [PageSender, ErrorPages, FormDesk, DirectoryDesk],
  exports: [ErrorPages],
})
export class PagesModule {}
