// Words of the stance lexicon in their frames: "Norway rejected the plan", "Kyiv and Warsaw disagree on grain",
// "the minister is opposed to tariffs", "issued a warning on meddling", "a dispute between A and B over C".

import { oppositeOf } from '#lib/model/statement.ts';
import type { Span } from '#lib/model/span.ts';
import type { Topic } from '#lib/extract/issues/topic.ts';
import { readTopics } from '#lib/extract/issues/read-topics.ts';
import { childrenOf, subtreeOf } from '#lib/text/children.ts';
import { overlaps } from '#lib/text/overlaps.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import { argumentsOf, isInfinitive, prepositionOf, subjectOf, type Arguments } from '../arguments.ts';
import { intentNouns, planNouns } from '../act-kinds.ts';
import type { Actors, Claim } from '../claim.ts';
import { composeClaims } from '../compose-claims.ts';
import { isAlleged, isAskedOf, isUndone } from '../is-unreal.ts';
import { hasNegation, obligationOf, polarityOf } from '../polarity.ts';
import {
  accusations,
  actionNouns,
  actorNouns,
  emptyHeads,
  lightVerbs,
  predicatesOf,
  type Predicate,
  type PredicateGroup,
  type WordClass,
} from '../predicates.ts';
import { reporterOf } from '../reporter.ts';
import {
  actorsFrom,
  capitalAt,
  joinActors,
  nameAt,
  otherSideAt,
  ownerAt,
  resolveActors,
} from '../resolve-actors.ts';
import type { Rule } from '../rule.ts';
import type { Scene } from '../scene.ts';

/** Groups whose object's owner is agreed or disagreed with as well: "condemned Moscow's decision". */
const OWNER_GROUPS = new Set([
  'support',
  'oppose',
  'deny',
  'warn',
  'opposition-noun',
  'support-noun',
  'unfavourable',
  'favourable',
  'thankful',
]);

/** No issue begins with one of these. */
const EDGES = new Set(['PUNCT', 'CCONJ', 'ADP', 'SCONJ']);
/** Groups whose clause is what is wanted or not: "recommended that parties set a date" names a proposal. */
const WANTING = new Set(['call-for', 'support', 'oppose']);

/** What "text" or "plan" may be about stands after one of these. */
const MATTERS = new Set(['on', 'about', 'for', 'of', 'to', 'regarding', 'concerning']);

const ACTORS: ReadonlySet<string> = new Set(['person', 'organization', 'country']);
const HOSTILE_ACTS = new Set(['hostile-act', 'rupture']);

export const frames: Rule = {
  id: 'frames',
  label: 'A verb, adjective or noun of agreement or disagreement, with its subject and object',
  find(scene, sentence, token) {
    const wordClass = classOf(sentence, token);
    if (!wordClass) return [];
    for (const predicate of predicatesOf(wordClass, wordClass === 'adjective' ? token.lower : token.lemma)) {
      const cue = cueTokens(sentence, token, predicate);
      const claims = cue ? readFrame(scene, sentence, token, cue, predicate, wordClass) : [];
      if (claims.length) return claims;
    }
    return [];
  },
};

/** How the word is used here: only predicative adjectives hold a stance. */
function classOf(sentence: Sentence, token: Token): WordClass | null {
  if (
    token.upos === 'NOUN' &&
    predicatesOf('adjective', token.lower).length &&
    prepositionOf(sentence, token) === 'at'
  )
    return 'adjective';
  if (token.upos === 'NOUN') return 'noun';
  if (token.upos === 'ADJ') return token.deprel === 'amod' ? null : 'adjective';
  if (token.upos !== 'VERB') return null;
  const participle = token.xpos === 'VBN' && childrenOf(sentence, token, 'aux:pass', 'cop').length > 0;
  if (
    participle &&
    predicatesOf('adjective', token.lower).length &&
    childrenOf(sentence, token, 'obl:agent').length === 0
  )
    return 'adjective';
  return 'verb';
}

