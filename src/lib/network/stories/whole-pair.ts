// A derived edge together with the one of the opposite stance between the same two, where the network has it, so that an
// explanation tells of all that the two share. Any other edge stays as it is.

import type { ExplainedEdge } from './edge-explanation.ts';

export function wholePair(edges: readonly ExplainedEdge[], edge: ExplainedEdge): ExplainedEdge {
  if (edge.kind !== 'derived') return edge;
  const other = edges.find(
    ({ kind, source, target, stance }) =>
      kind === 'derived' && source === edge.source && target === edge.target && stance !== edge.stance,
  );
  if (!other) return edge;
  return {
    ...edge,
    statements: [...new Set([...edge.statements, ...other.statements])],
    issues: [...new Set([...edge.issues, ...other.issues])],
  };
}
