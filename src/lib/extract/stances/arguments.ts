// Who does what to whom around a word: its subject (found through control, coordination and relative clauses where the
// word has none of its own), its objects, clauses and prepositional phrases. Universal Dependencies relations.

import { childrenOf } from '#lib/text/children.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';

export interface Subject {
  readonly token: Token;
  /** The subject suffers the verb: "was condemned". */
  readonly passive: boolean;
}

export interface Arguments {
  readonly subject: Subject | null;
  /** "by X" of a passive. */
  readonly agent: Token | null;
  readonly objects: readonly Token[];
  /** Heads of clauses and infinitives that complete the word. */
  readonly complements: readonly Token[];
  /** By preposition, lower case: "on", "such as". */
  readonly byPreposition: ReadonlyMap<string, readonly Token[]>;
}

/** Verbs whose object does what the infinitive says: "urged Iran to leave". */
const OBJECT_CONTROL = new Set([
  'urge', 'ask', 'tell', 'order', 'force', 'want', 'allow', 'persuade', 'encourage', 'press', 'push', 'call', 'advise',
  'invite', 'convince', 'expect', 'get', 'require', 'permit', 'warn', 'help', 'pressure', 'compel', 'request', 'beg',
  'implore', 'like', 'accuse', 'see', 'let', 'make', 'have', 'appeal', 'demand', 'command', 'enable',
]); // prettier-ignore

const SUBJECTS = ['nsubj', 'nsubj:pass', 'csubj', 'csubj:pass'];
const COMPLEMENTS = ['ccomp', 'xcomp'];

/** Finds the word's subject, following at most six governors. */
export function subjectOf(sentence: Sentence, predicate: Token): Subject | null {
  const found = subjectInTree(sentence, predicate);
  if (!found || found.token.index > predicate.index) return found;
  // "the union, whose president, Jane Doe, called it": who is the union's, where the tree has lost her.
  const between = sentence.tokens.slice(found.token.index + 1, predicate.index);
  const behind = between.slice(between.findLastIndex(({ lower }) => lower === 'whose') + 1);
  const hasOwnVerb = behind.some(({ upos }) => upos === 'VERB' || upos === 'AUX');
  if (behind.length === between.length || hasOwnVerb) return found;
  const owned = behind.findLast(({ upos }) => upos === 'PROPN') ?? behind.find(({ upos }) => upos === 'NOUN');
  return owned ? { ...found, token: owned } : null;
}

function subjectInTree(sentence: Sentence, predicate: Token): Subject | null {
  let at = predicate;
  for (let step = 0; step < 6; step++) {
    const own = childrenOf(sentence, at, ...SUBJECTS).find(
      (child) => child.deprel.startsWith('nsubj') || child.index < at.index,
    );
    if (own && !isRelative(own)) {
      return {
        token: own,
        passive: at === predicate ? own.deprel.endsWith(':pass') : isPassive(sentence, predicate),
      };
    }
    const parent = own ? (antecedentOf(sentence, own) ?? sentence.tokens[at.head]) : sentence.tokens[at.head];
    if (!parent) return null;
    if (at.deprel === 'acl:relcl' || (at.deprel === 'acl' && own) || (own && at.deprel.startsWith('acl'))) {
      return {
        token: parent,
        passive: own?.deprel.endsWith(':pass') ?? isPassive(sentence, predicate),
      };
    }
    if (at.deprel === 'acl') {
      // "officials opposing the deal" holds the stance; "a chance to oppose it" does not.
      if (at.xpos === 'VBG') return { token: parent, passive: false };
      if (at.xpos === 'VBN') return { token: parent, passive: true };
      return null;
    }
    if (at.deprel === 'xcomp' && OBJECT_CONTROL.has(parent.lemma)) {
      const object = childrenOf(sentence, parent, 'obj', 'iobj')[0] ?? null;
      if (object) return { token: object, passive: false };
    }
    // "accused the police of siding with": whoever is accused, or nobody.
    if (at.deprel === 'advcl' && at.xpos === 'VBG' && isOfObject(sentence, at)) {
      const object = childrenOf(sentence, parent, 'obj')[0];
      if (object) return { token: object, passive: false };
    }
    if (!takesSubjectFrom(sentence, at, parent)) return null;
    at = parent;
  }
  return null;
}

/** "of siding", "for backing", behind an object. */
function isOfObject(sentence: Sentence, clause: Token): boolean {
  return childrenOf(sentence, clause, 'mark').some(({ lower }) => /^(?:of|for)$/.test(lower));
}

