// Judgements that somebody utters: "called the claims fiction", "said the strikes were unacceptable", "“it is a mistake”,
// she said", "an opportunity to reset relations". The holder is who judges; a journalist's own judgement holds nothing.

import { oppositeOf } from '#lib/model/statement.ts';
import type { Topic } from '#lib/extract/issues/topic.ts';
import { readTopics } from '#lib/extract/issues/read-topics.ts';
import { pathToRoot } from '#lib/text/ancestors.ts';
import { childrenOf } from '#lib/text/children.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import { argumentsOf, isInfinitive, prepositionOf, subjectOf } from '../arguments.ts';
import type { Actors, Claim } from '../claim.ts';
import { composeClaims } from '../compose-claims.ts';
import { polarityOf } from '../polarity.ts';
import { accusations, evaluations, namingVerbs, openings } from '../predicates.ts';
import { reporterOf, type Reporter } from '../reporter.ts';
import { actorsFrom, nameAt, otherSideAt, resolveActors } from '../resolve-actors.ts';
import type { Rule } from '../rule.ts';
import type { Scene } from '../scene.ts';

export const judgements: Rule = {
  id: 'judgements',
  label: 'A judgement that somebody utters about something',
  find(scene, sentence, token) {
    if (token.upos !== 'ADJ' && token.upos !== 'NOUN' && token.upos !== 'VERB') return [];
    const opening =
      token.upos === 'NOUN' && openings.words.has(token.lemma) ? readOpening(scene, sentence, token) : [];
    if (opening.length) return opening;
    const value = judgementOf(sentence, token);
    if (!value) return [];
    return readNaming(scene, sentence, token) ?? readCopula(scene, sentence, token);
  },
};

/** A comparative compares and does not judge: "better", "best". */
function judgementOf(sentence: Sentence, token: Token) {
  if (childrenOf(sentence, token, 'advmod').some((word) => word.lower === 'too'))
    return evaluations.get(`too ${token.lower}`);
  if (token.xpos === 'JJR' || token.xpos === 'JJS') return undefined;
  return evaluations.get(token.lower) ?? evaluations.get(token.lemma);
}

/** "He called accusations of meddling fiction." */
function readNaming(scene: Scene, sentence: Sentence, token: Token): Claim[] | null {
  const verb = namingVerbAbove(sentence, token);
  if (!verb) return null;
  const args = argumentsOf(sentence, verb);
  const object =
    args.objects.find((other) => other !== token) ?? (args.subject?.passive ? args.subject.token : null);
  const holder = args.subject?.passive ? args.agent : args.subject?.token;
  if (!object || !holder) return null;
  const holders = resolveActors(scene, sentence, holder);
  if (!holders || object.index > token.index) return [];
  const between = args.complements.filter((other) => other.index > object.index && other.index < token.index);
  const judgement = { word: token, targets: [object, ...between], holders, cue: [verb, token], verb };
  return judge(scene, sentence, judgement, reporterOf(scene, sentence, verb));
}

/** The verb that the word completes as a name, or that the parser has only an apposition away. */
function namingVerbAbove(sentence: Sentence, token: Token): Token | null {
  const governor = sentence.tokens[token.head];
  if (!governor) return null;
  const marker = prepositionOf(sentence, token);
  const completes = ['xcomp', 'ccomp', 'obj'].includes(token.deprel) && marker === '';
  if (namingVerbs.has(governor.lemma) && (completes || marker === 'as')) return governor;
  if (token.deprel !== 'appos' || marker !== '') return null;
  return pathToRoot(sentence, governor).find((above) => NAMING_ONLY.has(above.lemma)) ?? null;
}

/** Verbs whose object is always followed by what it is called. */
const NAMING_ONLY = new Set(['call', 'brand', 'label', 'dub', 'term', 'deem']);

/** "said the strikes were unacceptable." */
function readCopula(scene: Scene, sentence: Sentence, token: Token): Claim[] {
  const isPredicate =
    childrenOf(sentence, token, 'cop').length > 0 ||
    (token.deprel === 'xcomp' && sentence.tokens[token.head]?.upos === 'VERB') ||
    token.deprel === 'ccomp';
  if (!isPredicate) return [];
  const subject = subjectOf(sentence, token);
  if (!subject) return [];
  const reporter = reporterOf(scene, sentence, token);
  if (!reporter) return [];
  const expletive =
    subject.token.lower === 'it' || subject.token.lower === 'this' || subject.token.lower === 'that';
  const target = expletive ? clauseAfter(sentence, token) : subject.token;
  if (!target) return [];
  const judgement = { word: token, targets: [target], holders: reporter.actors, cue: [token], verb: token };
  return judge(scene, sentence, judgement, reporter);
}

