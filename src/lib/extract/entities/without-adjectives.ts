// Name hits of a document without those that are only an adjective of people or the people themselves: "Catalan" in "Catalan
// separatists", "Roman Catholic" in "Roman Catholic bishops", "Copts". Where a longer name ends with the word it is a surname.

import { lookUpName } from '#lib/lexicon/find-name.ts';
import { peoples, properAdjectives } from '#lib/lexicon/peoples.ts';
import type { NameHit } from './name-hit.ts';
import { makeHit } from './name-hit.ts';
import type { SentenceView } from './sentence-view.ts';
import { areAdjacent } from './sentence-view.ts';

/** `hitsOf` and `views` by sentence, as is the result. */
export function withoutAdjectives(
  views: readonly SentenceView[],
  hitsOf: readonly (readonly NameHit[])[],
): NameHit[][] {
  const longer = hitsOf.flat().filter(({ type, name }) => type === 'person' && /\s/.test(name));
  return hitsOf.map((hits, at) =>
    hits
      .filter(
        (hit) => !isAdjective(views[at]!, hit) || longer.some(({ name }) => name.endsWith(` ${hit.name}`)),
      )
      .map((hit) => stateOf(views[at]!, hit) ?? hit),
  );
}

function isAdjective(view: SentenceView, { first, last, known, type }: NameHit): boolean {
  if (known || type === 'place') return false;
  const words = view.tokens.slice(first, last + 1).map(({ text }) => text.replaceAll('’', "'"));
  // "Coptic Christians": a group (`find-groups`).
  if (
    first < last &&
    peoples.has(words.at(-1)!) &&
    words.slice(0, -1).every((word) => properAdjectives.has(word))
  )
    return true;
  // "Liberal members" and "Allied forces" are of a body.
  if (type === 'organization' && view.tokens[first]!.text !== 'Roman') return false;
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

// "Kosovo Serbs": the state alone is a name, its people are a group.
function stateOf(view: SentenceView, hit: NameHit): NameHit | null {
  const { first, last, known, sentence, quoted } = hit;
  if (known || last !== first + 1) return null;
  const [state, people] = [view.tokens[first]!, view.tokens[last]!];
  if (!peoples.has(people.text) && lookUpName(people.text)?.kind !== 'people') return null;
  const land = lookUpName(state.text);
  if (!land || !/^(?:country|adjective)$/.test(land.kind)) return null;
  return makeHit({
    sentence,
    first,
    last: first,
    span: { begin: state.begin, end: state.end },
    type: 'country',
    name: land.country!,
    country: land.country,
    form: land.kind === 'country' ? 'name' : 'demonym',
    known: true,
    sure: true,
    quoted,
  });
}
