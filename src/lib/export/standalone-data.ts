// What a self-contained page holds: the statements that the filters leave with the paragraphs that they stand in, where
// the nodes are on a wide and on a narrow screen, and what it is of in words.

import type { Workspace } from '#lib/model/workspace.ts';
import { buildNetwork } from '#lib/network/build-network.ts';
import { countKinds } from '#lib/network/hide-kinds.ts';
import { forceLayout } from '#lib/network/layouts/force-layout.ts';
import type { Positions } from '#lib/network/layouts/layout.ts';
import { HIDEABLE } from '#lib/selection/selection.ts';
import type { Hideable } from '#lib/selection/selection.ts';
import type { Captions } from './captions.ts';
import { excerptWorkspace } from './excerpt-workspace.ts';
import type { ExportInput } from './export-input.ts';

/** Larger networks are only turned on their side for a narrow screen: to lay them out again would hold the page up. */
const LAID_OUT_TWICE = 100;

/** Ids with CSS pixels from the top left. */
export type PlaceList = readonly (readonly [id: string, x: number, y: number])[];

export interface StandaloneData {
  readonly workspace: Workspace;
  readonly captions: Captions;
  /** Kinds that the legend begins without, because the page had them off. */
  readonly hidden: readonly Hideable[];
  readonly wide: PlaceList;
  readonly narrow: PlaceList;
}

const WIDE = { widthPx: 900, heightPx: 620 };
const NARROW = { widthPx: 360, heightPx: 460 };

function listOf(positions: Positions): PlaceList {
  const round = (value: number): number => Math.round(value * 10) / 10;
  return [...positions].map(([id, { x, y }]) => [id, round(x), round(y)] as const);
}

export function standaloneData({
  workspace,
  statements,
  network,
  captions,
  look,
}: ExportInput): StandaloneData {
  const excerpt = excerptWorkspace(workspace, statements);
  const whole = buildNetwork(excerpt, excerpt.statements);
  const [all, shown] = [countKinds(whole), countKinds(network)];
  // As it is drawn, where everything is drawn; else laid out afresh.
  const drawn = look && whole.nodes.every(({ id }) => look.nodes.has(id)) ? look.nodes : null;
  const wide = listOf(drawn ?? forceLayout.run(whole, WIDE));
  return {
    workspace: excerpt,
    captions,
    hidden: HIDEABLE.filter((key) => all[key] > 0 && shown[key] === 0),
    wide,
    narrow:
      whole.nodes.length > LAID_OUT_TWICE
        ? wide.map(([id, x, y]) => [id, y, x])
        : listOf(forceLayout.run(whole, NARROW)),
  };
}
