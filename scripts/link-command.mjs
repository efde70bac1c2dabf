// Links node_modules/.bin/entente to bin/entente.mjs, so that `npx entente` starts at once: npm links a project's
// dependencies there, not the project's own command, and `npx` would install the folder into its cache instead.
// Runs after every `npm install` and `npm ci` (as "prepare") and before every set-up.

import { chmodSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './node-path.mjs';

export function linkCommand() {
  const folder = join(ROOT, 'node_modules', '.bin');
  const link = join(folder, 'entente');
  chmodSync(join(ROOT, 'bin', 'entente.mjs'), 0o755);
  if (existsSync(link)) return;
  mkdirSync(folder, { recursive: true });
  if (process.platform === 'win32') {
    writeFileSync(`${link}.cmd`, '@node "%~dp0\\..\\..\\bin\\entente.mjs" %*\r\n');
  } else {
    symlinkSync(join('..', '..', 'bin', 'entente.mjs'), link);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) linkCommand();
