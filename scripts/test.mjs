// `npm test`: from a fresh clone to one line that says how much passed. Sets up what `npm start` does and a Chromium,
// then runs every check; a check that fails shows its own words. Ends in "N passed, N failed" over everything, where the
// lint, the type check and the build count as one each.

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { ROOT } from './node-path.mjs';
import { buildPage, installDependencies, SetupError } from './setup.mjs';
import { tallyPlaywright, tallyStatus, tallyVitest } from './tally-checks.mjs';

/** One after the other; what stands together uses one core each and runs at the same time. */
const STAGES = [['lint', 'types'], ['unit'], ['build'], ['browser']];

try {
  const node = installDependencies();
  const chromium = await ensureChromium();
  process.exitCode = await runChecks(node, chromium);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function runChecks(node, chromium) {
  const folder = mkdtempSync(join(tmpdir(), 'entente-test-'));
  const environment = {
    ...process.env,
    CHROMIUM_PATH: chromium,
    ENTENTE_TEST_PORT: String(await freePort()),
    PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`,
    PLAYWRIGHT_JSON_OUTPUT_FILE: join(folder, 'browser.json'),
    ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
    TZ: 'UTC',
  };
  const tool = (path, ...args) => run(node, [join(ROOT, 'node_modules', path), ...args], environment);
  const eslint = (...args) =>
    tool('eslint/bin/eslint.js', '--cache', '--cache-location', '.cache/eslint', ...args);
  const prettier = (...args) =>
    tool('prettier/bin/prettier.cjs', '--cache', '--cache-location', '.cache/prettier', ...args);

  const checks = {
    lint: async () =>
      asOne(await inTurn([() => eslint('.'), () => prettier('--check', '--log-level=warn', '.')])),
    types: async () =>
      asOne(
        await inTurn([
          () => tool('@sveltejs/kit/svelte-kit.js', 'sync'),
          () => tool('svelte-check/bin/svelte-check', '--tsconfig', 'tsconfig.json', '--output', 'human'),
        ]),
      ),
    unit: async () => {
      const file = join(folder, 'unit.json');
      const done = await tool(
        'vitest/vitest.mjs',
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
      );
      return { ...done, ...tallyVitest(readReport(file), done.status) };
    },
    build: async () => {
      try {
        buildPage(node);
        return asOne({ status: 0, output: '' });
      } catch (error) {
        return asOne({ status: 1, output: error.message });
      }
    },
    browser: async () => {
      const done = await tool('@playwright/test/cli.js', 'test', '--reporter=line,json');
      const report = readReport(environment.PLAYWRIGHT_JSON_OUTPUT_FILE);
      return { ...done, ...tallyPlaywright(report, done.status) };
    },
  };

  let passed = 0;
  let failed = 0;
  const runCheck = async (name) => {
    const startMs = Date.now();
    const result = await checks[name]();
    passed += result.passed;
    failed += result.failed;
    if (result.failed > 0) console.log(result.output.trimEnd());
    console.log(describeCheck(name, result, Date.now() - startMs));
  };
  for (const names of STAGES) {
    console.log(`${names.join(', ')} …`);
    await Promise.all(names.map(runCheck));
  }
  rmSync(folder, { recursive: true, force: true });
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/** @param {import('./tally-checks.mjs').Tally} tally */
function describeCheck(name, { passed, failed, skipped }, tookMs) {
  const parts = [failed > 0 ? `✗ ${failed} of ${passed + failed} fail` : `✓ ${passed}`];
  if (skipped > 0) parts.push(`${skipped} skipped`);
  return `${name.padEnd(8)} ${parts.join(', ')} (${(tookMs / 1000).toFixed(1)} s)`;
}

/** @returns {Promise<{ status: number, output: string }>} what it said on both streams, in the order it came */
function run(command, args, environment) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => (output += text));
    }
    child.on('error', reject);
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });
}

/** Runs commands one after the other, all of them even where one fails. */
async function inTurn(commands) {
  let status = 0;
  let output = '';
  for (const command of commands) {
    const done = await command();
    status ||= done.status;
    output += done.output;
  }
  return { status, output };
}

/** A check that has no tests of its own counts as one. */
function asOne({ status, output }) {
  return { output, ...tallyStatus(status) };
}

/** What a tool wrote about its tests, or null where it ended before it could. */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
