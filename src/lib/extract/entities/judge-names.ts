// The rules' hits of one sentence, judged by the model of names: what the model calls a name is one, with the model's
// bounds and type; what it does not is none. What a list or a title says for sure outweighs the model.

import { attitudeForms } from '#lib/extract/stances/predicates.ts';
import { antecedents } from '#lib/lexicon/context-words.ts';
import { genderOfName, isGivenName } from '#lib/lexicon/given-names.ts';
import { findTitleAt } from '#lib/lexicon/titles.ts';
import { typeOfHead } from '#lib/lexicon/word-sets.ts';
import type { LabelledName } from './label-names.ts';
import type { NameHit } from './name-hit.ts';
import { makeHit } from './name-hit.ts';
import type { SentenceView } from './sentence-view.ts';

/** Hits in the order of the text, in the sentence's tokens; `text` is the document's. */
export function judgeNames(
  view: SentenceView,
  hits: readonly NameHit[],
  names: readonly LabelledName[],
  text: string,
): NameHit[] {
  const judged: NameHit[] = [];
  const replaced = new Map<NameHit, NameHit>();
  const parted = names
    .flatMap((name) => partAtDashes(view, name))
    .flatMap((name) => partPeople(view, name))
    .filter((name) => !joinsCountries(view, name, hits));
  for (const hit of hits) if (outweighs(view, hit, parted)) judged.push(hit);
  for (const labelled of parted) {
    const name = withoutOffice(view, labelled);
    if (isTitle(view, name) || standsForCountry(view, name, text)) continue;
    if (judged.some((hit) => isOfficeOf(view, name, hit))) continue;
    const touching = hits.filter(({ first, last }) => first <= name.last && last >= name.first);
    if (touching.some((hit) => judged.includes(hit))) continue;
    const hit = hitOf(view, name, touching, text);
    for (const old of touching) replaced.set(old, hit);
    judged.push(hit);
  }
  return judged
    .map((hit) => {
      const possessor = hit.possessor && replaced.get(hit.possessor);
      return possessor ? { ...hit, possessor } : hit;
    })
    .sort((a, b) => a.first - b.first);
}

// "Foreign Secretary", "US Secretary of State": an office and no name.
function isTitle(view: SentenceView, { first, last, type }: LabelledName): boolean {
  for (let at = first; at <= last; at++) {
    if (type !== 'person' && /^(of|for)$/.test(view.tokens[at]!.text)) return false;
    const title = findTitleAt(view.shaped, view.tokens[at]!.begin - view.sentence.begin);
    // "Dina Mufti" has a title for a surname.
    if (title && type === 'person' && at > first && isGivenName(view.tokens[first]!.text)) return false;
    if (title) return at <= first + 1 && view.sentence.begin + title.end >= view.tokens[last]!.end;
  }
  return false;
}

// "KIGALI - Allied Relief Force": a dash with spaces around it joins no name.
function partAtDashes(view: SentenceView, name: LabelledName): LabelledName[] {
  for (let at = name.first + 1; at < name.last; at++) {
    const { text, begin, end } = view.tokens[at]!;
    const isDash = /^[-‐‑–—]+$/.test(text);
    if (isDash && view.tokens[at - 1]!.end < begin && end < view.tokens[at + 1]!.begin)
      return [
        typedByHead(view, { ...name, last: at - 1 }),
        ...partAtDashes(view, typedByHead(view, { ...name, first: at + 1 })),
      ];
  }
  return [name];
}

// "Jane Doe & John Roe": two people, where both sides open with a given name.
function partPeople(view: SentenceView, name: LabelledName): LabelledName[] {
  const { tokens } = view;
  for (let at = name.first + 2; at < name.last - 1; at++) {
    const isPair = tokens[at]!.text === '&' && isGivenName(tokens[at + 1]!.text);
    if (isPair && isGivenName(tokens[name.first]!.text))
      return [
        { ...name, last: at - 1, type: 'person' },
        ...partPeople(view, { ...name, first: at + 1, type: 'person' }),
      ];
  }
  return [name];
}

function typedByHead(view: SentenceView, name: LabelledName): LabelledName {
  return { ...name, type: typeOfHead(view.tokens[name.last]!.text) ?? name.type };
}

// "Minister of Trade" before "Jane Doe", whose title it is.
function isOfficeOf(view: SentenceView, { first, last }: LabelledName, { span, nameSpan }: NameHit): boolean {
  const { begin } = view.tokens[first]!;
  const isInside = span.begin <= begin && view.tokens[last]!.end <= nameSpan.begin;
  return isInside && findTitleAt(view.shaped, begin - view.sentence.begin) !== null;
}

