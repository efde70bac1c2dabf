// GUM's entity marks (last column of its CoNLL-U files) into documents with marked names. GUM marks whole noun phrases,
// nested; kept are those whose head is a proper noun, cut down to the name as WikiGold has it: without article, title and
// what follows the name. Of nested names the outermost stays. Format: https://gucorpling.org/gum/annotations.html

import { join } from 'node:path';
import { findTitleAt } from '../../../src/lib/lexicon/titles.ts';
import { lookUpName } from '../../../src/lib/lexicon/find-name.ts';
import { readConllu, type GoldSentence } from '../read-conllu.ts';
import { TREEBANK_FOLDER } from '../treebank.ts';
import type { MarkedName, NamedDocument } from './named-document.ts';

const TYPES: Readonly<Record<string, MarkedName['type']>> = {
  person: 'person',
  organization: 'organization',
  place: 'place',
};
/** Numbers, days and the like are no names. */
const NO_NAMES = new Set(['time', 'quantity', 'animal', 'plant']);
const INSIDE = /^(of|for|and|the|in|on|de|da|del|van|von|der|al|bin|la|le|&|-|–|'|’|'s|’s|\.|,|:)$/;

interface Phrase {
  readonly type: string;
  readonly first: number;
  readonly last: number;
}

/** The documents of one file of the treebank ("gum-bio"). */
export function readGumNames(file: string): NamedDocument[] {
  const documents = new Map<string, GoldSentence[]>();
  for (const sentence of readConllu(join(TREEBANK_FOLDER, `${file}.conllu.gz`))) {
    const id = sentence.id.slice(0, sentence.id.lastIndexOf('-'));
    documents.set(id, [...(documents.get(id) ?? []), sentence]);
  }
  return [...documents].map(([id, sentences]) => joinSentences(id, sentences));
}

function joinSentences(id: string, sentences: readonly GoldSentence[]): NamedDocument {
  let text = '';
  const names: MarkedName[] = [];
  for (const sentence of sentences) {
    if (text) text += sentence.opensParagraph ? '\n\n' : ' ';
    for (const name of namesOf(sentence))
      names.push({ ...name, begin: name.begin + text.length, end: name.end + text.length });
    text += sentence.text;
  }
  return { id, text, names };
}

function readPhrases(sentence: GoldSentence): Phrase[] {
  const open: (Phrase & { readonly id: string })[] = [];
  const closed: Phrase[] = [];
  sentence.words.forEach(({ misc }, at) => {
    const marks = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? '';
    for (const mark of marks.match(/\([^()]*\)?|[^()]+\)/g) ?? []) {
      if (mark.startsWith('(')) {
        const [id, type] = mark.slice(1).replace(/\)$/, '').split('-');
        const phrase = { id: id!, type: type!, first: at, last: at };
        if (mark.endsWith(')')) closed.push(phrase);
        else open.push(phrase);
      } else {
        const number = mark.replace(/\)$/, '');
        const index = open.findLastIndex(({ id }) => id === number);
        if (index < 0) continue;
        const [phrase] = open.splice(index, 1);
        closed.push({ ...phrase!, last: at });
      }
    }
  });
  return closed.sort((a, b) => a.first - b.first || b.last - a.last);
}

function namesOf(sentence: GoldSentence): MarkedName[] {
  const { words } = sentence;
  const names: MarkedName[] = [];
  const taken = new Set<number>();
  const mark = (first: number, last: number, type: MarkedName['type']): void => {
    const [begin, end] = [words[first]!.begin, words[last]!.end];
    if (begin < 0 || end < 0) return;
    for (let at = first; at <= last; at++) if (taken.has(at)) return;
    for (let at = first; at <= last; at++) taken.add(at);
    names.push({ begin, end, type });
  };
  for (const phrase of readPhrases(sentence)) {
    if (NO_NAMES.has(phrase.type)) continue;
    const head = headOf(sentence, phrase);
    if (words[head]!.upos !== 'PROPN') continue;
    const cut = cutToName(sentence, phrase, head);
    if (cut) mark(cut.first, cut.last, TYPES[phrase.type] ?? 'other');
  }
  words.forEach(({ form, upos }, at) => {
    if (upos !== 'ADJ' && upos !== 'NOUN') return;
    const known = lookUpName(form);
    if (known?.kind === 'adjective' || known?.kind === 'people') mark(at, at, 'other');
  });
  return names.sort((a, b) => a.begin - b.begin);
}

const isCapital = (form: string | undefined): boolean => form !== undefined && /^[\p{Lu}\p{N}]/u.test(form);

function headOf({ words }: GoldSentence, { first, last }: Phrase): number {
  for (let at = first; at <= last; at++) if (words[at]!.head < first || words[at]!.head > last) return at;
  return first;
}

function cutToName(
  { words, text }: GoldSentence,
  phrase: Phrase,
  head: number,
): { first: number; last: number } | null {
  if (!isCapital(words[head]!.form)) return null;
  const belongs = (at: number): boolean =>
    isCapital(words[at]!.form) || INSIDE.test(words[at]!.form.toLowerCase());
  let first = head;
  let last = head;
  while (first > phrase.first && belongs(first - 1) && !/^(,|:|'s|’s)$/.test(words[first - 1]!.form)) first--;
  while (last < phrase.last && belongs(last + 1) && !/^(,|:|'s|’s|in|on)$/.test(words[last + 1]!.form))
    last++;
  while (first < head && !isCapital(words[first]!.form)) first++;
  while (last > head && !isCapital(words[last]!.form) && words[last]!.form !== '.') last--;
  if (/^the$/i.test(words[first]!.form) && first < last) first++;
  while (phrase.type === 'person') {
    const title = words[first]!.begin >= 0 ? findTitleAt(text, words[first]!.begin) : null;
    if (!title) break;
    let next = first;
    while (next <= last && words[next]!.begin < title.end) next++;
    if (next > last || !isCapital(words[next]!.form)) return null;
    first = next;
    if (words[first]!.form === '.' && first < last) first++;
  }
  return { first, last };
}
