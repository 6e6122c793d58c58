export { changeOwnPassword } from './account-changes';
export { tellOwedDeeds } from './account-recorded';
export { administratorsIn, keepAccounts, type Administrator, type AccountAsked } from './accounts';
export { keepForm, keptForm, type OpenedForm, type Typed } from './kept-forms';
export { backupFolder, everythingIn, type Manifest } from './backup';
export { restoreFolder } from './restore';
export { forgetWhatIsOver } from './retention';
export { configurationFrom, UnusableConfiguration, type Configuration } from './configuration';
export {
  dataFolderAt,
  existingDataFolder,
  prepareDataFolder,
  UnusableDataFolder,
  type DataFolder,
} from './data-folder';
export { openDeadlineWatch, type DeadlineWatch } from './deadline-watch';
export { type Miss, type RunningClock, type Watched } from './watching/watched';
export { readCalendar } from './directory-read';
export { ENGINE } from './cqrs/engine.token';
export type { Engine } from './engine';
export { isLocked, lockFolder } from './folder-lock';
export { askLocally, listenLocally, LocalRefusal, type LocalVerbs } from './local-socket';
export { londonToday } from './london-today';
export { demonstrator } from './demonstration';
export { openEngine, type EngineParts } from './open-engine';
export { openLogToRead } from './open-log';
export { resumeCase, setAsideIn, type Resumed, type StandingStill } from './resuming';
export { rebuildViews } from './rebuilding';
export { foundPartnership, type Founding } from './founding';
export { makeToken, type TokenAsked } from './tokens';