/** The word with its particles, or null where a particle or preposition that the entry needs is not there. */
function cueTokens(sentence: Sentence, token: Token, predicate: Predicate): Token[] | null {
  const cue = [token];
  let after = token.index + 1;
  for (const word of predicate.rest) {
    const particle = childrenOf(sentence, token, 'compound:prt', 'advmod').find(
      (child) => child.lower === word,
    );
    const marked = childrenOf(sentence, token)
      .flatMap((child) => childrenOf(sentence, child, 'case', 'mark'))
      .find((child) => child.lower === word && child.index > token.index);
    const next = sentence.tokens[after];
    const found = particle ?? marked ?? (next?.lower === word || next?.lemma === word ? next : undefined);
    if (!found) return null;
    cue.push(found);
    after = found.index + 1;
  }
  if (
    predicate.group.needs &&
    !childrenOf(sentence, token, 'amod', 'compound').some(
      (child) => predicate.group.needs!.has(child.lemma) || predicate.group.needs!.has(child.lower),
    )
  )
    return null;
  return cue;
}

function readFrame(
  scene: Scene,
  sentence: Sentence,
  token: Token,
  cue: readonly Token[],
  { group, rest }: Predicate,
  wordClass: WordClass,
): Claim[] {
  if (group.weak && wordClass === 'verb' && isOfPlan(sentence, token)) return [];
  // "accused the police of siding with the gang": nobody has said that he does.
  if (wordClass === 'verb' && token.xpos === 'VBG' && isAlleged(sentence, token)) return [];
  const light = wordClass === 'noun' ? lightVerbOf(sentence, token) : null;
  const polarity = polarityOf(sentence, light ?? token);
  if (polarity.certainty === 0) return [];
  const negated = polarity.negated !== (light !== null && hasNegation(sentence, token));
  // A hostile act that does not happen is no agreement.
  if (HOSTILE_ACTS.has(group.id) && (negated || isUndone(sentence, token))) return [];
  const args = withAntecedent(sentence, token, withOwnPreposition(argumentsOf(sentence, token), rest));
  if (group.objects && !args.objects.some((object) => group.objects!.has(object.lemma))) return [];
  const actors =
    wordClass === 'noun'
      ? actorsOfNoun(scene, sentence, token, group, args)
      : actorsOfVerb(scene, sentence, token, cue, group, args, wordClass);
  if (!actors) return [];
  const { holders, others, objects } = actors;
  const reporter = reporterOf(scene, sentence, token);
  if (
    obligationOf(sentence, token) &&
    !(reporter && reporter.actors.ids.some((id) => holders.ids.includes(id)))
  )
    return [];
  if (embedsStance(sentence, token)) return [];

  const carrier = light ?? (wordClass === 'adjective' ? stateVerbOf(sentence, token) : null);
  const lightArgs = carrier ? argumentsOf(sentence, carrier) : null;
  const spans = [...holders.spans, ...(others?.spans ?? [])];
  const target = targetsOf(scene, sentence, token, group, { ...args, objects }, lightArgs, others !== null);
  // "called for Chad and Mali to leave" is not for Chad: who is asked for something is not what is asked for.
  const asks = rest.includes('for');
  const topics: Topic[] = [];
  let owner: Actors | null = null;
  for (const object of target) {
    const head = group.denial ? contentOfAccusation(sentence, object) : object;
    const found = readTopics(scene, sentence, head, {
      actors: spans,
      strict:
        group.weak || (isFinite(sentence, head) && !WANTING.has(group.id)) || accusations.has(head.lemma),
    });
    const isOther = (topic: Topic): boolean =>
      asks ? isActorOnly(scene, topic) : others !== null && !group.mutual && isBodyOnly(scene, topic);
    topics.push(...found.filter((topic) => !isOther(topic)));
    if (OWNER_GROUPS.has(group.id)) owner ??= ownerOf(scene, sentence, head, found, holders);
  }
  if (topics.length === 0 && others && token.deprel === 'acl' && args.agent) {
    topics.push(...topicsOfMainClause(scene, sentence, token, spans));
  }
  if (topics.length === 0 && others && group.issue.length === 0 && group.matter.length) {
    topics.push(
      ...objects.flatMap((head) => readTopics(scene, sentence, head, { actors: spans, strict: false })),
    );
  }
  if (topics.length === 0 && others) topics.push(...mattersBehind(scene, sentence, group, others, spans));
  const behind = topics.length === 0 && !others ? phrasesBehind(sentence, objects) : [];
  topics.push(
    ...behind.flatMap((head) => readTopics(scene, sentence, head, { actors: spans, strict: group.weak })),
  );
  const telling = withoutWrappers(topics);
  const unique = telling.filter(
    (topic, at) =>
      telling.findIndex(
        (other) => other.span.begin === topic.span.begin && other.span.end === topic.span.end,
      ) === at,
  );
  const stance = negated ? oppositeOf(group.stance) : group.stance;
  const counterparts = others ?? owner;
  const sure = group.confidence * polarity.certainty * (negated ? 0.9 : 1);
  return composeClaims(scene, sentence, {
    rule: group.id,
    reason: reasonFor(cue, group, negated),
    stance,
    confidence: others === null && owner !== null ? sure * 0.95 : sure,
    cue,
    holders,
    counterparts,
    topics: group.denial ? unique.slice(0, 2) : unique,
    point: pointOf(sentence, [...target, ...behind], unique),
    reporter,
  });
}

