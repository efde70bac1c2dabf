// A sentence of a report of negotiations -> its clauses: who speaks, who is put beside them or against them, which positions
// they take and from which word to which each point runs. "Peru, for the group, supported by Chile, noted A and opposed B,
// while Chad preferred C." Read from the order of words, from left to right; a clause opens the sentence, or stands behind
// "while", "with", "but", "and", a semicolon or a verb of saying, and begins with names. A sentence without such a clause
// has none; nothing is guessed from a parse.

import type { Stance } from '#lib/model/statement.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import type { Actors } from '../claim.ts';
import { attitudeForms, emptyHeads, sideParticiples } from '../predicates.ts';
import { isActor, joinActors } from '../resolve-actors.ts';
import type { Scene } from '../scene.ts';
import { groupEndAt, includedAt, listAt } from './name-list.ts';
import { BE, REPORT, verbGroupAt, type VerbGroup } from './position-verbs.ts';

export interface Side {
  /** Towards those who speak. */
  readonly stance: Stance;
  readonly actors: Actors;
  readonly cue: Token;
}

export interface Position extends VerbGroup {
  /** The words that it is about, from the first to before the last; equal where they stand elsewhere. */
  readonly from: number;
  readonly to: number;
  /** "it", "this", "the proposal": what was said before. */
  readonly pointsBack: boolean;
}

export interface Clause {
  /** Index of its first word, the comma and conjunction before it included. */
  readonly begin: number;
  /** Null for "many parties": nobody in particular. */
  readonly speakers: Actors | null;
  /** Named for more who are not: "several parties, including Peru,". */
  readonly included: boolean;
  readonly sides: readonly Side[];
  readonly positions: readonly Position[];
  /** The clause in which somebody says this one. */
  readonly within: number | null;
  /** Of a passive: those who take a side on its subject, towards which `stance` is. */
  readonly onPoint?: readonly Side[];
}

/** A clause as far as its verb. */
interface Head {
  readonly begin: number;
  readonly speakers: Actors | null;
  readonly included: boolean;
  readonly sides: readonly Side[];
  readonly verb: VerbGroup;
  readonly within: number | null;
  /** ", which Peru opposed": what was said before is what it opposed. */
  readonly isRelative?: boolean;
}

const OPENERS = new Set(['while', 'with', 'but', 'and', 'whereas', 'which', ';', 'although', 'though']);
/** No phrase that begins with one of these merely opens a sentence. */
const NO_OPENING = new Set([
  'if',
  'unless',
  'whether',
  'when',
  'should',
  'although',
  'though',
  'while',
  'that',
]);
const LONGEST_OPENING = 25;
const LONGEST_ASIDE = 25;
const LONGEST_SOURCE = 16;
const FINITE = new Set(['VBD', 'VBZ', 'VBP', 'MD']);
/** "Peru, together with Chile, …". */
const TOGETHER = new Set(['together', 'along', 'jointly']);
const SPEAKER_PRONOUNS = new Set(['he', 'she', 'it', 'they']);
const BACK_PRONOUNS = new Set(['it', 'this', 'that', 'these', 'them']);
/** Behind a comma they open what is said besides. */
const BREAKS = new Set([
  'which', 'who', 'where', 'because', 'since', 'although', 'though', 'despite', 'given', 'while', 'whereas', 'but', 'thus',
  'thereby', 'so',
]); // prettier-ignore

/** All clauses of a sentence that names speak in, in order. */
export function readClauses(scene: Scene, sentence: Sentence): Clause[] {
  const passive = passiveClause(scene, sentence);
  if (passive) return [passive];
  const heads = headsOf(scene, sentence);
  return heads.map((head, at) =>
    finish(scene, sentence, head, heads[at + 1]?.begin ?? sentence.tokens.length),
  );
}

function headsOf(scene: Scene, sentence: Sentence): Head[] {
  const { tokens } = sentence;
  const heads: Head[] = [];
  const first = openingHead(scene, sentence);
  if (first) heads.push(first);
  for (let at = first ? first.verb.cueEnd + 1 : 1; at < tokens.length - 1; at++) {
    const head = headBehind(scene, sentence, at, heads.at(-1) ?? null, heads.length - 1);
    if (!head) continue;
    heads.push(head);
    at = head.verb.cueEnd;
  }
  return heads;
}

