// What an act is done to -> the issue that it names: a phrase that says more than a general word, else people by their number
// ("26 people"), else what of the doer's own state it is ("ministers of Nepal", where a prime minister dismissed three). Words in
// data/lexicon/touched.json.

import lists from '#data/lexicon/touched.json' with { type: 'json' };
import { readTopics, type TopicOptions } from '#lib/extract/issues/read-topics.ts';
import type { Topic } from '#lib/extract/issues/topic.ts';
import { countryName } from '#lib/lexicon/countries.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import type { Actors } from './claim.ts';
import type { Scene } from './scene.ts';

const OF_STATE: ReadonlySet<string> = new Set(lists.ofState.words.split(' '));
const PERSONS: ReadonlySet<string> = new Set(lists.persons.words.split(' '));
const OWN = /^(?:its|their|his|her|own)$/;

/** A phrase that says more than a general word, or else what of the holders' state it is: "ministers of Nepal". */
export function touchedTopic(
  scene: Scene,
  sentence: Sentence,
  object: Token,
  { ids }: Actors,
  options: TopicOptions,
): readonly Topic[] {
  const [topic] = readTopics(scene, sentence, object, options);
  if (topic && !/ on \w+day$/.test(topic.words)) return [topic];
  // "stopped its ministers from going"
  if (OWN.test(sentence.tokens[object.index - 1]?.lower ?? '')) return [];
  const persons = countedPersons(scene, sentence, object);
  if (persons) return [persons];
  const country = ids.map((id) => scene.entity(id).country).find((code) => code !== null);
  if (!country || !isOfState(object)) return [];
  return [
    {
      span: { begin: object.begin, end: object.end },
      entry: null,
      countries: [country],
      parties: [],
      verb: null,
      words: `${object.lower} of ${countryName(country)}`,
      head: object.lemma,
      lemmas: [object.lemma],
    },
  ];
}

/** People of whom only the number is told. */
export function isCountable({ lower }: Token): boolean {
  return PERSONS.has(lower);
}

/** "26 people": nobody that the text names, but somebody. */
function countedPersons(scene: Scene, { tokens }: Sentence, object: Token): Topic | null {
  const number = tokens[object.index - 1];
  if (number?.upos !== 'NUM' || !isCountable(object)) return null;
  const span = { begin: number.begin, end: object.end };
  return {
    span,
    entry: null,
    countries: [],
    parties: [],
    verb: null,
    words: scene.text.slice(span.begin, span.end),
    head: object.lemma,
    lemmas: [number.lemma, object.lemma],
  };
}

/** A law, an office or a house, of which a state has its own: too general to be named without it. */
export function isOfState({ lemma, lower }: Token): boolean {
  return OF_STATE.has(lemma) || OF_STATE.has(lower);
}
