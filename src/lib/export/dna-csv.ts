// Statements in the form of the event list that Discourse Network Analyzer writes (leifeld/dna, Exporter.java, eventCSV):
// its thirteen columns in its order, semicolons between them, whole numbers for ids, 0 and 1 for agreement; ours follow
// after. DNA knows one value a variable, so a statement of several holders is as many rows.
//
// In DNA two actors with the same agreement on one concept agree with each other. Two who "disagree on Iran" do not: for
// a stance towards another actor the concept is therefore that actor's position ("Iran: as seen by United States").

import type { Entity, EntityId } from '#lib/model/entity.ts';
import type { Statement } from '#lib/model/statement.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import { countryLabel } from '#lib/network/country-label.ts';
import { isMutual } from '#lib/network/is-mutual.ts';
import { readingOrder } from '#lib/selection/reading-order.ts';
import type { CsvCell } from './csv.ts';
import { writeCsv } from './csv.ts';
import { DNA_COLUMNS, OWN_COLUMNS } from './dna-columns.ts';

/**
 * Ids are places: of the statement in the order of reading, of the document in the workspace, both from 1. `time` is
 * empty where nothing says when it was said; of a longer time it is the first day.
 */
export function writeDnaCsv(workspace: Workspace, statements: readonly Statement[]): string {
  const documents = new Map(
    workspace.documents.map((document, at) => [document.id, { document, id: at + 1 }]),
  );
  const entities = new Map<string, Entity>(workspace.entities.map((entity) => [entity.id, entity]));
  const issues = new Map(workspace.issues.map((issue) => [issue.id, issue]));
  const places = readingOrder(workspace);
  const name = (id: EntityId): string => entities.get(id)?.name ?? id;

  const rows = statements.flatMap((statement) => {
    const place = documents.get(statement.document);
    const issue = statement.issue === null ? undefined : issues.get(statement.issue);
    return sidesOf(statement, place?.document.text ?? '').map(([holder, counterpart]): CsvCell[] => {
      const entity = entities.get(holder);
      const country = entity?.country ?? null;
      const isPerson = entity?.type === 'person';
      return [
        places.get(statement.id) ?? null,
        statement.said ? `${statement.said.from} 00:00:00` : null,
        place?.id ?? null,
        place?.document.title ?? null,
        null,
        place?.document.publisher ?? null,
        null,
        null,
        place?.document.text.slice(statement.evidence.begin, statement.evidence.end) ?? null,
        isPerson ? name(holder) : null,
        isPerson ? country && countryLabel(country) : name(holder),
        counterpart === null
          ? (issue?.label ?? null)
          : `${issue?.label ?? 'No issue named'}: as seen by ${name(counterpart)}`,
        statement.stance === 'agree' ? 1 : 0,
        issue?.label ?? null,
        issue?.kind ?? null,
        counterpart === null ? null : name(counterpart),
        country,
        Math.round(statement.confidence * 1000) / 1000,
        statement.provenance.rule,
        place?.document.url ?? null,
      ];
    });
  });
  return writeCsv([...DNA_COLUMNS, ...OWN_COLUMNS], rows, ';');
}

/** Who holds the stance towards whom: both ways where two disagree with each other, never towards oneself. */
function sidesOf(statement: Statement, text: string): (readonly [EntityId, EntityId | null])[] {
  const { holders, counterparts } = statement;
  if (counterparts.length === 0) return holders.map((holder) => [holder, null]);
  const mutual = isMutual(statement, text);
  const sides = new Map<string, readonly [EntityId, EntityId]>();
  for (const holder of holders)
    for (const counterpart of counterparts) {
      if (holder === counterpart) continue;
      sides.set(`${holder} ${counterpart}`, [holder, counterpart]);
      if (mutual) sides.set(`${counterpart} ${holder}`, [counterpart, holder]);
    }
  return [...sides.values()];
}