/** "vetoed Mali's bid to join": whoever speaks of the bid need not want it, wherever the tree hangs the verb. */
function isOfPlan({ tokens }: Sentence, { index }: Token): boolean {
  const noun = tokens[index - 2];
  return (
    tokens[index - 1]?.lower === 'to' &&
    noun?.upos === 'NOUN' &&
    (intentNouns.has(noun.lemma) || planNouns.has(noun.lemma))
  );
}

/** "supported text on fees" where the tree hangs "on fees" on the verb: what a noun that says nothing by itself is about. */
function phrasesBehind(sentence: Sentence, objects: readonly Token[]): Token[] {
  return objects
    .filter((object) => emptyHeads.has(object.lemma))
    .flatMap((object) =>
      sentence.tokens.filter(
        (token) =>
          /^(?:obl|nmod)/.test(token.deprel) &&
          childrenOf(sentence, token, 'case').some(
            ({ index, lower }) => index === object.index + 1 && MATTERS.has(lower),
          ),
      ),
    );
}

/** "the EU proposal for a work plan" is about the plan: a noun that says nothing by itself gives way to what follows it. */
function withoutWrappers(topics: readonly Topic[]): Topic[] {
  return topics.filter(
    (topic) =>
      topic.entry !== null ||
      !emptyHeads.has(topic.head) ||
      !topics.some((other) => other.span.begin >= topic.span.end),
  );
}

/** All the words of the phrase or clause that a lone topic names; several topics keep each its own. */
function pointOf(sentence: Sentence, heads: readonly Token[], topics: readonly Topic[]): Span | null {
  const [topic] = topics;
  if (!topic || topics.length > 1) return null;
  const head = heads.find((one) => subtreeOf(sentence, one).some((token) => overlaps(token, topic.span)));
  if (!head) return null;
  const words = subtreeOf(sentence, head);
  const at = words.findIndex((token) => overlaps(token, topic.span));
  let first = at;
  let last = at;
  while (first > 0 && words[first - 1]!.index === words[first]!.index - 1) first--;
  while (last < words.length - 1 && words[last + 1]!.index === words[last]!.index + 1) last++;
  while (first < at && EDGES.has(words[first]!.upos)) first++;
  while (last > at && words[last]!.upos === 'PUNCT') last--;
  // "text on fees", "the proposal for a plan": the words before belong to it.
  const before = words[first]!.index - 1;
  const article = sentence.tokens[before]?.upos === 'DET' ? 1 : 0;
  const wrapper = sentence.tokens[before - article - 1];
  const isWrapped =
    MATTERS.has(sentence.tokens[before - article]?.lower ?? '') && wrapper && emptyHeads.has(wrapper.lemma);
  return {
    begin: Math.min(topic.span.begin, isWrapped ? wrapper.begin : words[first]!.begin),
    end: Math.max(topic.span.end, words[last]!.end),
  };
}

/** "warned Peru against tariffs" where the tree hangs the phrase on Peru. */
function mattersBehind(
  scene: Scene,
  sentence: Sentence,
  group: PredicateGroup,
  others: Actors,
  actors: readonly Span[],
): Topic[] {
  const inside = sentence.tokens.filter((token) =>
    others.spans.some((span) => token.begin >= span.begin && token.end <= span.end),
  );
  return inside
    .flatMap((token) => childrenOf(sentence, token, 'nmod', 'acl'))
    .filter(
      (child) => child.index > inside[0]!.index && group.matter.includes(prepositionOf(sentence, child)),
    )
    .flatMap((head) => readTopics(scene, sentence, head, { actors, strict: false }));
}