function clauseAfter(sentence: Sentence, token: Token): Token | null {
  return (
    childrenOf(sentence, token, 'csubj', 'ccomp', 'xcomp', 'advcl', 'acl').find(
      (child) => child.index > token.index && (child.deprel !== 'advcl' || isInfinitive(sentence, child)),
    ) ?? null
  );
}

interface Judgement {
  /** The judging word: "fiction". */
  readonly word: Token;
  /** What is judged; later ones are parts that the parser took off the first. */
  readonly targets: readonly Token[];
  readonly holders: Actors;
  readonly cue: readonly Token[];
  /** Where a negation would stand. */
  readonly verb: Token;
}

function judge(scene: Scene, sentence: Sentence, judgement: Judgement, reporter: Reporter | null): Claim[] {
  const { word, targets, holders, cue } = judgement;
  const value = judgementOf(sentence, word)!;
  const polarity = polarityOf(sentence, judgement.verb);
  if (polarity.certainty === 0) return [];
  const target = targets[0]!;
  const asActor = nameAt(scene, target) ? resolveActors(scene, sentence, target) : null;
  const topics = asActor ? [] : topicsOf(scene, sentence, targets, holders);
  const denied = accusations.has(target.lemma) && value.stance === 'disagree';
  const stance = polarity.negated ? oppositeOf(value.stance) : value.stance;
  const words = cue.map((part) => part.text).join(' … ');
  return composeClaims(scene, sentence, {
    rule: denied ? 'denied-accusation' : 'judgement',
    reason: denied
      ? `“${words}” denies the accusation.`
      : `“${words}” ${value.reason}${polarity.negated ? ', but it is negated here' : ''}.`,
    stance,
    confidence: (denied ? 0.85 : value.confidence) * polarity.certainty,
    cue,
    holders,
    counterparts: asActor ?? (stance === 'disagree' ? doerOf(scene, sentence, target, holders) : null),
    topics,
    reporter,
  });
}

function topicsOf(
  scene: Scene,
  sentence: Sentence,
  targets: readonly Token[],
  holders: Actors,
): readonly Topic[] {
  for (const target of targets) {
    const alone = targets.length === 1;
    const options = { actors: holders.spans, strict: target.upos === 'VERB' || !alone };
    const topics = readTopics(scene, sentence, target, options);
    if (topics.length) return topics;
  }
  return targets.length > 1
    ? readTopics(scene, sentence, targets[0]!, { actors: holders.spans, strict: false })
    : [];
}

/** "Russian interference is unacceptable": who does it is disagreed with. */
function doerOf(scene: Scene, sentence: Sentence, target: Token, holders: Actors): Actors | null {
  for (const child of childrenOf(sentence, target, 'nmod:poss', 'amod')) {
    const owner = otherSideAt(scene, child, holders);
    if (owner) return actorsFrom(owner, 0.9);
  }
  return null;
}

/** "said the summit was an opportunity to reset relations." */
function readOpening(scene: Scene, sentence: Sentence, token: Token): Claim[] {
  const infinitive = childrenOf(sentence, token, 'acl', 'advcl', 'xcomp').find((child) =>
    isInfinitive(sentence, child),
  );
  if (!infinitive) return [];
  const reporter = reporterOf(scene, sentence, token);
  if (!reporter) return [];
  const polarity = polarityOf(sentence, token);
  if (polarity.certainty === 0) return [];
  return composeClaims(scene, sentence, {
    rule: 'opening',
    reason: `“${token.text} to ${infinitive.text}” ${openings.reason}.`,
    stance: polarity.negated ? 'disagree' : 'agree',
    confidence: openings.confidence * polarity.certainty,
    cue: [token, infinitive],
    holders: reporter.actors,
    counterparts: null,
    topics: readTopics(scene, sentence, infinitive, { actors: reporter.actors.spans, strict: true }),
    reporter,
  });
}
