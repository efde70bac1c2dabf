// Name hits of a document without those that are only an adjective of people or the people themselves: "Catalan" in "Catalan
// separatists", "Roman Catholic" in "Roman Catholic bishops", "Copts". Where a longer name ends with the word it is a surname.

import { peoples, properAdjectives } from '#lib/lexicon/peoples.ts';
import type { NameHit } from './name-hit.ts';
import type { SentenceView } from './sentence-view.ts';
import { areAdjacent } from './sentence-view.ts';

/** `hitsOf` and `views` by sentence, as is the result. */
export function withoutAdjectives(
  views: readonly SentenceView[],
  hitsOf: readonly (readonly NameHit[])[],
): NameHit[][] {
  const longer = hitsOf.flat().filter(({ type, name }) => type === 'person' && /\s/.test(name));
  return hitsOf.map((hits, at) =>
    hits.filter(
      (hit) => !isAdjective(views[at]!, hit) || longer.some(({ name }) => name.endsWith(` ${hit.name}`)),
    ),
  );
}

function isAdjective(view: SentenceView, { first, last, known, type }: NameHit): boolean {
  if (known || type === 'place') return false;
  // "Liberal members" and "Allied forces" are of a body.
  if (type === 'organization' && view.tokens[first]!.text !== 'Roman') return false;
  const words = view.tokens.slice(first, last + 1).map(({ text }) => text.replaceAll('’', "'"));
  if (first === last && peoples.has(words[0]!)) return true;
  const [next, after] = [view.tokens[last + 1], view.tokens[last + 2]];
  const isBeforeNoun =
    next !== undefined &&
    areAdjacent(view.tokens[last], next) &&
    /^\p{Ll}+s$/u.test(next.text) &&
    !/^(?:ADP|AUX|DET|PRON)$/.test(next.upos) &&
    // "Catalan agrees" has a verb, "Catalan separatists agree" another.
    (next.upos === 'NOUN' || (after !== undefined && /^(?:VERB|AUX|ADP)$/.test(after.upos)));
  return (
    isBeforeNoun && words.every((word, at) => properAdjectives.has(word) || (at === 0 && word === 'Roman'))
  );
}