/** "The EU, supported by Norway, proposed a tax": the tax is what Norway supports the EU on. */
function topicsOfMainClause(
  scene: Scene,
  sentence: Sentence,
  participle: Token,
  actors: readonly Span[],
): Topic[] {
  const noun = governorOf(sentence, participle);
  const verb = noun?.deprel === 'nsubj' ? governorOf(sentence, noun) : null;
  if (!verb || verb.upos !== 'VERB') return [];
  return childrenOf(sentence, verb, 'obj', 'ccomp', 'xcomp').flatMap((head) =>
    readTopics(scene, sentence, head, { actors, strict: isFinite(sentence, head) }),
  );
}

function reasonFor(cue: readonly Token[], group: PredicateGroup, negated: boolean): string {
  const words = cue.map((token) => token.text).join(' ');
  return negated ? `“${words}” ${group.reason}, but it is negated here.` : `“${words}” ${group.reason}.`;
}

interface FrameActors {
  readonly holders: Actors;
  readonly others: Actors | null;
  /** Objects that are no actors, and so may be the issue. */
  readonly objects: readonly Token[];
}

function actorsOfVerb(
  scene: Scene,
  sentence: Sentence,
  token: Token,
  cue: readonly Token[],
  group: PredicateGroup,
  args: Arguments,
  wordClass: WordClass,
): FrameActors | null {
  const passive = wordClass === 'verb' && (args.subject?.passive ?? false);
  const holderHead = passive ? args.agent : (args.subject?.token ?? null);
  const objectHeads = passive && args.subject ? [args.subject.token] : [...args.objects];
  if (!holderHead || isAskedOf(sentence, holderHead, token)) return null;
  const all = resolveActors(scene, sentence, holderHead);
  if (!all) return null;

  const hasThing = objectHeads.some((head) => counterpartAt(scene, sentence, head) === null);
  const named = counterpartHeads(group, args, objectHeads, hasThing && !group.mutual && !group.objects).map(
    (head) => ({
      head,
      actors: counterpartAt(scene, sentence, head),
    }),
  );
  const parsed = joinActors(named.map(({ actors }) => actors).filter((actors) => actors !== null));
  const beside =
    parsed || passive || !group.counterpart.includes('obj')
      ? null
      : actorBeside(scene, sentence, cue[cue.length - 1] ?? token);
  const others = parsed ?? beside;
  const taken = new Set(named.filter(({ actors }) => actors !== null).map(({ head }) => head));
  const objects = objectHeads.filter((head) => !taken.has(head));
  if (group.mutual && !others && all.ids.length > 1) return { holders: all, others: all, objects };
  return { holders: all, others, objects };
}

/** Right behind the verb and before a preposition stands whom it concerns, whatever the tree says: "accused Chad of …". */
function actorBeside(scene: Scene, sentence: Sentence, cue: Token): Actors | null {
  const next = sentence.tokens[cue.index + 1];
  const first = next?.upos === 'DET' ? sentence.tokens[next.index + 1] : next;
  const named = first ? nameAt(scene, first) : null;
  if (!named || named.mention.span.begin !== first!.begin || named.mention.form === 'demonym') return null;
  const after = sentence.tokens.find((token) => token.begin >= named.mention.span.end);
  if (!after || after.upos !== 'ADP') return null;
  return actorsFrom(named, 0.95);
}

/** With a thing as object only the object counts: "vetoed aid to Chad" is not against Chad. */
function counterpartHeads(
  group: PredicateGroup,
  args: Arguments,
  objects: readonly Token[],
  objectsOnly = false,
): Token[] {
  return group.counterpart.flatMap((slot) =>
    slot === 'obj' ? objects : objectsOnly ? [] : (args.byPreposition.get(slot) ?? []),
  );
}

/** An actor by name or as a body of a country; a country inside "war with Iran" is none. */
function counterpartAt(scene: Scene, sentence: Sentence, head: Token): Actors | null {
  const direct = nameAt(scene, head);
  if (direct) return resolveActors(scene, sentence, head);
  if (head.upos === 'PRON') return null;
  return actorNouns.has(head.lemma) || capitalAt(scene, head) ? resolveActors(scene, sentence, head) : null;
}

