// One sentence into name hits: people with their titles, bodies, countries with their adjectives and capitals, places.
// Reads left to right; at each word the first of these that fits wins: a title with a name after it, a name that the
// lexicon knows, a run of capitals. Knows nothing of other sentences but what `NameContext` says.

import { ambiguousNames, antecedents } from '#lib/lexicon/context-words.ts';
import type { KnownName } from '#lib/lexicon/find-name.ts';
import { findNameAt } from '#lib/lexicon/find-name.ts';
import type { Gender } from '#lib/lexicon/given-names.ts';
import { genderOfName, isGivenName } from '#lib/lexicon/given-names.ts';
import type { Title } from '#lib/lexicon/titles.ts';
import { findTitleAt } from '#lib/lexicon/titles.ts';
import { calendarWords, townNouns, typeOfHead } from '#lib/lexicon/word-sets.ts';
import type { MentionForm } from '#lib/model/entity.ts';
import type { Span } from '#lib/model/span.ts';
import { endOfRun, opensWithParticle } from './capital-run.ts';
import { classifyName } from './classify-name.ts';
import { isActor } from './is-actor.ts';
import type { NameHit } from './name-hit.ts';
import { makeHit } from './name-hit.ts';
import type { SentenceView } from './sentence-view.ts';
import { areAdjacent, isCapitalized, isCommonWord, tokenAfter } from './sentence-view.ts';

/** What the rest of the document says about its words. */
export interface NameContext {
  readonly text: string;
  /** Words that the document also writes in lower case: a capital on them at a sentence's start means nothing. */
  readonly lowerCased: ReadonlySet<string>;
  /** The country that an ambiguous name is here ("Georgia"), or null where it is not one. */
  readonly ambiguous: ReadonlyMap<string, string | null>;
}

const MODIFIERS =
  /^(former|then|new|current|outgoing|incoming|late|deputy|senior|top|longtime|long-time|veteran|ex|newly|elected|retired|one-time|ruling|embattled|hardline|moderate|conservative|liberal|\p{Ll}+)$/u;

/** Penn tags of finite verbs, prepositions and adverbs: "the UN met Minister Doe" makes her none of the UN's. */
const IS_NO_MODIFIER = /^(?:VBD|VBZ|VBP|VB|MD|IN|TO|RB|CC)$/;

const NAME_OPENERS = new Set(
  'International National Federal New West East North South Western Eastern Northern Southern Central Great Big Old Royal First Second Third Public General Free High State United Democratic Social Social Military Regional Global Former Oil Home Court House School City River Land Air Water Energy Health Education War Red'.split(
    ' ',
  ),
);

/** The names of one sentence, in order; hits may nest (the country inside a person's title) but never cross. */
export function findNames(view: SentenceView, context: NameContext): NameHit[] {
  const hits: NameHit[] = [];
  let at = 0;
  while (at < view.tokens.length) {
    const next =
      readTitled(view, at, hits, context) ??
      readKnown(view, at, hits, context) ??
      skipTitle(view, at) ??
      readRun(view, at, hits, context);
    at = Math.max(next ?? at + 1, at + 1);
  }
  return agreeWithNeighbours(view, hits);
}

// An unsure name joined to a sure one by a comma or "and" is of its type: "Bergen and Voss".
function agreeWithNeighbours(view: SentenceView, hits: readonly NameHit[]): NameHit[] {
  return hits.map((hit, index) => {
    if (hit.sure || hit.known || hit.form === 'acronym') return hit;
    for (const other of [hits[index - 1], hits[index + 1]]) {
      if (!other || other.form === 'demonym' || other.form === 'acronym') continue;
      if (!other.sure && !(hit.type === 'other' && other.type !== 'organization')) continue;
      const [left, right] = other.last < hit.first ? [other, hit] : [hit, other];
      const between = view.tokens
        .slice(left.last + 1, right.first)
        .map(({ lower }) => lower)
        .join(' ');
      if (!/^(,|and|or|&|, and|, or|\/)$/.test(between)) continue;
      if (other.type === 'person' && hit.type === 'place') continue;
      const type = other.type === 'country' ? 'place' : other.type;
      if (type === 'organization' && hit.type === 'person' && /\s/.test(hit.name)) continue;
      return { ...hit, type };
    }
    return hit;
  });
}

