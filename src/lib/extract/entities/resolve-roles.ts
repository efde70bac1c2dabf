// Role phrases into mentions of the people who hold the office: "the Kremlin leader", "the Ghanaian president",
// "Canada's foreign minister", bare "the president". Only people that the document names; doubt leaves the phrase alone.

import type { Role } from '#lib/lexicon/titles.ts';
import { findRoleAt, findTitleAt } from '#lib/lexicon/titles.ts';
import type { Draft } from './draft.ts';
import { insertMention, lastMentionBefore } from './draft.ts';
import type { NameHit } from './name-hit.ts';
import type { SentenceView } from './sentence-view.ts';
import { areAdjacent, isCapitalized, tokenAfter } from './sentence-view.ts';

const NEARBY_SENTENCES = 3;

interface RolePhrase {
  readonly role: Role;
  readonly begin: number;
  readonly end: number;
  readonly country: string | null;
  readonly token: number;
}

/** Adds a mention of form `role` to each person whom a role phrase means; may tell a person's country. */
export function resolveRoles(
  views: readonly SentenceView[],
  hitsOf: readonly (readonly NameHit[])[],
  drafts: readonly Draft[],
): void {
  const officers = drafts.filter((draft) => draft.type === 'person' && draft.offices.size > 0);
  if (!officers.length) return;
  views.forEach((view, index) => {
    for (const phrase of findRolePhrases(view, hitsOf[index]!)) {
      const person = phrase.country
        ? officerOf(phrase, phrase.country, officers, drafts, view)
        : officerNearby(phrase, officers, view, hitsOf[index]!);
      if (!person) continue;
      const span = { begin: phrase.begin, end: phrase.end };
      insertMention(person, {
        sentence: index,
        span,
        nameSpan: span,
        form: 'role',
        quoted: view.quoted[phrase.token] ?? false,
        token: phrase.token,
      });
    }
  });
}

function findRolePhrases(view: SentenceView, hits: readonly NameHit[]): RolePhrase[] {
  const phrases: RolePhrase[] = [];
  for (let at = 1; at < view.tokens.length; at++) {
    const token = view.tokens[at]!;
    const found = findOffice(view.shaped, token.begin - view.sentence.begin);
    if (!found) continue;
    const end = view.sentence.begin + found.end;
    if (hits.some(({ type, span }) => type === 'person' && span.begin < end && span.end > token.begin))
      continue;
    const next = tokenAfter(view, end, at + 1);
    const follower = view.tokens[next];
    if (isCapitalized(follower) && areAdjacent(view.tokens[next - 1], follower)) continue;
    if (/^[-‐‑]$/.test(follower?.text ?? '') && follower!.begin === end) continue;
    const phrase = readLeft(view, at, end, next, found.role, hits);
    if (phrase) phrases.push(phrase);
    at = next - 1;
  }
  return phrases;
}

// A role word, or a title: only who bears that very title is meant by it.
function findOffice(shaped: string, begin: number): { role: Role; end: number } | null {
  const role = findRoleAt(shaped, begin);
  const title = findTitleAt(shaped, begin);
  if (!title || title.title.office === 'courtesy' || (role && role.end >= title.end)) return role;
  return { role: { word: title.title.title, offices: [`title:${title.title.title}`] }, end: title.end };
}

