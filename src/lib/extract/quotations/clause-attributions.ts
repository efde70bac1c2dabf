// A parsed sentence -> its attributions by reporting verbs and adjectives: who says it, the cue, and the clause or phrase
// that is reported. Relations are Universal Dependencies'. Yields an attribution without content where the verb takes
// words in quotation marks, for attach-quotes.ts to fill.

import type { Span } from '#lib/model/span.ts';
import { parentOf } from '#lib/text/ancestors.ts';
import { childrenOf } from '#lib/text/children.ts';
import { overlaps } from '#lib/text/overlaps.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import type { Attribution } from './attribution.ts';
import { spansOfTokens } from './attribution.ts';
import { clauseBefore, isFinite, sourceBeside } from './beside-verb.ts';
import { baseRelation, positionsUnder } from './dependents.ts';
import { endOfPhrase } from './end-of-phrase.ts';
import { findSource, isPassive, sourceSpans } from './find-source.ts';
import { isHiddenVerb, readOrder } from './order-attributions.ts';
import type { Frames } from './reporting-frames.ts';
import { framesOfVerb, isReportingAdjective } from './reporting-frames.ts';

const ADJECTIVE_FRAMES: Frames = new Set(['clause', 'infinitive', 'of', 'about']);
const NOT_A_CLAUSE = new Set([
  'amod',
  'compound',
  'aux',
  'flat',
  'det',
  'case',
  'nmod',
  'fixed',
  'discourse',
]);

/** Tokens from the verb to a phrase that may go on: with more between, the verb has a clause. */
const FARTHEST_PHRASE = 3;
const CONTINUES = new Set(['because', 'if', 'unless', 'although', 'though', 'until', 'since', 'so', 'than']);

export function clauseAttributions(sentence: Sentence): Attribution[] {
  return sentence.tokens.flatMap((token) => {
    const frames = framesAt(sentence, token);
    if (frames) return withOrder(sentence, token, frames, attributionAt(sentence, token, frames)) ?? [];
    const lost = token.upos === 'VERB' || isHiddenVerb(sentence, token) ? framesOfVerb(token) : null;
    return (lost && withOrder(sentence, token, lost, null)) ?? otherClause(sentence, token) ?? [];
  });
}

function framesAt(sentence: Sentence, token: Token): Frames | null {
  if (NOT_A_CLAUSE.has(baseRelation(token))) return null;
  if (token.upos === 'VERB') return framesOfVerb(token);
  if (token.upos !== 'ADJ' || !isReportingAdjective(token.lemma)) return null;
  return childrenOf(sentence, token).some((dependent) => dependent.deprel === 'cop')
    ? ADJECTIVE_FRAMES
    : null;
}

function attributionAt(sentence: Sentence, verb: Token, frames: Frames): Attribution | null {
  const passive = isPassive(sentence, verb);
  const fromTree = findSource(sentence, verb);
  const direct = frames.has('direct') && !passive;
  // A tree that gives a finite verb no subject has lost it: it stands before the verb.
  const isLost = !fromTree && !passive && isFinite(verb);
  const sourceHead = direct || isLost ? sourceBeside(sentence, verb, fromTree) : fromTree;
  if (!sourceHead) return null;
  const source = sourceSpans(sentence, sourceHead);
  const cue = cueTokens(sentence, verb);
  const asserted = isAsserted(sentence, verb);
  let content: Iterable<number> = [];
  if (asserted && passive) content = passiveContent(sentence, verb, frames, sourceHead);
  else if (asserted) content = mended(sentence, activeContent(sentence, verb, frames), verb, source, frames);
  if (asserted && direct && isFinite(verb)) {
    const inside = sentence.tokens.filter((token) =>
      source.some((span) => token.begin >= span.begin && token.end <= span.end),
    );
    const positions = [...cue, ...inside.map((token) => token.index)];
    const before = clauseBefore(sentence, Math.min(...positions), Math.max(...positions));
    if (before.length) content = before;
  }
  const contentSpans = spansOfTokens(sentence, content);
  if (!contentSpans.length && !direct) return null;
  return {
    sentence,
    trigger: verb,
    sourceHead,
    source,
    cue: spansOfTokens(sentence, cue),
    content: contentSpans,
    direct,
    adjacentOnly: !asserted,
  };
}

/** What the order of words says of a clause that the tree has lost, or has cut short. */
function withOrder(
  sentence: Sentence,
  verb: Token,
  frames: Frames,
  parsed: Attribution | null,
): Attribution | null {
  const ordered = frames.has('clause') ? readOrder(sentence, verb, frames) : null;
  if (!ordered) return parsed;
  if (parsed && ordered.content.length === 0) return parsed;
  const content = spansOfTokens(sentence, ordered.content);
  // "Films sell, says Jane Doe": the tree may take what is said for who says it.
  const isMistaken = parsed?.source.some((span) => content.some((part) => overlaps(span, part))) ?? false;
  if (parsed && parsed.content.length > 0 && !isMistaken) return { ...parsed, content };
  return {
    sentence,
    trigger: verb,
    sourceHead: ordered.sourceHead,
    source: spansOfTokens(sentence, ordered.source),
    cue: spansOfTokens(sentence, cueTokens(sentence, verb)),
    content,
    direct: true,
    adjacentOnly: false,
  };
}