/** Words of the field of an office: "Foreign Affairs and Trade". */
const LONGEST_FIELD = 6;

const localBegin = (view: SentenceView, at: number): number => view.tokens[at]!.begin - view.sentence.begin;

function spanOf(view: SentenceView, first: number, last: number): Span {
  return { begin: view.tokens[first]!.begin, end: view.tokens[last]!.end };
}

interface TitleChain {
  readonly titles: readonly Title[];
  readonly next: number;
}

function readTitles(view: SentenceView, at: number): TitleChain | null {
  const titles: Title[] = [];
  let next = at;
  while (next < view.tokens.length) {
    const found = findTitleAt(view.shaped, localBegin(view, next));
    if (!found) break;
    titles.push(found.title);
    next = tokenAfter(view, view.sentence.begin + found.end, next + 1);
    if (view.tokens[next]?.text === '.' && view.tokens[next]!.begin === view.tokens[next - 1]!.end) next++;
  }
  return titles.length ? { titles, next } : null;
}

function readTitled(view: SentenceView, at: number, hits: NameHit[], context: NameContext): number | null {
  const chain = readTitles(view, at);
  if (!chain) return null;
  let name = chain.next;
  let country: string | null = null;
  const preposition = view.tokens[name]?.lower;
  if (preposition === 'of' || preposition === 'for' || preposition === 'to') {
    const start = view.tokens[name + 1]?.lower === 'the' ? name + 2 : name + 1;
    const known = view.tokens[start] && findKnown(view, start, context);
    if (known && view.tokens[known.next]?.text !== ',' && isCapitalized(view.tokens[known.next])) {
      // An ambassador to a country is another's.
      if (preposition !== 'to') country = known.known.country;
      name = known.next;
    } else {
      const given = known ? null : givenNameInRun(view, start);
      if (given === null) return null;
      name = given;
    }
  }
  const affiliation = readAffiliation(view, at, hits);
  if (view.tokens[name]?.text === ',' && (affiliation.possessor || isHolderOf(view, at))) name++;
  const end = endOfPerson(view, name, chain.titles, context);
  if (end === null) return null;
  if (view.tokens[name - 1]?.text === ',' && !/^[,.;]?$/.test(view.tokens[end]?.text ?? '')) {
    if (!isGivenName(view.tokens[name]!.text)) return null;
  }
  const gender =
    chain.titles.reduce<Gender | null>((found, title) => found ?? title.gender, null) ??
    genderOfName(view.tokens[name]!.text);
  const serious = chain.titles.filter(({ office }) => office !== 'courtesy' && office !== 'academic');
  const titleBegin = view.tokens[at]!.begin;
  hits.push(
    makeHit({
      sentence: view.sentence.index,
      first: name,
      last: end - 1,
      span: { begin: affiliation.begin ?? titleBegin, end: view.tokens[end - 1]!.end },
      nameSpan: spanOf(view, name, end - 1),
      type: 'person',
      name: nameText(view, name, end - 1, context.text),
      form: end - name === 1 ? 'surname' : 'name',
      country: country ?? affiliation.country,
      usualCountry: serious.find((title) => title.country)?.country ?? null,
      possessor: affiliation.possessor,
      role: serious.length ? context.text.slice(titleBegin, view.tokens[chain.next - 1]!.end) : null,
      offices: serious.flatMap(({ office, title }) => [office, `title:${title}`]),
      gender,
      sure: true,
      quoted: view.quoted[name] ?? false,
    }),
  );
  return end;
}

// The person behind an office that names its field: "of Public Works Jane Doe".
function givenNameInRun(view: SentenceView, start: number): number | null {
  const { tokens } = view;
  for (let at = start; at < start + LONGEST_FIELD && isCapitalized(tokens[at]); at++) {
    if (at > start && !areAdjacent(tokens[at - 1], tokens[at])) return null;
    if (at > start && isGivenName(tokens[at]!.text) && isCapitalized(tokens[at + 1])) return at;
    if (tokens[at + 1]?.text === 'and') at++;
  }
  return null;
}

