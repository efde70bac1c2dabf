// What the model of names sees of each capitalised word and of the small words between two of them: the word and its
// neighbours, what the rules of find-names took it for, word lists, the run of capitals that it stands in, the tree
// around that run, and what the rest of the document says. Training and reading share this file; a change asks for a new
// training.

import { isGivenName } from '#lib/lexicon/given-names.ts';
import { typeOfHead } from '#lib/lexicon/word-sets.ts';
import { hashString, mix } from '#lib/text/hash.ts';
import type { Token } from '#lib/text/parse.ts';
import type { WordForm } from '#lib/text/word-form.ts';
import { NO_FORM, normalize } from '#lib/text/word-form.ts';
import type { NameContext } from './find-names.ts';
import type { NameHit } from './name-hit.ts';
import type { NameLists } from './name-model.ts';
import { NOUN_KINDS, VERB_KINDS } from './name-model.ts';
import type { SentenceView } from './sentence-view.ts';

export const MOST_NAME_FEATURES = 190;

const TYPES = ['person', 'organization', 'country', 'place', 'other'];
/** Words of a town or a famous name, at most. */
const LONGEST_PHRASE = 4;
const GLUE = 3;

/** How often each word stands in names of each type, by the rules, in one document. */
export type NameVotes = ReadonlyMap<number, readonly number[]>;

/** Counts the rules' surer names of a document, word by word. */
export function countVotes(
  views: readonly SentenceView[],
  hitsOf: readonly (readonly NameHit[])[],
): NameVotes {
  const votes = new Map<number, number[]>();
  views.forEach((view, index) => {
    for (const hit of hitsOf[index]!) {
      if (!votesFor(hit)) continue;
      for (let at = hit.first; at <= hit.last; at++) {
        const { word } = view.tokens[at]!.form;
        const counts = votes.get(word) ?? [0, 0, 0, 0, 0];
        votes.set(word, counts);
        counts[TYPES.indexOf(hit.type)]!++;
      }
    }
  });
  return votes;
}

const votesFor = (hit: NameHit): boolean => hit.sure || hit.known;

interface Word {
  readonly token: Token;
  readonly form: WordForm;
  readonly tag: number;
  /** What the rules make of it, 0 for nothing. */
  readonly rule: number;
  /** Bits: the lists that it or a phrase around it is in. */
  readonly lists: number;
  /** The kind of common noun or verb that it is, 0 for none. */
  readonly kind: number;
  readonly isCandidate: boolean;
}

interface Run {
  readonly first: number;
  readonly last: number;
  readonly keys: readonly number[];
}

const NOTHING: Word = {
  token: {
    index: -1,
    begin: 0,
    end: 0,
    text: '',
    lower: '',
    form: NO_FORM,
    lemma: '',
    upos: '',
    xpos: '',
    head: -1,
    deprel: '',
  },
  form: NO_FORM,
  tag: 1,
  rule: 0,
  lists: 0,
  kind: 0,
  isCandidate: false,
};

/** One sentence ready to be asked for the features of its words. */
export class NameFeatures {
  private readonly words: readonly Word[];
  private readonly runs: (Run | null)[];
  private readonly view: SentenceView;
  private readonly context: NameContext;
  private readonly votes: NameVotes;
  private readonly hitAt: readonly (NameHit | null)[];

  constructor(
    view: SentenceView,
    hits: readonly NameHit[],
    context: NameContext,
    votes: NameVotes,
    lists: NameLists,
  ) {
    this.view = view;
    this.context = context;
    this.votes = votes;
    this.hitAt = hitAtToken(view, hits);
    const { tokens } = view;
    const candidates = findCandidates(view);
    const phrases = readLists(view, candidates, lists);
    const rules = readRules(view, hits);
    this.words = tokens.map((token, at) => ({
      token,
      form: token.form,
      tag: hashString(token.xpos),
      rule: rules[at]!,
      lists: phrases[at]!,
      kind: kindOf(token, lists),
      isCandidate: candidates[at]!,
    }));
    this.runs = this.readRuns();
  }

  /** Whether the word may belong to a name at all; all others are outside. */
  isCandidate(at: number): boolean {
    return this.words[at]!.isCandidate;
  }

