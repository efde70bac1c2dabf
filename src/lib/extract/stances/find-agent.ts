// The noun phrase behind "by" or "from" -> who does it: "was shot by [Kenyan rangers]", "criticism from [the Ugandan
// president]". By the order of the words; the phrase ends at the next preposition, verb, conjunction or mark.

import type { Sentence, Token } from '#lib/text/parse.ts';
import type { Actors } from './claim.ts';
import { actorsOfPhrase } from './find-neighbours.ts';
import { joinActors } from './resolve-actors.ts';
import type { Scene } from './scene.ts';

const LONGEST_PHRASE = 8;
const ENDS = /^(?:ADP|PUNCT|AUX|SCONJ|CCONJ|PRON|PART)$/;

/** Null where the phrase names nobody, or nobody but those who suffer it. */
export function agentBehind(scene: Scene, sentence: Sentence, by: Token, sufferer: Actors): Actors | null {
  const end = endOfPhrase(scene, sentence, by);
  const agent = end === by ? null : actorsOfPhrase(scene, sentence, by.index + 1, end);
  return agent && agent.ids.some((id) => !sufferer.ids.includes(id)) ? agent : null;
}

/** All of them, where "and" joins two phrases: "signed by [Brazil] and [Uruguay]", "by Vietnamese and Laotian negotiators". */
export function agentsBehind(scene: Scene, sentence: Sentence, by: Token, sufferer: Actors): Actors | null {
  const first = agentBehind(scene, sentence, by, sufferer);
  const end = endOfPhrase(scene, sentence, by);
  const joint = sentence.tokens[end.index + 1];
  if (joint?.lower !== 'and') return first;
  const second = agentBehind(scene, sentence, joint, sufferer);
  if (first && second) return joinActors([first, second]);
  if (!second) return first;
  // "Vietnamese and Laotian negotiators": the noun belongs to both.
  const named = scene
    .mentionsIn({ begin: sentence.tokens[by.index + 1]!.begin, end: end.end })
    .find(({ entity }) => entity.type === 'country');
  return named
    ? joinActors([{ ids: [named.entity.id], spans: [named.mention.span], certainty: 0.9 }, second])
    : second;
}

function endOfPhrase(scene: Scene, { tokens }: Sentence, by: Token): Token {
  let end = by;
  for (let at = by.index + 1; at < Math.min(tokens.length, by.index + 1 + LONGEST_PHRASE); at++) {
    const token = tokens[at]!;
    const isNamed = scene.mentionsIn(token).length > 0;
    const isJoint = /^[-‐‑'’]/.test(token.text);
    if (!isNamed && !isJoint && ENDS.test(token.upos) && !/^(?:its|their|his|her)$/.test(token.lower)) break;
    if (!isNamed && token.upos === 'VERB' && token.xpos !== 'VBN' && token.xpos !== 'VBG') break;
    end = token;
  }
  return end;
}
