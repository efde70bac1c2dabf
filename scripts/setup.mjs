// Makes a fresh or outdated clone ready: dependencies, the `entente` command, the built page. Does only what is not done
// already, and decides that by content, never by dates. Plain JavaScript for Node 20, with nothing installed.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { linkCommand } from './link-command.mjs';
import { findNode, NODE_MISSING, ROOT } from './node-path.mjs';

/** What the built page depends on. */
const SOURCES = [
  'src',
  'data',
  'static',
  'svelte.config.js',
  'vite.config.ts',
  'tsconfig.json',
  'package-lock.json',
  'scripts/static-adapter.mjs',
];

/** Inside build/, which every build empties: a build by hand leaves none and so counts as out of date. */
const BUILD_STAMP = join(ROOT, 'build', '.sources.sha256');

/** Something that a person can put right; printed without a stack. */
export class SetupError extends Error {}

/**
 * Installs with `npm ci` where node_modules is not what package-lock.json says.
 * Returns the path of the Node to run tools with.
 */
export function installDependencies() {
  if (!isInstalled()) {
    console.log('Installing dependencies (npm ci) …');
    const done = npm([
      'ci',
      '--include=dev',
      '--include=optional',
      '--no-fund',
      '--no-audit',
      '--loglevel=error',
    ]);
    if (done !== 0) throw new SetupError('npm ci failed; its own words are above.');
  }
  linkCommand();
  const node = findNode();
  if (!node) throw new SetupError(NODE_MISSING);
  return node;
}

/**
 * Compares package-lock.json with node_modules/.package-lock.json, which npm writes last: absent after an install that
 * was cut short. What is missing there must be meant for other machines.
 */
export function isInstalled(root = ROOT) {
  const installedFile = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = installed[path];
    if (!found) return Boolean(entry.optional || entry.peer) && !isMadeForThisMachine(entry);
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

/** Says no where only the C library could tell. */
function isMadeForThisMachine({ os, cpu, libc }) {
  if (!os || libc) return false;
  return os.includes(process.platform) && (!cpu || cpu.includes(process.arch));
}

/**
 * Builds the page into build/ where its sources have changed since.
 * @param {string} node path of the Node to run Vite with
 * @returns {boolean} whether it built
 */
export function buildPage(node) {
  const hash = hashSources();
  if (existsSync(join(ROOT, 'build', 'index.html')) && readStamp() === hash) return false;
  console.log('Building the page …');
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const done = spawnSync(node, [vite, 'build', '--logLevel', 'warn'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (done.status !== 0) throw new SetupError(`The build failed.\n${done.stdout}${done.stderr}`);
  writeFileSync(BUILD_STAMP, hash);
  return true;
}

function readStamp() {
  return existsSync(BUILD_STAMP) ? readFileSync(BUILD_STAMP, 'utf8') : null;
}

/** SHA-256 over the paths and bytes of all sources. */
export function hashSources(root = ROOT) {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of filesUnder(join(root, source))) {
      hash.update(relative(root, file).split(sep).join('/')).update('\0');
      hash.update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} the files at or under it, sorted */
function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

/** Runs the npm that runs this script, else the one in the PATH. Returns its exit status. */
function npm(args) {
  const own = process.env.npm_execpath;
  const options = { cwd: ROOT, stdio: 'inherit' };
  const done =
    own && /npm-cli\.(c?js)$/.test(own)
      ? spawnSync(process.execPath, [own, ...args], options)
      : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (done.error) throw new SetupError(`npm could not be run: ${done.error.message}`);
  return done.status;
}
