// What every export is made from: what is open, what the filters leave of it, and how the graph shows that.

import type { Stance, Statement } from '#lib/model/statement.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import type { Point } from '#lib/network/layouts/layout.ts';
import type { Network } from '#lib/network/network.ts';
import type { Captions } from './captions.ts';

/** Where and how a node is drawn: CSS pixels, y downwards, and a colour as `#rrggbb`. */
export interface NodeLook extends Point {
  readonly radiusPx: number;
  readonly colour: string;
}

export interface Look {
  /** By id; a node that is not drawn has none. */
  readonly nodes: ReadonlyMap<string, NodeLook>;
  /** `#rrggbb`; an edge without a stance is an affiliation. */
  readonly edges: Readonly<Record<Stance | 'affiliation', string>>;
}

export interface ExportInput {
  /** As it was read, with its corrections: what opens again as it is. */
  readonly read: Workspace;
  /** What holds of it. */
  readonly workspace: Workspace;
  /** Those of the workspace that the filters leave, in its order. */
  readonly statements: readonly Statement[];
  /** What the graph shows of them. */
  readonly network: Network;
  readonly captions: Captions;
  /** Null where no graph is drawn, as on the command line. */
  readonly look: Look | null;
}