  /** Fills `keys` with the features of the word at `at`; returns their number. */
  read(at: number, keys: Int32Array): number {
    const word = this.words[at]!;
    const left = this.words[at - 1] ?? NOTHING;
    const left2 = this.words[at - 2] ?? NOTHING;
    const right = this.words[at + 1] ?? NOTHING;
    const right2 = this.words[at + 2] ?? NOTHING;
    const { form } = word;
    let count = 0;
    keys[count++] = mix(1, 0);
    keys[count++] = mix(2, form.word);
    keys[count++] = mix(3, form.suffix2);
    keys[count++] = mix(4, form.suffix3);
    keys[count++] = mix(5, form.suffix4);
    keys[count++] = mix(6, form.prefix3);
    keys[count++] = mix(7, form.shape);
    keys[count++] = mix(8, word.tag);
    keys[count++] = mix(9, word.rule);
    keys[count++] = mix(10, word.lists);
    keys[count++] = mix(11, mix(word.rule, word.lists));
    keys[count++] = mix(12, left.form.word);
    keys[count++] = mix(13, right.form.word);
    keys[count++] = mix(14, left2.form.word);
    keys[count++] = mix(15, right2.form.word);
    keys[count++] = mix(16, mix(left.form.word, form.word));
    keys[count++] = mix(17, mix(form.word, right.form.word));
    keys[count++] = mix(18, mix(left2.form.word, left.form.word));
    keys[count++] = mix(19, mix(right.form.word, right2.form.word));
    keys[count++] = mix(20, left.form.shape);
    keys[count++] = mix(21, right.form.shape);
    keys[count++] = mix(22, mix(mix(left.form.shape, form.shape), right.form.shape));
    keys[count++] = mix(23, mix(left.tag, word.tag));
    keys[count++] = mix(24, mix(word.tag, right.tag));
    keys[count++] = mix(25, left.rule);
    keys[count++] = mix(26, right.rule);
    keys[count++] = mix(27, mix(mix(left.rule, word.rule), right.rule));
    keys[count++] = mix(28, left.lists);
    keys[count++] = mix(29, right.lists);
    keys[count++] = mix(30, mix(mix(left.lists, word.lists), right.lists));
    keys[count++] = mix(31, left.kind);
    keys[count++] = mix(32, right.kind);
    keys[count++] = mix(33, mix(word.lists, form.shape));
    keys[count++] = mix(34, mix(word.tag, left.form.word));
    keys[count++] = mix(35, mix(word.lists, left.form.word));
    keys[count++] = mix(36, mix(word.lists, right.form.word));
    keys[count++] = mix(37, left.form.suffix3);
    keys[count++] = mix(38, right.form.suffix3);
    keys[count++] = mix(39, mix(word.rule, right.form.word));
    keys[count++] = mix(40, mix(word.rule, left.form.word));
    keys[count++] = mix(41, (typeOfHead(word.token.text) ?? '').length);
    keys[count++] = mix(
      42,
      mix((typeOfHead(right.token.text) ?? '').length, (typeOfHead(left.token.text) ?? '').length),
    );
    keys[count++] = mix(43, (isGivenName(word.token.text) ? 1 : 0) + (isGivenName(left.token.text) ? 2 : 0));
    keys[count++] = mix(44, (this.view.titleCase ? 1 : 0) + (this.view.allCapitals ? 2 : 0));
    keys[count++] = mix(45, this.documentClass(at));
    keys[count++] = mix(46, mix(this.documentClass(at), word.rule));
    keys[count++] = mix(47, mix(this.documentClass(at), word.lists));
    keys[count++] = mix(48, mix(left2.rule, left.rule));
    keys[count++] = mix(49, mix(right.rule, right2.rule));
    keys[count++] = mix(50, form.prefix2);
    keys[count++] = mix(51, form.fine);
    keys[count++] = mix(52, form.coarse);
    keys[count++] = mix(53, left.form.fine);
    keys[count++] = mix(54, right.form.fine);
    keys[count++] = mix(55, mix(left.form.coarse, form.coarse));
    keys[count++] = mix(56, mix(form.coarse, right.form.coarse));
    keys[count++] = mix(57, left2.form.coarse);
    keys[count++] = mix(58, right2.form.coarse);
    keys[count++] = mix(59, mix(word.rule, form.fine));
    keys[count++] = mix(63, mix(word.lists, form.coarse));
    keys[count++] = mix(64, mix(form.shape, form.fine));
    const run = this.runs[at];
    if (run) {
      const place = at === run.first ? (at === run.last ? 3 : 0) : at === run.last ? 2 : 1;
      keys[count++] = mix(60, place);
      for (let at = 0; at < run.keys.length; at++) {
        const key = run.keys[at]!;
        keys[count++] = mix(61, key);
        keys[count++] = mix(62, mix(key, place));
      }
    }
    return count;
  }

