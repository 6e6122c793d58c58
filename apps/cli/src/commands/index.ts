import type { Command } from 'commander';

/** A command as `waymark --help` lists it. What it needs is loaded when it is asked for, and not before. */
export interface Listed {
  /** Its argument. */
  readonly takes?: string;
  /** It is several commands, and its options are theirs. */
  readonly parts?: true;
  readonly says: string;
  readonly load: () => Promise<Command>;
}

export const commands: Readonly<Record<string, Listed>> = {
  serve: {
    says: 'Serves the pages and the JSON API on 127.0.0.1 (PORT changes the port), with its data in one folder.',
    load: async () => (await import('./serve.js')).serveCommand(),
  },
  demo: {
    says: 'Fills an empty data folder with invented partnerships and five years of incidents, or goes on where it was stopped.',
    load: async () => (await import('./demo.js')).demoCommand(),
  },
  timeliness: {
    says: 'Prints what the timeliness page shows: on a day as it was known on that day, or with --hindsight as it is known now.',
    load: async () => (await import('./timeliness.js')).timelinessCommand(),
  },
  clock: {
    takes: '<clock>',
    says: 'Explains one deadline: when it is due, by which rule, and which days were skipped.',
    load: async () => (await import('./clock.js')).clockCommand(),
  },
  workflow: {
    takes: '<name>',
    says: 'Lays a workflow open: its stages, steps and rules; with --case where a case stands and what may follow.',
    load: async () => (await import('./workflow.js')).workflowCommand(),
  },
  account: {
    parts: true,
    says: 'Who can sign in: makes and disables accounts, sets passwords. A password comes from standard input.',
    load: async () => (await import('./account.js')).accountCommand(),
  },
  token: {
    says: 'Makes a bearer token for the JSON API. It is printed once and stored nowhere.',
    load: async () => (await import('./token.js')).tokenCommand(),
  },
  verify: {
    says: 'Checks every hash and every chain of the log, names the first broken position, and says what it cannot prove.',
    load: async () => (await import('./verify.js')).verifyCommand(),
  },
  rebuild: {
    says: 'Builds all read models anew from the log. Those in use go on answering until the new ones take over.',
    load: async () => (await import('./rebuild.js')).rebuildCommand(),
  },
  resume: {
    takes: '[case]',
    says: 'Takes up again a case that was set aside, from where it stands still. Without a case: lists them.',
    load: async () => (await import('./resume.js')).resumeCommand(),
  },
  backup: {
    says: 'Copies the log, beside a running server too, and proves the copy. The keys go to a folder of their own.',
    load: async () => (await import('./backup.js')).backupCommand(),
  },
  restore: {
    says: 'Lays a backup into an empty data folder. What was erased stays erased.',
    load: async () => (await import('./restore.js')).restoreCommand(),
  },
};