// "the prime minister, Jane Doe", but not "an aide to the prime minister, John Roe"
function isHolderOf(view: SentenceView, title: number): boolean {
  const article = view.tokens[title - 1]?.lower;
  const before = view.tokens[title - 2]?.lower ?? '';
  return article !== 'the' ? article !== 'to' && article !== 'of' : !/^(to|of|for|by|with)$/.test(before);
}

// A title that no name follows ("the Foreign Secretary") is no name itself.
function skipTitle(view: SentenceView, at: number): number | null {
  const chain = isCapitalized(view.tokens[at]) ? readTitles(view, at) : null;
  if (
    !chain ||
    (isCapitalized(view.tokens[chain.next]) &&
      areAdjacent(view.tokens[chain.next - 1], view.tokens[chain.next]))
  )
    return null;
  return isGivenName(view.tokens[at]!.text) ? null : chain.next;
}

interface Affiliation {
  readonly begin: number | null;
  readonly country: string | null;
  readonly possessor: NameHit | null;
}

// What stands before a title: "Russian", "Kremlin", "Ukraine's", "Putin's top foreign policy".
function readAffiliation(view: SentenceView, title: number, hits: readonly NameHit[]): Affiliation {
  const last = hits.at(-1);
  const none = { begin: null, country: null, possessor: null };
  if (!last || last.sentence !== view.sentence.index) return none;
  let at = title - 1;
  for (let step = 0; step < 5 && at > last.last; step++) {
    const word = view.tokens[at]!.text;
    if (/^['’]s?$/.test(word)) break;
    if ((!MODIFIERS.test(word) && !/^[-‐‑]$/.test(word)) || IS_NO_MODIFIER.test(view.tokens[at]!.xpos))
      return none;
    if (/^(and|or|but|of|for|the|a|an|by|with|to|from|in|that|who|said|says|told|when|while|as)$/.test(word))
      return none;
    at--;
  }
  if (at === last.last && last.type !== 'person' && last.type !== 'place') {
    const country = last.country;
    return { begin: last.span.begin, country, possessor: country ? null : last };
  }
  if (/^['’]s?$/.test(view.tokens[at]?.text ?? '') && at - 1 === last.last) {
    if (!last.known) return { begin: null, country: last.country, possessor: last };
    return { begin: null, country: last.country, possessor: null };
  }
  return none;
}

// One past a person's name that starts at `from` and that a title announces; null where there is none.
function endOfPerson(
  view: SentenceView,
  from: number,
  titles: readonly Title[],
  context: NameContext,
): number | null {
  const token = view.tokens[from];
  if (!token || (from > 0 && !areAdjacent(view.tokens[from - 1], token))) return null;
  if (!isCapitalized(token) && !opensWithParticle(view, from) && !isMonthName(token.text)) return null;
  if (isCommonWord(token.text) && !isGivenName(token.text)) return null;
  if (findKnown(view, from, context) && !isCapitalized(view.tokens[from + 1]) && !isSurnameLike(token.text))
    return null;
  let end = isMonthName(token.text) ? from + 1 : endOfRun(view, from);
  for (let index = from + 1; index < end; index++) {
    const word = view.tokens[index]!.text;
    const of = word === 'of' || word === 'for' || word === 'and' || word === '&';
    const inner = index > from && isCapitalized(view.tokens[index]) ? findKnown(view, index, context) : null;
    const foreign = inner !== null && !(index === end - 1 && index === from + 1 && isGivenName(token.text));
    if (of || foreign) {
      end = index;
      break;
    }
  }
  if (end - from > 6) return null;
  const lastWord = view.tokens[end - 1]!.text;
  if (typeOfHead(lastWord) && !isGivenName(token.text)) return null;
  if (end - from === 1 && /^\p{Lu}{3,}$/u.test(token.text) && !view.allCapitals) return null;
  if (
    end - from === 1 &&
    titles.every(({ office }) => office === 'official' || office === 'chair') &&
    !isSurnameLike(token.text)
  )
    return isGivenName(token.text) ? null : end;
  return end;
}

const isMonthName = (word: string): boolean => /^(May|April|June|August|Friday)$/.test(word);
const isSurnameLike = (word: string): boolean => isGivenName(word) || calendarWords.has(word);

function findKnown(
  view: SentenceView,
  at: number,
  context: NameContext,
): { known: KnownName; next: number } | null {
  const found = findNameAt(view.shaped, localBegin(view, at));
  if (!found) return null;
  let { known } = found;
  if (ambiguousNames.has(known.name) && context.ambiguous.get(known.name) === null)
    known = { kind: 'place', name: known.name, country: null, body: null };
  return { known, next: tokenAfter(view, view.sentence.begin + found.end, at + 1) };
}

function readKnown(view: SentenceView, at: number, hits: NameHit[], context: NameContext): number | null {
  const first = view.tokens[at]!;
  if (!/^[\p{Lu}\p{N}]/u.test(first.text) && first.text !== 'al') {
    if (first.text !== 'peshmerga') return null;
  }
  const found = findKnown(view, at, context);
  if (!found) return null;
  const { known, next } = found;
  const singleWord = next === at + 1;
  // "US" in capitals is no "us".
  const isCountry = known.kind === 'country' || (known.kind === 'acronym' && !view.allCapitals);
  if (singleWord && at === 0 && isCommonWord(first.text) && !isCountry) return null;
  const follower = view.tokens[next];
  const extended =
    isCapitalized(follower) && areAdjacent(view.tokens[next - 1], follower) && !titleFollows(view, next);
  if (extended && !view.titleCase) {
    const end = endOfRun(view, at);
    const head = end > next ? headOf(view, at, end) : null;
    const government = /^(Government|Administration|Authorities|State|Government's)$/.test(
      view.tokens[end - 1]?.text ?? '',
    );
    if (head === 'organization' && !government) {
      hits.push(
        makeHit({
          sentence: view.sentence.index,
          first: at,
          last: end - 1,
          span: spanOf(view, at, end - 1),
          type: 'organization',
          name: nameText(view, at, end - 1, context.text),
          country: known.country,
          sure: true,
          quoted: view.quoted[at] ?? false,
        }),
      );
      return end;
    }
    if (head === 'place' && known.kind !== 'organization') {
      hits.push(makePlace(view, at, end - 1, nameText(view, at, end - 1, context.text), known.country));
      return end;
    }
    if (head === 'other' && end > next) {
      pushKnown(view, at, next, known, hits, context);
      return end;
    }
    if (
      singleWord &&
      isGivenName(first.text) &&
      known.kind !== 'adjective' &&
      end - at <= 4 &&
      !findKnown(view, next, context)
    ) {
      pushPerson(view, at, end, hits, context);
      return end;
    }
    const plain =
      known.kind === 'place' || known.kind === 'capital' || (known.kind === 'country' && singleWord);
    if (
      plain &&
      end > next &&
      end - at <= 4 &&
      !isGivenName(follower.text) &&
      !isCommonWord(follower.text) &&
      !findKnown(view, next, context)
    ) {
      hits.push(
        makeHit({
          sentence: view.sentence.index,
          first: at,
          last: end - 1,
          span: spanOf(view, at, end - 1),
          type: 'organization',
          name: nameText(view, at, end - 1, context.text),
          country: known.country,
          quoted: view.quoted[at] ?? false,
        }),
      );
      return end;
    }
  }
  pushKnown(view, at, next, known, hits, context);
  return next;
}

function titleFollows(view: SentenceView, at: number): boolean {
  return findTitleAt(view.shaped, localBegin(view, at)) !== null;
}

function headOf(view: SentenceView, first: number, end: number): ReturnType<typeof typeOfHead> {
  for (let at = first + 1; at < end; at++)
    if (/^(of|for)$/.test(view.tokens[at]!.text)) return typeOfHead(view.tokens[at - 1]!.text);
  return typeOfHead(view.tokens[end - 1]!.text);
}

function makePlace(
  view: SentenceView,
  first: number,
  last: number,
  name: string,
  country: string | null,
  known = false,
) {
  return makeHit({
    sentence: view.sentence.index,
    first,
    last,
    span: spanOf(view, first, last),
    type: 'place',
    name,
    country,
    known,
    sure: true,
    quoted: view.quoted[first] ?? false,
  });
}

function pushKnown(
  view: SentenceView,
  first: number,
  next: number,
  known: KnownName,
  hits: NameHit[],
  context: NameContext,
): void {
  const last = next - 1;
  const base = {
    sentence: view.sentence.index,
    first,
    last,
    span: spanOf(view, first, last),
    known: true,
    sure: true,
    quoted: view.quoted[first] ?? false,
  };
  const country = (form: MentionForm) =>
    makeHit({ ...base, type: 'country', name: known.country!, country: known.country, form });
  switch (known.kind) {
    case 'country':
      hits.push(country('name'));
      break;
    case 'acronym':
      hits.push(country('acronym'));
      break;
    case 'adjective':
      if (!isLanguage(view, first, next)) hits.push(country('demonym'));
      break;
    case 'people':
      hits.push(country('demonym'));
      break;
    case 'capital':
    case 'seat':
      if (!isActor(view, first, last) && !(known.kind === 'seat' && standsFree(view, first, last)))
        hits.push(makePlace(view, first, last, known.name, known.country, true));
      else if (known.body)
        hits.push(makeHit({ ...base, type: 'organization', name: known.body, form: 'metonym' }));
      else hits.push(country('metonym'));
      break;
    case 'organization':
      hits.push(
        makeHit({
          ...base,
          type: 'organization',
          name: known.name,
          country: known.country,
          form: /^[\p{Lu}\p{N}.-]+$/u.test(context.text.slice(base.span.begin, base.span.end))
            ? 'acronym'
            : 'name',
        }),
      );
      break;
    case 'place':
      hits.push(makePlace(view, first, last, known.name, known.country, true));
      break;
  }
}

// The Kremlin is a building only after a preposition of place.
function standsFree(view: SentenceView, first: number, last: number): boolean {
  // "a Brussels court"
  if (townNouns.has(view.tokens[last + 1]?.lower ?? '')) return false;
  const before = view.tokens[first - 1]?.lower === 'the' ? first - 2 : first - 1;
  return !/^(in|at|near|outside|inside|to|into|around|from|toward|towards|of|on)$/.test(
    view.tokens[before]?.lower ?? '',
  );
}

function isLanguage(view: SentenceView, first: number, next: number): boolean {
  const before = view.tokens[first - 1]?.lower ?? '';
  const after = view.tokens[next];
  const bare =
    !after || !/^[\p{L}-]/u.test(after.text) || /^(and|or|is|was|as|for|from|to)$/.test(after.lower);
  return bare && /^(in|speak|speaks|spoke|speaking|spoken|into|from|learn|learning|fluent)$/.test(before);
}

function pushPerson(
  view: SentenceView,
  first: number,
  end: number,
  hits: NameHit[],
  context: NameContext,
): void {
  hits.push(
    makeHit({
      sentence: view.sentence.index,
      first,
      last: end - 1,
      span: spanOf(view, first, end - 1),
      type: 'person',
      name: nameText(view, first, end - 1, context.text),
      gender: genderOfName(view.tokens[first]!.text),
      sure: true,
      quoted: view.quoted[first] ?? false,
    }),
  );
}

function readRun(view: SentenceView, at: number, hits: NameHit[], context: NameContext): number | null {
  const token = view.tokens[at]!;
  const opening =
    isCapitalized(token) ||
    isShortMonthAsName(view, at) ||
    (opensWithParticle(view, at) && !isCapitalized(view.tokens[at - 1]));
  if (!opening || view.allCapitals) return null;
  const starts = startsSentence(view, at);
  const alone = !isCapitalized(view.tokens[at + 1]);
  if (isCommonWord(token.text) && !opensName(view, at)) return null;
  if (starts && alone && !isNameAtStart(view, at, context)) return null;
  let end = endOfRun(view, at);
  if (view.titleCase) {
    if (!isGivenName(token.text) || end - at < 2) return null;
    end = at + 2;
  }
  if (antecedents.has(nameText(view, at, end - 1, context.text).toLowerCase())) return end;
  const kind = classifyName(view, at, end);
  if (!kind) return null;
  hits.push(
    makeHit({
      sentence: view.sentence.index,
      first: at,
      last: end - 1,
      span: spanOf(view, at, end - 1),
      type: kind.type,
      sure: kind.sure,
      name: nameText(view, at, end - 1, context.text),
      form: /^[\p{Lu}\p{N}&.]{2,6}$/u.test(token.text) && end - at === 1 ? 'acronym' : 'name',
      gender: kind.type === 'person' ? genderOfName(token.text) : null,
      country: kind.type === 'person' && end - at > 1 ? nationBefore(view, at, hits) : null,
      quoted: view.quoted[at] ?? false,
    }),
  );
  return end;
}

// "Norway's Jan Doe"
function nationBefore(view: SentenceView, at: number, hits: readonly NameHit[]): string | null {
  if (!/^['’]s$/.test(view.tokens[at - 1]?.text ?? '')) return null;
  const owner = hits.findLast(({ last }) => last === at - 2);
  return owner?.type === 'country' ? owner.country : null;
}

// "Jan Doe": the month stands before a number or a mark.
function isShortMonthAsName({ tokens }: SentenceView, at: number): boolean {
  const { text } = tokens[at]!;
  const isEither = text.length === 3 && calendarWords.has(text) && isGivenName(text);
  return isEither && isCapitalized(tokens[at + 1]) && areAdjacent(tokens[at], tokens[at + 1]);
}

const FUNCTION_WORD =
  /^(the|an?|th[iae]se?|that|those|its?|his|her|their|our|my|your|in|on|at|for|from|with|of|by|to|and|but|or|as|when|while|if|after|before|some|many|most|all|both|no|under|since|until|what|which|who|why|how|then|now|here|there|yes|so|also|even|only|former|like|unlike|despite|during|among|between|against|about|other|another|each|every|any|is|are|was|were|did|does|do|has|have|had)$/i;

// Common words that open names: "West Jersey", "University of Oxford", a given name such as "Will".
function opensName(view: SentenceView, at: number): boolean {
  const { text } = view.tokens[at]!;
  const next = view.tokens[at + 1];
  if (isGivenName(text) && isCapitalized(next)) return true;
  if (typeOfHead(text) !== null && next?.text === 'of') return isCapitalized(view.tokens[at + 2]);
  if (!isCapitalized(next) || !areAdjacent(view.tokens[at], next) || titleFollows(view, at + 1)) return false;
  if (NAME_OPENERS.has(text)) return true;
  return (
    !FUNCTION_WORD.test(text) && typeOfHead(view.tokens[endOfRun(view, at) - 1]!.text) === 'organization'
  );
}

function startsSentence(view: SentenceView, at: number): boolean {
  for (let before = at - 1; before >= 0; before--) {
    const { text } = view.tokens[before]!;
    if (/^[“"‘'(\[–—:•*-]$/.test(text)) return true;
    return false;
  }
  return true;
}

// A capital at the start of a sentence makes a name where nothing else does: no lower-case twin, a tag of a name.
function isNameAtStart(view: SentenceView, at: number, context: NameContext): boolean {
  const token = view.tokens[at]!;
  if (/^\p{Lu}[\p{Lu}\p{N}]/u.test(token.text)) return true;
  if (context.lowerCased.has(token.lower)) return false;
  return isGivenName(token.text) || token.upos === 'PROPN';
}

function nameText(view: SentenceView, first: number, last: number, text: string): string {
  return text.slice(view.tokens[first]!.begin, view.tokens[last]!.end).replace(/\s+/g, ' ');
}
