// Topics as worded -> issues with one stable label each. Different wordings are merged: by the codebook's entry and its
// countries; a general wording ("any meetings") with the one specific wording of its entry in the document; free phrases
// with the same head where the words of one are among the words of the other.

import type { DocumentId } from '#lib/model/document.ts';
import type { Issue, IssueId } from '#lib/model/issue.ts';
import type { Span } from '#lib/model/span.ts';
import { slugOf } from '#lib/extract/entities/entity-id.ts';
import { countryName } from '#lib/lexicon/countries.ts';
import type { CodebookEntry } from './codebook.ts';
import type { Topic } from './topic.ts';

/** A topic and the countries of those who take a stance on it, which complete "ties between their nations". */
export interface TopicInContext {
  readonly topic: Topic;
  readonly actorCountries: readonly string[];
}

export interface NamedIssues {
  readonly issues: readonly Issue[];
  readonly idOf: ReadonlyMap<Topic, IssueId>;
}

interface Draft {
  readonly id: IssueId;
  readonly label: string;
  readonly kind: Issue['kind'];
  readonly country: string | null;
  readonly parent: Draft | null;
}

/**
 * Names the issues of one document.
 * @param claimed topics that a stance is about; each gets an issue
 * @param mentioned topics that are only named; they complete general wordings and become mentions of claimed issues
 */
export function nameIssues(
  document: DocumentId,
  claimed: readonly TopicInContext[],
  mentioned: readonly Topic[],
): NamedIssues {
  const completed = completeTopics(claimed, mentioned);
  const phrases = mergePhrases(
    claimed.map(({ topic }) => topic).filter((topic) => topic.entry === null && topic.words),
  );
  const drafts = new Map<IssueId, Draft>();
  const spans = new Map<IssueId, Span[]>();
  const idOf = new Map<Topic, IssueId>();
  const addSpan = (id: IssueId, span: Span) => {
    const list = spans.get(id) ?? [];
    if (!list.some((other) => other.begin === span.begin && other.end === span.end)) list.push(span);
    spans.set(id, list);
  };
  const keep = (draft: Draft) => {
    if (!drafts.has(draft.id)) drafts.set(draft.id, draft);
    if (draft.parent) keep(draft.parent);
  };

  for (const { topic } of claimed) {
    const draft = draftOf(completed.get(topic) ?? phrases.get(topic) ?? topic);
    keep(draft);
    idOf.set(topic, draft.id);
    addSpan(draft.id, topic.span);
  }
  for (const topic of mentioned) {
    const draft = draftOf(completed.get(topic) ?? topic);
    if (drafts.has(draft.id)) addSpan(draft.id, topic.span);
  }
  const issues = [...drafts.values()].map(({ id, label, kind, country, parent }) => ({
    id,
    label,
    kind,
    country,
    parent: parent?.id ?? null,
    mentions: (spans.get(id) ?? []).sort((a, b) => a.begin - b.begin).map((span) => ({ document, span })),
  }));
  return { issues, idOf };
}

/** Fills in countries and parties of general wordings, from the actors or from the specific wording nearest before. */
function completeTopics(claimed: readonly TopicInContext[], mentioned: readonly Topic[]): Map<Topic, Topic> {
  const completed = new Map<Topic, Topic>();
  for (const { topic, actorCountries } of claimed) {
    if (topic.entry?.form !== 'pair' || topic.countries.length >= 2) continue;
    const countries = [...new Set([...topic.countries, ...actorCountries])];
    if (countries.length === 2) completed.set(topic, { ...topic, countries });
  }
  const all = [...claimed.map(({ topic }) => topic), ...mentioned];
  const specific = all.map((topic) => completed.get(topic) ?? topic).filter(isSpecific);
  for (const { topic } of claimed) {
    const known = completed.get(topic) ?? topic;
    if (!known.entry || known.entry.form === 'none' || isSpecific(known)) continue;
    const same = specific.filter(
      (other) =>
        other.entry === known.entry &&
        (known.entry?.form !== 'people' || other.lemmas.some((lemma) => known.lemmas.includes(lemma))) &&
        known.countries.every((country) => other.countries.includes(country)),
    );
    const before = same
      .filter((other) => other.span.begin <= known.span.begin)
      .sort((a, b) => b.span.begin - a.span.begin)[0];
    const distinct = new Set(same.map((other) => draftOf(other).id));
    const source = before ?? (distinct.size === 1 ? same[0] : undefined);
    if (source) completed.set(topic, { ...known, countries: source.countries, parties: source.parties });
  }
  return completed;
}

