// Finds a Chromium for the browser tests, or installs Debian's where that needs no password. Plain JavaScript for Node 20.

import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { SetupError } from './setup.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The path of a Chromium that starts: $CHROMIUM_PATH, one in the PATH, Playwright's; null where there is none. */
export async function findChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (!starts(chosen)) throw new SetupError(`CHROMIUM_PATH is ${chosen}, which does not start.`);
    return chosen;
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const inPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...inPath, await playwrightsOwn()].find((path) => path && starts(path)) ?? null;
}

/** As findChromium, but installs the system's package where there is none. Throws a SetupError that says what to do. */
export async function ensureChromium() {
  const found = (await findChromium()) ?? (installPackage() ? await findChromium() : null);
  if (found) return found;
  throw new SetupError(
    'The browser tests need a Chromium and found none. Do one of these and run this again:\n' +
      '  sudo apt-get install chromium\n' +
      '  npx playwright install chromium\n' +
      '  CHROMIUM_PATH=/path/to/chromium npm test',
  );
}

/** A file of that name may be a stand-in that starts nothing (Ubuntu's snap), so it is asked for its version. */
function starts(path) {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  return spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0;
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath();
}

/** Whether apt-get says that it has installed it. */
function installPackage() {
  const asRoot = commandPrefix();
  if (!asRoot) return false;
  console.log('Installing Chromium (apt-get) …');
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (args) => {
    const [command, ...rest] = [...asRoot, 'apt-get', '-q', ...args];
    const done = spawnSync(command, rest, { encoding: 'utf8', env: environment });
    if (done.status !== 0) console.error(`${done.stdout ?? ''}${done.stderr ?? ''}`);
    return done.status === 0;
  };
  return run(['update']) && run(['install', '-y', '--no-install-recommends', 'chromium']);
}

/** What to put before a command that only root may run; null where that cannot be done without a password. */
function commandPrefix() {
  if (spawnSync('apt-get', ['--version']).status !== 0) return null;
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : null;
}
