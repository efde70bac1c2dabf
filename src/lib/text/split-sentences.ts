// The tokens of one paragraph into sentences. A sentence ends at . ! ? or … where the next token may begin one; closing
// quotation marks and brackets go with the sentence that they close; "“No!” he said." and "“Why?” Smith asked." stay whole.
// A full stop that belongs to an abbreviation ends a sentence only where the abbreviation can end one and a word follows
// that usually begins one; a note's mark ("[17]") stays with what it follows. Longer sentences than `LONGEST_SENTENCE` are cut, so that later stages meet no giants.

import type { Span } from '#lib/model/span.ts';
import abbreviations from '#data/text/abbreviations.json' with { type: 'json' };

/** In tokens; newswire hardly passes 80. */
export const LONGEST_SENTENCE = 250;

const TERMINATOR = /^(?:\.+|[!?]+|…)$/u;
const CLOSER = /^(?:[”’'"»›)\]}]|''|’’)$/u;
const CLOSING_ONLY = /^(?:[”’»›)\]}]|''|’’)$/u;
const OPENER = /^(?:[“‘"'`«‹([{]|``|''|[-–—•*·]+|¿|¡)$/u;
const STARTS = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;
const STARTER_WORD =
  /^(?:The|A|An|He|She|It|They|We|I|You|This|That|These|Those|His|Her|Its|Their|Our|My|But|And|Yet|So|In|On|At|By|For|From|With|After|Before|When|While|If|As|Although|Though|However|Meanwhile|There|What|Who|Why|How|Both|Some|Many|Most|No|Not|Such|To|Under|Over|Since|Then|Now|Also|Another|One|Mr|Mrs|Ms|Dr)\.?$/u;
const TITLES = new Set([...abbreviations.titles, ...abbreviations.inner, ...abbreviations.beforeNumber]);
const SPEECH = new Set(abbreviations.speech);

/** Token index ranges, half-open, that cover all tokens; each is one sentence. Spans are offsets into `text`. */
export function splitSentences(text: string, tokens: readonly Span[]): Span[] {
  const words = tokens.map((token) => text.slice(token.begin, Math.min(token.end, token.begin + 32)));
  const sentences: Span[] = [];
  let begin = 0;
  let at = 0;
  while (at < tokens.length) {
    const next = sentenceEnd(tokens, words, at);
    if (next) {
      pushSentence(words, begin, next, sentences);
      begin = at = next;
    } else at++;
  }
  if (begin < tokens.length) pushSentence(words, begin, tokens.length, sentences);
  return sentences;
}

/** The index after the sentence's last token where a sentence ends with the token at `at` and what closes it; else 0. */
function sentenceEnd(tokens: readonly Span[], words: readonly string[], at: number): number {
  const word = words[at]!;
  const terminator = TERMINATOR.test(word);
  if (!terminator && !(word.endsWith('.') && word.length > 1)) return 0;
  let next = at + 1;
  let quoted = false;
  while (next < tokens.length && (TERMINATOR.test(words[next]!) || closes(tokens, words, next))) {
    quoted ||= /["”»’']/.test(words[next]!);
    next++;
  }
  while (words[next] === '[' && words[next + 2] === ']' && /^\d+$/.test(words[next + 1]!)) next += 3;
  if (next >= tokens.length) return tokens.length;
  const glued = tokens[next - 1]!.end === tokens[next]!.begin;
  if (glued && !quoted && !(word === '.' || word === '?' || word === '!')) return 0;
  let start = next;
  while (start < tokens.length && OPENER.test(words[start]!)) start++;
  const first = words[start] ?? '';
  if (first === '' || !STARTS.test(first)) return 0;
  if (!terminator && !abbreviationEnds(word, first, quoted, start > next)) return 0;
  if (/^(?:\.{2,}|…)$/.test(word) && !quoted && !STARTER_WORD.test(first)) return 0;
  if (quoted && word !== '.' && namesSpeaker(words, next)) return 0;
  return next;
}

/** Whether the mark at `at` closes what came before: glued to it, and not glued to a word that it would open. */
function closes(tokens: readonly Span[], words: readonly string[], at: number): boolean {
  if (!CLOSER.test(words[at]!)) return false;
  const gluedBefore = tokens[at - 1]!.end === tokens[at]!.begin;
  const gluedAfter = at + 1 < tokens.length && tokens[at]!.end === tokens[at + 1]!.begin;
  if (CLOSING_ONLY.test(words[at]!)) return gluedBefore || !gluedAfter;
  return gluedBefore;
}

function abbreviationEnds(word: string, first: string, quoted: boolean, opens: boolean): boolean {
  const stem = word.slice(0, -1).toLowerCase();
  if (TITLES.has(stem)) return false;
  if (quoted) return true;
  if (stem.length === 1) return false;
  return opens || STARTER_WORD.test(first);
}

/** "“Why?” Smith asked": a capitalised name of up to four words, then a verb of speech. */
function namesSpeaker(words: readonly string[], from: number): boolean {
  for (let at = from; at < from + 5 && at < words.length; at++) {
    if (SPEECH.has(words[at]!)) return at > from;
    if (!/^\p{Lu}/u.test(words[at]!)) return false;
  }
  return false;
}

function pushSentence(words: readonly string[], begin: number, end: number, sentences: Span[]): void {
  while (end - begin > LONGEST_SENTENCE) {
    let cut = begin + LONGEST_SENTENCE;
    for (let at = cut; at > begin + LONGEST_SENTENCE / 2; at--) {
      if (words[at - 1] === ';' || words[at - 1] === ',') {
        cut = at;
        break;
      }
    }
    sentences.push({ begin, end: cut });
    begin = cut;
  }
  sentences.push({ begin, end });
}