/** The clause that opens the sentence, behind an adverb or "On the fund," or "Supported by Chile,". */
function openingHead(scene: Scene, sentence: Sentence): Head | null {
  const { tokens } = sentence;
  const fronted = participleSides(scene, sentence, 0);
  if (fronted && tokens[fronted.end]?.text === ',') {
    const head = headAt(scene, sentence, fronted.end + 1, 0, null);
    return head && { ...head, sides: [...fronted.sides, ...head.sides] };
  }
  for (let at = 0; at < Math.min(LONGEST_OPENING, tokens.length); at++) {
    const token = tokens[at]!;
    const isStart = at === 0 || at === 1 || tokens[at - 1]!.text === ',' || tokens[at - 1]!.text === ':';
    const head = isStart ? headAt(scene, sentence, at, 0, null) : null;
    if (head) return head;
    if (FINITE.has(token.xpos) || (at === 0 && NO_OPENING.has(token.lower))) return null;
  }
  return null;
}

/** A later clause: behind "while" or "and", or behind "said that". */
function headBehind(
  scene: Scene,
  sentence: Sentence,
  at: number,
  before: Head | null,
  beforeAt: number,
): Head | null {
  const { tokens } = sentence;
  const word = tokens[at]!;
  const comma = tokens[at - 1]?.text === ',' ? 1 : 0;
  if (OPENERS.has(word.lower)) {
    const head = headAt(scene, sentence, at + 1, at - comma, null);
    // "aid to Mali and Chad opposed it": Mali and Chad, or Chad?
    const isUnclear = word.lower === 'and' && !comma && isNamed(scene, tokens[at - 1]!);
    if (!head || isUnclear || (word.lower === 'which' && !comma)) return null;
    if (word.lower === 'which') return head.verb.elided ? { ...head, isRelative: true } : null;
    // "with Chile supporting", but "while Chile supported"; a list goes on with "and Chile" where no verb follows.
    const fits =
      word.lower === 'with' ? head.verb.isParticiple : head.verb.isFinite || head.verb.isParticiple;
    return fits ? head : null;
  }
  // ", with Chile supporting, Chad opposing and Mali stressing …".
  if (comma && before?.verb.isParticiple) {
    const head = headAt(scene, sentence, at, at - 1, null);
    if (head?.verb.isParticiple) return head;
  }
  const saying = tokens[at - 1];
  const isSaid =
    word.lower === 'that' ? attitudeForms.has(saying?.lower ?? '') : saying && SAYING.has(saying.lower);
  if (!isSaid || !before) return null;
  const head = headAt(scene, sentence, word.lower === 'that' ? at + 1 : at, at, beforeAt);
  return head?.verb.isFinite ? head : null;
}

function isNamed(scene: Scene, token: Token): boolean {
  return scene.mentionsIn(token).some(({ entity }) => isActor(entity));
}

const SAYING = new Set(['said', 'says', 'saying', 'stated', 'stating', 'felt', 'thought', 'believed']);

/** Names, what is told of them between commas, and their verb. */
function headAt(
  scene: Scene,
  sentence: Sentence,
  at: number,
  begin: number,
  within: number | null,
): Head | null {
  const list = listAt(scene, sentence, at) ?? includedAt(scene, sentence, at);
  if (!list) {
    const group = groupEndAt(sentence.tokens, at);
    const verb = group === null ? null : verbGroupAt(sentence, group);
    return verb && (verb.stance || verb.elided)
      ? { begin, speakers: null, included: false, sides: [], verb, within }
      : null;
  }
  const asides = asidesBehind(scene, sentence, list.end);
  const verb = verbGroupAt(sentence, asides.end);
  return (
    verb && {
      begin,
      speakers: joinActors([list.actors, ...asides.members])!,
      included: list.included,
      sides: asides.sides,
      verb,
      within,
    }
  );
}

interface Asides {
  readonly sides: Side[];
  /** Those whom the speaker speaks for: ", for the African Group,". */
  readonly members: Actors[];
  readonly end: number;
}

