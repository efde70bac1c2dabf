// Names that the document has been seen to use, found again where they were passed over: whole names, and surnames of
// people who are named in full, and the initials that a body's name is followed by ("Islamic State (IS)"). Capitals only,
// and never inside another name.

import { findTitleAt } from '#lib/lexicon/titles.ts';
import type { NameHit } from './name-hit.ts';
import { makeHit } from './name-hit.ts';
import type { SentenceView } from './sentence-view.ts';
import { isCommonWord } from './sentence-view.ts';

const LONGEST_NAME = 6;

interface Remembered {
  readonly words: readonly string[];
  readonly hit: NameHit;
}

/** The hits of a document, sentence by sentence, with those that were missed. */
export function recallNames(
  views: readonly SentenceView[],
  hitsOf: readonly (readonly NameHit[])[],
): NameHit[][] {
  const remembered = remember(views, hitsOf);
  return views.map((view, index) => {
    const hits = [...hitsOf[index]!];
    const taken = view.tokens.map(() => false);
    for (const { first, last } of hits) taken.fill(true, first, last + 1);
    for (let at = 0; at < view.tokens.length; at++) {
      const isQuiet = view.titleCase || view.allCapitals;
      const known = taken[at] || isQuiet ? undefined : remembered.get(view.tokens[at]!.text);
      const found = known?.find(({ words }) =>
        words.every((word, offset) => view.tokens[at + offset]?.text === word && !taken[at + offset]),
      );
      if (!found) continue;
      const last = at + found.words.length - 1;
      hits.push(sameName(view, at, last, found.hit));
      taken.fill(true, at, last + 1);
      at = last;
    }
    return hits.sort((a, b) => a.first - b.first);
  });
}

// By their first words, longest first.
function remember(
  views: readonly SentenceView[],
  hitsOf: readonly (readonly NameHit[])[],
): Map<string, Remembered[]> {
  const remembered = new Map<string, Remembered[]>();
  const seen = new Set<string>();
  const add = (words: readonly string[], hit: NameHit, isTold = false): void => {
    if (seen.has(words.join(' ')) || (words.length === 1 && !isTold && !isNameWord(words[0]!))) return;
    seen.add(words.join(' '));
    remembered.set(words[0]!, [...(remembered.get(words[0]!) ?? []), { words, hit }]);
  };
  views.forEach((view, index) => {
    for (const hit of hitsOf[index]!) {
      const initials = initialsAfter(view, hit);
      if (initials) add([initials], { ...hit, form: 'acronym' }, true);
      if (hit.known || hit.type === 'other' || hit.last - hit.first >= LONGEST_NAME) continue;
      const words = view.tokens.slice(hit.first, hit.last + 1).map(({ text }) => text);
      add(words, hit);
      if (hit.type !== 'person' || words.length < 2) continue;
      if (opensWithArticle(words.slice(-3))) add(words.slice(-3), hit);
      add([words.at(-1)!], hit);
    }
  });
  for (const list of remembered.values()) list.sort((a, b) => b.words.length - a.words.length);
  return remembered;
}

// "Islamic State (IS)": the capitals in brackets behind a body.
function initialsAfter({ tokens }: SentenceView, { type, last }: NameHit): string | null {
  const [open, word, close] = tokens.slice(last + 1, last + 4);
  const isDefinition = type === 'organization' && open?.text === '(' && close?.text === ')';
  return isDefinition && /^\p{Lu}{2,6}$/u.test(word!.text) ? word!.text : null;
}

/** "al-Doe" is "al", "-", "Doe". */
const opensWithArticle = ([article, hyphen]: readonly string[]): boolean =>
  /^(?:al|el|ad|an|ar|as|ash|at|az)$/i.test(article ?? '') && /^[-‐‑]$/.test(hyphen ?? '');

const isNameWord = (word: string): boolean => /^\p{Lu}\p{L}{2,}/u.test(word) && !isCommonWord(word);

function sameName(view: SentenceView, first: number, last: number, hit: NameHit): NameHit {
  const tokens = view.tokens.slice(first, last + 1);
  const nameSpan = { begin: tokens[0]!.begin, end: tokens.at(-1)!.end };
  const isWhole = hit.form === 'acronym' || last - first === hit.last - hit.first;
  return makeHit({
    sentence: view.sentence.index,
    first,
    last,
    span: { begin: hit.type === 'person' ? titleBefore(view, first) : nameSpan.begin, end: nameSpan.end },
    nameSpan,
    type: hit.type,
    name:
      hit.known || (isWhole && hit.form !== 'acronym') ? hit.name : tokens.map(({ text }) => text).join(' '),
    known: hit.known,
    form: isWhole ? hit.form : 'surname',
    country: hit.type === 'person' ? null : hit.country,
    gender: isWhole ? hit.gender : null,
    quoted: view.quoted[first] ?? false,
  });
}

/** Words of a title, at most. */
const LONGEST_TITLE = 4;

// Where "Special Adviser Doe" begins; where the name does, if no title touches it.
function titleBefore({ tokens, sentence, shaped }: SentenceView, first: number): number {
  const { begin } = tokens[first]!;
  for (let at = Math.max(0, first - LONGEST_TITLE); at < first; at++) {
    const found = findTitleAt(shaped, tokens[at]!.begin - sentence.begin);
    if (found && sentence.begin + found.end + 1 === begin) return tokens[at]!.begin;
  }
  return begin;
}
