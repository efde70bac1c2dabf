// Whether a capital city or a seat of government is spoken of as a government ("Moscow and Washington disagree", "ties
// with Beijing") or as a place ("arrived in Moscow"). Doubt means a place.

import { findNameAt } from '#lib/lexicon/find-name.ts';
import { actorVerbs, powerNouns, relationNouns, townNouns } from '#lib/lexicon/word-sets.ts';
import type { Token } from '#lib/text/parse.ts';
import type { SentenceView } from './sentence-view.ts';

const PLACE_PREPOSITIONS = new Set(
  'in at near outside around across through throughout inside into toward towards via off above below beyond visit visited visiting leave left leaving reach reached reaching'.split(
    ' ',
  ),
);
const IRREGULAR: Record<string, string> = {
  said: 'say',
  told: 'tell',
  thought: 'think',
  held: 'hold',
  kept: 'keep',
  stood: 'stand',
  made: 'make',
  took: 'take',
  got: 'get',
  sent: 'send',
  sold: 'sell',
  bought: 'buy',
  gave: 'give',
  saw: 'see',
  led: 'lead',
  met: 'meet',
  fought: 'fight',
  sought: 'seek',
  lost: 'lose',
  won: 'win',
  knew: 'know',
  understood: 'understand',
  felt: 'feel',
  meant: 'mean',
  broke: 'break',
  chose: 'choose',
  began: 'begin',
  paid: 'pay',
  did: 'do',
  does: 'do',
  has: 'have',
  had: 'have',
  withdrew: 'withdraw',
  struck: 'strike',
  withheld: 'hold',
  seen: 'see',
  froze: 'freeze',
  forbade: 'forbid',
  lent: 'lend',
  swore: 'swear',
  clung: 'cling',
  sued: 'sue',
  overthrew: 'overthrow',
};
const SKIPPED =
  /^(will|would|shall|should|can|could|may|might|must|has|have|had|does|do|did|is|was|are|were|be|been|being|not|n['’]t|to|also|now|still|never|always|often|already|again|repeatedly|long|recently|currently|both|all|\p{Ll}+ly)$/u;

/** Whether the name `[first, last]` acts or is dealt with as a government. */
export function isActor(view: SentenceView, first: number, last: number): boolean {
  const { tokens } = view;
  const before = tokens[first - 1]?.lower === 'the' ? first - 2 : first - 1;
  const previous = tokens[before]?.lower ?? '';
  const next = tokens[last + 1];
  if (next && /^[-‐‑]$/.test(next.text)) return isHyphenPartner(view, last + 2);
  if (PLACE_PREPOSITIONS.has(previous)) return false;
  if (isAddressed(view, before, previous)) return true;
  if (next?.text === ',' && isKnown(view, last + 2, ['country', 'acronym', 'place'])) return false;
  if (next && /^['’]s?$/.test(next.text)) return isGovernmentsOwn(view, last + 2);
  if (next && powerNouns.has(next.lower)) return true;
  if (next && townNouns.has(next.lower)) return false;
  if (/^(with|between|against|by|on|over|for|of|to|from|toward|among|at)$/.test(previous))
    return isDealtWith(view, before, previous) || (previous !== 'of' && subjectActs(view, last));
  if (previous === 'and' || previous === 'or' || previous === ',') {
    const partner = partnerBefore(view, before);
    if (partner !== null) return isActor(view, partner.first, partner.last) || subjectActs(view, last);
  }
  return subjectActs(view, last);
}

// "Moscow", "Moscow and Washington", "Moscow, which …," with a verb of acting after it
function subjectActs(view: SentenceView, last: number): boolean {
  const { tokens } = view;
  let at = last + 1;
  if (/^(and|or)$/.test(tokens[at]?.lower ?? '')) {
    const found = knownAt(view, at + 1, ['capital', 'seat', 'country', 'acronym', 'organization']);
    if (!found) return false;
    at = found.next;
  }
  let auxiliary = '';
  for (let step = 0; step < 6 && isSkipped(tokens, at); step++) {
    if (/^(is|was|are|were|be|been|being)$/.test(tokens[at]!.lower)) auxiliary = 'be';
    at++;
  }
  const verb = tokens[at];
  if (!verb || !/^\p{Ll}/u.test(verb.text)) return false;
  if (auxiliary === 'be')
    return /ing$/.test(verb.lower)
      ? isOneOf(actorVerbs, verb)
      : /^(ready|willing|unwilling|prepared|determined|committed|opposed|keen|eager|reluctant|concerned|worried|angry|furious|confident|convinced|open|unhappy|responsible|unlikely|guilty|serious|wary|accused|blamed|angered|outraged|alarmed)$/.test(
          verb.lower,
        );
  return verb.upos !== 'NOUN' && isOneOf(actorVerbs, verb);
}

/** "warned Damascus", "called on Baghdad to": what is done with words, or felt, is done to a government. */
function isAddressed({ tokens }: SentenceView, at: number, previous: string): boolean {
  const verb = tokens[at];
  if (verb && verb.upos !== 'NOUN' && isOneOf(ADDRESSING, verb)) return true;
  const further = tokens[at - 1];
  if (!further || !/^(?:on|upon|to|at|for|with)$/.test(previous)) return false;
  return TURNING.has(`${stem(further)} ${previous}`);
}

/** Verbs whose object hears it or feels it, as no town does. */
const ADDRESSING = new Set(
  'accuse urge warn tell ask order blame pressure press push anger infuriate irk upset annoy alarm enrage outrage embarrass support back condemn criticise criticize denounce threaten sanction punish isolate reassure thank praise lobby invite persuade convince force help aid arm assist fund oppose defy provoke challenge suspect charge fault advise assure beg beseech caution coerce compel congratulate demand doubt distrust trust implore instruct intimidate mistrust notify offend prod rebuke remind request sue summon supply tempt appease antagonise antagonize'.split(
    ' ',
  ),
);
/** And verbs that turn to it by a preposition. */
const TURNING = new Set([
  'call on',
  'call upon',
  'appeal to',
  'protest to',
  'complain to',
  'lean on',
  'rail at',
  'prevail on',
  'side with',
  'plead with',
]);

/** What may stand between a subject and its verb: auxiliaries, adverbs, "on Friday", "today". */
function isSkipped(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  if (word === 'on') return DAY.test(tokens[at + 1]?.lower ?? '');
  return SKIPPED.test(word) || DAY.test(word);
}

const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|meanwhile)$/;

function isDealtWith(view: SentenceView, preposition: number, word: string): boolean {
  const { tokens } = view;
  if (word === 'with' || word === 'against') return true;
  for (let at = preposition - 1; at >= 0 && at >= preposition - 4; at--) {
    if (/^[,.;:]$/.test(tokens[at]!.text)) return false;
    if (relationNouns.has(tokens[at]!.lower)) return true;
  }
  if (word === 'by') return /(ed|en|wn|ht|de|ne)$/.test(tokens[preposition - 1]?.lower ?? '');
  return false;
}

function isGovernmentsOwn(view: SentenceView, at: number): boolean {
  const { tokens } = view;
  for (let index = at; index < tokens.length && index < at + 4; index++) {
    const token = tokens[index]!;
    if (townNouns.has(token.lower)) return false;
    if (!/^\p{Ll}/u.test(token.text)) return false;
    if (!/^(ADJ|ADV|NUM)$/.test(token.upos)) return true;
  }
  return true;
}

function partnerBefore(view: SentenceView, conjunction: number): { first: number; last: number } | null {
  for (let first = conjunction - 1; first >= 0 && first >= conjunction - 3; first--) {
    const found = knownAt(view, first, ['capital', 'seat']);
    if (found && found.next === conjunction) return { first, last: conjunction - 1 };
  }
  return null;
}

function isHyphenPartner(view: SentenceView, at: number): boolean {
  return (
    isKnown(view, at, ['capital', 'seat', 'country', 'adjective']) ||
    /^(led|backed|brokered|funded|imposed|sponsored|aligned|friendly|controlled|appointed)$/.test(
      view.tokens[at]?.lower ?? '',
    )
  );
}

function isKnown(view: SentenceView, at: number, kinds: readonly string[]): boolean {
  return knownAt(view, at, kinds) !== null;
}

function knownAt(view: SentenceView, at: number, kinds: readonly string[]): { next: number } | null {
  const start = view.tokens[at]?.lower === 'the' ? at + 1 : at;
  const token = view.tokens[start];
  if (!token) return null;
  const found = findNameAt(view.shaped, token.begin - view.sentence.begin);
  if (!found || !kinds.includes(found.known.kind)) return null;
  let next = start;
  while (next < view.tokens.length && view.tokens[next]!.begin < view.sentence.begin + found.end) next++;
  return { next };
}

/** The lemmatizer may lose the e of a verb that it has not seen: "blam", "fre". */
function isOneOf(verbs: ReadonlySet<string>, token: Token): boolean {
  const lemma = stem(token);
  return verbs.has(lemma) || verbs.has(`${lemma}e`);
}

/** A verb's lemma: the parser's where it has one, else by its ending. */
function stem(token: Token): string {
  if (token.lemma !== token.lower && token.lemma) return token.lemma;
  const word = token.lower;
  if (IRREGULAR[word]) return IRREGULAR[word];
  if (actorVerbs.has(word)) return word;
  for (const [ending, restored] of [
    ['ies', 'y'],
    ['ied', 'y'],
    ['es', ''],
    ['s', ''],
    ['ed', ''],
    ['ed', 'e'],
    ['ing', ''],
    ['ing', 'e'],
  ] as const) {
    if (!word.endsWith(ending)) continue;
    const base = word.slice(0, -ending.length);
    if (actorVerbs.has(base + restored)) return base + restored;
    if (base.length > 2 && base.at(-1) === base.at(-2) && actorVerbs.has(base.slice(0, -1)))
      return base.slice(0, -1);
  }
  return word;
}
