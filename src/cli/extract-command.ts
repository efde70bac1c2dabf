// `entente extract`: files or standard input to one workspace, table, graph or lines. A file that cannot be read is
// named on standard error; the others are written all the same, and the exit status is then 1.

import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Extraction } from '#lib/extract/engine.ts';
import { mergeExtractions } from '#lib/extract/merge-extractions.ts';
import { type DocumentHints, readDocument } from '#lib/intake/read-document.ts';
import { Failure } from '#lib/model/failure.ts';
import { extractStream } from './extract-stream.ts';
import { loadEngine } from './load-engine.ts';
import type { Command } from './command.ts';
import { OUTPUT_FORMATS, type OutputFormat } from './output-formats.ts';
import { parseArguments, UsageError } from './usage-error.ts';
import { write } from './write-line.ts';

const OPTIONS = {
  jsonl: { type: 'boolean' },
  format: { type: 'string', short: 'f' },
  output: { type: 'string', short: 'o' },
  title: { type: 'string' },
  publisher: { type: 'string' },
  date: { type: 'string' },
  url: { type: 'string' },
} as const;

export const extractCommand: Command = {
  summary: 'articles to statements: who holds which stance on what',
  help: [
    'Usage: entente extract [OPTION…] FILE…\n',
    '       entente extract [OPTION…] -          one article from standard input\n',
    '       entente extract --jsonl              JSON lines from standard input\n\n',
    'Files are .txt, .md or .html.\n\n',
    '  -f, --format FORMAT   what to write:\n',
    ...OUTPUT_FORMATS.map(({ id, label }) => `                          ${id.padEnd(18)} ${label}\n`),
    '  -o, --output FILE     where to; default standard output\n',
    '      --title TITLE     the article’s title; of one FILE only\n',
    '      --url URL         the article’s address; of one FILE only\n',
    '      --publisher NAME  who published it\n',
    '      --date DATE       when, as YYYY-MM-DD\n',
    '      --jsonl           reads {"id", "text", "title"?, "date"?, "mentions"?: [{"begin", "end", "type"?}]}\n',
    '                        a line and writes one line for each, in the same order; a line that\n',
    '                        cannot be read gets {"id", "error": {"code", "message"}}\n',
  ].join(''),

  async run(args) {
    const { values, positionals } = parseArguments({
      args: [...args],
      options: OPTIONS,
      allowPositionals: true,
    });
    if (values.jsonl) return runStream(values, positionals);
    const { title, url, publisher, date, output } = values;
    if (positionals.length === 0) throw new UsageError('extract needs a FILE, "-" or --jsonl');
    if (positionals.length > 1 && (title ?? url) !== undefined)
      throw new UsageError('--title and --url belong to one article; there are several files');
    const format = findFormat(values.format ?? 'workspace.json');
    const hints = definedOnly({ title, url, publisher, date });

    const extractions = await extractFiles(positionals, hints);
    if (extractions.length === 0) return 1;
    const workspace = mergeExtractions(workspaceTitle(extractions), extractions);
    const text = await format.run({ extractions, workspace });
    if (output === undefined) await writeOut(text);
    else await writeFile(output, text);
    return extractions.length === positionals.length ? 0 : 1;
  },
};

async function runStream(values: Partial<Record<keyof typeof OPTIONS, unknown>>, files: readonly string[]) {
  const other = Object.keys(values).find((name) => name !== 'jsonl');
  if (other !== undefined) throw new UsageError(`--jsonl takes no --${other}; each line has its own`);
  if (files.some((file) => file !== '-')) throw new UsageError('--jsonl reads standard input, not files');
  stopWhenReaderGoes();
  await extractStream(process.stdin, process.stdout, await loadEngine());
  return 0;
}

async function extractFiles(files: readonly string[], hints: DocumentHints): Promise<Extraction[]> {
  const engine = await loadEngine();
  const extractions: Extraction[] = [];
  for (const file of files) {
    try {
      const bytes = file === '-' ? await readStandardInput() : await readFile(file);
      const document = readDocument(bytes, file === '-' ? hints : { name: basename(file), ...hints });
      extractions.push(engine.extract(document));
    } catch (error) {
      process.stderr.write(`entente: ${file}: ${describe(error)}\n`);
    }
  }
  return extractions;
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function describe(error: unknown): string {
  if (error instanceof Failure) return `${error.message} ${error.remedy}`;
  if (error instanceof Error && 'code' in error) return error.message;
  return new Failure('internal', String(error)).message;
}

function findFormat(id: string): OutputFormat {
  const format = OUTPUT_FORMATS.find((each) => each.id === id);
  if (!format) {
    const known = OUTPUT_FORMATS.map((each) => each.id).join(', ');
    throw new UsageError(`unknown format "${id}"; there are ${known}`);
  }
  return format;
}

function workspaceTitle(extractions: readonly Extraction[]): string {
  const [first, ...others] = extractions.map(({ document }) => document.title ?? 'Untitled article');
  return others.length === 0 ? first! : `${first} and ${others.length} more`;
}

function definedOnly(hints: Record<string, string | undefined>): DocumentHints {
  return Object.fromEntries(Object.entries(hints).filter(([, value]) => value !== undefined));
}

async function writeOut(text: string): Promise<void> {
  stopWhenReaderGoes();
  await write(process.stdout, text);
}

/** `entente … | head` ends quietly when head has had enough. */
function stopWhenReaderGoes(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}