  /** What the rest of the document makes of this word; the name that it stands in here left out. */
  private documentClass(at: number): number {
    const { token, form } = this.words[at]!;
    const counts = this.votes.get(form.word);
    const own = this.hitAt[at];
    let seen = this.context.lowerCased.has(token.lower) ? 1 : 0;
    if (counts)
      for (let index = 0; index < TYPES.length; index++) {
        const others = counts[index]! - (own && own.type === TYPES[index] && votesFor(own) ? 1 : 0);
        if (others > 0) seen |= 2 << index;
      }
    return seen;
  }

  private readRuns(): (Run | null)[] {
    const runs: (Run | null)[] = this.words.map(() => null);
    for (let first = 0; first < this.words.length; first++) {
      if (!this.words[first]!.form.capital) continue;
      let last = first;
      while (this.words[last + 1]?.form.capital || this.joinsRun(last + 1)) last++;
      const run = { first, last, keys: this.runKeys(first, last) };
      for (let at = first; at <= last; at++) runs[at] = run;
      first = last;
    }
    return runs;
  }

  // "J. Doe", "al-Assad", "Rio de Janeiro": a mark or a small word between two capitals that touch it.
  private joinsRun(at: number): boolean {
    const word = this.words[at];
    return (
      word !== undefined &&
      /^([-‐‑.&]|de|da|van|von|der|bin|al|la|le|di|du|del|of)$/.test(word.token.text) &&
      this.words[at + 1]?.form.capital === true
    );
  }

  private runKeys(first: number, last: number): number[] {
    const { words } = this;
    const before = words[first - 1] ?? NOTHING;
    const after = words[last + 1] ?? NOTHING;
    const after2 = words[last + 2] ?? NOTHING;
    const before2 = words[first - 2] ?? NOTHING;
    const head = words[last]!;
    const opening = words[first]!;
    const length = Math.min(last - first + 1, 5);
    const keys = [
      mix(101, length),
      mix(102, before.form.word),
      mix(103, after.form.word),
      mix(104, mix(before2.form.word, before.form.word)),
      mix(105, mix(after.form.word, after2.form.word)),
      mix(106, head.form.word),
      mix(107, opening.form.word),
      mix(108, (typeOfHead(head.token.text) ?? '').length),
      mix(109, mix(opening.lists, head.lists)),
      mix(110, head.form.suffix3),
      mix(111, before.kind * 64 + after.kind),
      mix(112, mix(length, mix(opening.lists, head.lists))),
      mix(113, first === 0 ? 1 : 0),
      mix(114, mix(before.form.word, after.form.word)),
      mix(115, after.tag),
      mix(116, before.tag),
      mix(117, after.kind),
      mix(118, before.kind),
      mix(119, mix(after.kind, after2.kind)),
      mix(125, this.verbAfter(last)),
      mix(126, head.form.fine),
      mix(127, opening.form.fine),
      mix(128, before.form.fine),
      mix(129, after.form.fine),
      mix(130, mix(opening.form.coarse, head.form.coarse)),
      mix(131, mix(before.form.coarse, after.form.coarse)),
      mix(132, mix(head.form.coarse, after.form.coarse)),
    ];
    const top = this.topOf(first, last);
    if (!top) return keys;
    const governor = words[top.head] ?? NOTHING;
    const relation = hashString(top.deprel);
    keys.push(
      mix(120, relation),
      mix(121, mix(relation, hashString(governor.token.lemma))),
      mix(122, mix(relation, governor.kind)),
    );
    const told = this.toldOf(top);
    if (told) keys.push(mix(123, hashString(told.token.lemma)), mix(124, told.kind));
    return keys;
  }

  // "Doe, who was born", "Doe later said": the kind of the next verb, if it is near.
  private verbAfter(last: number): number {
    for (let at = last + 1; at <= last + 5 && at < this.words.length; at++)
      if (this.words[at]!.token.upos === 'VERB') return hashString(this.words[at]!.token.lemma);
    return 0;
  }

  // The word of the run whose governor stands outside of it.
  private topOf(first: number, last: number): Token | null {
    for (let at = first; at <= last; at++) {
      const { token } = this.words[at]!;
      if (token.head < first || token.head > last) return token;
    }
    return null;
  }