/** Holders of a noun: "between A and B", "A's opposition", "A voiced opposition", "there is common ground, A said". */
function actorsOfNoun(
  scene: Scene,
  sentence: Sentence,
  token: Token,
  group: PredicateGroup,
  args: Arguments,
): FrameActors | null {
  if (group.between) {
    const between = (args.byPreposition.get('between') ?? [])[0];
    const both = between ? resolveActors(scene, sentence, between) : null;
    if (both && both.ids.length > 1) return { holders: both, others: both, objects: [] };
  }
  const others = joinActors(
    counterpartHeads(group, args, [])
      .map((head) => counterpartAt(scene, sentence, head))
      .filter((actors) => actors !== null),
  );
  const holders = holderOfNoun(scene, sentence, token, group);
  if (!holders) return null;
  if (group.mutual && !others && holders.ids.length > 1) return { holders, others: holders, objects: [] };
  return { holders, others, objects: [] };
}

function holderOfNoun(scene: Scene, sentence: Sentence, token: Token, group: PredicateGroup): Actors | null {
  const light = lightVerbOf(sentence, token);
  const subject = light ? subjectOf(sentence, light) : null;
  if (light && subject) {
    const holder = subject.passive ? argumentsOf(sentence, light).agent : subject.token;
    return holder ? resolveActors(scene, sentence, holder) : null;
  }
  for (const child of childrenOf(sentence, token, 'nmod:poss', 'amod', 'compound', 'nmod')) {
    const from = prepositionOf(sentence, child);
    if (child.deprel === 'nmod' && from !== 'by' && from !== 'from') continue;
    if (child.deprel === 'nmod' || child.upos === 'PRON') {
      const actors = resolveActors(scene, sentence, child);
      if (actors) return actors;
    }
    const owner = ownerAt(scene, child);
    if (owner) return actorsFrom(owner, 0.9);
  }
  if (group.id === 'common-ground') return reporterOf(scene, sentence, token)?.actors ?? null;
  return null;
}

/** The object of "stand behind" or "object to" is what its preposition governs. */
function withOwnPreposition(args: Arguments, rest: readonly string[]): Arguments {
  const governed = args.byPreposition.get(rest[rest.length - 1] ?? '');
  return governed && args.objects.length === 0 ? { ...args, objects: governed } : args;
}

/** "a plan that Germany opposes": the object is the noun that the clause hangs on. */
function withAntecedent(sentence: Sentence, token: Token, args: Arguments): Arguments {
  const noun = token.deprel === 'acl:relcl' ? sentence.tokens[token.head] : undefined;
  if (!noun || !childrenOf(sentence, token, 'nsubj').some(({ upos }) => /^(?:PROPN|NOUN)$/.test(upos)))
    return args;
  const isRelative = ({ xpos, lower }: Token) => /^(?:WDT|WP)$/.test(xpos) || lower === 'that';
  if (args.objects.some((object) => !isRelative(object))) return args;
  if (!sentence.tokens.slice(noun.index + 1, token.index).some(isRelative)) return args;
  return args.complements.length ? args : { ...args, objects: [noun] };
}

/** "remain at odds over": the verb that the rest of the phrase hangs on. */
function stateVerbOf(sentence: Sentence, token: Token): Token | null {
  const verb = governorOf(sentence, token);
  return verb?.upos === 'VERB' && (token.deprel === 'obl' || token.deprel === 'xcomp') ? verb : null;
}

/** The verb that only carries the noun: "voiced opposition". */
function lightVerbOf(sentence: Sentence, noun: Token): Token | null {
  const verb = governorOf(sentence, noun);
  const carries = noun.deprel === 'obj' || noun.deprel === 'nsubj:pass';
  return verb && carries && lightVerbs.has(verb.lemma) ? verb : null;
}

function governorOf(sentence: Sentence, token: Token): Token | null {
  return sentence.tokens[token.head] ?? null;
}

/** The heads of what the stance is about: with a counterpart its matter, else the issue slots in their order. */
function targetsOf(
  scene: Scene,
  sentence: Sentence,
  token: Token,
  group: PredicateGroup,
  args: Arguments,
  lightArgs: Arguments | null,
  hasCounterpart: boolean,
): Token[] {
  const slots =
    hasCounterpart && group.matter.length
      ? [...group.matter, ...(group.issue.includes('obj') ? ['obj'] : [])]
      : group.issue;
  const heads: Token[] = [];
  for (const slot of slots) {
    if (slot === 'obj') heads.push(...args.objects);
    else if (slot === 'comp') heads.push(...args.complements);
    else if (slot === 'infinitive')
      heads.push(...args.complements.filter((one) => isInfinitive(sentence, one)));
    else if (slot === 'examples') heads.push(token);
    else heads.push(...(args.byPreposition.get(slot) ?? []), ...(lightArgs?.byPreposition.get(slot) ?? []));
    if (heads.length && !group.mutual) break;
  }
  return heads.filter(
    (head) => (head !== token || slots.includes('examples')) && !(hasCounterpart && isPerson(scene, head)),
  );
}

