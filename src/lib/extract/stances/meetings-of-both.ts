// Claims of somebody who met or called another -> the same of both: who talks to a minister is talked to by him. A visit stays the
// visitor's. A weak sign, so never surer than even. Says nothing at all where those who met clashed, met by chance or because of something else,
// or are people who do not act for a country; words in data/lexicon/meetings.json. Runs behind the pair model, which has learned
// from claims of one side.

import lists from '#data/lexicon/meetings.json' with { type: 'json' };
import { verbForms } from '#lib/lexicon/verb-forms.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import { actorNouns } from './predicates.ts';
import type { Actors, Claim } from './claim.ts';
import { joinActors } from './resolve-actors.ts';
import type { Scene } from './scene.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const ONE_SIDED = new Set(lists.oneSided.split(' ').flatMap(verbForms));
const SPOILED = new RegExp(`\\b(?:${lists.spoiled})\\b`);
const AHEAD = words(lists.ahead);
/** "on a private visit". */
const PRIVATE_VISIT = /\bprivate (?:visit|trip|stay)\b|\bmedical\b/;
const ELSEWHERE = words(lists.elsewhere);
const PRIVATE = words(lists.private);
const PRIVATE_ENDING = new RegExp(`(?:${lists.endings.replaceAll(' ', '|')})s?$`);
/** Talks are no more than a sign. */
const MOST = 0.5;

export function meetingsOfBoth(scene: Scene, claims: readonly Claim[]): Claim[] {
  return claims.flatMap((claim) => {
    if (!/^act-consult/.test(claim.rule) || claim.stance !== 'agree' || !claim.counterparts) return [claim];
    const sentence = sentenceOf(scene, claim);
    if (!sentence) return [claim];
    if (isNoSign(scene, sentence, claim) || isOfPrivate(scene, sentence, claim)) return [];
    const [verb = ''] = scene.text.slice(claim.cue.begin, claim.cue.end).toLowerCase().split(' ');
    if (claim.counterparts === claim.holders || ONE_SIDED.has(verb) || isAhead(sentence, claim))
      return [claim];
    return ofBoth(claim, claim.counterparts);
  });
}

/** One claim of two; of more, one of each side, since those who were met need not stand with one another. */
function ofBoth(claim: Claim, others: Actors): Claim[] {
  const weak = {
    ...claim,
    confidence: Math.min(MOST, claim.confidence),
    reason: `${claim.reason.replace(/\.$/, '')}. Met: talks are cooperation, if a weak sign.`,
  };
  if (claim.holders.ids.length !== 1 || others.ids.length !== 1)
    return [weak, { ...weak, holders: others, counterparts: claim.holders }];
  const both = joinActors([claim.holders, others])!;
  return [{ ...weak, holders: both, counterparts: both }];
}

function sentenceOf({ sentences }: Scene, { cue }: Claim): Sentence | undefined {
  return sentences.find(({ begin, end }) => begin <= cue.begin && cue.end <= end);
}

/** "would meet", "is ready to talk to". */
function isAhead({ tokens }: Sentence, { cue }: Claim): boolean {
  const at = tokens.findIndex(({ begin }) => begin >= cue.begin);
  return tokens.slice(Math.max(0, at - 3), at + 1).some(({ lower }) => AHEAD.has(lower));
}

function isNoSign({ text }: Scene, { tokens, begin, end }: Sentence, { cue }: Claim): boolean {
  return (
    tokens.some(({ lower }) => ELSEWHERE.has(lower)) ||
    SPOILED.test(text.slice(cue.begin, end)) ||
    PRIVATE_VISIT.test(text.slice(begin, end))
  );
}

/** "met a Peruvian schoolteacher": a nation only says where she comes from. */
function isOfPrivate(scene: Scene, { tokens }: Sentence, { holders, counterparts }: Claim): boolean {
  return [holders, counterparts!].some(({ ids, spans }) =>
    ids.some((id, at) => {
      const { type, role } = scene.entity(id);
      if (type === 'other') return PRIVATE.has(role?.toLowerCase() ?? '');
      return type === 'country' && isBeforePrivate(tokens, spans[at]!.end);
    }),
  );
}

function isBeforePrivate(tokens: readonly Token[], end: number): boolean {
  const first = tokens.findIndex(({ begin }) => begin >= end);
  if (first < 0) return false;
  // "six chefs from Peru"
  const [whose, from] = [tokens[first - 3], tokens[first - 2]];
  if (from?.lower === 'from' && whose?.upos === 'NOUN' && !actorNouns.has(whose.lemma)) return true;
  const phrase: Token[] = [];
  for (const token of tokens.slice(first, first + 4)) {
    if (!/^(?:NOUN|ADJ)$/.test(token.upos)) break;
    phrase.push(token);
  }
  const head = phrase.findLast(({ upos }) => upos === 'NOUN');
  if (!head || actorNouns.has(head.lemma)) return false;
  return PRIVATE.has(head.lower) || PRIVATE_ENDING.test(head.lower);
}
