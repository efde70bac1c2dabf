// What the worker of the page over time is asked, and what it answers: plain data, the large parts as columns whose memory
// goes over to the page.

import type { ColumnGraph } from '#lib/network/column-graph.ts';
import type { FigureId } from '#lib/network/follow/figures.ts';
import type { Span, Step } from '#lib/network/follow/calendar.ts';
import type { Motion } from '#lib/network/follow/follow-windows.ts';
import type { ActorColumn } from '#lib/network/table/statement-table.ts';
import type { KernelId } from '#lib/network/windows/kernels.ts';
import type { NetworkSettings } from '#lib/selection/over-time/network-view.ts';
import type { TableImportService } from '../table-import/import-service.ts';
import type { IssueCount, IssueWords } from './table-source.ts';

export interface OpenedTable {
  readonly title: string;
  readonly kind: 'votes' | 'own';
  readonly statements: number;
  /** Columns that name at least two actors. */
  readonly actorColumns: readonly { readonly id: ActorColumn; readonly actors: number }[];
  readonly issues: readonly IssueCount[];
  /** First and last day; null where no statement has a date. */
  readonly bounds: Span | null;
  readonly undated: number;
  readonly isGraded: boolean;
}

/** A network that all windows share: who and which edges there may be, and where everyone stands. */
export interface Arrangement {
  readonly ids: readonly string[];
  /** So many of them are actors, the first; the others issues. */
  readonly actors: number;
  readonly importance: Float32Array;
  readonly positions: Float32Array;
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  readonly isSigned: boolean;
  /** How many actors the table has before only the most active were kept. */
  readonly actorsInAll: number;
  /** Statements of the chosen actors and issues by time, in bins of equal length over the bounds. */
  readonly bins: Uint32Array;
}

export interface WindowRequest {
  readonly span: Span | null;
  readonly motion: Motion;
  readonly kernel: KernelId;
}

/** One window's network, over the edges and nodes of the arrangement. */
export interface Frame {
  readonly values: Float32Array;
  readonly present: Uint8Array;
  readonly shownNodes: number;
  readonly shownEdges: number;
  readonly agreements: number;
  readonly conflicts: number;
  /** Statements in the window. */
  readonly statements: number;
}

export interface PairLine {
  readonly ids: readonly [string, string];
  readonly agreed: number;
  readonly differed: number;
}

/** A line of an actor and an issue, above 0 where the actor is for it. */
export interface TieLine {
  readonly ids: readonly [string, string];
  readonly value: number;
}

/** What can be said of a window once it stands still. */
export interface WindowStory {
  /** Per node, its group; -1 for none. Null where the settings make none. */
  readonly groups: Int32Array | null;
  readonly sizes: readonly {
    readonly group: number;
    readonly members: readonly string[];
    readonly size: number;
  }[];
  readonly modularity: number | null;
  /** Pairs with the largest and with the smallest share of agreement. */
  readonly nearest: readonly PairLine[];
  readonly furthest: readonly PairLine[];
  /** In a network of actors and issues: its largest and its smallest lines, instead of pairs. */
  readonly ties: readonly [readonly TieLine[], readonly TieLine[]] | null;
}

export interface NodeStory {
  readonly id: string;
  readonly statements: number;
  readonly isIssue: boolean;
  readonly ties: WindowStory['ties'];
  readonly nearest: readonly PairLine[];
  readonly furthest: readonly PairLine[];
  /** Of how many others. */
  readonly compared: number;
}

export interface EvidenceIssue {
  readonly issue: number;
  readonly day: number;
  /** Each end's stances, -1 to 1 or graded. */
  readonly stances: readonly [readonly number[], readonly number[]];
  readonly quotes: readonly [readonly string[], readonly string[]];
  readonly topics: readonly string[];
  readonly agreed: number;
  readonly differed: number;
}

export interface PairStory {
  readonly ids: readonly [string, string];
  /** An actor and an issue, in the network of both: then only the first end speaks. */
  readonly isTie: boolean;
  readonly congruence: number;
  readonly conflict: number;
  readonly activity: readonly [number, number];
  readonly aggregated: number;
  readonly divisor: number;
  readonly value: number;
  /** As drawn: 0 where a cut took it out. */
  readonly drawn: number;
  readonly byTopic: readonly {
    readonly topic: string;
    readonly agreed: number;
    readonly differed: number;
    readonly issues: number;
  }[];
  readonly issues: readonly EvidenceIssue[];
}

export type PairSort = 'a' | 'b' | 'value' | 'agreed' | 'differed';

/** The drawn pairs in order; places in the arrangement's ids. */
export interface PairList {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly values: Float64Array;
  /** Null in a network of actors and issues. */
  readonly agreed: Float64Array | null;
  readonly differed: Float64Array | null;
}

export interface StripRequest {
  readonly figure: FigureId;
  readonly pair: readonly [string, string] | null;
  /** Its length is that of every window. */
  readonly span: Span;
  readonly step: Step;
  readonly motion: Motion;
  readonly kernel: KernelId;
}

export interface Strip {
  readonly spans: readonly Span[];
  readonly values: readonly (number | null)[];
  /** Places in `spans` where a new level begins. */
  readonly breaks: readonly number[];
}

export type OpenProgress = (done: number, total: number | null) => void;

export interface TableService {
  openVotes(onProgress: OpenProgress): Promise<OpenedTable>;
  /** Every later question is about a network of these settings. */
  arrange(settings: NetworkSettings): Promise<Arrangement>;
  /** `spare`: values of a frame that nobody needs any more, to be filled anew; they are gone on the page's side. */
  frame(request: WindowRequest, spare: Float32Array | null): Promise<Frame>;
  story(request: WindowRequest): Promise<WindowStory>;
  nodeStory(id: string, request: WindowRequest): Promise<NodeStory | null>;
  pairStory(ids: readonly [string, string], request: WindowRequest): Promise<PairStory | null>;
  issueWords(issues: readonly number[]): Promise<readonly IssueWords[]>;
  listPairs(request: WindowRequest, sort: PairSort, descending: boolean): Promise<PairList>;
  /** Null where a later strip or other settings have come before it was done. */
  strip(request: StripRequest, onProgress: (done: number, total: number) => void): Promise<Strip | null>;
  cancelStrip(): Promise<void>;
  /** Reads files into this worker; what was read last waits here for the two below. */
  readonly importing: TableImportService;
  /** What was read takes the place of what is open. */
  openRead(): Promise<Opened>;
  /** What is open as it can be kept; null for the votes. Fails with `table-too-large-to-keep`. */
  pack(): Promise<PackedTable | null>;
  /** As `openRead`, from what `pack` gave. Fails with `table-damaged`. */
  openKept(packed: Pick<PackedTable, 'kind' | 'title' | 'body'>): Promise<Opened>;
}

/** A table stays in the worker; a graph comes over whole: the page draws it, and nothing is derived from it. */
export type Opened =
  | { readonly kind: 'table'; readonly opened: OpenedTable }
  | { readonly kind: 'graph'; readonly opened: OpenedGraph };

/** A graph from a file. */
export interface OpenedGraph {
  readonly title: string;
  readonly graph: ColumnGraph;
}

/** What is open, as it is kept. */
export interface PackedTable {
  /** "my-speeches-1k9f3a0x5e2": words of the title and a hash of the columns. */
  readonly id: string;
  readonly kind: 'table' | 'graph';
  readonly title: string;
  /** Statements, or edges. */
  readonly rows: number;
  readonly body: Blob;
}
