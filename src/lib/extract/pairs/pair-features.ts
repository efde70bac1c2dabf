// An ordered pair of actors in a sentence -> what the pair model reads: the way between them in the tree and the words on
// it, the words that govern each, the words between and around them, their classes (word-classes.ts), the kinds of act that
// these name, negation, and what the rules say of the pair. Of each feature only the key is made, under which the model
// knows it; a change here asks for a new training.

import type { Claim } from '#lib/extract/stances/claim.ts';
import { prepositionOf } from '#lib/extract/stances/arguments.ts';
import { hasNegation } from '#lib/extract/stances/polarity.ts';
import { predicatesOf, type WordClass } from '#lib/extract/stances/predicates.ts';
import { childrenOf } from '#lib/text/children.ts';
import { overlaps } from '#lib/text/overlaps.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import { actKindsOf } from '#lib/extract/stances/act-kinds.ts';
import { featureKey } from './pair-model.ts';
import type { PairEnd, PairScene } from './pair-scene.ts';

/** Takes the key of one feature, and the word that it is about where there is one. */
export type Emit = (key: number, about?: Token) => void;

const LONGEST_WAY = 7;
const CLASSES: Readonly<Record<string, WordClass>> = { VERB: 'verb', NOUN: 'noun', ADJ: 'adjective' };

/** Emits the features of `holder` having a stance towards `target`. The same feature may be emitted more than once. */
export function readPairFeatures(
  pair: PairScene,
  claims: readonly Claim[],
  holder: PairEnd,
  target: PairEnd,
  emit: Emit,
): void {
  const order = holder.first < target.first ? '>' : '<';
  emit(featureKey('order', order));
  emit(featureKey('types', order, holder.entity.type, '|', target.entity.type));
  const { country } = holder.entity;
  emit(featureKey('one-country:', String(country !== null && country === target.entity.country)));
  emit(featureKey('actors:', step(pair.ends.length)));
  readWay(pair, holder, target, emit);
  readGovernor(pair, 'holder', holder, emit);
  readGovernor(pair, 'target', target, emit);
  readBetween(pair, holder, target, order, emit);
  readSentence(pair, emit);
  readRules(claims, holder, target, emit);
  const isSpoken = pair.quotations.some(
    ({ source, content }) =>
      source.some((span) => overlaps(span, holder.span)) &&
      content.some((span) => overlaps(span, target.span)),
  );
  if (isSpoken) emit(featureKey('holder-speaks-of-target'));
}

/** The way in the tree from the holder up to the word that governs both, and down to the target. */
function readWay(pair: PairScene, holder: PairEnd, target: PairEnd, emit: Emit): void {
  const { sentence, masks } = pair;
  const fromHolder = upwards(sentence, holder.head);
  const fromTarget = upwards(sentence, target.head);
  const top = fromHolder.find((token) => fromTarget.includes(token));
  if (!top) {
    emit(featureKey('no-way'));
    return;
  }
  const up = fromHolder.slice(0, fromHolder.indexOf(top));
  const down = fromTarget.slice(0, fromTarget.indexOf(top));
  const holderRole = roleAt(sentence, up);
  const targetRole = roleAt(sentence, down);
  const roles = `${holderRole}|${targetRole}`;
  if (up.length + down.length <= LONGEST_WAY)
    emit(featureKey('way:', relations(up), '|', relations(down), '|', top.upos), top);
  emit(featureKey('way-length:', step(up.length + down.length)));
  emit(featureKey('roles:', roles, '|', top.upos));
  const not = hasNegation(sentence, top) ? '!' : '';
  const sign = signOf(top) + not;
  emit(featureKey('top:', masks[top.index] ?? top.lemma), top);
  if (!masks[top.index]) emitClasses(`top:${not}`, top, emit);
  emit(featureKey('top-sign:', sign), top);
  emit(featureKey('roles-sign:', roles, '|', sign), top);
  for (const { id } of actKindsOf(top)) {
    emit(featureKey('top-act:', id, not), top);
    emit(featureKey('top-act-roles:', id, not, '|', roles), top);
    emit(featureKey('top-act-holder:', id, not, '|', holderRole), top);
    emit(featureKey('top-act-target:', id, not, '|', targetRole), top);
  }
  const isOff = (child: Token) =>
    child !== top &&
    !up.includes(child) &&
    !down.includes(child) &&
    !isWithin(child, holder) &&
    !isWithin(child, target);
  readSide(pair, 'up', up, isOff, emit);
  readOffWay(sentence, 'top', top, isOff, emit);
  readSide(pair, 'down', down, isOff, emit);
}

