/**
 * The pictures of the README, taken anew from a demonstration of today.
 *
 *   npm run screenshots
 *   npm run screenshots -- ADDRESS NAME PASSWORD    of a demonstration that is served already
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
const margin = 12;

async function main([base, signIn, password]) {
  mkdirSync(folder, { recursive: true });
  if (password !== undefined) return pictures({ base, signIn, password });
  const data = mkdtempSync(join(tmpdir(), 'waymark-screenshots-'));
  let server = null;
  try {
    if (spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' }).status !== 0)
      throw new Error('The build failed.');
    if (spawnSync(process.execPath, [waymark, 'demo', '--data', data], { stdio: 'inherit' }).status !== 0)
      throw new Error('The demonstration was not filled.');
    server = spawn(process.execPath, [waymark, 'serve', '--data', data], { env: { ...process.env, PORT: '0' } });
    await pictures(await welcomeOf(server));
  } finally {
    server?.kill();
    rmSync(data, { recursive: true, force: true });
  }
}

async function pictures({ base, signIn, password }) {
  const browser = await chromium.launch({
    executablePath: process.env.WAYMARK_TEST_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox'],
  });
  try {
    const page = await browser.newPage({ viewport: desk, locale: 'en-GB' });
    await page.goto(base);
    await page.getByLabel('Name that you sign in with').fill(signIn);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL(/tasks/);
    await take(page, 'my-tasks', page.locator('h1'), page.locator('main table').nth(1));
    await page.goto(`${base}${await tellingCase(page, base)}/fifteen-days`);
    await take(page, 'fifteen-days', page.locator('.waymark-identity-name'), page.locator('.waymark-squares').first());
    await page.goto(`${base}/timeliness`);
    const pages = page.getByRole('navigation', { name: 'Pages of this partnership' });
    if ((await pages.count()) === 0) await page.locator('main').getByRole('link').first().click();
    await pages.getByRole('link', { name: 'Rapid review' }).click();
    await take(page, 'timeliness', page.locator('.govuk-caption-l'), page.locator('main table').first());
  } finally {
    await browser.close();
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

/** The newest rapid review in whose chronology something was found that does not fit. */
async function tellingCase(page, base) {
  await page.goto(`${base}/cases`);
  const links = await page.locator('main tr', { hasText: 'Rapid review' }).locator('a').all();
  for (const address of await Promise.all(links.map((link) => link.getAttribute('href')))) {
    await page.goto(`${base}${address}/fifteen-days`);
    if ((await page.locator('main').innerText()).includes('Does not fit')) return address;
  }
  throw new Error('No rapid review of this demonstration has a chronology in which something does not fit.');
}

/** From some part of the page to another, whole, without what stands above it on every page. */
async function take(page, name, from, until) {
  const path = join(folder, `${name}.png`);
  const [{ y: top }, { y: last, height }] = [await from.boundingBox(), await until.boundingBox()];
  const y = Math.max(0, top - margin);
  await page.screenshot({
    path,
    fullPage: true,
    clip: { x: 0, y, width: desk.width, height: last + height + margin - y },
  });
  const { size } = statSync(path);
  if (size > largest) throw new Error(`${name}.png has ${size} bytes, and is to have ${largest} at most.`);
  process.stdout.write(`docs/screenshots/${name}.png: ${Math.round(size / 1000)} kB\n`);
}

main(process.argv.slice(2)).catch((failure) => {
  process.stderr.write(`${failure.message}\n`);
  process.exitCode = 1;
});
