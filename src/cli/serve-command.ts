// `entente serve`: the page on this machine, the same as `npm start`, without installing anything.

import { buildPage, SetupError } from '../../scripts/setup.mjs';
import { findNode } from '../../scripts/node-path.mjs';
import { addressFromEnvironment, serveUntilStopped } from '../../scripts/serve.mjs';
import type { Command } from './command.ts';
import { parseArguments, UsageError } from './usage-error.ts';

export const serveCommand: Command = {
  summary: 'serve the page on this machine',
  help: [
    'Usage: entente serve [--port PORT] [--host HOST]\n\n',
    'Builds the page where it is out of date and serves it on 127.0.0.1.\n\n',
    '  --port PORT   default 4173, or PORT from the environment; the next free one where it is taken\n',
    '  --host HOST   default 127.0.0.1, or HOST from the environment\n',
  ].join(''),

  async run(args) {
    const { values } = parseArguments({
      args: [...args],
      options: { port: { type: 'string' }, host: { type: 'string' } },
    });
    const address = readAddress(values);
    try {
      buildPage(findNode() ?? process.execPath);
    } catch (error) {
      if (!(error instanceof SetupError)) throw error;
      process.stderr.write(`entente: ${error.message}\n`);
      return 1;
    }
    await serveUntilStopped(address);
    return 0;
  },
};

function readAddress(values: { port?: string; host?: string }): { port: number; host: string } {
  const { PORT, HOST } = process.env;
  try {
    return addressFromEnvironment({ PORT: values.port ?? PORT, HOST: values.host ?? HOST });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
