// Name hits of a whole document into entities: "Jane Doe", "Ms Doe" and "Doe" are one, "the Foreign Ministry" is the
// one named before, an acronym is the body that it was defined for. Two people of one surname stay apart.

import { findNameAt, lookUpName, type KnownName } from '#lib/lexicon/find-name.ts';
import { sameGivenName } from '#lib/lexicon/given-names.ts';
import { typeOfHead } from '#lib/lexicon/word-sets.ts';
import type { EntityType } from '#lib/model/entity.ts';
import type { Draft } from './draft.ts';
import { lastMentionBefore, newDraft } from './draft.ts';
import { slugOf } from './entity-id.ts';
import type { NameHit } from './name-hit.ts';

const SUFFIX = /^(jr|sr|ii|iii|iv|phd|md)$/;

/** Drafts in the order of their first mention. Runs in time linear in the hits, but for people who share a surname. */
export function linkNames(hits: readonly NameHit[], text: string): Draft[] {
  const linker = new Linker(text);
  for (const hit of hits) if (isFullPerson(hit)) linker.addPerson(hit);
  hits.forEach((hit, at) => linker.prepareAlias(hit, hits[at - 1]));
  linker.prepareSurnames();
  for (const hit of hits) linker.prepareAcronym(hit);
  for (const hit of hits) linker.link(hit);
  return linker.finish();
}

/** "Jane Doe FRS": what a person may put behind the name. */
const HONOURS = /(?<=\s\S+)(?:,?\s\p{Lu}{2,4})+$/u;

