import { Command, Option } from 'commander';
import type { TokenScope } from '@waymark/access';
import {
  askLocally,
  foundPartnership,
  isLocked,
  londonToday,
  makeToken,
  openEngine,
  prepareDataFolder,
  type Founding,
} from '@waymark/engine';
import { say, UnusableInput } from '../ending';
import { dataOption } from '../options';

interface Asked {
  readonly data: string;
  readonly person?: string;
  readonly found?: string;
  readonly further?: true;
  readonly administrator: string;
  readonly days: string;
  readonly label: string;
  readonly rights: string;
  readonly case?: readonly string[];
}

export const tokenCommand = () =>
  new Command('token')
    .option('--person <id>', 'the person whom the directory holds')
    .option('--found <partnership>', 'register this partnership and its first administrator, in an empty installation')
    .option('--further', 'with --found: in an installation that has others already')
    .option('--administrator <name>', "with --found: the first administrator's name", 'Administrator')
    .option('--days <number>', 'how long it is taken', '90')
    .option('--label <words>', 'what it is for', 'made with waymark token')
    .addOption(new Option('--rights <rights>', 'what it may do').choices(['read', 'record']).default('record'))
    .option('--case <id...>', 'these cases alone')
    .addOption(dataOption())
    .action(token);

async function token({
  data,
  person,
  found: name,
  further,
  administrator,
  days: typed,
  label,
  rights,
  case: cases,
}: Asked): Promise<void> {
  if ((person === undefined) === (name === undefined))
    throw new UnusableInput('Give either --person, or --found to register a partnership first.');
  if (further === true && name === undefined) throw new UnusableInput('--further belongs to --found.');
  const found = name === undefined ? null : { name, administrator, further: further === true };
  const days = Number(typed);
  if (!Number.isInteger(days) || days < 1 || days > 366)
    throw new UnusableInput('--days must be a whole number from 1 to 366.');
  const scope: TokenScope = { rights: rights as TokenScope['rights'], cases: cases ?? null };
  const folder = prepareDataFolder(data);
  if (isLocked(folder)) {
    const founded = found === null ? null : ((await askLocally(folder, 'found', found)) as Founding);
    tellFounded(founded);
    const asked = { person: founded?.person ?? person, days, label, scope };
    const made = (await askLocally(folder, 'token', asked)) as { text: string };
    return say(made.text);
  }
  const engine = await openEngine({ data, environment: process.env, time: null, notice: tell });
  try {
    const founded = found === null ? null : await foundPartnership(engine, found, londonToday());
    tellFounded(founded);
    const made = await makeToken(engine, { person: founded?.person ?? person!, days, label, scope });
    say(made.text);
  } finally {
    await engine.close();
  }
}

const tell = (line: string): void => void process.stderr.write(`waymark: ${line}\n`);

function tellFounded(founded: Founding | null): void {
  if (founded !== null) tell(`partnership ${founded.partnership}, administrator ${founded.person}`);
}