/** ", supported by A and opposed by B,", ", for the group,", "(A)", ", noting the hour,": up to where the clause goes on. */
function asidesBehind(scene: Scene, sentence: Sentence, start: number): Asides {
  const { tokens } = sentence;
  const sides: Side[] = [];
  const members: Actors[] = [];
  let at = start;
  for (;;) {
    if (tokens[at]?.text === '(') {
      const close = tokens.findIndex(({ text, index }) => text === ')' && index > at && index < at + 12);
      if (close < 0) break;
      at = close + 1;
      continue;
    }
    const comma = tokens[at]?.text === ',' ? 1 : 0;
    const beside = participleSides(scene, sentence, at + comma) ?? withOthers(scene, sentence, at, comma);
    if (beside) {
      sides.push(...beside.sides);
      at = beside.end;
      continue;
    }
    const group = comma ? spokenFor(scene, sentence, at + 1) : null;
    if (group) {
      members.push(group.actors);
      at = group.end;
      continue;
    }
    if (!comma) break;
    if (verbGroupAt(sentence, at + 1)?.isParticiple === false) return { sides, members, end: at + 1 };
    const close = closeOfAside(sentence, at + 1);
    return { sides, members, end: close ?? at };
  }
  return { sides, members, end: at };
}

/** "supported by A and B, and opposed by C". */
function participleSides(
  scene: Scene,
  sentence: Sentence,
  start: number,
): { sides: Side[]; end: number } | null {
  const { tokens } = sentence;
  const sides: Side[] = [];
  let at = start;
  let end = start;
  for (;;) {
    while (['and', 'but', 'or', 'both', 'also'].includes(tokens[at]?.lower ?? '')) at++;
    const cue = tokens[at];
    const stance = cue && sideParticiples.get(cue.lower);
    if (!stance || tokens[at + 1]?.lower !== 'by') break;
    const list = listAt(scene, sentence, at + 2);
    if (list) sides.push({ stance, actors: list.actors, cue });
    const others = list ? null : groupEndAt(tokens, at + 2);
    if (!list && others === null) break;
    end = list?.end ?? others!;
    at = end + (tokens[end]?.text === ',' ? 1 : 0);
  }
  return end > start ? { sides, end } : null;
}

/** "but this was opposed by Peru", "which was supported by Chad": those who take a side on what was said before. */
function passiveSides(scene: Scene, sentence: Sentence, at: number): readonly Side[] | null {
  const { tokens } = sentence;
  if (!OPENERS.has(tokens[at]?.lower ?? '')) return null;
  let word = at + 1;
  if (tokens[at]!.lower !== 'which') {
    if (BACK_PRONOUNS.has(tokens[word]?.lower ?? '')) word++;
    else if (isBackReference(tokens, word, word + 2)) word += 2;
    else return null;
  }
  if (!BE.has(tokens[word]?.lower ?? '')) return null;
  return participleSides(scene, sentence, word + 1)?.sides ?? null;
}

/** "The plan to close the fund was supported by Peru and opposed by Chad": what the sentence opens with, and its sides. */
function passiveClause(scene: Scene, sentence: Sentence): Clause | null {
  const { tokens } = sentence;
  const be = tokens.findIndex(({ lower, xpos }) => BE.has(lower) || FINITE.has(xpos));
  if (be < 2 || be > LONGEST_OPENING || !BE.has(tokens[be]!.lower)) return null;
  const found = participleSides(scene, sentence, be + 1);
  if (!found?.sides.length || isBackReference(tokens, 0, be)) return null;
  const verb = {
    ...REPORT,
    verbAt: found.sides[0]!.cue.index,
    cueEnd: found.sides[0]!.cue.index,
    isModal: false,
  };
  return {
    begin: 0,
    speakers: null,
    included: false,
    sides: [],
    positions: [{ ...verb, from: 0, to: be, pointsBack: false }],
    within: null,
    onPoint: found.sides,
  };
}

/** ", with Chile and Chad,", ", together with Chile,". */
function withOthers(
  scene: Scene,
  sentence: Sentence,
  at: number,
  comma: number,
): { sides: Side[]; end: number } | null {
  const { tokens } = sentence;
  let word = at + comma;
  while (TOGETHER.has(tokens[word]?.lower ?? '')) word++;
  const cue = tokens[word];
  if (!comma || cue?.lower !== 'with') return null;
  const list = listAt(scene, sentence, word + 1);
  if (list)
    return tokens[list.end]?.text === ','
      ? { sides: [{ stance: 'agree', actors: list.actors, cue }], end: list.end }
      : null;
  return null;
}

