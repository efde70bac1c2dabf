// GUM's CoNLL-U (https://gucorpling.org/gum/; Zeldes 2017; CC BY) into documents with the mentions that its last column marks:
// "Entity=(1-person-new-sssss-cf1-1-coref-Jane_Doe" opens a mention, "1)" closes it. Sentences are joined by a blank, and by a line
// break behind one without a closing mark (a title, a date line), since the file has lost its paragraphs.

import { readConllu, type GoldSentence, type GoldWord } from '../read-conllu.ts';

export interface GumMention {
  readonly begin: number;
  readonly end: number;
  /** person, organization, place, time, abstract … */
  readonly type: string;
  /** Mentions of one entity of the document share it. */
  readonly cluster: string;
  /** How it is linked to what stands before: coref, ana, appos, pred, sgl … */
  readonly link: string;
  /** The title of a Wikipedia article, the same for all mentions of a cluster; null where the gold knows none. */
  readonly identity: string | null;
}

export interface GumDocument {
  /** "GUM_bio_byron" */
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly GumMention[];
}

/** Reads one gzipped file. */
export function readGum(path: string): GumDocument[] {
  const byDocument = new Map<string, GoldSentence[]>();
  for (const sentence of readConllu(path)) {
    const id = sentence.id.replace(/-\d+$/, '');
    byDocument.set(id, [...(byDocument.get(id) ?? []), sentence]);
  }
  return [...byDocument].map(([id, sentences]) => readOne(id, sentences));
}

function readOne(id: string, sentences: readonly GoldSentence[]): GumDocument {
  let text = '';
  const found: GumMention[] = [];
  const open: (Omit<GumMention, 'end'> & { readonly key: string })[] = [];
  for (const sentence of sentences) {
    if (text) text += /[.!?…:;]["”’')\]]*$/u.test(text) ? ' ' : '\n';
    const start = text.length;
    text += sentence.text;
    const spans = spansOf(sentence.words);
    for (const [index, word] of sentence.words.entries())
      for (const [, opening, closesToo, closing] of marksOf(word)) {
        if (opening) open.push(openMention(opening, start + spans[index]!.begin));
        if (!closing && !closesToo) continue;
        const at = closing ? open.findLastIndex(({ key }) => key === closing) : open.length - 1;
        const [mention] = open.splice(at, 1);
        if (!mention) throw new Error(`${sentence.id}: "${closing}" closes no mention`);
        const { begin, type, cluster, link, identity } = mention;
        found.push({ begin, end: start + spans[index]!.end, type, cluster, link, identity });
      }
  }
  const identities = new Map(
    found.flatMap(({ cluster, identity }) => (identity ? [[cluster, identity]] : [])),
  );
  const mentions = found
    .map((mention) => ({ ...mention, identity: identities.get(mention.cluster) ?? null }))
    .sort((a, b) => a.begin - b.begin || b.end - a.end);
  return { id, text, mentions };
}

function marksOf({ misc }: GoldWord): Iterable<RegExpMatchArray> {
  const marks = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? '';
  return marks.matchAll(/\(([^()]*)(\)?)|([^()]+)\)/g);
}

function openMention(opening: string, begin: number): Omit<GumMention, 'end'> & { key: string } {
  const [key, type, , , , , link, ...identity] = opening.split('-');
  return {
    key: key!,
    begin,
    type: type!,
    // "10[1/2]": a part of a mention in two pieces.
    cluster: key!.replace(/\[.*/, ''),
    link: link ?? '',
    identity: identity.length ? identity.join('-').replaceAll('_', ' ') : null,
  };
}

// Words that do not add up to their surface take the place of the nearest one that does.
function spansOf(words: readonly GoldWord[]): { begin: number; end: number }[] {
  return words.map(({ begin, end }, index) => {
    if (begin >= 0) return { begin, end };
    const before = words.slice(0, index).findLast((word) => word.begin >= 0);
    const after = words.slice(index + 1).find((word) => word.begin >= 0);
    return { begin: before?.end ?? 0, end: after?.begin ?? before?.end ?? 0 };
  });
}
