// Who suffers what a passive verb says, by the order of the words, and who does it: behind "by", by whose land somebody is
// sent out of, by the place where he is arrested. Read for nearby-acts.ts, which reads the active ones.

import { readTopics } from '#lib/extract/issues/read-topics.ts';
import type { Topic } from '#lib/extract/issues/topic.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import { envoyWords, exclusionsOf, recallForms } from './act-kinds.ts';
import { NOBODY, type Actors } from './claim.ts';
import { agentBehind, agentsBehind } from './find-agent.ts';
import { findDoer, findTarget, suffererBefore, type Before, type Target } from './find-neighbours.ts';
import { emptyHeads } from './predicates.ts';
import type { ActWords } from './read-act-words.ts';
import { mayTouch } from './read-touched.ts';
import type { Scene } from './scene.ts';

/** An act's two sides as the order of words tells them. */
export interface FoundAct {
  readonly holders: Actors;
  readonly target: {
    readonly actors: Actors | null;
    /** `own`: nobody is named, so it is their own country; `object`: only what is done to it. */
    readonly closeness: Target['closeness'] | 'own' | 'object';
  };
  /** What is left of the act's confidence. */
  readonly share: number;
  readonly topics: readonly Topic[];
}

/** And where the doer is told only as the place of a passive: "was arrested in Peru". */
export const OF_PLACE = 0.75;
/** What only those in power do. */
export const OF_AUTHORITIES = new Set(['coerce', 'accuse']);
/** Kinds that are done together. */
export const MUTUAL = new Set(['accord', 'consult', 'cooperate', 'fight']);
export const PASSING = new Set(['of', 'out', 'between', 'among', 'by']);

/** "were abducted by pirates", "was arrested in Iran": who stands before the verb suffers it. */
export function suffered(scene: Scene, sentence: Sentence, act: ActWords, before: Before): FoundAct | null {
  const { tokens } = sentence;
  if (!before.last) return null;
  const envoy = recalled(scene, sentence, act, before.last);
  if (envoy) return envoy;
  const verb = act.words[act.words.length - 1]!;
  const sufferer = suffererBefore(scene, sentence, before.last);
  const by = tokens
    .slice(verb.index + 1, verb.index + 13)
    .find(({ lower, text }) => lower === 'by' || /^[.,;:]$/.test(text));
  if (!sufferer) {
    if (by?.lower !== 'by') return null;
    return byBoth(scene, sentence, act, by) ?? sufferedUnnamed(scene, sentence, act, before.last, by);
  }
  const target: Target = { actors: sufferer, closeness: 'named' };
  if (by?.lower === 'by') {
    const agent = agentBehind(scene, sentence, by, sufferer);
    return agent && { holders: agent, target, share: 1, topics: [] };
  }
  const excluded =
    excludedFrom(scene, sentence, act, sufferer) ?? toldToLeave(scene, sentence, act, sufferer);
  if (excluded) return excluded;
  if (!OF_AUTHORITIES.has(act.kind.id)) return null;
  const next = tokens.slice(verb.index + 1).find(({ lower }) => !/ly$|day$|^on$/.test(lower));
  if (next?.lower !== 'in') return null;
  const where = findTarget(scene, sentence, verb.index + 1, sufferer, {
    towards: new Set(),
    passing: new Set(),
  });
  const isCountry =
    where?.closeness === 'place' && where.actors.ids.every((id) => scene.entity(id).type === 'country');
  return isCountry ? { holders: where.actors, target, share: OF_PLACE, topics: [] } : null;
}

/** "Peru’s ambassador to Chile was called home": by Peru, against Chile. */
function recalled(scene: Scene, sentence: Sentence, { words }: ActWords, last: Token): FoundAct | null {
  if (!recallForms.has(words[0]!.lower)) return null;
  const { tokens } = sentence;
  const envoy = tokens
    .slice(Math.max(0, last.index - 6), last.index + 1)
    .find(({ lower }) => envoyWords.has(lower));
  const holders = envoy ? findDoer(scene, sentence, envoy) : null;
  if (!envoy || !holders) return null;
  const from = words[words.length - 1]!.index;
  const post = { towards: new Set(['to', 'in', 'from']), passing: PASSING };
  const target =
    findTarget(
      scene,
      { ...sentence, tokens: tokens.slice(0, last.index + 1) },
      envoy.index + 1,
      holders,
      post,
    ) ?? findTarget(scene, sentence, recallForms.has(tokens[from]!.lower) ? from + 1 : from, holders, post);
  return target && { holders, target: { ...target, closeness: 'named' }, share: 1, topics: [] };
}

/** "a treaty was initialled by Peru and Chile". */
function byBoth(scene: Scene, sentence: Sentence, { kind }: ActWords, by: Token): FoundAct | null {
  const both = MUTUAL.has(kind.id) ? agentsBehind(scene, sentence, by, NOBODY) : null;
  return both && both.ids.length > 1
    ? { holders: both, target: { actors: both, closeness: 'named' }, share: 1, topics: [] }
    : null;
}

/** "was asked to leave Norway": whose land it is. */
function toldToLeave(
  scene: Scene,
  { tokens }: Sentence,
  { words }: ActWords,
  sufferer: Actors,
): FoundAct | null {
  const last = words[words.length - 1]!;
  if (!/^(?:leave|quit)$/.test(last.lower)) return null;
  const next = tokens[last.index + 1]?.lower === 'the' ? tokens[last.index + 2] : tokens[last.index + 1];
  const land = next && scene.mentionsIn(next).find(({ entity }) => entity.type === 'country');
  if (!land || sufferer.ids.includes(land.entity.id)) return null;
  const holders: Actors = { ids: [land.entity.id], spans: [land.mention.span], certainty: 1 };
  return { holders, target: { actors: sufferer, closeness: 'named' }, share: OF_PLACE, topics: [] };
}

/** "were expelled from Norway", "was refused entry to Israel": by whose land it is. */
function excludedFrom(
  scene: Scene,
  sentence: Sentence,
  { words }: ActWords,
  sufferer: Actors,
): FoundAct | null {
  const leads = exclusionsOf(words[0]!.lower);
  if (!leads) return null;
  const last = words[words.length - 1]!;
  const from = leads.has(last.lower) ? last.index : last.index + 1;
  const lead = sentence.tokens.slice(from, from + 3).find(({ upos }) => upos === 'ADP');
  if (!lead || !leads.has(lead.lower)) return null;
  const land = findTarget(scene, sentence, lead.index, sufferer, { towards: leads, passing: PASSING });
  if (!land || !land.actors.ids.every((id) => scene.entity(id).type === 'country')) return null;
  const target: Target = { actors: sufferer, closeness: 'named' };
  return { holders: land.actors, target, share: OF_PLACE, topics: [] };
}

/** "a mayor was shot by rebels": against the mayor, whoever that is. */
function sufferedUnnamed(
  scene: Scene,
  sentence: Sentence,
  { kind }: ActWords,
  last: Token,
  by: Token,
): FoundAct | null {
  const agent = mayTouch(kind.id) ? agentBehind(scene, sentence, by, NOBODY) : null;
  if (!agent || last.upos !== 'NOUN' || emptyHeads.has(last.lemma)) return null;
  if (agent.ids.some((id) => scene.entity(id).type === 'person')) return null;
  const topics = readTopics(scene, sentence, last, { actors: agent.spans, strict: false }).slice(0, 1);
  return topics.length
    ? { holders: agent, target: { actors: null, closeness: 'object' }, share: 1, topics }
    : null;
}
