// Names joined by commas and "and" -> actors, by the order of words: such lists are where parse trees fail most.

import type { Sentence, Token } from '#lib/text/parse.ts';
import type { Actors } from '../claim.ts';
import { actorsFrom, isActor, joinActors } from '../resolve-actors.ts';
import type { Named, Scene } from '../scene.ts';

export interface NameList {
  readonly actors: Actors;
  /** Index of the token behind the list and behind "and others". */
  readonly end: number;
  /** They stand for more who are not named: "many countries, including A and B,". */
  readonly included: boolean;
}

const JOINERS = new Set(['and', '&']);
/** In tokens: "and many other developing countries". */
const LONGEST_REST = 7;
const REST = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN']);

/** The list that begins with the token at `at`, an article before each name allowed; null where no actor is named there. */
export function listAt(scene: Scene, sentence: Sentence, at: number): NameList | null {
  const { tokens } = sentence;
  const parts: Actors[] = [];
  let end = at;
  let closed = false;
  for (let next: number | null = at; next !== null; next = behindJoiner(tokens, end, closed)) {
    const bare: Named | null = nameBeginning(scene, tokens[next]);
    const from: number = !bare && isArticle(tokens[next]) ? next + 1 : next;
    const named: Named | null = bare ?? nameBeginning(scene, tokens[from]);
    if (!named) break;
    // Behind "and" comes the last name: "supported by Chile and Chad, Peru …".
    closed ||= parts.length > 0 && tokens[next - 1]!.lower === 'and';
    parts.push(actorsFrom(named, 1));
    end = from;
    while (end < tokens.length && tokens[end]!.begin < named.mention.span.end) end++;
    // "Peru’s backing": what is Peru's.
    if (isPossessive(tokens[end]) || isPossessive(tokens[end - 1])) return null;
  }
  const actors = joinActors(parts);
  return actors && { actors, end: behindOthers(tokens, end), included: false };
}

/** "several parties, including A and B,": those who are named. */
export function includedAt(scene: Scene, sentence: Sentence, at: number): NameList | null {
  const { tokens } = sentence;
  const noun = groupEndAt(tokens, at);
  if (noun === null || tokens[noun]?.text !== ',' || tokens[noun + 1]?.lower !== 'including') return null;
  const list = listAt(scene, sentence, noun + 2);
  return list && tokens[list.end]?.text === ',' ? { ...list, end: list.end + 1, included: true } : null;
}

/** "many developing countries": the index behind a plural noun that opens here with its adjectives; null where none does. */
export function groupEndAt(tokens: readonly Token[], at: number): number | null {
  for (let word = at; word < at + 5; word++) {
    const token = tokens[word];
    if (!token || !REST.has(token.upos)) return null;
    if (token.xpos === 'NNS' || token.xpos === 'NNPS') return word + 1;
  }
  return null;
}

function nameBeginning(scene: Scene, token: Token | undefined): Named | null {
  const named = token && scene.mentionsIn(token).find(({ mention }) => mention.span.begin === token.begin);
  return named && named.mention.form !== 'pronoun' && isActor(named.entity) ? named : null;
}

function isArticle(token: Token | undefined): boolean {
  return token?.upos === 'DET' || token?.lower === 'the';
}

function isPossessive(token: Token | undefined): boolean {
  return token?.xpos === 'POS' || /^['’]s?$/.test(token?.text ?? '');
}

function behindJoiner(tokens: readonly Token[], end: number, closed: boolean): number | null {
  const comma = tokens[end]?.text === ',' ? 1 : 0;
  const word = tokens[end + comma]?.lower ?? '';
  if (word === '/') return end + comma + 1;
  if (word === 'as' && tokens[end + comma + 1]?.lower === 'well') return end + comma + 3;
  if (closed) return null;
  if (JOINERS.has(word)) return end + comma + 1;
  return comma ? end + 1 : null;
}

/** Steps over "and others" and "and many parties": nobody in particular. */
function behindOthers(tokens: readonly Token[], end: number): number {
  const comma = tokens[end]?.text === ',' ? 1 : 0;
  if (tokens[end + comma]?.lower !== 'and') return end;
  const first = end + comma + 1;
  if (tokens[first]?.lower === 'others') return first + 1;
  for (let word = first; word < first + LONGEST_REST; word++) {
    const token = tokens[word];
    if (!token || !(REST.has(token.upos) || token.lower === 'of')) return end;
    if (token.xpos === 'NNS' || token.lower === 'others') return word + 1;
  }
  return end;
}
