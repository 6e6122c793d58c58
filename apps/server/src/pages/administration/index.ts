import { DirectoryAccountPages } from './accounts.controller';
import { AdministrationPages } from './administration.controller';
import { DirectoryStepPages } from './directory-steps.controller';
import { LeavingPages } from './leaving.controller';

export const administrationPages = [DirectoryAccountPages, LeavingPages, AdministrationPages, DirectoryStepPages];
