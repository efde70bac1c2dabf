// What stands beside a person's name tells the office and the country: "Jane Doe, Ghana's foreign minister,", "John Roe
// of Canada", "Jane Doe is the president of Ghana". Reads to the next comma, ten words at most.

import { findTitleAt } from '#lib/lexicon/titles.ts';
import type { NameHit } from './name-hit.ts';
import type { SentenceView } from './sentence-view.ts';
import { isCapitalized } from './sentence-view.ts';

const REACH = 11;

/** The hits of a sentence, people among them completed by their appositions. */
export function readAppositions(view: SentenceView, hits: readonly NameHit[]): NameHit[] {
  return hits.map((hit, index) => {
    if (hit.type !== 'person') return hit;
    const following = hits.slice(index + 1, index + 6);
    if (hit.offices.length && view.tokens[hit.last + 1]?.lower === 'of') {
      const country = following.find((other) => other.first === hit.last + 2 && other.type === 'country');
      return country && hit.country === null ? { ...hit, country: country.country } : hit;
    }
    return completeByApposition(view, hit, following) ?? hit;
  });
}

function completeByApposition(
  view: SentenceView,
  hit: NameHit,
  following: readonly NameHit[],
): NameHit | null {
  const opening = view.tokens[hit.last + 1]?.lower ?? '';
  const copula = opening === 'is' || opening === 'was';
  if (opening !== ',' && !copula) return null;
  const begin = hit.last + 2;
  if (copula && !/^(the|a|an)$/.test(view.tokens[begin]?.lower ?? '')) return null;
  let end = begin;
  while (end < view.tokens.length && end - begin < REACH && !/^[,.;:()“”"—–]$/.test(view.tokens[end]!.text))
    end++;
  if (!copula && end - begin >= REACH) return null;
  let office: { offices: string[]; role: string; at: number; usual: string | null } | null = null;
  for (let at = begin; at < end; at++) {
    const found = findTitleAt(view.shaped, view.tokens[at]!.begin - view.sentence.begin);
    if (!found || found.title.office === 'courtesy') continue;
    const { title } = found;
    office = { offices: [title.office, `title:${title.title}`], role: title.title, at, usual: title.country };
    break;
  }
  if (!office || /^(who|which|and|but|said|told|while)$/.test(view.tokens[begin]?.lower ?? '')) return null;
  const inside = following.filter((other) => other.first >= begin && other.last < end);
  if (inside.some((other) => other.type === 'person' && other.first > office.at)) return null;
  const belongs = inside.find(
    (other) =>
      other.country !== null &&
      (other.type === 'country' || other.type === 'organization') &&
      (other.last < office.at || followsOf(view, other)),
  );
  const possessor = inside.find((other) => other.type === 'person' && other.last < office.at) ?? null;
  const former = view.tokens
    .slice(begin, office.at)
    .some(({ lower }) => lower === 'former' || lower === 'ex');
  const span = {
    begin: view.tokens[office.at]!.begin,
    end: view.tokens[office.at]!.begin + office.role.length,
  };
  return {
    ...hit,
    country: hit.country ?? belongs?.country ?? null,
    possessor: hit.possessor ?? possessor,
    usualCountry: hit.usualCountry ?? office.usual,
    offices: former ? hit.offices : [...hit.offices, ...office.offices],
    role: hit.role ?? view.shaped.slice(span.begin - view.sentence.begin, span.end - view.sentence.begin),
    sure: hit.sure || !isCapitalized(view.tokens[begin]),
  };
}

function followsOf(view: SentenceView, hit: NameHit): boolean {
  const before = view.tokens[hit.first - 1]?.lower === 'the' ? hit.first - 2 : hit.first - 1;
  return /^(of|for|in|to|at)$/.test(view.tokens[before]?.lower ?? '');
}