/** ", for the African Group,", ", on behalf of the group,": whom they speak for as well. */
function spokenFor(scene: Scene, sentence: Sentence, at: number): { actors: Actors; end: number } | null {
  const { tokens } = sentence;
  let word = at;
  if (['speaking', 'also'].includes(tokens[word]?.lower ?? '')) word++;
  if (tokens[word]?.lower === 'on' && tokens[word + 1]?.lower === 'behalf') word += 2;
  if (!['for', 'of'].includes(tokens[word]?.lower ?? '') || word > at + 3) return null;
  const list = listAt(scene, sentence, word + 1);
  return list && tokens[list.end]?.text === ',' ? { actors: list.actors, end: list.end } : null;
}

/** ", noting the late hour, opposed …": the token behind the comma that closes the aside; null where none does. */
function closeOfAside(sentence: Sentence, start: number): number | null {
  const { tokens } = sentence;
  const opens = tokens[start];
  if (!opens || !(opens.upos === 'ADP' || opens.xpos === 'VBG' || opens.upos === 'ADV')) return null;
  for (let at = start + 1; at < start + LONGEST_ASIDE && at < tokens.length; at++) {
    if (FINITE.has(tokens[at]!.xpos) || tokens[at]!.text === ';') return null;
    if (tokens[at]!.text === ',' && verbGroupAt(sentence, at + 1)?.isFinite) return at + 1;
  }
  return null;
}

/** Reads on from the verb to `limit`, where the next clause begins. */
function finish(scene: Scene, sentence: Sentence, head: Head, limit: number): Clause {
  const positions: Position[] = [];
  const sides = [...head.sides];
  let verb: VerbGroup | null = head.verb;
  while (verb) {
    const current: VerbGroup = verb;
    const from = current.cueEnd + 1;
    let to = from;
    verb = null;
    for (; to < limit; to++) {
      const stop = stopAt(scene, sentence, to, limit, current, to === from);
      if (!stop) continue;
      verb = stop.verb;
      if (current.stance !== 'disagree') sides.push(...stop.sides);
      break;
    }
    const words = wordsOf(scene, sentence, current, to);
    positions.push({ ...current, ...words, pointsBack: words.pointsBack || head.isRelative === true });
  }
  return {
    begin: head.begin,
    speakers: head.speakers,
    included: head.included,
    sides,
    positions,
    within: head.within,
  };
}

/** Whether what the verb is about ends before the token, and what follows it: another verb of the same names, or sides. */
function stopAt(
  scene: Scene,
  sentence: Sentence,
  at: number,
  limit: number,
  current: VerbGroup,
  isFirst: boolean,
): { verb: VerbGroup | null; sides: readonly Side[] } | null {
  const { tokens } = sentence;
  const token = tokens[at]!;
  if (token.text === ';') return { verb: null, sides: [] };
  const comma = token.text === ',' ? 1 : 0;
  const next = tokens[at + comma];
  if (!next || at + comma >= limit) return null;
  const passive = passiveSides(scene, sentence, at + comma);
  if (passive) return { verb: null, sides: passive };
  if (next.lower === 'and' || next.lower === 'but') {
    const behind = at + comma + 1;
    // "and, with Chile, opposed".
    const close = tokens[behind]?.text === ',' ? closeOfAside(sentence, behind + 1) : null;
    const verb = verbGroupAt(sentence, close ?? behind);
    const isSame =
      verb &&
      !(verb.isModal && isSaidOfOthers(tokens, current)) &&
      verb.isParticiple === current.isParticiple &&
      (verb.isFinite || verb.isParticiple) &&
      (verb.stance || verb.elided || comma || attitudeForms.has(tokens[verb.verbAt]!.lower)) &&
      tokens[at - 1]?.upos !== 'VERB';
    if (isSame && verb.verbAt < limit) return { verb, sides: [] };
  }
  if (!isFirst && (isNextDeed(tokens, at + comma, current) || isJudgement(tokens, at)))
    return { verb: null, sides: [] };
  if (next.lower === 'but' && at > current.cueEnd + 1 && hasVerbSoon(tokens, at + comma + 1))
    return { verb: null, sides: [] };
  if (!comma) return null;
  const isVerb = next.xpos === 'VBD' || verbGroupAt(sentence, at + 1)?.verbAt === at + 1;
  if (isClosingSource(tokens, at + 1, limit)) return { verb: null, sides: [] };
  if (isVerb && !next.lower.endsWith('ing')) return { verb: null, sides: [] };
  // "accepted the post, becoming the first", but "supported keeping the list, adding names".
  const isComment =
    next.xpos === 'VBG' &&
    next.lower !== 'including' &&
    !isFirst &&
    tokens[current.cueEnd + 1]!.xpos !== 'VBG';
  if (isComment) return { verb: null, sides: [] };
  const beside = participleSides(scene, sentence, at + 1);
  if (beside) return { verb: null, sides: beside.sides };
  // "opposed, noting that …", but "suggested, and Chad opposed, adding a line".
  const isAdding =
    next.lower.endsWith('ing') &&
    attitudeForms.has(next.lower) &&
    (!isFirst || tokens[at + 2]?.lower === 'that');
  return BREAKS.has(next.lower) || isAdding ? { verb: null, sides: [] } : null;
}

