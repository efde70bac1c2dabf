// The command line: finds the command and hands it the rest. Each command is a file of its own, loaded when it is asked
// for. Exit status 0 is done, 1 is failed, 2 is asked wrongly.

import type { Command } from './command.ts';
import { UsageError } from './usage-error.ts';

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  extract: async () => (await import('./extract-command.ts')).extractCommand,
  evaluate: async () => (await import('./evaluate-command.ts')).evaluateCommand,
  serve: async () => (await import('./serve-command.ts')).serveCommand,
};

/** Runs the command line and returns its exit status. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    return await dispatch(args);
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`entente: ${error.message}\nSee "entente --help".\n`);
      return 2;
    }
    if (!isSystemError(error)) throw error;
    process.stderr.write(`entente: ${error.message}\n`);
    return 1;
  }
}

async function dispatch(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === '--version' || name === '-V') return print(await version());
  if (name === '--help' || name === '-h' || name === 'help') return print(await help());
  if (name === undefined) {
    process.stderr.write(await help());
    return 2;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    const kind = name.startsWith('-') ? 'option' : 'command';
    throw new UsageError(`unknown ${kind} "${name}"`);
  }
  const command = await load();
  if (rest.includes('--help') || rest.includes('-h')) return print(command.help);
  return command.run(rest);
}

/** A file that is not there, a port that may not be used: the message says all. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

async function version(): Promise<string> {
  const { default: manifest } = await import('../../package.json', { with: { type: 'json' } });
  return `${manifest.version}\n`;
}

async function help(): Promise<string> {
  const commands = await Promise.all(
    Object.entries(COMMANDS).map(async ([name, load]) => `  ${name.padEnd(9)} ${(await load()).summary}\n`),
  );
  return [
    'Entente: who agrees and disagrees with whom, about what, and the sentence that says so.\n\n',
    'Usage: entente COMMAND [OPTION…]\n\n',
    ...commands,
    '\nOptions:\n',
    '  -h, --help      this text; after a command, that command’s own\n',
    '  -V, --version   the version\n',
  ].join('');
}
