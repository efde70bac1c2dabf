// Who is whose ally or backer by a word that says so beside the name: "its ally Chad", "partners such as Jordan",
// "Turkish-backed rebels", "the anti-Syrian party", "the Chad-Niger pact". The owner or backer is with the other, or against
// him.

import type { Stance } from '#lib/model/statement.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import type { Actors } from '../claim.ts';
import { composeClaims } from '../compose-claims.ts';
import { firstOfPhrase } from '../find-neighbours.ts';
import { isUndone } from '../is-unreal.ts';
import { hasNegation } from '../polarity.ts';
import { speakerHolds } from '../reporter.ts';
import { actorsFrom, isActor, nameAt, resolveActors } from '../resolve-actors.ts';
import type { Rule } from '../rule.ts';
import type { Named, Scene } from '../scene.ts';

const CONFIDENCE = 0.55;
const ALLIES = /^(?:ally|allies|partners?)$/;
const FOES = /^(?:enemy|enemies|foes?|arch-?rivals?|archenemy)$/;
const MODIFIERS =
  /^(?:close|closest|key|longtime|long-time|staunch|coalition|regional|nato|main|traditional|former|old|bitter|sworn|international|european|western|arab)$/;
/** After a hyphen, what the name before it does to the noun behind. */
const BACKED: ReadonlyMap<string, Stance> = new Map([
  ...[
    'backed',
    'supported',
    'sponsored',
    'funded',
    'financed',
    'armed',
    'trained',
    'allied',
    'aligned',
    'equipped',
  ].map((word) => [word, 'agree'] as const),
]);
const AGAINST = /^(?:anti|counter)$/;
const FOR = /^pro$/;
const HYPHEN = /^[-‐‑]$/;

export const alliances: Rule = {
  id: 'alliance',
  label: 'Ally, partner, foe or backer, by the word beside the name',
  find(scene, sentence, token) {
    const found =
      relatedAt(scene, sentence, token) ??
      compoundAt(scene, sentence, token) ??
      pairAt(scene, sentence, token);
    if (!found || hasNegation(sentence, token) || isUndone(sentence, token)) return [];
    const { holders, others, stance, cue } = found;
    return composeClaims(scene, sentence, {
      rule: 'alliance',
      reason: `“${cue
        .map(({ text }) => text)
        .join(' ')
        .replace(/ ([-‐‑–]) /g, '$1')}” says how the two stand.`,
      stance,
      confidence: CONFIDENCE,
      cue,
      holders,
      counterparts: others,
      topics: [],
      reporter: null,
    });
  },
};

interface Related {
  readonly holders: Actors;
  readonly others: Actors;
  readonly stance: Stance;
  readonly cue: readonly Token[];
}

/** "our ally Turkey", "Moscow's ally, Serbia,", "coalition partners such as Jordan". */
function relatedAt(scene: Scene, sentence: Sentence, token: Token): Related | null {
  const stance = ALLIES.test(token.lower) ? 'agree' : FOES.test(token.lower) ? 'disagree' : null;
  if (!stance) return null;
  const { tokens } = sentence;
  const first = firstOfPhrase(scene, sentence, token);
  const phrase = tokens.slice(first, token.index);
  if (phrase.some(({ lower }) => /^(?:former|old|no)$/.test(lower))) return null;
  const holders = ownerIn(scene, sentence, phrase) ?? speakerOfBare(scene, token, phrase);
  const others = holders && namedBehind(scene, sentence, token, holders);
  // The partner of a private person is a private matter.
  const isPrivate = [...(holders?.ids ?? []), ...(others?.ids ?? [])].every(
    (id) => scene.entity(id).type === 'person',
  );
  return others && !isPrivate ? { holders, others, stance, cue: [token] } : null;
}