/** "would say", "to say", "if they say" assert nothing; "did not say" and "would like" do. */
function isAsserted(sentence: Sentence, verb: Token): boolean {
  if (verb.xpos !== 'VB' || verb.upos === 'ADJ') return true;
  const auxiliaries = childrenOf(sentence, verb, 'aux');
  if (!auxiliaries.length && isPlain(sentence, verb)) return true;
  return auxiliaries.some(
    (token) => token.lemma === 'do' || (verb.lemma === 'like' && token.lower === 'would'),
  );
}

/** "Six in ten say he is strong": a present tense that was tagged as an infinitive. */
function isPlain(sentence: Sentence, verb: Token): boolean {
  const subject = childrenOf(sentence, verb, 'nsubj')[0];
  return (
    subject !== undefined &&
    subject.index < verb.index &&
    sentence.tokens[verb.index - 1]!.lower !== 'to' &&
    !childrenOf(sentence, verb, 'mark').some(({ lower }) => lower === 'to')
  );
}

/**
 * What a wrong branch of the tree breaks: the content after the verb is one stretch; it goes on where its last noun is
 * the subject of a verb, or has "to" and a verb after it; a clause before the source is not part of it where one
 * follows the verb; the source never is.
 */
function mended(
  sentence: Sentence,
  content: Set<number>,
  verb: Token,
  source: readonly Span[],
  frames: Frames,
): number[] {
  const { tokens } = sentence;
  const positions = [...content].sort((a, b) => a - b);
  const first = positions.find((position) => position > verb.index);
  let all = positions;
  if (first !== undefined) {
    let last = positions.at(-1)!;
    const next = tokens[last + 1];
    if (next && frames.has('direct') && (isFinite(next) || next.xpos === 'MD') && last - first < 12)
      last = tokens.length - 1;
    else if (next?.lower === 'to' && tokens[last + 2]?.xpos === 'VB')
      last = Math.max(last, ...[...positionsUnder(sentence, tokens[last + 2]!)].filter((at) => at > last));
    if (first - verb.index <= FARTHEST_PHRASE) last = endOfPhrase(tokens, last);
    const ahead = positions.filter((position) => position < verb.index);
    const isAside = tokens[verb.index + 1]?.text === ',';
    const keepsAhead = isAside || ahead.length <= 2 || last - first < 3;
    all = [...(keepsAhead ? ahead : []), ...Array.from({ length: last - first + 1 }, (_, at) => first + at)];
  }
  return all.filter((position) => {
    const token = tokens[position]!;
    return (
      position !== verb.index && !source.some((span) => token.begin < span.end && token.end > span.begin)
    );
  });
}

/** Any other clause with a subject of its own: “…,” she smiled; Ardern was blunt: “…”. */
function otherClause(sentence: Sentence, head: Token): Attribution | null {
  const subject = childrenOf(sentence, head, 'nsubj')[0];
  if (!subject) return null;
  return {
    sentence,
    trigger: head,
    sourceHead: subject,
    source: sourceSpans(sentence, subject),
    cue: spansOfTokens(sentence, cueTokens(sentence, head)),
    content: [],
    direct: true,
    adjacentOnly: true,
  };
}

function cueTokens(sentence: Sentence, verb: Token): Set<number> {
  const positions = new Set([verb.index]);
  for (const token of childrenOf(sentence, verb)) {
    const near = Math.abs(token.index - verb.index) <= 4;
    if (
      near &&
      (['aux', 'cop'].includes(baseRelation(token)) || token.deprel === 'compound:prt' || isNegation(token))
    )
      positions.add(token.index);
  }
  return positions;
}

function isNegation(token: Token): boolean {
  return token.lemma === 'not' || token.lower === 'n’t' || token.lower === "n't" || token.lower === 'never';
}