/** Between two names of one person. */
const ALIAS =
  /^(?:\s*\([^()]{0,60}\))?,?\s(?:(?:better|also|commonly|widely|popularly|formerly|previously)\s)?known\s(?:professionally\s)?(?:as|by\s(?:his|her|the)\s(?:pseudonym|nickname|alias|(?:stage|pen|ring)\sname))\s$|^\s?\(?,?\s?(?:born|née|né)\s(?:as\s)?$/u;

const wordsOf = (name: string): string[] =>
  slugOf(/\p{Ll}/u.test(name) ? name.replace(HONOURS, '') : name)
    .split('-')
    .filter((word) => word && !SUFFIX.test(word));

function isFullPerson(hit: NameHit): boolean {
  return (
    hit.type === 'person' &&
    !hit.known &&
    /[\s]/.test(hit.name) &&
    !/^(al|bin|ibn|von|van|abu|el)[\s-]/.test(hit.name)
  );
}

class Linker {
  readonly #text: string;
  readonly #people = new Map<string, Draft>();
  readonly #bySurname = new Map<string, Draft[]>();
  readonly #byFirst = new Map<string, Draft[]>();
  readonly #others = new Map<string, Draft>();
  readonly #votes = new Map<Draft, Map<EntityType, number>>();
  readonly #acronyms = new Map<string, Draft>();
  readonly #longForms = new Map<string, NameHit>();
  /** The body spoken of last, by the last word of its name. */
  readonly #bodiesByHead = new Map<string, Draft>();
  readonly #bodiesByTail = new Map<string, Draft>();
  readonly #draftOfHit = new Map<NameHit, Draft>();
  readonly #ordered: Draft[] = [];
  readonly #seen = new Set<Draft>();

  constructor(text: string) {
    this.#text = text;
  }

  /** First pass: full names, merged where given names are forms of one another. */
  addPerson(hit: NameHit): void {
    const words = wordsOf(hit.name);
    const key = words.join('-');
    if (this.#people.has(key)) return;
    const surname = words.at(-1)!;
    const given = hit.name.split(/\s+/)[0]!;
    const same = (this.#bySurname.get(surname) ?? []).find((draft) => {
      const other = draft.name.split(/\s+/)[0]!;
      return (
        sameGivenName(given, other) || sameGivenName(capital(words[0]!), capital(wordsOf(draft.name)[0]!))
      );
    });
    if (same && words.length > 1) {
      this.#people.set(key, same);
      if (hit.name.length > same.name.length) same.name = hit.name;
      return;
    }
    const draft = newDraft('person', hit.name, null);
    this.#people.set(key, draft);
    push(this.#bySurname, surname, draft);
    if (words.length > 2) push(this.#bySurname, words.slice(-2).join('-'), draft);
  }

  /** "Jane Doe, known as Ana Roe": of one sentence, side by side. */
  prepareAlias(hit: NameHit, before: NameHit | undefined): void {
    if (before?.type !== 'person' || hit.type !== 'person' || before.sentence !== hit.sentence || hit.known)
      return;
    if (!ALIAS.test(this.#text.slice(before.span.end, hit.span.begin))) return;
    const [draft, key] = [this.#people.get(wordsOf(before.name).join('-')), wordsOf(hit.name)];
    if (!draft || !key.length) return;
    const other = this.#people.get(key.join('-'));
    this.#people.set(key.join('-'), draft);
    const surname = key.at(-1)!;
    this.#bySurname.set(surname, [
      ...(this.#bySurname.get(surname) ?? []).filter((one) => one !== other),
      draft,
    ]);
  }

  prepareSurnames(): void {
    for (const draft of new Set(this.#people.values())) push(this.#byFirst, wordsOf(draft.name)[0]!, draft);
  }

  /** What a body's initials are, since an acronym may come before the name that it is short for. */
  prepareAcronym(hit: NameHit): void {
    if (hit.type !== 'organization' || hit.known) return;
    const initials = initialsOf(hit.name);
    if (initials.length > 2 && !this.#longForms.has(initials)) this.#longForms.set(initials, hit);
  }

  /** Second pass, in the order of the text. */
  link(hit: NameHit): void {
    const draft = this.#find(hit);
    if (!draft) return;
    this.#draftOfHit.set(hit, draft);
    if (!this.#seen.has(draft)) {
      this.#seen.add(draft);
      this.#ordered.push(draft);
    }
    const isPerson = draft.type === 'person';
    if (draft.type === 'organization' && /\s/.test(draft.name))
      this.#bodiesByHead.set(slugOf(draft.name).split('-').at(-1)!, draft);
    draft.mentions.push({
      sentence: hit.sentence,
      span: hit.span,
      nameSpan: hit.nameSpan,
      form:
        isPerson && !isFullPerson(hit) ? 'surname' : hit.form === 'surname' && !isPerson ? 'name' : hit.form,
      quoted: hit.quoted,
      token: hit.last,
    });
    if (!isPerson) return;
    draft.gender ??= hit.gender;
    draft.country ??= hit.country;
    draft.usualCountry ??= hit.usualCountry;
    if (hit.role && (!draft.role || draft.role.length < hit.role.length)) draft.role = hit.role;
    const former =
      hit.role !== null &&
      /\b(former|ex-?)\s*$/i.test(this.#text.slice(Math.max(0, hit.span.begin - 12), hit.span.begin));
    if (!former) for (const office of hit.offices) draft.offices.add(office);
    if (hit.possessor) draft.possessor ??= this.#draftOfHit.get(hit.possessor) ?? null;
  }

  #find(hit: NameHit): Draft | null {
    if (isFullPerson(hit)) return this.#people.get(wordsOf(hit.name).join('-')) ?? null;
    const person = this.#personOf(hit);
    if (person) return person;
    if (hit.type === 'person' && hit.offices.length + Number(hit.form === 'surname') > 0) {
      const words = wordsOf(hit.name);
      const draft = newDraft('person', hit.name, null);
      this.#people.set(words.join('-'), draft);
      push(this.#bySurname, words.at(-1)!, draft);
      return draft;
    }
    if (hit.known) return this.#known(hit);
    const land = landOf(hit.name);
    if (land)
      return this.#known({ ...hit, type: 'country', name: land.name, country: land.country, known: true });
    return this.#unknown(hit);
  }

  // A person by surname or given name: the one spoken of most, else the one still to come.
  #personOf(hit: NameHit): Draft | null {
    const words = wordsOf(hit.name);
    if (!words.length || words.length > 3) return null;
    if (hit.type === 'organization' && (hit.known || hit.sure)) return null;
    if (hit.known && (hit.form === 'demonym' || hit.form === 'acronym')) return null;
    const surface = hit.known
      ? slugOf(this.#text.slice(hit.nameSpan.begin, hit.nameSpan.end))
      : words.join('-');
    const fits = (draft: Draft) =>
      !hit.gender || !draft.gender || hit.gender === draft.gender || hit.form === 'name';
    const bySurname = (this.#bySurname.get(surface) ?? []).filter(fits);
    const candidates = bySurname.length
      ? bySurname
      : hit.known
        ? []
        : (this.#byFirst.get(surface) ?? []).filter(fits);
    if (!candidates.length) return null;
    const before = candidates.filter((draft) => lastMentionBefore(draft, hit.span.begin));
    if (hit.known) {
      const previous = this.#text.slice(Math.max(0, hit.span.begin - 12), hit.span.begin);
      if (!before.length || /\b(in|at|near|from|to|outside|of)\s$/.test(previous)) return null;
    }
    if (!before.length) return candidates.length === 1 || hit.type === 'person' ? candidates[0]! : null;
    // A bare surname is that of whom the text speaks most; of two alike, the one spoken of last.
    const times = (draft: Draft) => draft.mentions.filter(({ span }) => span.begin < hit.span.begin).length;
    const latest = (draft: Draft) => lastMentionBefore(draft, hit.span.begin)!.span.begin;
    return before.reduce((a, b) => ((times(a) - times(b) || latest(a) - latest(b)) >= 0 ? a : b));
  }

  #known(hit: NameHit): Draft {
    const key = hit.type === 'country' ? `country:${hit.country}` : `${hit.type}:${slugOf(hit.name)}`;
    let draft = this.#others.get(key);
    if (!draft) {
      draft = newDraft(hit.type, hit.name, hit.country);
      this.#others.set(key, draft);
      if (hit.type === 'organization') this.#indexBody(draft);
    }
    return draft;
  }

  #unknown(hit: NameHit): Draft | null {
    const slug = slugOf(hit.name);
    if (!slug) return null;
    const key = `?${bodyKey(hit.name)}`;
    if (!/\s/.test(hit.name) && typeOfHead(hit.name) === 'organization')
      return this.#bodiesByHead.get(slug) ?? null;
    const own = hit.type === 'organization' ? knownBody(hit.name) : null;
    if (own) return this.#known({ ...hit, name: own.name, country: own.country, known: true });
    let draft = this.#others.get(key) ?? this.#acronyms.get(hit.name) ?? null;
    const longForm = draft || hit.type === 'person' ? undefined : this.#longForms.get(hit.name);
    if (longForm) draft = this.#unknown(longForm);
    if (!draft && hit.type === 'organization') draft = this.#bodyByTail(hit);
    if (!draft) {
      draft = newDraft(hit.type, hit.name, hit.country);
      this.#others.set(key, draft);
      if (hit.type === 'organization' && slug.includes('-')) this.#indexBody(draft);
    }
    draft.country ??= hit.type === 'organization' || hit.type === 'place' ? hit.country : null;
    if (draft.type === 'organization' || draft.type === hit.type || !this.#isKnown(draft)) {
      const votes = this.#votes.get(draft) ?? new Map<EntityType, number>();
      this.#votes.set(draft, votes);
      votes.set(hit.type, (votes.get(hit.type) ?? 0) + (hit.sure ? 3 : hit.type === 'other' ? 0.5 : 1));
    }
    if (hit.type === 'organization') this.#defineAcronym(hit, draft);
    return draft;
  }

  #isKnown(draft: Draft): boolean {
    return !this.#votes.has(draft);
  }

  // "African Union (AU)"
  #defineAcronym(hit: NameHit, draft: Draft): void {
    const after = /^\s*\(\s*(?:the\s+)?["“']?([\p{Lu}][\p{L}\p{N}&.-]{1,9})["”']?\s*\)/u.exec(
      this.#text.slice(hit.span.end, hit.span.end + 24),
    );
    if (after) this.#acronyms.set(after[1]!, draft);
  }

  // The last words of a body's name without its country lead back to it: "Foreign Ministry".
  #indexBody(draft: Draft): void {
    const words = slugOf(draft.name).split('-');
    for (let from = 1; from < words.length - 1 && from < 4; from++)
      this.#bodiesByTail.set(words.slice(from).join('-'), draft);
    const initials = initialsOf(draft.name);
    if (initials.length > 2 && !this.#acronyms.has(initials)) this.#acronyms.set(initials, draft);
  }

  #bodyByTail(hit: NameHit): Draft | null {
    const draft = this.#bodiesByTail.get(slugOf(hit.name));
    if (!draft || (hit.country && draft.country && hit.country !== draft.country)) return null;
    return draft;
  }

  /** Decides the types by vote and drops lone guesses. */
  finish(): Draft[] {
    for (const [draft, votes] of this.#votes) {
      if (draft.type === 'person' && draft.mentions.some(({ form }) => form === 'name') === false) continue;
      draft.type = [...votes].reduce((best, vote) => (vote[1] > best[1] ? vote : best))[0];
    }
    return this.#ordered.filter(
      (draft) => draft.type !== 'other' || draft.mentions.length > 1 || /\s/.test(draft.name),
    );
  }
}

/** What a company may be called with or without. */
const COMPANY =
  /(?<=\p{L}),?\s(?:Inc|Corp|Corporation|Company|Co|Ltd|Limited|PLC|plc|AG|SA|GmbH|LLC|Holdings)\.?$/u;

// "The Herald" is the Herald, "Boeing Company" Boeing, "US Navy" the American Navy: without article, a country in front as its code.
function bodyKey(name: string): string {
  const bare = name.replace(/^[Tt]he\s+(?=\S)/, '').replace(COMPANY, '');
  const found = findNameAt(bare, 0);
  const rest = found ? bare.slice(found.end).trim() : '';
  return found?.known.country && rest && /^(country|acronym|adjective)$/.test(found.known.kind)
    ? `${found.known.country} ${slugOf(rest)}`
    : slugOf(bare);
}

const IN_FULL =
  /^(?:the\s)?(?:(?:Islamic|Federal|Democratic|People['’]s|Socialist|United|Hashemite|Arab|Co-operative)\s)*(?:Republic|Kingdom|Sultanate|Principality)\sof\s(?:the\s)?(?=\p{Lu})/iu;

// "Republic of Ghana": the country that it is.
function landOf(name: string): KnownName | null {
  const official = IN_FULL.exec(name);
  const known = official ? lookUpName(name.slice(official[0].length)) : null;
  return known?.kind === 'country' ? known : null;
}

// "United Kingdom Home Office": the Home Office that the lists know as that country's; "Boeing Company": Boeing.
function knownBody(name: string): KnownName | null {
  const company = COMPANY.test(name) ? lookUpName(name.replace(COMPANY, '')) : null;
  if (company?.kind === 'organization') return company;
  const found = findNameAt(name, 0);
  if (!found || !/^(country|acronym|adjective)$/.test(found.known.kind)) return null;
  const rest = lookUpName(name.slice(found.end).trim());
  return rest?.kind === 'organization' && rest.country === found.known.country ? rest : null;
}

function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('');
}

const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (!values) map.set(key, [value]);
  else if (!values.includes(value)) values.push(value);
}
