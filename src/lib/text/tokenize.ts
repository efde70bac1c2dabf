// A stretch of text into words and marks with exact offsets, the way the Universal Dependencies English treebanks cut
// them: clitics split off ("do|n't", "Putin|’s"), hyphenated compounds at the hyphen ("90|-|minute") except after a prefix
// ("co-operate"), abbreviations keep their full stop. Knows curly and straight quotation marks alike; assumes nothing
// about the text, never drops or joins a visible character, and is linear in its length.

import type { Span } from '#lib/model/span.ts';
import abbreviations from '#data/text/abbreviations.json' with { type: 'json' };

/** A run of visible characters longer than this is one token: it is no word, and is not worth looking into. */
const LONGEST_WORD = 200;

const KEEPS_STOP = new Set([...abbreviations.titles, ...abbreviations.inner, ...abbreviations.either]);
const KEEPS_STOP_CAPITALISED = new Set(abbreviations.capitalised);
const KEEPS_STOP_BEFORE_NUMBER = new Set(abbreviations.beforeNumber);
const PREFIXES = new Set(abbreviations.keepHyphen);
const UNITS = new Set(abbreviations.units);

const VISIBLE = /[^\s\u0085\u180e\u200b\u2060\ufeff]+/uy;
const INVISIBLE = /[\s\u0085\u180e\u200b\u2060\ufeff]+/uy;
const ADDRESS =
  /^(?:https?:\/\/|www\.)\S+$|^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$|^(?:[a-z0-9-]+\.)+(?:com|org|net|gov|edu|int|info|co|io|ru|uk|eu|de|fr|cn)(?:\/\S*)?$/iu;