function isPerson(scene: Scene, head: Token): boolean {
  return nameAt(scene, head)?.entity.type === 'person';
}

/** "condemned Moscow's decision", "warned of Russian meddling": the doer is disagreed with. */
function ownerOf(
  scene: Scene,
  sentence: Sentence,
  head: Token,
  topics: readonly Topic[],
  holders: Actors,
): Actors | null {
  const nouns = new Set([
    head,
    ...topics
      .map((topic) =>
        sentence.tokens.find(
          (token) =>
            token.end === topic.span.end ||
            (token.begin >= topic.span.begin &&
              token.end <= topic.span.end &&
              topic.lemmas.includes(token.lemma)),
        ),
      )
      .filter((token) => token !== undefined),
  ]);
  for (const noun of nouns) {
    for (const child of childrenOf(sentence, noun, 'nmod:poss', 'amod', 'compound')) {
      const owner = otherSideAt(scene, child, holders);
      if (!owner) continue;
      const isDeed = topics.some((topic) => topic.entry?.deed);
      const isAdjective = owner.mention.form === 'demonym' || /^[A-Z.]{2,5}$/.test(child.text);
      if (child.deprel !== 'nmod:poss' && !(isAdjective && (isDeed || actionNouns.has(noun.lemma)))) continue;
      if (
        topics.some(
          (topic) =>
            topic.entry !== null &&
            !topic.entry.deed &&
            child.deprel !== 'amod' &&
            topic.countries.includes(owner.entity.country ?? ''),
        )
      )
        continue;
      if (child.deprel !== 'nmod:poss' && owner.entity.type === 'organization') continue;
      return actorsFrom(owner, 0.9);
    }
  }
  return null;
}

/** "wants to condemn": the inner word speaks. "refuses to back": the inner word, turned round, speaks. */
function embedsStance(sentence: Sentence, token: Token): boolean {
  return childrenOf(sentence, token, 'xcomp').some((inner) => {
    if (inner.upos !== 'VERB' && inner.upos !== 'ADJ') return false;
    const subject = subjectOf(sentence, inner);
    const own = subjectOf(sentence, token);
    if (!subject || subject.token !== own?.token) return false;
    return predicatesOf(
      inner.upos === 'ADJ' ? 'adjective' : 'verb',
      inner.upos === 'ADJ' ? inner.lower : inner.lemma,
    ).some(({ group, rest }) => rest.length === 0 && !group.weak && group.id !== 'friendly-act');
  });
}

/** "praised her on Radio Five": a body after an actor is where it was said. */
function isBodyOnly(scene: Scene, topic: Topic): boolean {
  return topic.entry === null && isNameOf(scene, topic, new Set(['organization']));
}

function isActorOnly(scene: Scene, topic: Topic): boolean {
  return isNameOf(scene, topic, ACTORS);
}

/** Whether a topic is nothing but the name of such an entity. */
function isNameOf(scene: Scene, { span }: Topic, types: ReadonlySet<string>): boolean {
  return scene
    .mentionsIn(span)
    .some(
      ({ entity, mention }) =>
        types.has(entity.type) && mention.span.begin <= span.begin && mention.span.end >= span.end,
    );
}

/** "denied accusations of meddling", "denied that it had meddled": the meddling; a bare "accusations" is nothing. */
function contentOfAccusation(sentence: Sentence, object: Token): Token {
  if (!accusations.has(object.lemma)) return object;
  const content = childrenOf(sentence, object, 'nmod', 'acl', 'ccomp').find(
    (child) => child.deprel !== 'nmod' || prepositionOf(sentence, child) === 'of',
  );
  return content ?? object;
}

function isFinite(sentence: Sentence, head: Token): boolean {
  return head.upos === 'VERB' && childrenOf(sentence, head, 'nsubj', 'nsubj:pass').length > 0;
}
