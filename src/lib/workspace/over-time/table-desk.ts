// The worker's work on one open table: holds the derivers of the settings in force and answers what the page asks. Plain
// code that tests run without a worker. Answers are copies; what is derived is overwritten by the next window.

import type { OneModeNetwork } from '#lib/network/derive/derived-network.ts';
import { pairIndex } from '#lib/network/derive/pairs.ts';
import { keptRows } from '#lib/network/derive/plain/kept-rows.ts';
import { findActorGroups } from '#lib/network/communities/find-actor-groups.ts';
import { matchGroups } from '#lib/network/communities/match-groups.ts';
import { explainPair } from '#lib/network/explain/explain-pair.ts';
import { rankNear } from '#lib/network/explain/rank-near.ts';
import { findBreaks } from '#lib/network/follow/find-breaks.ts';
import { figureById } from '#lib/network/follow/figures.ts';
import type { Figure } from '#lib/network/follow/figures.ts';
import { boundsFor, roundOut } from '#lib/network/follow/calendar.ts';
import type { Span } from '#lib/network/follow/calendar.ts';
import { followSpans, overlapOf, windowOf } from '#lib/network/follow/follow-windows.ts';
import { UNDATED } from '#lib/network/table/day-number.ts';
import { ACTOR_COLUMNS } from '#lib/network/table/statement-table.ts';
import type { StatementTable } from '#lib/network/table/statement-table.ts';
import { WHOLE_TIME } from '#lib/network/windows/window.ts';
import type { Window } from '#lib/network/windows/window.ts';
import { PLAIN_VIEW } from '#lib/selection/over-time/network-view.ts';
import type { NetworkSettings } from '#lib/selection/over-time/network-view.ts';
import { arrangeNetwork } from './arrange-network.ts';
import type { ArrangedNetwork, KnownPlaces } from './arrange-network.ts';
import type { TableSource } from './table-source.ts';
import type {
  Arrangement,
  Frame,
  NodeStory,
  OpenedTable,
  PairLine,
  PairList,
  PairSort,
  PairStory,
  Strip,
  StripRequest,
  TieLine,
  WindowRequest,
  WindowStory,
} from './table-service.ts';

const LISTED = 8;
const NAMED_MEMBERS = 6;
/** Work of the strip between two looks at what else is asked. */
const SLICE_MS = 12;
const MOST_BREAKS = 4;
/** A pair says something from this share of what the median pair has in common. */
const LEAST_IN_COMMON = 0.25;

export class TableDesk {
  readonly #source: TableSource;
  readonly #bounds: Span | null;
  readonly #undated: number;
  #network: ArrangedNetwork | null = null;
  readonly #places: KnownPlaces = new Map();
  #groupsBefore: Int32Array | null = null;
  #stripTicket = 0;

  constructor(source: TableSource) {
    this.#source = source;
    const { days, rows } = source.tableOf(PLAIN_VIEW.settings);
    let undated = 0;
    while (undated < rows && days[undated] === UNDATED) undated++;
    this.#undated = undated;
    this.#bounds = undated < rows ? { from: days[undated]!, to: days[rows - 1]! } : null;
  }

  describe(): OpenedTable {
    const table = this.#source.tableOf(PLAIN_VIEW.settings);
    return {
      title: this.#source.title,
      kind: this.#source.kind,
      statements: this.#source.statements,
      actorColumns: ACTOR_COLUMNS.map((id) => ({ id, actors: table.actors[id].labels.length })).filter(
        ({ id, actors }) =>
          actors > 1 && (id !== 'country' || table.actors.country.labels !== table.actors.actor.labels),
      ),
      issues: this.#source.issues,
      bounds: this.#bounds,
      undated: this.#undated,
      isGraded: table.levels.length > 2,
    };
  }