function readLeft(
  view: SentenceView,
  at: number,
  end: number,
  next: number,
  role: Role,
  hits: readonly NameHit[],
): RolePhrase | null {
  let left = at - 1;
  if (/^(current|incumbent|new|veteran|longtime|hardline|elected)$/.test(view.tokens[left]?.lower ?? ''))
    left--;
  const owner = hits.find(
    ({ last, type, form }) => last === left && (type === 'country' || form === 'metonym'),
  );
  if (owner?.country) {
    const article = view.tokens[owner.first - 1];
    if (article?.lower !== 'the') return null;
    return { role, begin: article.begin, end, country: owner.country, token: at };
  }
  if (/^['’]s?$/.test(view.tokens[left]?.text ?? '')) {
    const possessor = hits.find(({ last, type }) => last === left - 1 && type === 'country');
    if (!possessor?.country) return null;
    return { role, begin: possessor.span.begin, end, country: possessor.country, token: at };
  }
  if (view.tokens[left]?.lower !== 'the') return null;
  const begin = view.tokens[left]!.begin;
  if (view.tokens[next]?.lower !== 'of') return { role, begin, end, country: null, token: at };
  const start = view.tokens[next + 1]?.lower === 'the' ? next + 2 : next + 1;
  const object = hits.find(({ first, type }) => first === start && type === 'country');
  return object?.country ? { role, begin, end: object.span.end, country: object.country, token: at } : null;
}

const holds = (draft: Draft, role: Role): boolean => role.offices.some((office) => draft.offices.has(office));

function latest(candidates: readonly Draft[], offset: number): Draft | null {
  let best: Draft | null = null;
  let bestBegin = -1;
  for (const draft of candidates) {
    const begin = lastMentionBefore(draft, offset)?.span.begin ?? -1;
    if (best === null || begin > bestBegin) [best, bestBegin] = [draft, begin];
  }
  return best;
}

function officerOf(
  phrase: RolePhrase,
  country: string,
  officers: readonly Draft[],
  drafts: readonly Draft[],
  view: SentenceView,
): Draft | null {
  for (const office of phrase.role.offices) {
    const own = officers.filter((draft) => draft.country === country && draft.offices.has(office));
    if (own.length) return latest(own, phrase.begin);
  }
  const stateless = officers.filter((draft) => draft.country === null && holds(draft, phrase.role));
  const [only] = stateless;
  if (stateless.length !== 1 || !only) return null;
  const before = lastMentionBefore(only, phrase.begin);
  if (!before || view.sentence.index - before.sentence > 1) return null;
  if (mostNamedWithout(officers, drafts, phrase.role) !== country) return null;
  only.country = country;
  return only;
}

// The country that the document names most among those for which it names no such officer.
function mostNamedWithout(officers: readonly Draft[], drafts: readonly Draft[], role: Role): string | null {
  const taken = new Set(officers.filter((draft) => holds(draft, role)).map(({ country }) => country));
  const free = drafts.filter(({ type, country }) => type === 'country' && !taken.has(country));
  return (
    free.reduce<Draft | null>(
      (best, draft) => (best && best.mentions.length >= draft.mentions.length ? best : draft),
      null,
    )?.country ?? null
  );
}

function officerNearby(
  phrase: RolePhrase,
  officers: readonly Draft[],
  view: SentenceView,
  hits: readonly NameHit[],
): Draft | null {
  const speaker = view.quoted[phrase.token] ? speakerOf(view, hits) : null;
  const fitting = officers.filter(
    (draft) =>
      holds(draft, phrase.role) &&
      !(speaker && draft.mentions.some(({ nameSpan }) => nameSpan.begin === speaker.nameSpan.begin)),
  );
  if (fitting.length === 1) return fitting[0]!;
  const near = fitting.filter((draft) => {
    const before = lastMentionBefore(draft, phrase.begin);
    return before && view.sentence.index - before.sentence <= NEARBY_SENTENCES;
  });
  return near.length === 1 && !speaker ? near[0]! : null;
}

// The person beside the verb of speaking outside the quotation marks: "…," Doe said.
function speakerOf(view: SentenceView, hits: readonly NameHit[]): NameHit | null {
  return (
    hits.find(({ type, quoted, first, last }) => {
      if (type !== 'person' || quoted) return false;
      const verb = /^(said|says|told|added|warned|wrote|tweeted|insisted|argued)$/;
      return verb.test(view.tokens[last + 1]?.lower ?? '') || verb.test(view.tokens[first - 1]?.lower ?? '');
    }) ?? null
  );
}
