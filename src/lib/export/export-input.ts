// What every export is made from: what is open, what the filters leave of it, and how the graph shows that.

import type { Stance, Statement } from '#lib/model/statement.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import type { Positions } from '#lib/network/layouts/layout.ts';
import type { Network, NodeKind } from '#lib/network/network.ts';
import type { Captions } from './captions.ts';

/** Colours as `#rrggbb`. */
export type LookColours = Readonly<Record<NodeKind | Stance | 'affiliation', string>>;

export interface Look {
  readonly colours: LookColours;
  /** CSS pixels, y downwards. A node may have none. */
  readonly positions: Positions;
}

export interface ExportInput {
  readonly workspace: Workspace;
  /** Those of the workspace that the filters leave, in its order. */
  readonly statements: readonly Statement[];
  /** What the graph shows of them. */
  readonly network: Network;
  readonly captions: Captions;
  /** Null where no graph is drawn, as on the command line. */
  readonly look: Look | null;
}