/** "condemned the attack [and promised aid]": a verb beside the one that is read. */
function isNextDeed(tokens: readonly Token[], at: number, current: VerbGroup): boolean {
  if (!/^(?:and|but)$/.test(tokens[at]!.lower)) return false;
  const verb = tokens[at + (tokens[at + 1]?.upos === 'ADV' ? 2 : 1)];
  return verb?.xpos === 'VBD' && verb.deprel === 'conj' && verb.head <= current.cueEnd;
}

/** "rejected the charge [as baseless]": what is thought of it. */
function isJudgement(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.lower === 'as' && tokens[at + 1]?.upos === 'ADJ';
}

/** ", but the press said …": a clause, not "a small but useful step". */
function hasVerbSoon(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(from, from + 6).some(({ xpos }) => FINITE.has(xpos));
}

/** ", a security official said on Tuesday." at the end. */
function isClosingSource(tokens: readonly Token[], from: number, limit: number): boolean {
  if (limit < tokens.length || tokens.length - from > LONGEST_SOURCE) return false;
  const verbs = tokens
    .slice(from)
    .filter(({ xpos, upos, lower }) => FINITE.has(xpos) || upos === 'VERB' || SAYING.has(lower));
  return verbs.length === 1 && attitudeForms.has(verbs[0]!.lower) && verbs[0]!.xpos !== 'VBG';
}

/** "said that the group was late and could not …": perhaps the group could not. */
function isSaidOfOthers(tokens: readonly Token[], { stance, verbAt }: VerbGroup): boolean {
  const that = tokens[verbAt + 1]?.lower === 'that' ? 1 : 0;
  if (stance !== null || (!that && !SAYING.has(tokens[verbAt]!.lower))) return false;
  return !SPEAKER_PRONOUNS.has(tokens[verbAt + 1 + that]?.lower ?? '');
}

/** The words behind a verb as far as `stop`, without marks around them; none where they stand for what was said before. */
function wordsOf(
  scene: Scene,
  sentence: Sentence,
  { cueEnd }: VerbGroup,
  stop: number,
): Pick<Position, 'from' | 'to' | 'pointsBack'> {
  const { tokens } = sentence;
  let from = cueEnd + 1;
  let to = stop;
  while (from < to && tokens[from]!.upos === 'PUNCT' && !/["“‘(]/.test(tokens[from]!.text)) from++;
  while (to > from && tokens[to - 1]!.upos === 'PUNCT' && !/["”’)]/.test(tokens[to - 1]!.text)) to--;
  const marks = tokens.slice(from, to).filter(({ text }) => /^(?:["“”]|''|``)$/.test(text)).length;
  // A quotation that began before the point ends with it.
  if (marks % 2 === 1 && tokens[to - 1]!.upos === 'PUNCT') to--;
  while (to > from && /^[.,]$/.test(tokens[to - 1]!.text)) to--;
  const pointsBack = isBackReference(tokens, from, to);
  // "agreed with Chile that …", "criticized Chile for …": whom, not what; but "opposed EU membership".
  const list = listAt(scene, sentence, from);
  const isSomebody = list !== null && !['NOUN', 'ADJ', 'PROPN'].includes(tokens[list.end]?.upos ?? '');
  return { from, to: pointsBack || isSomebody ? from : to, pointsBack };
}

/** "it", "this", "the proposal" and no more. */
function isBackReference(tokens: readonly Token[], from: number, to: number): boolean {
  const words = tokens.slice(from, to);
  const [first, second] = words;
  if (!first || words.length > 2) return false;
  if (!second) return BACK_PRONOUNS.has(first.lower);
  return (first.upos === 'DET' || BACK_PRONOUNS.has(first.lower)) && emptyHeads.has(second.lemma);
}
