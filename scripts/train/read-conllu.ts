// Gzipped CoNLL-U into sentences of words, with the character offsets that each word has in the sentence's `# text`.
// Keeps syntactic words (ids 1, 2, …); of a multiword token ("don't") the words share its surface, cut where their forms
// add up to it. Enhanced nodes (8.1) are left out. Source format: https://universaldependencies.org/format.html

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

export interface GoldWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  /** Index in `words`, -1 for the root. */
  readonly head: number;
  readonly deprel: string;
  /** Offsets into `text`; -1 where a multiword token's words do not add up to its surface. */
  readonly begin: number;
  readonly end: number;
  /** The last column as it stands: "SpaceAfter=No|Entity=…". */
  readonly misc: string;
}

export interface GoldSentence {
  readonly id: string;
  readonly text: string;
  /** True for the first sentence of a document or paragraph. */
  readonly opensParagraph: boolean;
  readonly words: readonly GoldWord[];
}

/** Reads one gzipped CoNLL-U file. */
export function readConllu(path: string): GoldSentence[] {
  const sentences: GoldSentence[] = [];
  for (const block of gunzipSync(readFileSync(path)).toString('utf8').split(/\n\n+/)) {
    if (block.trim()) sentences.push(readBlock(block));
  }
  return sentences;
}

function readBlock(block: string): GoldSentence {
  let id = '';
  let text = '';
  let opensParagraph = false;
  const words: GoldWord[] = [];
  let at = 0;
  let surfaceEnd = 0;
  let inSurface = false;
  let at2 = 0;
  for (const line of block.split('\n')) {
    if (line.startsWith('# sent_id = ')) id = line.slice(12);
    else if (line.startsWith('# text = ')) text = line.slice(9);
    else if (line.startsWith('# newdoc') || line.startsWith('# newpar')) opensParagraph = true;
    if (line.startsWith('#')) continue;
    const cells = line.split('\t');
    if (cells.length < 10 || cells[0]!.includes('.')) continue;
    const form = cells[1]!;
    if (cells[0]!.includes('-')) {
      at = text.indexOf(form, at);
      surfaceEnd = at + form.length;
      inSurface = true;
      at2 = Number(cells[0]!.split('-')[1]);
      continue;
    }
    let begin = text.indexOf(form, at);
    if (inSurface && (begin < 0 || begin + form.length > surfaceEnd)) begin = -1;
    const end = begin < 0 ? -1 : begin + form.length;
    if (end >= 0) at = end;
    if (inSurface && Number(cells[0]) === at2) {
      at = surfaceEnd;
      inSurface = false;
    }
    words.push({
      form,
      lemma: cells[2]!,
      upos: cells[3]!,
      xpos: cells[4]!,
      head: Number(cells[6]) - 1,
      deprel: cells[7]!,
      begin,
      end,
      misc: cells[9]!,
    });
  }
  return { id, text, opensParagraph, words };
}
