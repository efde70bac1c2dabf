// Statements to the network of who sides with whom: computed edges for stances that two actors share or oppose, beside the
// relations that the text itself tells. Actors without either are left out.

import type { Statement } from '#lib/model/statement.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import { buildNetwork } from './build-network.ts';
import { deriveSides } from './derive/derive-sides.ts';
import type { SidesSettings } from './derive/settings.ts';
import type { Network, NetworkEdge, NetworkNode } from './network.ts';

/** `statements` are those of `workspace` that shall count. */
export function buildSides(
  workspace: Workspace,
  statements: readonly Statement[],
  settings: SidesSettings,
): Network {
  const said = buildNetwork(workspace, statements);
  const { pairs } = deriveSides(workspace, statements, settings);
  const labels = new Map<string, string>(workspace.issues.map(({ id, label }) => [id, label]));
  const derived = pairs.flatMap(({ ends, agreeValue, conflictValue, issues }): NetworkEdge[] =>
    (['agree', 'disagree'] as const).flatMap((stance) => {
      const weight = stance === 'agree' ? agreeValue : conflictValue;
      if (weight === 0) return [];
      const shared = issues.filter((issue) => (stance === 'agree' ? issue.congruence : issue.conflict) > 0);
      return {
        id: `derived:${stance}:${ends[0]}~${ends[1]}`,
        kind: 'derived',
        source: ends[0],
        target: ends[1],
        stance,
        directed: false,
        weight,
        // Both ends' whole record on these issues, so that the sum can be checked.
        statements: [
          ...new Set(shared.flatMap(({ held }) => held.flatMap((of) => [...of.agree, ...of.disagree]))),
        ],
        issues: shared.map(({ issue }) => issue),
        issueLabels: shared.map(({ issue }) => labels.get(issue) ?? issue),
      };
    }),
  );
  const relations = said.edges.filter(({ kind }) => kind === 'relation');
  const edges = [...derived, ...relations].sort((a, b) => (a.id < b.id ? -1 : 1));
  const ends = new Set(edges.flatMap(({ source, target }) => [source, target]));
  const nodes: NetworkNode[] = said.nodes.filter(({ id }) => ends.has(id));
  return { nodes, edges };
}