/** The words above an actor on its side of the way; `side` opens with the actor itself. */
function readSide(
  pair: PairScene,
  name: string,
  side: readonly Token[],
  isOff: (child: Token) => boolean,
  emit: Emit,
): void {
  for (let at = 1; at < side.length; at++) {
    readOnWay(pair, name, side[at]!, emit);
    readOffWay(pair.sentence, name, side[at]!, isOff, emit);
  }
}

function readOnWay({ sentence, masks }: PairScene, side: string, token: Token, emit: Emit): void {
  const not = hasNegation(sentence, token) ? '!' : '';
  emit(featureKey('on-way:', side, ':', masks[token.index] ?? token.lemma), token);
  if (!masks[token.index]) emitClasses(`on-way:${side}:`, token, emit);
  emit(featureKey('on-way-sign:', side, ':', signOf(token), not), token);
  for (const { id } of actKindsOf(token)) emit(featureKey('on-way-act:', side, ':', id, not), token);
}

function readOffWay(
  sentence: Sentence,
  side: string,
  token: Token,
  isOff: (child: Token) => boolean,
  emit: Emit,
): void {
  for (const child of childrenOf(sentence, token))
    if (isOff(child))
      for (const { id } of actKindsOf(child))
        emit(featureKey('off-way-act:', side, ':', child.deprel, ':', id), child);
}

/** The word that governs an actor, and how. */
function readGovernor({ sentence, masks }: PairScene, who: string, end: PairEnd, emit: Emit): void {
  const role = roleOf(sentence, end.head);
  emit(featureKey(who, ':', role));
  const governor = sentence.tokens[end.head.head];
  if (!governor) return;
  emit(featureKey(who, ':', role, ':', masks[governor.index] ?? governor.lemma), governor);
  if (!masks[governor.index]) emitClasses(`${who}:${role}:`, governor, emit);
  emit(
    featureKey(who, '-sign:', role, ':', signOf(governor), hasNegation(sentence, governor) ? '!' : ''),
    governor,
  );
  for (const { id } of actKindsOf(governor)) emit(featureKey(who, '-act:', role, ':', id), governor);
}

/** The words between the two and, of those around them, the kinds of act. */
function readBetween(
  { sentence, masks, joined }: PairScene,
  holder: PairEnd,
  target: PairEnd,
  order: string,
  emit: Emit,
): void {
  const begin = Math.min(holder.last, target.last) + 1;
  const end = Math.max(holder.first, target.first);
  let signs = '';
  let verbs = 0;
  let names = 0;
  let commas = 0;
  for (const token of sentence.tokens.slice(begin, end)) {
    const mask = masks[token.index] ?? null;
    if (token.upos === 'VERB') verbs++;
    if (token.text === ',') commas++;
    if (mask) names++;
    emit(featureKey('between', order, mask ?? token.lemma), mask ? undefined : token);
    if (!mask) emitClasses(`between${order}`, token, emit);
    const sign = signOf(token);
    if (sign !== '0' && signs.length < 4) signs += sign;
    for (const { id } of actKindsOf(token)) emit(featureKey('between-act', order, id), token);
  }
  emit(featureKey('distance', order, step(end - begin)));
  emit(featureKey('between-signs', order, signs));
  emit(featureKey('between-verbs', order, String(Math.min(verbs, 4))));
  emit(featureKey('between-names', order, String(Math.min(names, 3))));
  emit(featureKey('between-commas', order, String(Math.min(commas, 3))));
  if (joined) emit(featureKey('other-sentence'));
  const first = Math.min(holder.first, target.first);
  const last = Math.max(holder.last, target.last);
  for (const token of sentence.tokens.slice(Math.max(0, first - 3), first))
    for (const { id } of actKindsOf(token)) emit(featureKey('before-act', order, id), token);
  for (const token of sentence.tokens.slice(last + 1, last + 5)) {
    emit(featureKey('after', order, masks[token.index] ?? token.lemma));
    if (!masks[token.index]) emit(featureKey('after', order, 'fine ', String(token.form.fine)));
    for (const { id } of actKindsOf(token)) emit(featureKey('after-act', order, id), token);
  }
}

