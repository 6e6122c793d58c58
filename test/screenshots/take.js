/**
 * The pictures of the README, taken anew from a demonstration of today.
 *
 *   npm run screenshots
 */
const { spawn, spawnSync } = require('node:child_process');
const { mkdtempSync, mkdirSync, rmSync, statSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { chromium } = require('playwright-core');

const root = join(__dirname, '../..');
const waymark = join(root, 'dist/apps/cli/src/main.js');
const folder = join(root, 'docs/screenshots');
const largest = 200_000;

/** What a browser is shown as, in CSS pixels. */
const desk = { width: 1280, height: 960 };

async function main() {
  const data = mkdtempSync(join(tmpdir(), 'waymark-screenshots-'));
  mkdirSync(folder, { recursive: true });
  let server = null;
  let browser = null;
  try {
    if (spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' }).status !== 0)
      throw new Error('The build failed.');
    if (spawnSync(process.execPath, [waymark, 'demo', '--data', data], { stdio: 'inherit' }).status !== 0)
      throw new Error('The demonstration was not filled.');
    server = spawn(process.execPath, [waymark, 'serve', '--data', data], { env: { ...process.env, PORT: '0' } });
    const { base, signIn, password } = await welcomeOf(server);
    browser = await chromium.launch({
      executablePath: process.env.WAYMARK_TEST_CHROMIUM ?? '/usr/bin/chromium',
      args: ['--headless', '--no-sandbox'],
    });
    const page = await browser.newPage({ viewport: desk, locale: 'en-GB' });
    await page.goto(base);
    await page.getByLabel('Name that you sign in with').fill(signIn);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL(/tasks/);
    await take(page, 'my-tasks');
    await page.goto(`${base}${await fullestCase(page, base)}/fifteen-days`);
    await take(page, 'fifteen-days');
    await page.goto(`${base}/timeliness`);
    await page.locator('main').getByRole('link').first().click();
    const pages = page.getByRole('navigation', { name: 'Pages of this partnership' });
    await pages
      .getByRole('link', { name: /rapid review/i })
      .first()
      .click();
    await take(page, 'timeliness');
  } finally {
    await browser?.close();
    server?.kill();
    rmSync(data, { recursive: true, force: true });
  }
}

/** Its first line says where to look and who can sign in. */
function welcomeOf(server) {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (text) => {
      said += text;
      const base = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      const signIn = /business-unit@[\w-]+/.exec(said)?.[0];
      const password = /password "([^"]+)"/.exec(said)?.[1];
      if (base && signIn && password) resolve({ base, signIn, password });
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.on('exit', () => reject(new Error(`The server ended: ${said}`)));
  });
}

/** Of the newest rapid reviews, the one whose fifteen days tell the most. */
async function fullestCase(page, base) {
  await page.goto(`${base}/cases`);
  const links = await page.locator('main tr', { hasText: 'Rapid review' }).locator('a').all();
  const addresses = new Set();
  for (const link of links) addresses.add(await link.getAttribute('href'));
  let fullest = { address: '', length: 0 };
  for (const address of [...addresses].filter((one) => /^\/cases\/[^/]+$/.test(one ?? ''))) {
    await page.goto(`${base}${address}/fifteen-days`);
    const { length } = await page.locator('main').innerText();
    if (length > fullest.length) fullest = { address, length };
  }
  if (fullest.address === '') throw new Error('This demonstration lists no rapid review.');
  return fullest.address;
}

async function take(page, name) {
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
  const { size } = statSync(path);
  if (size > largest) throw new Error(`${name}.png has ${size} bytes, and is to have ${largest} at most.`);
  process.stdout.write(`docs/screenshots/${name}.png: ${Math.round(size / 1000)} kB\n`);
}

main().catch((failure) => {
  process.stderr.write(`${failure.message}\n`);
  process.exitCode = 1;
});