// "Kremlin Spokesman", "Space Agency Administrator Doe": the body alone, since an office follows it.
function withoutOffice(view: SentenceView, name: LabelledName): LabelledName {
  if (name.type === 'person') return name;
  for (let at = name.first + 1; at <= name.last; at++) {
    if (/^(of|for|the)$/.test(view.tokens[at - 1]!.lower)) continue;
    const found = findTitleAt(view.shaped, view.tokens[at]!.begin - view.sentence.begin);
    const isLast = found && view.sentence.begin + found.end >= view.tokens[name.last]!.end;
    if (isLast && found.title.office !== 'courtesy') return { ...name, last: at - 1 };
  }
  return name;
}

// "the Islamic Republic": whose, the document says (`resolve-context-phrases`).
function standsForCountry(view: SentenceView, { first, last }: LabelledName, text: string): boolean {
  const words = text.slice(view.tokens[first]!.begin, view.tokens[last]!.end);
  return antecedents.has(words.toLowerCase().replace(/^the\s+/, ''));
}

// "Mali-Chad", before "relations": two countries.
function joinsCountries(
  view: SentenceView,
  { first, last }: LabelledName,
  hits: readonly NameHit[],
): boolean {
  const inside = hits.filter((hit) => hit.first >= first && hit.last <= last);
  return (
    inside.length === 2 &&
    inside.every(({ known, type }) => known && type === 'country') &&
    inside[0]!.first === first &&
    inside[1]!.last === last &&
    inside[1]!.first === inside[0]!.last + 2 &&
    /^[-‐‑–]$/.test(view.tokens[inside[0]!.last + 1]!.text)
  );
}

// Whether a hit stands as it is, whatever the model says.
function outweighs(view: SentenceView, hit: NameHit, names: readonly LabelledName[]): boolean {
  const isTitled = hit.offices.length > 0 || hit.span.begin < hit.nameSpan.begin;
  const covering = names.find(({ first, last }) => first <= hit.last && last >= hit.first);
  if (isTitled) return covering === undefined || covering.type === 'person' || covering.first < hit.first;
  if (isSpeaker(view, hit)) return !covering || covering.type !== 'person';
  if (isRuler(view, hit)) return !covering || covering.last === hit.last;
  if (!hit.known) return !covering && (opensWithArticle(view, hit) || isBeforeOffice(view, hit));
  if (!covering) return true;
  const isWhole = covering.first >= hit.first && covering.last <= hit.last;
  if (!isWhole) return covering.type === 'other';
  return !(covering.type === 'person' && hit.type === 'place');
}

// "El Kef", "Al-Marj": an Arabic article before a capital opens a name.
function opensWithArticle(view: SentenceView, { first, last, type }: NameHit): boolean {
  return (
    type !== 'other' && last > first && /^(?:Al|Ar|As|Ash|Ad|An|At|Az|El)$/.test(view.tokens[first]!.text)
  );
}

// "Trade Ministry" in "Trade Ministry Spokesman Jane Doe": what its last word says is a body.
function isBeforeOffice(view: SentenceView, { last, type }: NameHit): boolean {
  const next = view.tokens[last + 1];
  return (
    type === 'organization' &&
    next !== undefined &&
    typeOfHead(view.tokens[last]!.text) === 'organization' &&
    findTitleAt(view.shaped, next.begin - view.sentence.begin) !== null
  );
}

// "Norway's Jan Doe warned": a given name, a surname and a verb of saying.
function isSpeaker(view: SentenceView, { first, last, type, known }: NameHit): boolean {
  return (
    type === 'person' &&
    !known &&
    last > first &&
    isGivenName(view.tokens[first]!.text) &&
    /^['’]s$/.test(view.tokens[first - 1]?.text ?? '') &&
    attitudeForms.has(view.tokens[last + 1]?.lower ?? '')
  );
}

// "the Doe regime"
function isRuler(view: SentenceView, { first, last, type }: NameHit): boolean {
  return (
    type === 'person' &&
    first === last &&
    /^(regime|dictatorship|junta)$/.test(view.tokens[last + 1]?.lower ?? '')
  );
}

function hitOf(
  view: SentenceView,
  { first, last, type }: LabelledName,
  touching: readonly NameHit[],
  text: string,
): NameHit {
  const same = touching.find((hit) => hit.first === first && hit.last === last);
  // "UK" of "UK Ambassador to Iraq", once the office is cut off.
  if (same?.known) return same;
  if (same) return same.type === type ? same : { ...same, type, sure: false };
  const { begin } = view.tokens[first]!;
  const { end } = view.tokens[last]!;
  const span = { begin, end };
  const name = text.slice(begin, end).replace(/\s+/g, ' ');
  const owner = touching.find((hit) => hit.known && hit.country !== null);
  return makeHit({
    sentence: view.sentence.index,
    first,
    last,
    span,
    type,
    name,
    form: first === last && /^[\p{Lu}\p{N}&.]{2,6}$/u.test(name) && type !== 'person' ? 'acronym' : 'name',
    country: (type === 'organization' || type === 'place') && owner ? owner.country : null,
    gender: type === 'person' ? genderOfName(view.tokens[first]!.text) : null,
    quoted: view.quoted[first] ?? false,
  });
}
