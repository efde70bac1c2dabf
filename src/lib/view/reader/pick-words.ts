// A picked node or edge to the heading over its evidence.

import type { Workspace } from '#lib/model/workspace.ts';
import type { Network, NodeKind } from '#lib/network/network.ts';
import type { Picked } from '#lib/selection/selection.ts';
import { endsOfCell } from '#lib/selection/statements-of-pick.ts';
import { labelOf } from '#lib/selection/label-values.ts';

const KIND_WORDS: Record<NodeKind, string> = {
  person: 'Person',
  organization: 'Organization',
  country: 'Country',
  place: 'Place',
  other: 'Actor',
  issue: 'Issue',
};

export interface PickWords {
  /** "Norway", or "Elin Sandvik – Kenji Morita". */
  readonly title: string;
  /** "Country", or "disagree on fishing quotas". */
  readonly kind: string;
}

/** Names the pick from the network, or from the workspace where the filters have taken it out of the network. */
export function pickWords(workspace: Workspace, network: Network, picked: Picked): PickWords {
  const nameOf = (id: string) =>
    network.nodes.find((node) => node.id === id)?.label ??
    workspace.issues.find((issue) => issue.id === id)?.label ??
    labelOf(workspace, id.startsWith('country:') ? 'country' : 'actor', id.replace(/^country:/, ''));
  if (picked.kind === 'node') {
    const node = network.nodes.find(({ id }) => id === picked.id);
    return {
      title: nameOf(picked.id),
      kind: node ? kindWords(workspace, node.id, node.kind) : 'Not shown now',
    };
  }
  if (picked.kind === 'cell') {
    const { actor, issue } = endsOfCell(picked.id);
    return { title: `${nameOf(actor)} on ${nameOf(issue)}`, kind: 'Actor and issue' };
  }
  const edge = network.edges.find(({ id }) => id === picked.id);
  if (!edge) return { title: 'A connection', kind: 'Not shown now' };
  const title = `${nameOf(edge.source)} ${edge.directed || edge.kind === 'stance' || edge.kind === 'affiliation' ? '→' : '–'} ${nameOf(edge.target)}`;
  if (edge.kind === 'affiliation') return { title, kind: 'belongs to' };
  const verb = edge.stance === 'agree' ? 'agree' : 'disagree';
  if (edge.kind === 'derived')
    return {
      title,
      kind: `${edge.stance === 'agree' ? 'side with each other' : 'stand against each other'} on ${edge.issueLabels.join(', ')}: computed, not said`,
    };
  if (edge.kind === 'stance') return { title, kind: `${verb}s` };
  const issues = edge.issueLabels.join(', ');
  return { title, kind: `${edge.directed ? `${verb}s` : verb}${issues ? ` on ${issues}` : ''}` };
}

function kindWords(workspace: Workspace, id: string, kind: NodeKind): string {
  if (kind === 'issue')
    return workspace.issues.find((issue) => issue.id === id)?.kind === 'proposal' ? 'Proposal' : 'Topic';
  const entity = workspace.entities.find((each) => each.id === id);
  const country =
    entity?.country && kind !== 'country' ? labelOf(workspace, 'country', entity.country) : null;
  return [entity?.role ?? KIND_WORDS[kind], country].filter(Boolean).join(', ');
}