/** The classes of a word (word-classes.ts): what is learned of one word goes for those that are used like it. */
function emitClasses(place: string, token: Token, emit: Emit): void {
  const { fine, coarse } = token.form;
  emit(featureKey(place, 'fine ', String(fine)), token);
  emit(featureKey(place, 'coarse ', String(coarse)), token);
}

function readSentence({ sentence }: PairScene, emit: Emit): void {
  let balance = 0;
  for (const token of sentence.tokens) {
    const sign = signOf(token);
    balance += sign === '+' ? 1 : sign === '-' ? -1 : 0;
    for (const { id } of actKindsOf(token)) emit(featureKey('in-sentence:', id));
    if (token.text === '?') emit(featureKey('question'));
  }
  emit(featureKey('balance:', String(Math.max(-3, Math.min(3, balance)))));
}

/** What the rules say of the holder: towards the target, on an issue that the target is part of, or at all. */
function readRules(claims: readonly Claim[], holder: PairEnd, target: PairEnd, emit: Emit): void {
  for (const { holders, counterparts, topic, stance, rule } of claims) {
    if (!holders.spans.some((span) => overlaps(span, holder.span))) continue;
    if (counterparts?.spans.some((span) => overlaps(span, target.span))) {
      emit(featureKey('rule-pair:', stance));
      emit(featureKey('rule-pair:', stance, ':', rule));
    } else {
      emit(featureKey('rule-holds:', stance));
      if (topic && overlaps(topic.span, target.span)) emit(featureKey('rule-issue:', stance));
    }
  }
}

const signs = new WeakMap<Token, string>();

/** What a word says by the lexicons alone: "+" of agreement, "-" of disagreement, else "0". */
export function signOf(token: Token): string {
  let sign = signs.get(token);
  if (sign === undefined) signs.set(token, (sign = lookUpSign(token)));
  return sign;
}

function lookUpSign(token: Token): string {
  const act = actKindsOf(token).find(({ stance }) => stance !== null);
  if (act) return act.stance === 'agree' ? '+' : '-';
  const wordClass = CLASSES[token.upos];
  if (!wordClass) return '0';
  const word = wordClass === 'adjective' ? token.lower : token.lemma;
  const predicate = predicatesOf(wordClass, word).find(({ group }) => !group.weak);
  return predicate ? (predicate.group.stance === 'agree' ? '+' : '-') : '0';
}

/** The token and its governors up to the root. */
function upwards(sentence: Sentence, token: Token): Token[] {
  const tokens = [token];
  for (let at = sentence.tokens[token.head]; at && tokens.length < 40; at = sentence.tokens[at.head])
    tokens.push(at);
  return tokens;
}

function roleAt(sentence: Sentence, side: readonly Token[]): string {
  const last = side[side.length - 1];
  return last ? roleOf(sentence, last) : 'itself';
}

/** A relation, with its preposition where it has one: "obl-against". */
function roleOf(sentence: Sentence, token: Token): string {
  if (!/^(?:obl|nmod|advcl|acl)/.test(token.deprel)) return token.deprel;
  const preposition = prepositionOf(sentence, token);
  return preposition ? `${token.deprel.split(':')[0]}-${preposition}` : token.deprel;
}

function relations(side: readonly Token[]): string {
  return side.map(({ deprel }) => deprel).join('^');
}

function isWithin(token: Token, end: PairEnd): boolean {
  return token.index >= end.first && token.index <= end.last;
}

/** A count in seven steps. */
function step(count: number): string {
  return String(count < 4 ? count : count < 7 ? 5 : count < 12 ? 9 : count < 20 ? 15 : 25);
}