  /** Fails with `network-too-large`, see create-deriver.ts. */
  arrange(settings: NetworkSettings): Arrangement {
    this.cancelStrip();
    const { network, arrangement } = arrangeNetwork(this.#source, settings, this.#bounds, this.#places);
    this.#network = network;
    this.#groupsBefore = null;
    return arrangement;
  }

  frame(request: WindowRequest, spare: Float32Array | null = null): Frame {
    const network = this.#current();
    const window = this.#windowOf(request);
    const { places, sources, targets, actors, ids, twoMode, filter } = network;
    const values = spare?.length === places.length ? spare : new Float32Array(places.length);
    const present = new Uint8Array(ids.length);
    let statements: Int32Array;
    if (twoMode) {
      const derived = twoMode.deriver.derive(window, filter);
      for (let edge = 0; edge < places.length; edge++) values[edge] = derived.values[places[edge]!]!;
      statements = derived.statements;
      if (network.settings.oneMode.isolates) present.set(derived.present);
      for (let edge = 0; edge < places.length; edge++)
        if (values[edge] !== 0) present[sources[edge]!] = present[targets[edge]!] = 1;
    } else {
      const derived = network.oneMode().derive(window, filter);
      const sign = this.#signOf(network.settings);
      for (let edge = 0; edge < places.length; edge++) values[edge] = sign * derived.values[places[edge]!]!;
      statements = derived.statements;
      present.set(derived.present);
    }
    let [shownEdges, agreements, conflicts] = [0, 0, 0];
    for (let edge = 0; edge < values.length; edge++) {
      const value = values[edge]!;
      if (value === 0) continue;
      if (!present[sources[edge]!] || !present[targets[edge]!]) {
        values[edge] = 0;
        continue;
      }
      shownEdges++;
      if (value > 0) agreements++;
      else conflicts++;
    }
    let shownNodes = 0;
    for (const is of present) shownNodes += is;
    let all = 0;
    for (let actor = 0; actor < actors.length; actor++) all += statements[actor]!;
    return { values, present, shownNodes, shownEdges, agreements, conflicts, statements: all };
  }

  /** Conflict is drawn as conflict. */
  #signOf({ mode, oneMode }: NetworkSettings): number {
    return mode === 'actors' && oneMode.aggregation === 'conflict' ? -1 : 1;
  }

