// A noun, or a capital's name, in its sentence -> what the model of doers reads of it: the noun and its kind of word, what stands before and behind it,
// how it hangs in the tree and on what. Names are masked by whether there is one. Of each feature only the key is made, under
// which the model knows it; a change here asks for a new training.

import { actKindsOf } from '#lib/extract/stances/act-kinds.ts';
import { actorNouns, groupNouns } from '#lib/extract/stances/predicates.ts';
import { childrenOf } from '#lib/text/children.ts';
import { hashParts } from '#lib/text/hash.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';

/** Takes the key of one feature. */
export type EmitKey = (key: number) => void;

const MOST_BEFORE = 6;
/** Words from the noun to the next verb at most. */
const FARTHEST_VERB = 8;
const OWNERS = /^(?:his|her|its|their|our|my|your|whose)$/;

/** The words before a noun that belong to it, the first one first. */
export function wordsBefore({ tokens }: Sentence, noun: Token, isNamed: (index: number) => boolean): Token[] {
  const words: Token[] = [];
  for (let at = noun.index - 1; at >= 0 && words.length < MOST_BEFORE; at--) {
    const token = tokens[at]!;
    const belongs =
      /^(?:DET|ADJ|NUM|NOUN|PROPN)$/.test(token.upos) || /^[-‐‑]$/.test(token.text) || isNamed(at);
    if (!belongs) break;
    words.unshift(token);
  }
  return words;
}

/** What tells how a noun is introduced: "the", "num", "whose" and the like. */
export function introductionOf({ tokens }: Sentence, words: readonly Token[], noun: Token): string {
  const article = words.find(({ upos, lower }) => upos === 'DET' || OWNERS.test(lower));
  if (article) return OWNERS.test(article.lower) ? 'own' : article.lower;
  const before = tokens[(words[0] ?? noun).index - 1];
  if (before && OWNERS.test(before.lower)) return 'own';
  if (before && /^['’]s?$/.test(before.text)) return 'of-name';
  return words.some(({ upos }) => upos === 'NUM') ? 'num' : 'none';
}

/** What is asked of a noun is whether it is somebody; of a capital, whether it stands for its government. */
export type DoerKind = 'noun' | 'capital';

/** Emits the features of the noun as somebody who takes part. The same feature may be emitted more than once. */
export function readDoerFeatures(
  sentence: Sentence,
  noun: Token,
  isNamed: (index: number) => boolean,
  emit: EmitKey,
  kind: DoerKind = 'noun',
): void {
  const { tokens } = sentence;
  const { lemma, deprel, index } = noun;
  const coarse = kind === 'noun' ? String(noun.form.coarse) : '';
  const number = noun.xpos === 'NNS' || noun.xpos === 'NNPS' ? 'many' : 'one';
  const put = (name: string, one = '', two = '', three = '') => emit(hashParts(kind, name, one, two, three));
  put('any');
  // Which capital it is says nothing.
  if (kind === 'noun') {
    put('lemma ', lemma);
    put('lemma ', lemma, ' ', number);
    put('fine ', String(noun.form.fine));
    put('coarse ', coarse);
    put('end ', lemma.slice(-3));
    put('end ', lemma.slice(-2));
    put('number ', number);
    put('listed ', actorNouns.has(lemma) ? 'actor' : '', groupNouns.has(lemma) ? 'group' : '');
  } else put('first ', String(noun.index === 0));

  const words = wordsBefore(sentence, noun, isNamed);
  const introduction = introductionOf(sentence, words, noun);
  put('introduced ', introduction);
  put('introduced ', introduction, ' ', number);
  put('introduced ', introduction, ' coarse ', coarse);
  for (const word of words)
    if (word.upos !== 'DET') {
      put('before ', isNamed(word.index) ? '<name>' : word.lemma);
      put('before fine ', String(word.form.fine));
    }
  put('word before ', tokens[(words[0] ?? noun).index - 1]?.lower ?? '^');
  const next = tokens[index + 1];
  put('next ', next?.lower ?? '$');
  put('next coarse ', String(next?.form.coarse ?? 0));
  put('next two ', next?.upos ?? '$', ' ', isNamed(index + 2) ? '<name>' : (tokens[index + 2]?.upos ?? '$'));
  const verb = tokens.slice(index + 1, index + FARTHEST_VERB).find(({ upos }) => upos === 'VERB');
  if (verb) put('verb behind ', String(verb.form.fine));

  put('relation ', deprel);
  const governor = tokens[noun.head];
  if (governor) {
    put('governor ', deprel, ' ', governor.lemma);
    put('governor fine ', deprel, ' ', String(governor.form.fine));
    put('governor coarse ', deprel, ' ', String(governor.form.coarse));
    put('relation coarse ', deprel, ' ', coarse);
    for (const { id } of actKindsOf(governor)) put('governor act ', deprel, ' ', id);
  }
  for (const child of childrenOf(sentence, noun)) {
    put('child ', child.deprel);
    if (child.deprel.startsWith('acl')) put('child coarse ', child.deprel, ' ', String(child.form.coarse));
    if (child.deprel === 'case') {
      put('case ', child.lower);
      put('case ', child.lower, ' coarse ', coarse);
    }
    if (child.deprel === 'nmod') {
      const preposition = childrenOf(sentence, child).find((each) => each.deprel === 'case')?.lower ?? '';
      put('nmod ', preposition, isNamed(child.index) ? ' <name>' : '');
    }
  }
}
