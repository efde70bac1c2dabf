// A statement in the words of the tooltip and of a screen reader: who, stance, issue, with whom, when, quote, source.

import type { Document } from '#lib/model/document.ts';
import { standsToItself } from '#lib/model/stands-to-itself.ts';
import type { Statement } from '#lib/model/statement.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import { describeTime } from './time-words.ts';
import type { TimelineBasis } from './timeline-items.ts';

export interface MarkWords {
  readonly holders: string;
  /** "disagrees with United States on Iran". */
  readonly claim: string;
  /** "14 May 2019", or null where no time is known for this basis. */
  readonly time: string | null;
  /** The evidence, shortened, without quotation marks. */
  readonly quote: string;
  /** Publisher and title, or "Untitled article". */
  readonly source: string;
}

const QUOTE_UNITS = 140;

/** At most `limit` UTF-16 units, cut at a word where possible and never inside a surrogate pair. */
export function shorten(text: string, limit: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= limit) return flat;
  const cut = flat.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '');
  const atWord = cut.lastIndexOf(' ');
  return `${(atWord > limit / 2 ? cut.slice(0, atWord) : cut).replace(/[\s,;:.–-]+$/, '')}…`;
}

export function nameDocument(document: Document | undefined): string {
  const parts = [document?.publisher, document?.title].filter((part) => part?.trim());
  return parts.length ? shorten(parts.join(': '), 90) : 'Untitled article';
}

/** Returns a function so that names are looked up once for a workspace. */
export function markWordsOf(workspace: Workspace): (statement: Statement, basis: TimelineBasis) => MarkWords {
  const entityNames = new Map(workspace.entities.map((entity) => [entity.id, entity.name]));
  const issueLabels = new Map(workspace.issues.map((issue) => [issue.id, issue.label]));
  const documents = new Map(workspace.documents.map((document) => [document.id, document]));
  const names = (ids: Statement['holders']) => listWords(ids.map((id) => entityNames.get(id) ?? id));
  return (statement, basis) => {
    const document = documents.get(statement.document);
    const time = statement[basis];
    const verb = statement.holders.length > 1 ? statement.stance : `${statement.stance}s`;
    const issue = statement.issue === null ? null : (issueLabels.get(statement.issue) ?? statement.issue);
    return {
      holders: names(statement.holders) || 'Someone',
      claim: [
        verb,
        statement.counterparts.length
          ? `with ${standsToItself(statement) ? 'one another' : names(statement.counterparts)}`
          : null,
        issue === null ? null : `on ${issue}`,
      ]
        .filter((part) => part !== null)
        .join(' '),
      time: time ? describeTime(time) : null,
      quote: shorten(
        document?.text.slice(statement.evidence.begin, statement.evidence.end) ?? '',
        QUOTE_UNITS,
      ),
      source: nameDocument(document),
    };
  };
}

function listWords(words: readonly string[]): string {
  if (words.length <= 2) return words.join(' and ');
  if (words.length > 4) return `${words.slice(0, 3).join(', ')} and ${words.length - 3} more`;
  return `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}