  story(request: WindowRequest): WindowStory {
    const { settings, oneMode, filter, actors, ids, twoMode } = this.#current();
    const { aggregation } = settings.oneMode;
    if (twoMode)
      return {
        groups: null,
        sizes: [],
        modularity: null,
        nearest: [],
        furthest: [],
        ties: this.#tieLines(request, null),
      };
    let groups: Int32Array | null = null;
    let modularity: number | null = null;
    const derived = oneMode().derive(this.#windowOf(request), filter);
    if (aggregation !== 'conflict') {
      this.#groupsBefore ??= findActorGroups(oneMode().derive(WHOLE_TIME, filter).values, actors.length).of;
      oneMode().derive(this.#windowOf(request), filter);
      const found = findActorGroups(derived.values, actors.length);
      groups = matchGroups(found.of, this.#groupsBefore);
      this.#groupsBefore = groups;
      modularity = found.modularity;
    }
    const sizes = groups ? membersOf(groups, derived, ids) : [];
    const lines = this.#rankPairs(derived, ids);
    return { groups: groups?.slice() ?? null, sizes, modularity, ...lines, ties: null };
  }

  #rankPairs(
    { congruence, conflict, actors, present }: OneModeNetwork,
    ids: readonly string[],
  ): { nearest: PairLine[]; furthest: PairLine[] } {
    const shared = Float64Array.from(congruence, (agreed, pair) => agreed + conflict[pair]!)
      .filter((both) => both > 0)
      .sort();
    const least = LEAST_IN_COMMON * (shared[shared.length >> 1] ?? 0);
    const all: (PairLine & { share: number })[] = [];
    for (let a = 0, pair = 0; a < actors.length; a++)
      for (let b = a + 1; b < actors.length; b++, pair++) {
        const [agreed, differed] = [congruence[pair]!, conflict[pair]!];
        if (agreed + differed === 0 || agreed + differed < least || !present[a] || !present[b]) continue;
        all.push({ ids: [ids[a]!, ids[b]!], agreed, differed, share: agreed / (agreed + differed) });
      }
    const inCommon = (line: PairLine): number => line.agreed + line.differed;
    const sorted = all.sort((x, y) => y.share - x.share || inCommon(y) - inCommon(x));
    const lineOf = ({ ids: ends, agreed, differed }: PairLine): PairLine => ({ ids: ends, agreed, differed });
    const [nearest, furthest] = bothEnds(sorted);
    return { nearest: nearest.map(lineOf), furthest: furthest.map(lineOf) };
  }

  nodeStory(id: string, request: WindowRequest): NodeStory | null {
    const { oneMode, filter, actors, ids, nodeOf, twoMode } = this.#current();
    const node = nodeOf.get(id);
    if (node === undefined) return null;
    if (twoMode) {
      const ties = this.#tieLines(request, node);
      const isIssue = node >= actors.length;
      const statements = isIssue
        ? 0
        : twoMode.deriver.derive(this.#windowOf(request), filter).statements[node]!;
      const compared = new Set(ties.flat().map(({ ids: ends }) => ends.join(' '))).size;
      return { id, statements, isIssue, ties, nearest: [], furthest: [], compared };
    }
    const derived = oneMode().derive(this.#windowOf(request), filter);
    const near = rankNear(derived, node);
    const lineOf = ({ actor, agreed, differed }: (typeof near)[number]): PairLine => ({
      ids: [id, ids[actor]!],
      agreed,
      differed,
    });
    const [nearest, furthest] = bothEnds(near);
    return {
      id,
      statements: derived.statements[node]!,
      isIssue: false,
      ties: null,
      nearest: nearest.map(lineOf),
      furthest: furthest.map(lineOf),
      compared: near.length,
    };
  }

  /** The largest lines and the smallest, of one node or of all. */
  #tieLines(request: WindowRequest, node: number | null): [TieLine[], TieLine[]] {
    const { ids, sources, targets } = this.#current();
    const { values } = this.frame(request);
    const lines: TieLine[] = [];
    for (const [edge, value] of values.entries()) {
      const [a, b] = [sources[edge]!, targets[edge]!];
      if (value !== 0 && (node === null || a === node || b === node))
        lines.push({ ids: [ids[a]!, ids[b]!], value });
    }
    lines.sort((x, y) => y.value - x.value);
    return bothEnds(lines);
  }

  pairStory(pair: readonly [string, string], request: WindowRequest): PairStory | null {
    const network = this.#current();
    const { nodeOf, actors, table, filter, settings, twoMode } = network;
    const [a, b] = [nodeOf.get(pair[0]), nodeOf.get(pair[1])];
    if (a === undefined || b === undefined || a === b) return null;
    const window = this.#windowOf(request);
    if (twoMode) return this.#tieStory(network, a < b ? [a, b] : [b, a], window, request);
    const explained = explainPair(table, settings.oneMode, window, filter, [actors[a]!, actors[b]!]);
    const derived = network.oneMode().derive(window, filter);
    const byTopic = new Map<string, { topic: string; agreed: number; differed: number; issues: number }>();
    const issues = explained.issues.map(({ issue, day, rows, agreed, differed }) => {
      const topics = this.#source.topicsOf(issue);
      for (const topic of topics) {
        const known = byTopic.get(topic) ?? { topic, agreed: 0, differed: 0, issues: 0 };
        known.agreed += agreed;
        known.differed += differed;
        known.issues++;
        byTopic.set(topic, known);
      }
      return { issue, day, topics, agreed, differed, ...this.#saidIn(table, rows) };
    });
    return {
      ...explained,
      ids: pair,
      isTie: false,
      drawn: derived.values[pairIndex(a, b, actors.length)]!,
      byTopic: [...byTopic.values()].sort((x, y) => y.issues - x.issues),
      issues,
    };
  }

  /** An actor and an issue: what the actor said about it. */
  #tieStory(
    { table, actors, settings, twoMode, places, sources, targets }: ArrangedNetwork,
    [actor, node]: readonly [number, number],
    window: Window,
    request: WindowRequest,
  ): PairStory | null {
    const issue = twoMode?.issues[node - actors.length];
    if (actor >= actors.length || issue === undefined) return null;
    const only = new Uint8Array(table.issues.labels.length);
    only[issue] = 1;
    const { actors: column, duplicates } = settings.oneMode;
    const kept = keptRows(table, column, new Set([actors[actor]!]), duplicates, true, window, only);
    const frame = this.frame(request);
    let drawn = 0;
    for (let edge = 0; edge < places.length; edge++)
      if (sources[edge] === actor && targets[edge] === node) drawn = frame.values[edge]!;
    const stanceOf = (row: number): number => table.levels[table.stances[row]!]!;
    const agreed = kept.filter(({ row }) => stanceOf(row) > 0).length;
    const differed = kept.filter(({ row }) => stanceOf(row) < 0).length;
    const ids: [string, string] = [this.#network!.ids[actor]!, this.#network!.ids[node]!];
    return {
      ids,
      isTie: true,
      congruence: agreed,
      conflict: differed,
      activity: [kept.length, 0],
      aggregated: agreed - differed,
      divisor: 1,
      value: drawn,
      drawn,
      byTopic: [],
      issues: kept
        .map(({ row }) => ({
          // The document tells votes in roll calls apart.
          issue: this.#source.kind === 'votes' ? table.documents.codes[row]! : issue,
          day: table.days[row]!,
          topics: [],
          agreed: stanceOf(row) > 0 ? 1 : 0,
          differed: stanceOf(row) < 0 ? 1 : 0,
          ...this.#saidIn(table, [[row], []]),
        }))
        .reverse(),
    };
  }

  #saidIn(
    table: StatementTable,
    rows: readonly [readonly number[], readonly number[]],
  ): Pick<PairStory['issues'][number], 'stances' | 'quotes'> {
    const stances = (of: readonly number[]): number[] => of.map((row) => table.levels[table.stances[row]!]!);
    const quotes = (of: readonly number[]): string[] =>
      of.map((row) => this.#source.quoteOf(row)).filter((quote) => quote !== null);
    return { stances: [stances(rows[0]), stances(rows[1])], quotes: [quotes(rows[0]), quotes(rows[1])] };
  }

  issueWords(issues: readonly number[]): ReturnType<TableSource['wordsOf']> {
    // What a tie of the votes lists are roll calls, whatever the mode.
    const settings = this.#current().settings;
    const mode = this.#source.kind === 'votes' ? 'actors' : settings.mode;
    return this.#source.wordsOf({ ...settings, mode }, issues);
  }

  listPairs(request: WindowRequest, sort: PairSort, descending: boolean): PairList {
    const { sources, targets, places, ids, twoMode, oneMode, filter, settings } = this.#current();
    const { values: drawn } = this.frame(request);
    const window = this.#windowOf(request);
    const counts = twoMode ? null : oneMode().derive(window, filter);
    const exact = twoMode ? twoMode.deriver.derive(window, filter).values : counts!.values;
    const sign = this.#signOf(settings);
    const edges: number[] = [];
    for (let edge = 0; edge < drawn.length; edge++) if (drawn[edge] !== 0) edges.push(edge);
    /** A frame's values are rounded for drawing: a third would be 0.3333333432674408. */
    const valueOf = (edge: number): number => sign * exact[places[edge]!]!;
    const agreedOf = (edge: number): number => counts?.congruence[places[edge]!] ?? 0;
    const differedOf = (edge: number): number => counts?.conflict[places[edge]!] ?? 0;
    const nameOf = { a: (edge: number) => ids[sources[edge]!]!, b: (edge: number) => ids[targets[edge]!]! };
    const numberOf = { value: valueOf, agreed: agreedOf, differed: differedOf };
    const turn = descending ? -1 : 1;
    edges.sort((x, y) => {
      const order =
        sort === 'a' || sort === 'b'
          ? nameOf[sort](x).localeCompare(nameOf[sort](y), 'en')
          : numberOf[sort](x) - numberOf[sort](y);
      return turn * order || x - y;
    });
    return {
      a: Uint32Array.from(edges, (edge) => sources[edge]!),
      b: Uint32Array.from(edges, (edge) => targets[edge]!),
      values: Float64Array.from(edges, valueOf),
      agreed: counts && Float64Array.from(edges, agreedOf),
      differed: counts && Float64Array.from(edges, differedOf),
    };
  }

  /**
   * The figure of every window, in slices between which other questions are answered; null where a later strip or other
   * settings came first.
   */
  async strip(
    request: StripRequest,
    onProgress: (done: number, total: number) => void,
  ): Promise<Strip | null> {
    const ticket = ++this.#stripTicket;
    const network = this.#current();
    const bounds = this.#bounds;
    if (!bounds) return { spans: [], values: [], breaks: [] };
    const figure = figureById(request.figure);
    const [a, b] = (request.pair ?? []).map((id) => network.nodeOf.get(id));
    const isPair = a !== undefined && b !== undefined && a !== b && Math.max(a, b) < network.actors.length;
    const pair = isPair ? ([a, b] as const) : null;
    const spans = followSpans(request.span, request.step, stripBounds(bounds, request));
    const values: (number | null)[] = [];
    let began = performance.now();
    for (const span of spans) {
      const derived = network.oneMode().derive(windowOf(span, request, bounds), network.filter);
      const isEmpty = !derived.statements.some((count) => count > 0);
      values.push(isEmpty ? null : this.#figureOf(figure, derived, pair, { ...request, span }));
      if (performance.now() - began < SLICE_MS) continue;
      onProgress(values.length, spans.length);
      await new Promise((resolve) => setTimeout(resolve));
      if (ticket !== this.#stripTicket) return null;
      began = performance.now();
    }
    // A window that only grows drifts, and its levels say nothing.
    const breaks =
      request.motion === 'cumulative'
        ? []
        : findBreaks(values, { overlap: overlapOf(spans), mostBreaks: MOST_BREAKS });
    return { spans, values, breaks };
  }

  /** As the figure has it, but of what is drawn where that is no agreement among actors. */
  #figureOf(
    figure: Figure,
    derived: OneModeNetwork,
    pair: readonly [number, number] | null,
    request: WindowRequest,
  ): number | null {
    const { settings, twoMode, actors } = this.#current();
    if (figure.id === 'modularity' && this.#signOf(settings) < 0) return null;
    if (figure.id !== 'actors' || !twoMode) return figure.run(derived, pair);
    const { present } = this.frame(request);
    return present.subarray(0, actors.length).reduce((sum, is) => sum + is, 0);
  }

  cancelStrip(): void {
    this.#stripTicket++;
  }

  #current(): ArrangedNetwork {
    if (!this.#network) throw new Error('No network has been arranged.');
    return this.#network;
  }

  #windowOf({ span, ...how }: WindowRequest): Window {
    return span && this.#bounds ? windowOf(span, how, this.#bounds) : WHOLE_TIME;
  }
}

/** Windows begin with the year or month that the first statement is in, and end with that of the last. */
function stripBounds(bounds: Span, { step, span }: StripRequest): Span {
  const last = Math.max(boundsFor(span, bounds).to, span.to);
  return { from: roundOut(bounds.from, bounds.from, step.unit).from, to: last };
}

/** The groups by size, each with its members that say the most first. */
function membersOf(
  groups: Int32Array,
  { statements }: OneModeNetwork,
  ids: readonly string[],
): WindowStory['sizes'] {
  const members = new Map<number, number[]>();
  for (const [actor, group] of groups.entries())
    if (group >= 0) members.set(group, [...(members.get(group) ?? []), actor]);
  return [...members]
    .map(([group, actors]) => ({
      group,
      size: actors.length,
      members: actors
        .sort((x, y) => statements[y]! - statements[x]! || x - y)
        .slice(0, NAMED_MEMBERS)
        .map((actor) => ids[actor]!),
    }))
    .sort((x, y) => y.size - x.size || x.group - y.group);
}

/** The first of a list and, from its end, the last; nothing is in both. */
function bothEnds<Item>(sorted: readonly Item[]): [Item[], Item[]] {
  const first = Math.min(LISTED, Math.ceil(sorted.length / 2));
  const last = Math.min(LISTED, sorted.length - first);
  return [sorted.slice(0, first), sorted.slice(sorted.length - last).reverse()];
}
