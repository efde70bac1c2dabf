// The longest run of capitalised words from a token on that may be one name: initials, particles ("de", "al-", "bin"),
// hyphens, "&", and "of", "for", "and" inside the names of bodies ("Ministry of Trade and Industry").

import { findNameAt } from '#lib/lexicon/find-name.ts';
import { isGivenName } from '#lib/lexicon/given-names.ts';
import { findTitleAt } from '#lib/lexicon/titles.ts';
import { typeOfHead } from '#lib/lexicon/word-sets.ts';
import type { SentenceView } from './sentence-view.ts';
import { areAdjacent, isCapitalized, tokenAfter } from './sentence-view.ts';

const PARTICLES = new Set(
  'de da di del della dos das du la le van von der den ter ten af av zu bin ibn bint al el ul ud ben abu y e i'.split(
    ' ',
  ),
);
const OPENING_PARTICLES = new Set(['al', 'bin', 'ibn', 'von', 'van', 'abu', 'el', 'ul']);
const LONGEST = 12;

/** Whether a lower-case particle at `at` opens a name: "al-Assad", "von der Leyen". */
export function opensWithParticle(view: SentenceView, at: number): boolean {
  const token = view.tokens[at]!;
  if (!OPENING_PARTICLES.has(token.text)) return false;
  const next = view.tokens[at + 1];
  const hyphenated = next !== undefined && /^[-‐‑]$/.test(next.text) && next.begin === token.end;
  if (hyphenated) return isCapitalized(view.tokens[at + 2]) && next.end === view.tokens[at + 2]!.begin;
  if (token.text === 'al' || token.text === 'el') return false;
  return isCapitalized(next) || (PARTICLES.has(next?.text ?? '') && isCapitalized(view.tokens[at + 2]));
}

/** One past the last token of the run that starts at `from`, which is capitalised or an opening particle. */
export function endOfRun(view: SentenceView, from: number): number {
  const { tokens } = view;
  let end = from + 1;
  let bodyHead = typeOfHead(tokens[from]!.text) !== null;
  let joined = false;
  while (end < tokens.length && end - from < LONGEST) {
    const token = tokens[end]!;
    if (!areAdjacent(tokens[end - 1], token)) break;
    const next = tokens[end + 1];
    if (isCapitalized(token)) {
      if (stopsRun(view, from, end)) break;
      bodyHead ||= typeOfHead(token.text) !== null;
      end++;
    } else if (/^\.$/.test(token.text) && /^\p{Lu}$/u.test(tokens[end - 1]!.text) && isCapitalized(next)) {
      end++;
    } else if (
      /^[-‐‑–]$/.test(token.text) &&
      token.begin === tokens[end - 1]!.end &&
      next?.begin === token.end
    ) {
      if (!/^[\p{Lu}\p{N}]/u.test(next.text)) {
        if (!/^(al|ul|ed|el|un|il|ho|jin|in|ja|woo|hye)$/.test(next.text)) break;
      }
      end += 2;
    } else if (token.text === '&' && isCapitalized(next)) {
      end += 2;
    } else if (/^['’]$/.test(token.text) && token.begin === tokens[end - 1]!.end && isCapitalized(next)) {
      break;
    } else if (PARTICLES.has(token.text)) {
      const after = particleChainEnd(view, end);
      if (after === null) break;
      end = after;
    } else if ((token.text === 'of' || token.text === 'for') && bodyHead) {
      const start = next?.text === 'the' ? end + 2 : end + 1;
      if (!isCapitalized(tokens[start])) break;
      if (token.text === 'for' && typeOfHead(tokens[end - 1]!.text) !== 'organization') break;
      joined = true;
      end = start + 1;
    } else if (token.text === 'and' && joined && isCapitalized(next) && joinsBody(view, from, end + 1)) {
      end += 2;
    } else break;
  }
  return end;
}

function particleChainEnd(view: SentenceView, at: number): number | null {
  let end = at;
  while (PARTICLES.has(view.tokens[end]?.text ?? '') && end - at < 3) {
    end++;
    if (/^[-‐‑]$/.test(view.tokens[end]?.text ?? '')) end++;
  }
  return isCapitalized(view.tokens[end]) ? end + 1 : null;
}

// "Ministry of Trade and Industry", but not "Bank of England and Barclays" nor "… and Vladimir Putin".
function joinsBody(view: SentenceView, from: number, at: number): boolean {
  if (
    !/^(Ministry|Department|Committee|Commission|Office|Institute|Cent(er|re)|Minister|Council|Society|School)$/.test(
      view.tokens[from]!.text,
    )
  )
    return false;
  const local = view.tokens[at]!.begin - view.sentence.begin;
  return (
    !isGivenName(view.tokens[at]!.text) && !findNameAt(view.shaped, local) && !findTitleAt(view.shaped, local)
  );
}

// A run ends before an adjective of a country, a body or country of its own, and a title that a further name follows.
function stopsRun(view: SentenceView, from: number, at: number): boolean {
  const { tokens } = view;
  const local = tokens[at]!.begin - view.sentence.begin;
  const title = findTitleAt(view.shaped, local);
  if (title && !isGivenName(tokens[from]!.text)) {
    const after = tokenAfter(view, view.sentence.begin + title.end, at + 1);
    if (isCapitalized(tokens[after]) && areAdjacent(tokens[after - 1], tokens[after])) return true;
  }
  const found = findNameAt(view.shaped, local);
  if (!found) return false;
  const { kind } = found.known;
  const end = view.sentence.begin + found.end;
  const rest = tokenAfter(view, end, at + 1) - 1;
  if (
    kind === 'organization' &&
    rest > at &&
    typeOfHead(tokens[rest]!.text) === 'organization' &&
    typeOfHead(tokens[at]!.text) !== 'organization'
  )
    return false;
  if (kind === 'adjective' || kind === 'organization' || kind === 'acronym' || kind === 'seat') {
    return (
      !isGivenName(tokens[at]!.text) && !(kind === 'adjective' && typeOfHead(tokens[from]!.text) !== null)
    );
  }
  return false;
}
