// "Ruto's claim that …", "issued a warning on …", "their hope for …" in a parsed sentence -> attributions. The source is
// the noun's possessor, or the subject of a verb that only lends the noun an act ("made", "voiced"). A noun without
// either belongs to nobody here.

import { parentOf } from '#lib/text/ancestors.ts';
import { childrenOf } from '#lib/text/children.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import type { Attribution } from './attribution.ts';
import { spansOfTokens } from './attribution.ts';
import { baseRelation, positionsUnder } from './dependents.ts';
import { findSource, sourceSpans } from './find-source.ts';
import { framesOfNoun } from './reporting-frames.ts';
import type { Frames } from './reporting-frames.ts';

const LENDING_VERBS = new Set(
  'make issue voice express give have hold repeat raise share offer deliver send release put reiterate level lodge air renew state convey sound hurl publish'.split(
    ' ',
  ),
);

export function nounAttributions(sentence: Sentence): Attribution[] {
  const found: Attribution[] = [];
  for (const noun of sentence.tokens) {
    if (noun.upos !== 'NOUN' || baseRelation(noun) === 'compound') continue;
    const frames = framesOfNoun(noun.lemma);
    const content = frames && contentOf(sentence, noun, frames);
    if (!content?.length) continue;
    const owner = ownerOf(sentence, noun);
    if (!owner) continue;
    const cue = spansOfTokens(sentence, owner.verb ? [owner.verb.index, noun.index] : [noun.index]);
    found.push({
      sentence,
      trigger: noun,
      sourceHead: owner.source,
      source: sourceSpans(sentence, owner.source),
      cue,
      content: spansOfTokens(sentence, content),
      direct: false,
      adjacentOnly: false,
    });
  }
  return found;
}

function contentOf(sentence: Sentence, noun: Token, frames: Frames): number[] {
  return childrenOf(sentence, noun)
    .filter((token) => token.index > noun.index && reports(sentence, token, frames))
    .flatMap((token) => [...positionsUnder(sentence, token)]);
}

function reports(sentence: Sentence, token: Token, frames: Frames): boolean {
  const marks = childrenOf(sentence, token, 'mark', 'case').map((mark) => mark.lower);
  switch (baseRelation(token)) {
    case 'ccomp':
    case 'acl':
      if (token.deprel === 'acl:relcl') return false;
      return (
        (frames.has('clause') && marks.includes('that')) ||
        (frames.has('infinitive') && marks.includes('to')) ||
        marks.some((mark) => mark !== 'to' && frames.has(mark))
      );
    case 'nmod':
      return marks.some((mark) => frames.has(mark));
    default:
      return false;
  }
}

function ownerOf(sentence: Sentence, noun: Token): { source: Token; verb: Token | null } | null {
  const possessor = childrenOf(sentence, noun, 'nmod:poss')[0];
  if (possessor) return { source: possessor, verb: null };
  const verb = parentOf(sentence, noun);
  if (!verb || noun.deprel !== 'obj' || !LENDING_VERBS.has(verb.lemma)) return null;
  const source = findSource(sentence, verb);
  return source && { source, verb };
}
