// The page as it stands to what every export is made from, and to the name of its file.

import { captionsOf } from '#lib/export/captions.ts';
import type { ExportInput, Look } from '#lib/export/export-input.ts';
import { fileName } from '#lib/export/file-name.ts';
import { describeClause } from '#lib/selection/describe-clause.ts';
import { isStarting } from '#lib/selection/starting-selection.ts';
import { nodeColour } from '#lib/view/graph/draw-scene.ts';
import type Graph from '#lib/view/graph/Graph.svelte';
import type { Scene } from '#lib/view/graph/scene.ts';
import type { WorkspaceState } from '#lib/workspace/workspace-state.svelte.ts';

const HIDDEN_WORDS: Readonly<Record<string, string>> = {
  person: 'people',
  organization: 'organizations',
  country: 'countries',
  issue: 'issues',
  affiliation: 'who belongs where',
  derived: 'what is computed',
};

/** `graph` is the drawing; without one the files say nothing of colours and places. */
export function gatherExport(current: WorkspaceState, graph: Graph | undefined): ExportInput {
  const { workspace, statements, network } = current;
  const hidden = current.selection.hidden.map((key) => HIDDEN_WORDS[key] ?? key);
  return {
    read: current.read,
    workspace,
    statements,
    network,
    captions: captionsOf({
      workspace,
      network,
      clauses: current.activeClauses,
      statements: statements.length,
      hidden,
    }),
    look: graph ? lookOf(graph) : null,
  };
}

/** In the colours of the light theme: other programs open on white. */
function lookOf(graph: Graph): Look | null {
  const scene: Scene | null = graph.scene();
  if (!scene) return null;
  const palette = graph.palette('light');
  const { agree, disagree, affiliation } = palette;
  return {
    edges: { agree, disagree, affiliation },
    nodes: new Map(
      scene.nodes.map(({ node, x, y, radiusPx }) => [
        node.id,
        { x, y, radiusPx, colour: scene.appearance?.colour(node, palette) ?? nodeColour(node.kind, palette) },
      ]),
    ),
  };
}

/** Names what is open and the filters that a person has chosen. */
export function exportName(current: WorkspaceState, kind: string, ext: string): string {
  const chosen = current.activeClauses.filter((clause) => !(current.hasGuesses && isStarting(clause)));
  const filters = chosen.map((clause) => describeClause(clause, current.workspace));
  return fileName({ title: current.workspace.title, filters, kind, ext });
}