const SMILEY = /^(?:[:;=8][-']?[)(DPpO/|]|<3)$/u;
const WORD_START = /[\p{L}\p{N}\p{M}\p{Co}\p{So}]/u;
const INITIALS = /^(?:\p{L}\.)+\p{L}?$/u;
const PLAIN = /^[\p{L}\p{M}]+$/u;
const NUMBER_WITH_UNIT = /^([+-]?\d[\d.,:]*)([\p{L}.]+)$/u;
const JOINER = /[-/–—‒―‐‑+=~*_|@<>&"“”„«»()[\]{},;:!?…]|\.{2,}/u;
const NOT_CLITIC = /^(\p{L}+)(n[’'‘ʼ`]t)$/iu;
const CLITIC = /^(.*[^’'‘ʼ`])([’'‘ʼ`](?:s|re|ve|ll|d|m))$/isu;
const FUSED: Readonly<Record<string, number>> = {
  cannot: 3,
  gonna: 3,
  gotta: 3,
  wanna: 3,
  gimme: 3,
  lemme: 3,
  dunno: 2,
};
const ELIDED = /^[’'‘](?:\d\ds?|em|tis|twas|til|cause|bout|n)$/iu;

const OPENING = new Set('“"„«‹‘\'’`([{<¡¿$€£¥₹#*_•·~|-–—―+=@/:…'.split(''));
const CLOSING = new Set('”"“»›’\'‘`)]}>,;:!?%…*_|-–—―~°/″′®™'.split(''));

/**
 * The tokens of `text.slice(begin, end)`, in order, as spans into `text`. Between them is only white space.
 */
export function tokenize(text: string, begin = 0, end = text.length): Span[] {
  const spans: Span[] = [];
  const stretch = begin === 0 && end === text.length ? text : text.slice(begin, end);
  let from = 0;
  for (;;) {
    INVISIBLE.lastIndex = from;
    if (INVISIBLE.test(stretch)) from = INVISIBLE.lastIndex;
    VISIBLE.lastIndex = from;
    if (!VISIBLE.test(stretch)) return spans;
    cutChunk(text, begin + from, begin + VISIBLE.lastIndex, spans);
    from = VISIBLE.lastIndex;
  }
}

/** Cuts one run of visible characters: marks off both ends, then what is left. */
function cutChunk(text: string, begin: number, end: number, spans: Span[]): void {
  if (end - begin > 10 * LONGEST_WORD) {
    spans.push({ begin, end });
    return;
  }
  let after: Span[] | null = null;
  while (begin < end) {
    const length = openingLength(text, begin, end);
    if (!length) break;
    spans.push({ begin, end: begin + length });
    begin += length;
  }
  while (begin < end) {
    const length = closingLength(text, begin, end);
    if (!length) break;
    (after ??= []).push({ begin: end - length, end });
    end -= length;
  }
  if (begin < end) cutWord(text, begin, end, spans);
  if (after) for (let index = after.length - 1; index >= 0; index--) spans.push(after[index]!);
}

function runLength(text: string, begin: number, end: number, marks: string): number {
  let at = begin;
  while (at < end && marks.includes(text[at]!)) at++;
  return at - begin;
}

/** How many characters at the start are one mark; 0 where a word begins. */
function openingLength(text: string, begin: number, end: number): number {
  const first = text[begin]!;
  if (first === '.') {
    const dots = runLength(text, begin, end, '.');
    return dots > 1 || begin + 1 === end || !/\d/.test(text[begin + 1]!) ? dots : 0;
  }
  if (first === '!' || first === '?') return runLength(text, begin, end, '!?');
  if (!OPENING.has(first) && !CLOSING.has(first)) return 0;
  const rest = end - begin;
  if (rest <= 30) {
    const chunk = text.slice(begin, end);
    if (
      SMILEY.test(chunk) ||
      ADDRESS.test(chunk) ||
      ELIDED.test(chunk) ||
      /^[’'‘](?:s|re|ve|ll|d|m)$/i.test(chunk)
    )
      return rest;
    if (first === '-' && /^-\d[\d.,]*$/.test(chunk)) return 0;
  }
  if ((first === '#' || first === '@') && rest > 1 && /[\p{L}\p{N}]/u.test(text[begin + 1]!))
    return first === '@' ? 0 : 1;
  if ('-–—=*_~'.includes(first)) return runLength(text, begin, end, first);
  if (first === "'" || first === '`' || first === '’' || first === '‘')
    return text[begin + 1] === first && rest > 1 ? 2 : 1;
  return 1;
}

/** How many characters at the end are one mark; 0 where the end belongs to the word. */
function closingLength(text: string, begin: number, end: number): number {
  const last = text[end - 1]!;
  if (last === '.') {
    let from = end - 1;
    while (from > begin && text[from - 1] === '.') from--;
    if (from === begin) return end - begin;
    if (end - from === 2 && keepsStop(text.slice(Math.max(begin, from - 24), from), '')) return 1;
    if (end - from > 1) return end - from;
    return keepsStop(text.slice(Math.max(begin, end - 24), end - 1), text.slice(end, end + 2)) ? 0 : 1;
  }
  if (last === '!' || last === '?') {
    let from = end - 1;
    while (from > begin && (text[from - 1] === '!' || text[from - 1] === '?')) from--;
    return end - from;
  }
  if (!CLOSING.has(last)) return 0;
  if (last === ')' && end - begin > 2) {
    const inner = text.slice(Math.max(begin, end - 40), end - 1);
    if (inner.includes('(') && /^\p{L}*\($/u.test(inner.slice(0, inner.indexOf('(') + 1)) === false) return 1;
  }
  if ("'’‘`".includes(last) && end - begin > 2 && text[end - 2] === last) return 2;
  if ('-–—=*_~'.includes(last)) {
    let from = end - 1;
    while (from > begin && text[from - 1] === last) from--;
    return end - from;
  }
  return 1;
}

/** Whether a full stop after this word is part of it: "Mr", "U.S", "J"; `next` is what follows the full stop. */
function keepsStop(word: string, next: string): boolean {
  const tail = word.slice(Math.max(word.lastIndexOf('-'), word.lastIndexOf('/'), word.lastIndexOf('—')) + 1);
  if (tail.length === 0) return false;
  const lower = tail.toLowerCase();
  if (KEEPS_STOP_BEFORE_NUMBER.has(lower) && /^ \d/.test(next)) return true;
  if (tail.length === 1) return tail !== 'I' && /\p{Lu}/u.test(tail);
  if (INITIALS.test(tail) || KEEPS_STOP.has(lower)) return true;
  return KEEPS_STOP_CAPITALISED.has(lower) && tail !== lower && /^[ ,]/.test(next);
}

/** Cuts what has no marks at its ends: addresses whole, then at hyphens and slashes, then clitics and units. */
function cutWord(text: string, begin: number, end: number, spans: Span[]): void {
  const word = text.slice(begin, end);
  if (word.length > LONGEST_WORD || PLAIN.test(word)) {
    pushWord(text, begin, end, spans);
    return;
  }
  if (ADDRESS.test(word)) {
    spans.push({ begin, end });
    return;
  }
  let from = begin;
  let at = begin;
  while (at < end) {
    const length = at === begin ? 0 : joinerLength(text, begin, from, at, end);
    if (!length) {
      at++;
      continue;
    }
    if (at > from) pushWord(text, from, at, spans);
    spans.push({ begin: at, end: at + length });
    at += length;
    from = at;
  }
  if (end > from) pushWord(text, from, end, spans);
}

/** How many characters at `at`, inside a word that began at `from`, are a mark of their own. */
function joinerLength(text: string, begin: number, from: number, at: number, end: number): number {
  const mark = text[at]!;
  if (mark === '.') {
    const dots = runLength(text, at, end, '.');
    return dots > 1 ? dots : 0;
  }
  if (!JOINER.test(mark)) return 0;
  const before = text[at - 1]!;
  const next = text[at + 1] ?? '';
  if (mark === '-' || mark === '‐' || mark === '‑') {
    const run = runLength(text, at, end, '-');
    if (run > 1) return run;
    if (at > from && PREFIXES.has(text.slice(from, at).toLowerCase())) return 0;
    if (/\d/.test(before) && /\d/.test(next) && text.slice(begin, end).split('-').length > 2) return 0;
    if (/^\p{L}+-\d+$/u.test(text.slice(from, end))) return 0;
    return 1;
  }
  if (mark === '/') return /\d/.test(before) && /\d/.test(next) ? 0 : 1;
  if (mark === ',' || mark === ':') return /\d/.test(before) && /\d/.test(next) ? 0 : 1;
  if (mark === '&') return /\p{Lu}/u.test(before) && /\p{Lu}/u.test(next) ? 0 : 1;
  if (mark === '+' || mark === '_' || mark === '@' || mark === '*' || mark === '~' || mark === '=') return 0;
  if (mark === '–' || mark === '—') return runLength(text, at, end, mark);
  if (mark === '!' || mark === '?') return runLength(text, at, end, '!?');
  return 1;
}

/** Splits clitics, fused words and units off one word. */
function pushWord(text: string, begin: number, end: number, spans: Span[]): void {
  const word = text.slice(begin, end);
  const cut =
    word.length > LONGEST_WORD || !WORD_START.test(word)
      ? 0
      : cliticAt(word) || unitAt(word) || stopAt(word, text.slice(end, end + 2));
  if (!cut) {
    spans.push({ begin, end });
    return;
  }
  pushWord(text, begin, begin + cut, spans);
  spans.push({ begin: begin + cut, end });
}

function cliticAt(word: string): number {
  const fused = FUSED[word.toLowerCase()];
  if (fused) return fused;
  const not = NOT_CLITIC.exec(word);
  if (not) return not[1]!.length;
  const clitic = CLITIC.exec(word);
  return clitic ? clitic[1]!.length : 0;
}

function unitAt(word: string): number {
  const match = NUMBER_WITH_UNIT.exec(word);
  return match && UNITS.has(match[2]!.toLowerCase()) ? match[1]!.length : 0;
}

/** A full stop left inside after a cut ("left.—"): off, unless the word keeps it. */
function stopAt(word: string, next: string): number {
  return word.length > 1 && word.endsWith('.') && !keepsStop(word.slice(0, -1), next) ? word.length - 1 : 0;
}
