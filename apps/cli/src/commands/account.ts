import { Command } from 'commander';
import type { Account } from '@waymark/access';
import {
  administratorsIn,
  askLocally,
  isLocked,
  keepAccounts,
  openEngine,
  prepareDataFolder,
  type AccountAsked,
  type Administrator,
} from '@waymark/engine';
import { say } from '../ending';
import { dataOption } from '../options';
import { passwordTyped } from '../password-typed';

interface At {
  readonly data: string;
}

export const accountCommand = () =>
  new Command('account')
    .addCommand(
      new Command('add')
        .description('An account for a person whom the directory holds. Their password is read from standard input.')
        .argument('<name>', 'what they sign in with, usually their e-mail address')
        .requiredOption('--person <id>', 'the person')
        .addOption(dataOption())
        .action(async (signIn: string, { data, person }: At & { person: string }) =>
          told(data, { verb: 'add', signIn, person, password: await passwordTyped() }),
        ),
    )
    .addCommand(
      new Command('password')
        .description('A new password, read from standard input. Whoever is signed in with the old one is signed out.')
        .argument('<name>', 'what they sign in with')
        .addOption(dataOption())
        .action(async (signIn: string, { data }: At) =>
          told(data, { verb: 'password', signIn, password: await passwordTyped() }),
        ),
    )
    .addCommand(
      new Command('disable')
        .description('Nobody signs in with it any more; sessions end and tokens are revoked at once.')
        .argument('<name>', 'what they sign in with')
        .addOption(dataOption())
        .action((signIn: string, { data }: At) => told(data, { verb: 'disable', signIn })),
    )
    .addCommand(
      new Command('enable')
        .description('A disabled account is taken again. Revoked tokens stay revoked.')
        .argument('<name>', 'what they sign in with')
        .addOption(dataOption())
        .action((signIn: string, { data }: At) => told(data, { verb: 'enable', signIn })),
    )
    .addCommand(
      new Command('list')
        .description(
          'All accounts, with the ids of their people; where there are none, the administrators who may have the first.',
        )
        .addOption(dataOption())
        .action(({ data }: At) => told(data, { verb: 'list' })),
    );

async function told(data: string, asked: AccountAsked): Promise<void> {
  const folder = prepareDataFolder(data);
  if (isLocked(folder)) {
    const accounts = (await askLocally(folder, 'account', asked)) as Account[];
    return sayAll(accounts, async () => (await askLocally(folder, 'administrators', null)) as Administrator[]);
  }
  const notice = (line: string) => void process.stderr.write(`waymark: ${line}\n`);
  const engine = await openEngine({ data, environment: process.env, time: null, notice });
  try {
    await sayAll(await keepAccounts(engine, asked), () => administratorsIn(engine));
  } finally {
    await engine.close();
  }
}

/** Where there are none, who may have the first: their ids stand nowhere else that can be read without an account. */
async function sayAll(
  accounts: readonly Account[],
  administrators: () => Promise<readonly Administrator[]>,
): Promise<void> {
  if (accounts.length > 0) return say(accounts.map(line).join('\n'));
  const who = (await administrators()).map(
    ({ person, name, partnership }) =>
      `Administrator of ${partnership ?? 'a partnership'}: ${name ?? 'a name that can no longer be read'}, person ${person}`,
  );
  say(['There are no accounts.', ...who].join('\n'));
}

const line = ({ signIn, person, disabledAt }: Account): string =>
  `${signIn}, person ${person}${disabledAt === null ? '' : `, disabled since ${disabledAt.slice(0, 10)}`}`;
