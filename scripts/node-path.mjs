// Finds the Node that runs Entente's TypeScript and its tools: the pinned one in node_modules, else the running one
// where it is new enough. Plain JavaScript for Node 20, with nothing installed.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const NEEDED = [22, 19];

/** The absolute path of a Node that is new enough, or null. */
export function findNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const pinned = join(ROOT, 'node_modules', `node-${platform}-${process.arch}`, 'bin', file);
  if (existsSync(pinned)) return pinned;
  return isNewEnough(process.versions.node) ? process.execPath : null;
}

/** @param {string} version as in `process.versions.node` */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}

/** What to tell someone whose machine has no such Node. */
export const NODE_MISSING =
  `Entente needs Node ${NEEDED.join('.')} or newer for this machine (${process.platform} ${process.arch}); ` +
  `this is ${process.versions.node}. Install Node 24 from https://nodejs.org and run this again.`;