function ownerIn(scene: Scene, sentence: Sentence, phrase: readonly Token[]): Actors | null {
  const owner = phrase.find(({ lower }) => /^(?:our|their|its|his|her|my)$/.test(lower));
  if (owner) return resolveActors(scene, sentence, owner);
  const possessive = phrase.find(({ text }) => /^['’]s?$/.test(text));
  const before = possessive && phrase[phrase.indexOf(possessive) - 1];
  const named = before ? nameAt(scene, before) : null;
  return named && actorsFrom(named, 1);
}

/** "We will work with coalition partners such as Jordan": the speaker's. */
function speakerOfBare(scene: Scene, token: Token, phrase: readonly Token[]): Actors | null {
  return phrase.every(({ lower }) => MODIFIERS.test(lower)) ? speakerHolds(scene, token) : null;
}

/** Right behind, or behind "such as", "including", "like", "especially". */
function namedBehind(scene: Scene, { tokens }: Sentence, token: Token, holders: Actors): Actors | null {
  let at = token.index + 1;
  if (tokens[at]?.text === ',') at++;
  if (tokens[at]?.lower === 'such' && tokens[at + 1]?.lower === 'as') at += 2;
  else if (/^(?:including|like|especially|notably|namely)$/.test(tokens[at]?.lower ?? '')) at++;
  else if (/^(?:is|are|was|were)$/.test(tokens[at]?.lower ?? '')) return null;
  if (tokens[at]?.lower === 'the') at++;
  const next = tokens[at];
  const named = next ? nameAt(scene, next) : null;
  if (!named || named.mention.form === 'pronoun' || named.mention.nameSpan.begin < token.end) return null;
  return isOther(scene, named, holders) ? actorsFrom(named, 1) : null;
}

function isOther(scene: Scene, { entity }: Named, holders: Actors): boolean {
  return (
    !holders.ids.includes(entity.id) &&
    !holders.ids.some(
      (id) => scene.entity(id).type === 'country' && scene.entity(id).country === entity.country,
    )
  );
}

/** "Turkish-backed rebels": Turkey is with them. "anti-Syrian militia", "pro-Russian party": they are. */
function compoundAt(scene: Scene, sentence: Sentence, token: Token): Related | null {
  const { tokens } = sentence;
  const [hyphen, second, third] = tokens.slice(token.index + 1, token.index + 4);
  if (!hyphen || !second || !third || !HYPHEN.test(hyphen.text)) return null;
  const cue = [token, hyphen, second];
  const group = groupFrom(scene, tokens, third);
  if (!group) return null;
  const stance = BACKED.get(second.lower);
  if (stance) {
    const backer = scene
      .mentionsIn(token)
      .find(({ entity, mention }) => isActor(entity) && mention.span.end <= hyphen.begin);
    return backer && backer.entity.id !== group.entity.id
      ? { holders: actorsFrom(backer, 1), others: actorsFrom(group, 1), stance, cue }
      : null;
  }
  const sign: Stance | null = AGAINST.test(token.lower) ? 'disagree' : FOR.test(token.lower) ? 'agree' : null;
  const whom =
    sign &&
    scene
      .mentionsIn(second)
      .find(({ entity, mention }) => isActor(entity) && mention.span.begin >= hyphen.end);
  if (!whom || whom.entity.id === group.entity.id) return null;
  return { holders: actorsFrom(group, 1), others: actorsFrom(whom, 1), stance: sign, cue };
}

/** The people, body or group that the compound belongs to, named within three words. */
function groupFrom(scene: Scene, tokens: readonly Token[], third: Token): Named | null {
  for (const token of tokens.slice(third.index, third.index + 3)) {
    const named = scene
      .mentionsIn(token)
      .find(
        ({ entity, mention }) => isActor(entity) && entity.type !== 'country' && mention.form !== 'pronoun',
      );
    if (named) return named;
    if (!/^(?:NOUN|ADJ|PROPN)$/.test(token.upos)) return null;
  }
  return null;
}

const BONDS =
  /^(?:partnership|alliance|accord|agreement|pact|treaty|friendship|cooperation|co-operation|deal|truce|ceasefire)$/;
const QUARRELS =
  /^(?:war|conflict|dispute|rivalry|clashes|fighting|tensions|row|feud|standoff|stand-off|hostilities)$/;

/** "the US-Iraqi partnership", "the Iran–Iraq war". */
function pairAt(scene: Scene, sentence: Sentence, token: Token): Related | null {
  const { tokens } = sentence;
  const [hyphen, second, noun] = tokens.slice(token.index + 1, token.index + 4);
  if (!hyphen || !second || !noun || !/^[-‐‑–]$/.test(hyphen.text)) return null;
  const stance = BONDS.test(noun.lower) ? 'agree' : QUARRELS.test(noun.lower) ? 'disagree' : null;
  const named = (word: Token) => scene.mentionsIn(word).find(({ entity }) => entity.type === 'country');
  const [one, other] = [named(token), named(second)];
  if (!stance || !one || !other || one.entity.id === other.entity.id) return null;
  return {
    holders: actorsFrom(one, 1),
    others: actorsFrom(other, 1),
    stance,
    cue: [token, hyphen, second, noun],
  };
}