function activeContent(sentence: Sentence, verb: Token, frames: Frames): Set<number> {
  const dependents = childrenOf(sentence, verb);
  const clauses: Token[] = [];
  const objects: Token[] = [];
  const phrases: Token[] = [];
  for (const token of dependents) {
    const relation = baseRelation(token);
    if (relation === 'ccomp' && takesClause(frames)) clauses.push(token);
    else if (relation === 'xcomp' && takesPredicate(frames)) clauses.push(token);
    else if (relation === 'parataxis' && token.index > verb.index && frames.has('direct') && !clauses.length)
      clauses.push(token);
    else if (relation === 'obj') objects.push(token);
    else if (relation === 'obl' || relation === 'advcl') {
      const marks = childrenOf(sentence, token).filter(
        (mark) => mark.deprel === 'case' || mark.deprel === 'mark',
      );
      if (
        marks.some(
          (mark) =>
            frames.has(mark.lower) &&
            !(mark.lower === 'as' && relation === 'advcl' && hasSubject(sentence, token)),
        )
      )
        phrases.push(token);
      else if (
        relation === 'advcl' &&
        token.index > verb.index &&
        marks.some((mark) => mark.lower === 'to') &&
        (phrases.length > 0 || (frames.has('infinitive') && frames.has('addressee')))
      )
        clauses.push(token);
    }
  }
  const said = clauses.find((token) => baseRelation(token) === 'ccomp' && token.index > verb.index);
  if (said && frames.has('direct')) clauses.push(...continuations(sentence, verb, said));
  const chosen = [...clauses, ...phrases];
  const isHearer = frames.has('addressee') && (chosen.length > 0 || !frames.has('object'));
  for (const object of objects) {
    if (isHearer && clauses.length + phrases.length > 0 && object.index > verb.index) {
      // "urged them to leave": the hearer is who shall leave, and belongs to what is urged.
      if (clauses.some((clause) => clause.xpos === 'VB' && clause.deprel !== 'parataxis'))
        chosen.push(object);
    } else if (!isHearer && (frames.has('object') || frames.has('naming') || chosen.length > 0))
      chosen.push(object);
    else if (!isHearer && frames.has('clause') && object.index < verb.index) chosen.push(object);
  }
  if (!chosen.length) return contentAround(sentence, verb, frames);
  const positions = new Set<number>();
  for (const token of chosen)
    for (const at of positionsUnder(sentence, token, (each) => isContrast(sentence, each))) positions.add(at);
  // "critical of the plan": the plan is what is spoken of.
  for (const token of phrases)
    for (const mark of childrenOf(sentence, token, 'case'))
      if (mark.index < token.index) positions.delete(mark.index);
  return positions;
}

/** "said she came because …", "said it is small and serves few": what a parser often hangs on the verb of saying. */
function continuations(sentence: Sentence, verb: Token, said: Token): Token[] {
  return childrenOf(sentence, verb).filter((token) => {
    if (token.index < said.index) return false;
    if (baseRelation(token) === 'advcl')
      return childrenOf(sentence, token, 'mark').some((mark) => CONTINUES.has(mark.lower));
    return (
      baseRelation(token) === 'conj' && !framesOfVerb(token) && !childrenOf(sentence, token, 'nsubj').length
    );
  });
}

/** ", while Lavrov warned …" is the reporter's, not part of what the one before said. */
function isContrast(sentence: Sentence, clause: Token): boolean {
  return (
    clause.deprel.startsWith('advcl') &&
    childrenOf(sentence, clause, 'mark').some(
      (mark) =>
        (mark.lower === 'while' || mark.lower === 'whereas') &&
        sentence.tokens[mark.index - 1]?.upos === 'PUNCT',
    )
  );
}

function takesClause(frames: Frames): boolean {
  return (
    frames.has('clause') ||
    frames.has('direct') ||
    frames.has('question') ||
    frames.has('object') ||
    frames.has('infinitive')
  );
}

function takesPredicate(frames: Frames): boolean {
  return frames.has('infinitive') || frames.has('naming') || frames.has('object') || frames.has('as');
}

function hasSubject(sentence: Sentence, token: Token): boolean {
  return childrenOf(sentence, token).some((each) => baseRelation(each) === 'nsubj');
}

/** "X, he said, Y": the verb hangs on what is said. "a charge that they deny": on the noun that is denied. */
function contentAround(sentence: Sentence, verb: Token, frames: Frames): Set<number> {
  const governor = parentOf(sentence, verb);
  if (!governor) return new Set();
  if (baseRelation(verb) === 'parataxis' && frames.has('direct'))
    return positionsUnder(sentence, governor, (token) => token === verb);
  if (verb.deprel === 'acl:relcl' && (frames.has('object') || frames.has('naming'))) {
    const subject = childrenOf(sentence, verb).find((token) => baseRelation(token) === 'nsubj');
    if (subject && !['who', 'which', 'that'].includes(subject.lower))
      return positionsUnder(sentence, governor, (token) => token === verb || token.deprel === 'case');
  }
  return new Set();
}

function passiveContent(sentence: Sentence, verb: Token, frames: Frames, agent: Token): Set<number> {
  const positions = new Set<number>();
  const add = (token: Token): void => {
    for (const at of positionsUnder(
      sentence,
      token,
      (each) => each === verb || (each.deprel === 'case' && token === parentOf(sentence, verb)),
    ))
      positions.add(at);
  };
  for (const token of childrenOf(sentence, verb)) {
    const relation = baseRelation(token);
    if (token === agent) continue;
    if (relation === 'nsubj' || relation === 'xcomp' || relation === 'ccomp' || relation === 'csubj')
      add(token);
    else if (relation === 'obl' || relation === 'advcl') {
      const marks = childrenOf(sentence, token).filter(
        (mark) => mark.deprel === 'case' || mark.deprel === 'mark',
      );
      if (marks.some((mark) => frames.has(mark.lower))) add(token);
    }
  }
  const governor = parentOf(sentence, verb);
  if (governor && verb.deprel === 'acl') add(governor);
  return positions;
}