function isSpecific(topic: Topic): boolean {
  if (!topic.entry) return false;
  const { form } = topic.entry;
  if (form === 'pair') return topic.countries.length === 2;
  if (form === 'people') return topic.parties.length > 1;
  return form !== 'none' && topic.countries.length > 0;
}

/** Free phrases with one head: the shorter joins the longest that has all its words. */
function mergePhrases(topics: readonly Topic[]): Map<Topic, Topic> {
  const merged = new Map<Topic, Topic>();
  const byHead = new Map<string, Topic[]>();
  for (const topic of topics) {
    byHead.set(topic.head, [...(byHead.get(topic.head) ?? []), topic]);
  }
  for (const family of byHead.values()) {
    const longest = [...family].sort(
      (a, b) => b.lemmas.length - a.lemmas.length || a.span.begin - b.span.begin,
    );
    for (const topic of family) {
      const home = longest.find(
        (other) => other.verb === topic.verb && topic.lemmas.every((lemma) => other.lemmas.includes(lemma)),
      );
      if (home && home !== topic) merged.set(topic, home);
    }
  }
  return merged;
}

function draftOf(topic: Topic): Draft {
  const draft = topicDraft(topic);
  if (!topic.verb) return draft;
  const label = `${capitalise(topic.verb)} ${afterVerb(topic, draft.label)}`;
  return {
    id: `proposal:${slugOf(label)}` as IssueId,
    label,
    kind: 'proposal',
    country: draft.country,
    parent: draft,
  };
}

function topicDraft(topic: Topic): Draft {
  const country = topic.countries[0] ?? null;
  if (topic.entry) {
    if (topic.entry.form === 'on-place' && country) return countryDraft(country);
    const label = entryLabel(topic.entry, topic);
    const single = topic.entry.form !== 'pair' && topic.entry.form !== 'none' && country !== null;
    return {
      id: `topic:${slugOf(label)}` as IssueId,
      label,
      kind: 'topic',
      country: single ? country : null,
      parent: single ? countryDraft(country) : null,
    };
  }
  if (!topic.words && country) return countryDraft(country);
  const label = capitalise(topic.words);
  return {
    id: `topic:${slugOf(label)}` as IssueId,
    label,
    kind: 'topic',
    country,
    parent: country ? countryDraft(country) : null,
  };
}

function countryDraft(country: string): Draft {
  const label = countryName(country);
  return { id: `topic:${slugOf(label)}` as IssueId, label, kind: 'topic', country, parent: null };
}

function entryLabel(entry: CodebookEntry, topic: Topic): string {
  const plain = entry.plain ?? entry.label;
  const names = topic.countries.map(countryName);
  const [first, second] = [...names].sort();
  switch (entry.form) {
    case 'pair':
      if (second) return `${first}–${second} ${entry.label.toLowerCase()}`;
      return first ? `${entry.label} with ${first}` : plain;
    case 'people':
      return topic.parties.length > 1
        ? `${capitalise(entry.label)} of ${[...topic.parties].slice(0, 2).sort().join(' and ')}`
        : plain;
    case 'on':
    case 'to':
    case 'in':
      return names[0] ? `${entry.label} ${entry.form} ${names[0]}` : plain;
    case 'of':
      return names[0] ? `${names[0]} ${entry.label}` : plain;
    case 'of-object':
      return names[0] ? `${capitalise(entry.label)} of ${names[0]}` : plain;
    default:
      return plain;
  }
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The label as it stands after a verb: "lift sanctions on Peru", "open a factory"; names keep their capitals. */
function afterVerb(topic: Topic, label: string): string {
  if (!topic.entry) return topic.words || label;
  const own = topic.entry.plain ?? topic.entry.label;
  const startsWithOwn = label.startsWith(own) || label.startsWith(topic.entry.label);
  return startsWithOwn && /^\p{Lu}\p{Ll}/u.test(label)
    ? label.charAt(0).toLowerCase() + label.slice(1)
    : label;
}
