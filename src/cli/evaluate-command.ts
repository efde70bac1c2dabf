// `entente evaluate`: labelled texts to figures, computed by the engine itself. Tables or JSON on standard output, progress
// on standard error, the worst mistakes in a file of their own.

import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { evaluate, type Evaluation } from '#lib/evaluate/evaluation.ts';
import { halfOf } from '#lib/evaluate/half-of.ts';
import { mistakesHtml } from '#lib/evaluate/mistakes-html.ts';
import { mistakesMarkdown } from '#lib/evaluate/mistakes-markdown.ts';
import { reportJson } from '#lib/evaluate/report-json.ts';
import { reportSet, reportStages } from '#lib/evaluate/report-text.ts';
import { type MistakeGroup, worstMistakes } from '#lib/evaluate/worst-mistakes.ts';
import type { Command } from './command.ts';
import { createReader } from './evaluate/create-reader.ts';
import { findSets, type LoadedSet } from './evaluate/gold-folder.ts';
import { parseArguments, UsageError } from './usage-error.ts';
import { write } from './write-line.ts';

const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url));
const DEFAULT_FOLDERS = [`${SHARED}gold`, `${SHARED}article`];
const MOST_MISTAKES = 200;
const HALVES = ['seen', 'unseen', 'all'];

const PAGES: Readonly<Record<string, (groups: readonly MistakeGroup[]) => string>> = {
  '.html': mistakesHtml,
  '.md': mistakesMarkdown,
};

export const evaluateCommand: Command = {
  summary: 'labelled texts to figures: how right the extraction is',
  help: [
    'Usage: entente evaluate [OPTION…] [DIR…]\n\n',
    'A DIR has labelled sets (dse.jsonl, enb_gold.jsonl …) or an article with expected.json; default ../shared/gold\n',
    'and ../shared/article.\n\n',
    '      --set NAME      this set only; may be given several times\n',
    '      --half HALF     seen: rows that rules and weights may be made by; unseen: the others; default all\n',
    '      --json          figures as JSON\n',
    '      --errors FILE   the worst mistakes as .html or .md: those of the seen half alone unless --half says else\n',
  ].join(''),

  async run(args) {
    const { values, positionals } = parseArguments({
      args: [...args],
      options: {
        set: { type: 'string', multiple: true },
        half: { type: 'string', default: 'all' },
        json: { type: 'boolean' },
        errors: { type: 'string' },
      },
      allowPositionals: true,
    });
    const { half, errors } = values;
    if (!HALVES.includes(half)) throw new UsageError(`--half is ${HALVES.join(', ')}, not "${half}"`);
    const page = errors === undefined ? null : PAGES[extname(errors)];
    if (page === undefined) throw new UsageError('--errors writes .html or .md');

    const evaluations = evaluateSets(chooseSets(positionals, values.set), half);
    if (values.json) await write(process.stdout, reportJson(evaluations));
    else {
      const tables = [...evaluations.map(reportSet), reportStages(evaluations)];
      await write(process.stdout, `${tables.filter((table) => table !== '').join('\n\n')}\n`);
    }
    if (page && errors !== undefined) {
      const shown = half === 'all' ? evaluations.map(seenMistakes) : evaluations;
      await writeFile(errors, page(worstMistakes(shown, MOST_MISTAKES)));
    }
    return 0;
  },
};

function chooseSets(folders: readonly string[], names: readonly string[] | undefined): LoadedSet[] {
  const asked = folders.length > 0;
  const chosen = asked ? folders : DEFAULT_FOLDERS.filter((folder, at) => at === 0 || existsSync(folder));
  const found = chosen.flatMap(findSets);
  const unknown = names?.find((name) => !found.some(({ set }) => set.id === name));
  if (unknown !== undefined)
    throw new UsageError(
      `no set "${unknown}" in ${chosen.join(', ')}; there are ${found.map(({ set }) => set.id).join(', ')}`,
    );
  return names ? found.filter(({ set }) => names.includes(set.id)) : found;
}

function evaluateSets(sets: readonly LoadedSet[], half: string): Evaluation[] {
  const { reader, reading } = createReader();
  return sets.map(({ set, load }) => {
    const rows = load().filter((row) => set.counts(row) && (half === 'all' || halfOf(row.id) === half));
    const before = { ...reading };
    const evaluation = evaluate(set, rows, reader, (done) => showProgress(set.id, done, rows.length));
    const seconds = (reading.milliseconds - before.milliseconds) / 1000;
    const speed = Math.round((reading.words - before.words) / Math.max(seconds, 1e-9));
    const refused = reading.refused - before.refused;
    clearProgress();
    process.stderr.write(
      `${set.id}: ${rows.length} rows, ${seconds.toFixed(1)} s, ${speed} words/s${refused ? `, ${refused} refused` : ''}\n`,
    );
    return evaluation;
  });
}

/** What was made by looking at one half must not be made by looking at the other. */
function seenMistakes(evaluation: Evaluation): Evaluation {
  return { ...evaluation, mistakes: evaluation.mistakes.filter(({ id }) => halfOf(id) === 'seen') };
}

function showProgress(name: string, done: number, total: number): void {
  if (process.stderr.isTTY && (done % 10 === 0 || done === total))
    process.stderr.write(`\r${name}: ${done} of ${total}\u001b[K`);
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
}
