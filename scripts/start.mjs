// `npm start`: from a fresh clone to a page in the browser. Installs and builds what is absent or out of date, then serves.

import { buildPage, installDependencies, SetupError } from './setup.mjs';

try {
  const node = installDependencies();
  buildPage(node);
  // Imported only now: it needs what has just been installed.
  const { addressFromEnvironment, serveUntilStopped } = await import('./serve.mjs');
  await serveUntilStopped(addressFromEnvironment());
} catch (error) {
  console.error(error instanceof SetupError ? error.message : (error?.message ?? error));
  process.exit(1);
}
