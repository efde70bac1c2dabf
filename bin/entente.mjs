#!/usr/bin/env node
// The command `entente`. Its sources are TypeScript that Node runs as they are; where the running Node is too old for
// that, the one pinned in node_modules runs them instead.

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findNode, isNewEnough, NODE_MISSING, ROOT } from '../scripts/node-path.mjs';

if (isNewEnough(process.versions.node)) {
  silenceTypeStrippingWarning();
  // Not there in the older Node that reads this file.
  const { enableCompileCache } = await import('node:module');
  enableCompileCache(join(ROOT, 'node_modules', '.cache', 'entente'));
  const { main } = await import('../src/cli/main.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  const node = findNode();
  if (node) runUnder(node);
  else {
    console.error(NODE_MISSING);
    process.exitCode = 1;
  }
}

function runUnder(node) {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
  child.on('close', (status, signal) => {
    process.exitCode = signal ? 1 : status;
  });
}

/** Node before 24.12 says that type stripping is experimental, which is no news to whoever runs `entente`. */
function silenceTypeStrippingWarning() {
  const emit = process.emitWarning;
  process.emitWarning = (warning, ...rest) => {
    const type = typeof rest[0] === 'object' ? rest[0]?.type : rest[0];
    if (type !== 'ExperimentalWarning') emit.call(process, warning, ...rest);
  };
}