/** The clause has no subject of its own because its governor's is meant. */
function takesSubjectFrom(sentence: Sentence, token: Token, governor: Token): boolean {
  switch (token.deprel) {
    case 'xcomp':
    case 'conj':
      return true;
    case 'ccomp':
      return isInfinitive(sentence, token);
    case 'advcl':
      return (
        isInfinitive(sentence, token) ||
        token.xpos === 'VBG' ||
        childrenOf(sentence, token, 'mark').length === 0
      );
    case 'obl':
      return STAYING.has(governor.lemma);
    default:
      return false;
  }
}

/** Verbs whose phrase says how the subject is: "remain at odds". */
const STAYING = new Set(['remain', 'stay', 'be', 'stand', 'continue', 'keep', 'find']);

/** Collects the dependents of a verb, adjective or noun. Coordinated objects are not listed apart: follow `conj`. */
export function argumentsOf(sentence: Sentence, predicate: Token): Arguments {
  const objects: Token[] = [];
  const complements: Token[] = [];
  const byPreposition = new Map<string, Token[]>();
  const file = (preposition: string, token: Token) => {
    const list = byPreposition.get(preposition) ?? [];
    list.push(token);
    byPreposition.set(preposition, list);
  };
  let agent: Token | null = null;
  const passive = isPassive(sentence, predicate);
  for (const child of childrenOf(sentence, predicate)) {
    const relation = child.deprel;
    if (relation === 'obj' || relation === 'iobj') objects.push(child);
    else if (COMPLEMENTS.includes(relation)) {
      const marker = prepositionOf(sentence, child);
      if (marker && marker !== 'to' && marker !== 'that' && child.xpos === 'VBG') file(marker, child);
      else complements.push(child);
    } else if (relation === 'csubj' && child.index > predicate.index) {
      complements.push(child);
    } else if (relation === 'advcl' || relation === 'acl') {
      const marker = prepositionOf(sentence, child);
      if (isInfinitive(sentence, child) && relation === 'acl') complements.push(child);
      else if (isInfinitive(sentence, child)) {
        file('to', child);
        complements.push(child);
      } else if (marker && child.xpos === 'VBG') file(marker, child);
    } else if (relation.startsWith('obl') || relation.startsWith('nmod')) {
      const preposition = prepositionOf(sentence, child);
      if (relation === 'obl:agent' || (passive && preposition === 'by')) agent ??= child;
      if (preposition && child.index > predicate.index) file(preposition, child);
    }
  }
  return { subject: subjectOf(sentence, predicate), agent, objects, complements, byPreposition };
}

/** The preposition or marker of a phrase, with its fixed parts: "such as", "because of". Empty where it has none. */
export function prepositionOf(sentence: Sentence, token: Token): string {
  const marker = childrenOf(sentence, token, 'case', 'mark')[0];
  if (!marker) return '';
  return [marker, ...childrenOf(sentence, marker, 'fixed')].map((part) => part.lower).join(' ');
}

export function isPassive(sentence: Sentence, predicate: Token): boolean {
  if (predicate.xpos !== 'VBN') return false;
  if (childrenOf(sentence, predicate, 'aux:pass', 'nsubj:pass', 'obl:agent').length > 0) return true;
  return predicate.deprel === 'acl';
}

export function isInfinitive(sentence: Sentence, token: Token): boolean {
  return childrenOf(sentence, token, 'mark', 'case').some((mark) => mark.lower === 'to');
}

/** The noun phrases joined to one by "and", itself first. */
export function coordinated(sentence: Sentence, token: Token): readonly Token[] {
  return [
    token,
    ...childrenOf(sentence, token, 'conj').filter((other) => other.upos !== 'VERB' && other.upos !== 'AUX'),
  ];
}

/** The noun right before "who" or ", which": nearer than the one that the parser chose. */
function antecedentOf(sentence: Sentence, relative: Token): Token | null {
  const before = sentence.tokens[relative.index - 1];
  const noun = before?.text === ',' ? sentence.tokens[relative.index - 2] : before;
  if (!noun || (noun.upos !== 'NOUN' && noun.upos !== 'PROPN')) return null;
  return noun.deprel === 'flat' ? (sentence.tokens[noun.head] ?? noun) : noun;
}

function isRelative(token: Token): boolean {
  return token.xpos === 'WDT' || token.xpos === 'WP' || (token.lower === 'that' && token.upos === 'PRON');
}
