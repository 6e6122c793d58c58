/**
 * A process that puts load on a data folder until it is killed. It prints a line for every command that was
 * acknowledged, and nothing else. Commands are numbered; a number is the command's Idempotency-Key, so that the next
 * process may repeat what this one did not live to hear about.
 *
 *   node load-process.js DATA FIRST_NUMBER
 */
const { writeSync } = require('node:fs');
const { openEngine } = require('../../dist/libs/engine/src');
const { commandId } = require('../../dist/libs/ledger/src');

const [data, first] = process.argv.slice(2);
const at = 'fenmoor';
const writers = 16;
const cases = 8;

const say = (line) => writeSync(1, `${line}\n`);

const command = (number, type, body) => ({
  commandId: commandId('person-load', String(number)),
  by: { person: 'person-load', partnership: at },
  type,
  data: body,
  occurredOn: '2026-06-01',
  dateNotKnownBecause: null,
  subjectRevision: null,
  decidedBy: null,
  departures: [],
  causation: null,
});

const referral = {
  entry: 'incident',
  children: ['child-1'],
  parts: { 'child-1': 'harmed' },
  incidentOn: '2026-05-20',
  incidentKnownOn: '2026-05-26',
  fiveDaysRunFrom: 'incident',
  referredBy: 'A health visitor',
  account: 'An invented account.',
  nature: 'serious-harm',
  abuseOrNeglect: 'suspected',
};

async function main() {
  const engine = await openEngine({ data, environment: process.env, time: null, notice: () => {} });
  const { recorder } = engine;
  engine.runner.follow();
  await recorder.record(`partnership-${at}`, command('founding', 'PartnershipRegistered', { name: 'Fenmoor' }));
  const streams = [];
  for (let n = 0; n < cases; n += 1) {
    const opened = await recorder.openCase('rapidReview', command(`case-${n}`, 'Referred', referral));
    if (opened.answer !== 'opened') throw new Error(opened.answer);
    streams.push(opened.stream);
  }
  say('ready');
  let next = Number(first);
  const write = async () => {
    for (;;) {
      const number = next;
      next += 1;
      // Half go to one stream: it grows long enough for its fold to be kept.
      const stream = streams[number % 2 === 0 ? (number / 2) % cases : 0];
      const outcome = await recorder.record(
        stream,
        command(number, 'SafeguardingActionTaken', { action: `action-${number}`, what: `Invented action ${number}.` }),
      );
      if (outcome.answer !== 'recorded') throw new Error(outcome.answer);
      say(`acknowledged ${number} ${stream} ${outcome.revision}`);
    }
  };
  await Promise.all(Array.from({ length: writers }, write));
}

main().catch((failure) => {
  process.stderr.write(`${failure.stack}\n`);
  process.exit(1);
});
