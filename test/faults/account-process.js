/**
 * A process that closes an account, and is killed at the moment that it is told:
 *
 *   node account-process.js DATA owed    once the account is closed, and before the log holds it
 *   node account-process.js DATA told    once the log holds it, and before that is noted
 */
const { openEngine, keepAccounts } = require('../../dist/libs/engine/src');

const [data, moment] = process.argv.slice(2);
const end = () => process.kill(process.pid, 'SIGKILL');

async function main() {
  const engine = await openEngine({ data, environment: process.env, time: null, notice: () => {} });
  const { owedDeeds } = engine;
  const owe = (...args) => {
    owedDeeds.owe(...args);
    end();
  };
  const changed = moment === 'owed' ? { ...owedDeeds, owe } : { ...owedDeeds, told: end };
  await keepAccounts({ ...engine, owedDeeds: changed }, { verb: 'disable', signIn: 'unit@fenmoor.example' });
}

void main();