  // "Voss is a village", "Doe, a singer": the noun that says what the name is.
  private toldOf(top: Token): Word | null {
    const governor = this.words[top.head];
    if (
      governor &&
      top.deprel === 'nsubj' &&
      this.words.some(({ token }) => token.head === top.head && token.deprel === 'cop')
    )
      return governor;
    return this.words.find(({ token }) => token.head === top.index && token.deprel === 'appos') ?? null;
  }
}

const isCapital = (text: string): boolean => /\p{Lu}/u.test(text) || /^\p{N}/u.test(text);

// Words with a capital or digit, and up to three small words or marks between two of them ("of the", "-", "de la").
function findCandidates(view: SentenceView): boolean[] {
  const { tokens } = view;
  const capital = tokens.map(({ text }) => isCapital(text));
  const candidates = [...capital];
  let before = -1;
  capital.forEach((is, at) => {
    if (!is) return;
    if (before >= 0 && at - before <= GLUE + 1) candidates.fill(true, before, at);
    const dash = tokens[at - 1];
    if (dash && /^[-‐‑’'`]$/.test(dash.text) && at >= 2 && /^\p{Ll}{1,4}$/u.test(tokens[at - 2]!.text))
      candidates.fill(true, at - 2, at);
    before = at;
  });
  tokens.forEach(({ text }, at) => {
    if (/^(the|al|bin|van|von|de)$/.test(text) && capital[at + 1]) candidates[at] = true;
  });
  return candidates;
}

function readLists(view: SentenceView, candidates: readonly boolean[], lists: NameLists): Int32Array {
  const { tokens } = view;
  const bits = new Int32Array(tokens.length);
  tokens.forEach((token, at) => {
    if (!candidates[at] || !/^\p{Lu}/u.test(token.text)) return;
    let phrase = normalize(token.text);
    if (lists.people.has(hashString(phrase))) bits[at]! |= 1;
    for (let end = at + 1; end <= tokens.length && end - at <= LONGEST_PHRASE; end++) {
      if (end > at + 1) {
        const next = tokens[end - 1]!;
        phrase += (next.begin > tokens[end - 2]!.end ? ' ' : '') + normalize(next.text);
      }
      if (end - at > 1 && !candidates[end - 1]) break;
      const hash = hashString(phrase);
      const single = end - at === 1;
      let found = 0;
      if (lists.towns.has(hash)) found |= single ? 2 : 4;
      if (lists.famousPeople.has(hash)) found |= single ? 8 : 16;
      if (lists.famousPlaces.has(hash)) found |= single ? 32 : 64;
      if (lists.famousGroups.has(hash)) found |= 128;
      if (found) for (let inside = at; inside < end; inside++) bits[inside]! |= found;
    }
  });
  return bits;
}

// 1 and up a noun's kind, 21 and up a verb's, 0 neither.
function kindOf(token: Token, lists: NameLists): number {
  if (token.upos !== 'NOUN' && token.upos !== 'VERB') return 0;
  const hash = hashString(token.lemma);
  if (token.upos === 'NOUN') return 1 + NOUN_KINDS.findIndex((kind) => lists[`noun.${kind}`].has(hash));
  return 21 + VERB_KINDS.findIndex((kind) => lists[`verb.${kind}`].has(hash));
}

// Type, place in the name, and how sure; words of a title before the name count as such. A hit inside another one
// ("Russian" in a title) shows only where the outer one does not reach.
function readRules(view: SentenceView, hits: readonly NameHit[]): Int32Array {
  const rules = new Int32Array(view.tokens.length);
  for (const hit of hits) {
    const sureness = hit.known ? 2 : hit.sure ? 1 : 0;
    const form = hit.form === 'demonym' ? 1 : hit.form === 'metonym' || hit.form === 'acronym' ? 2 : 0;
    const code = 2 + 2 * (TYPES.indexOf(hit.type) + 5 * (sureness + 3 * form));
    for (let at = hit.first; at <= hit.last; at++) rules[at] = code + (at === hit.first ? 1 : 0);
    for (let at = hit.first - 1; at >= 0 && view.tokens[at]!.begin >= hit.span.begin; at--)
      if (!rules[at]) rules[at] = 1;
  }
  return rules;
}

function hitAtToken(view: SentenceView, hits: readonly NameHit[]): (NameHit | null)[] {
  const hitAt: (NameHit | null)[] = view.tokens.map(() => null);
  for (const hit of hits) for (let at = hit.first; at <= hit.last; at++) hitAt[at] = hit;
  return hitAt;
}
