// UTF-8 that was read as a single-byte encoding ("donâ€™t"), once or several times, back to what it was ("don’t").
// Line by line and run by run, so that a text damaged only in places is repaired only there. A run is repaired when it
// is improbable as it stands, which `improbable-runs.ts` judges; a run in doubt only where the text has a sure one in
// the same encoding. Leaves lone C1 controls as their windows-1252 characters. What is lost for good becomes U+FFFD.

import { findRuns, readSpaced, type FoundRun } from './improbable-runs.ts';
import { applyEdits, identityMap, type Edit, type MappedText } from './mapped-text.ts';
import { CODECS, printableControl, type Codec } from './single-byte-codecs.ts';

/** More misreadings than this on top of each other are not repaired. */
const DEEPEST = 5;

/** Repairs the encoding of a text whose map leads back to the raw input. */
export function repairEncoding(source: MappedText): MappedText {
  let current = source;
  if (SUSPICIOUS.test(source.text)) {
    const established = new Set<Codec>();
    for (let round = 0; round < DEEPEST; round++) {
      const edits = repairsOf(current.text, established);
      if (!edits.length) break;
      current = applyEdits(current, edits);
    }
    for (const codec of established) current = restoreSpaced(current, codec, true);
    if (!established.has(CODECS[0]!)) current = restoreSpaced(current, CODECS[0]!, false);
  }
  return applyEdits(current, [...current.text.matchAll(C1_CONTROL)].flatMap(controlRepair));
}

/** `repairEncoding` where the map is of no interest. */
export function repairedText(text: string): string {
  return repairEncoding(identityMap(text)).text;
}

/** Only lines with two neighbours above ASCII, or with Â before a space, can hold a misread sequence. */
const SUSPICIOUS = /[\x80-\uffff][\x80-\uffff]|[ÂÃ] /;
const C1_CONTROL = /[\x80-\x9f]/g;

function controlRepair(match: RegExpExecArray): Edit[] {
  const text = printableControl(match[0]);
  return text === match[0] ? [] : [{ begin: match.index, end: match.index + 1, text }];
}

/**
 * Sequences whose byte 0xA0 has become a plain space: "voilÃ " for "voilà", "Ð ÑƒÑ" for "Рус". What stands for "à" is
 * a word's end more often than not, so a single space after it stays. Where nothing else shows that the codec was at
 * work (`established`), only what no one writes is repaired: Ã or Â between a small letter or a mark and a space.
 */
function restoreSpaced(source: MappedText, codec: Codec, established: boolean): MappedText {
  const edits: Edit[] = [];
  for (const match of source.text.matchAll(codec.spaced)) {
    const begin = match.index;
    const found = match[0];
    const text = readSpaced(found, codec);
    if (text === null || text === DAGGER) continue;
    const before = source.text[begin - 1] ?? ' ';
    const after = source.text.slice(begin + found.length, begin + found.length + 2);
    const replaced =
      text === '\u00a0' || text === 'à'
        ? (established ? /\P{Lu}/u : text === 'à' ? /\p{Ll}/u : /[\p{Ll}\p{P}]/u).test(before)
        : established && (found.length > 2 ? isSign(text) : continuesWord(before, text, after));
    if (!replaced) continue;
    const keepsSpace = text === 'à' && !/^(?: |s[ .,;])/.test(after);
    edits.push({ begin, end: begin + found.length - (keepsSpace ? 1 : 0), text });
  }
  return applyEdits(source, edits);
}

/** E2 80 A0; rather the remains of a closing quotation mark and its space, which `repair-quotes.ts` sees to. */
const DAGGER = '†';

function isSign(text: string): boolean {
  return /[\u0e00-\u0e7f\u2190-\u2bff]/.test(text);
}

function continuesWord(before: string, text: string, after: string): boolean {
  if (text === 'Ġ' || text === 'Š') return /\s/.test(before) && /^\p{Ll}/u.test(after);
  return (
    /^\p{L}/u.test(after) && text > '\u0370' && Math.abs(after.charCodeAt(0) - text.charCodeAt(0)) < 0x80
  );
}

interface Reading {
  readonly codec: Codec;
  readonly runs: readonly FoundRun[];
  /** C1 controls in the runs: evidence against a code page that prints something at those bytes. */
  readonly controls: number;
}

function repairsOf(text: string, established: Set<Codec>): Edit[] {
  const lines: { begin: number; readings: Reading[] }[] = [];
  for (const [begin, line] of linesOf(text)) {
    if (!SUSPICIOUS.test(line)) continue;
    const readings = CODECS.map((codec) => readingOf(line, codec)).filter((one) => one.runs.length);
    if (readings.length) lines.push({ begin, readings });
    const best = bestReading(readings, established);
    if (best?.runs.some((run) => run.sure)) established.add(best.codec);
  }
  return lines.flatMap(({ begin, readings }) => {
    const best = bestReading(readings, established);
    if (!best) return [];
    return best.runs
      .filter((run) => run.sure || (run.likely && established.has(best.codec)))
      .map((run) => ({ begin: begin + run.begin, end: begin + run.end, text: run.text }));
  });
}

function readingOf(line: string, codec: Codec): Reading {
  const runs = findRuns(line, codec);
  const controls = runs.reduce(
    (count, run) => count + (line.slice(run.begin, run.end).match(C1_CONTROL)?.length ?? 0),
    0,
  );
  return { codec, runs, controls };
}

/** The reading whose repaired runs explain most of the line. */
function bestReading(readings: readonly Reading[], established: ReadonlySet<Codec>): Reading | null {
  let best: Reading | null = null;
  let most = 0;
  for (const reading of readings) {
    const known = established.has(reading.codec) || reading.runs.some((run) => run.sure);
    let explained = 0;
    for (const run of reading.runs)
      explained += run.sure ? (run.end - run.begin) * 2 : run.likely && known ? run.end - run.begin : 0;
    if (!reading.codec.hasControls) explained -= reading.controls;
    if (explained > most) {
      most = explained;
      best = reading;
    }
  }
  return best;
}

function* linesOf(text: string): Generator<[number, string]> {
  let begin = 0;
  while (begin < text.length) {
    const found = text.indexOf('\n', begin);
    const end = found < 0 ? text.length : found + 1;
    yield [begin, text.slice(begin, end)];
    begin = end;
  }
}
