// A table and settings to the network that all windows share: who is in it, which edges there may be, where everyone stands,
// and the derivers that fill it. Places do not hang on filters or on how edges are cut, so that they stay while these change.

import { createDeriver } from '#lib/network/derive/create-deriver.ts';
import type { Deriver } from '#lib/network/derive/create-deriver.ts';
import { chooseActors } from '#lib/network/derive/choose-actors.ts';
import { createTwoModeDeriver } from '#lib/network/derive/create-two-mode-deriver.ts';
import type { TwoModeDeriver } from '#lib/network/derive/create-two-mode-deriver.ts';
import type { OneModeNetwork } from '#lib/network/derive/derived-network.ts';
import { firstPairOf, pairCount } from '#lib/network/derive/pairs.ts';
import type { OneModeSettings } from '#lib/network/derive/settings.ts';
import type { Span } from '#lib/network/follow/calendar.ts';
import { placeLate } from '#lib/network/layouts/place-late.ts';
import { nearestTies, placeOnce } from '#lib/network/layouts/place-once.ts';
import type { Tie } from '#lib/network/layouts/place-once.ts';
import { UNDATED } from '#lib/network/table/day-number.ts';
import { NO_CODE } from '#lib/network/table/dictionary.ts';
import type { StatementTable } from '#lib/network/table/statement-table.ts';
import { WHOLE_TIME } from '#lib/network/windows/window.ts';
import { MOST_DRAWN_ACTORS } from '#lib/selection/over-time/network-address.ts';
import type { NetworkSettings } from '#lib/selection/over-time/network-view.ts';
import type { Arrangement } from './table-service.ts';
import type { TableSource } from './table-source.ts';

/** What one set of settings is derived with. */
export interface ArrangedNetwork {
  readonly settings: NetworkSettings;
  readonly table: StatementTable;
  readonly filter: Uint8Array | null;
  /** Of the actors, whatever the mode: figures and nearness come from it. Made when first asked for. */
  oneMode(): Deriver;
  /** Codes in the actor column. */
  readonly actors: Int32Array;
  readonly twoMode: {
    readonly deriver: TwoModeDeriver;
    /** Those that are shown; what an actor says of others still counts as its activity. */
    readonly issues: Int32Array;
  } | null;
  /** Per edge, its place among the pairs, or in the matrix of actors and issues. */
  readonly places: Uint32Array;
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  /** Actors, then issues. */
  readonly ids: readonly string[];
  readonly nodeOf: ReadonlyMap<string, number>;
}

/** Places by what they hang on. */
export type KnownPlaces = Map<string, Float32Array<ArrayBuffer>>;

/** A network of actors and issues shows no more issues than this, the most frequent. */
const MOST_ISSUES = 60;
/** Bins of the timeline are as long as one of these, in days, the shortest that makes no more than MOST_BINS. */
const BIN_DAYS = [1, 7, 30.4375, 91.3125, 365.25, 3652.5] as const;
const MOST_BINS = 120;

/** Of more actors than can be drawn, all are the most active that can. */
function withDrawnActors(settings: NetworkSettings, table: StatementTable): NetworkSettings {
  const { oneMode } = settings;
  if (oneMode.mostActive !== null || table.actors[oneMode.actors].labels.length <= MOST_DRAWN_ACTORS)
    return settings;
  return { ...settings, oneMode: { ...oneMode, mostActive: MOST_DRAWN_ACTORS } };
}

/** Fails with `network-too-large`, see create-deriver.ts. */
export function arrangeNetwork(
  source: TableSource,
  asked: NetworkSettings,
  bounds: Span | null,
  known: KnownPlaces,
): { network: ArrangedNetwork; arrangement: Arrangement } {
  const table = source.tableOf(asked);
  const settings = withDrawnActors(asked, table);
  const filter = source.filterOf(settings);
  const { actors: column, mostActive, duplicates } = settings.oneMode;
  const { labels, codes } = table.actors[column];
  const actors = chooseActors(table, column, mostActive);
  const actorIds = [...actors].map((code) => labels[code]!);
  const isTwoMode = settings.mode === 'issues';
  const base = {
    settings,
    table,
    filter,
    actors,
    oneMode: lazily(() => createDeriver(table, oneModeOf(settings))),
  };
  const made = isTwoMode ? withIssues(base, actorIds) : withPairs(base, actorIds);
  const { ids, sources, targets } = made.network;
  const key = JSON.stringify([settings.abstentions, column, mostActive, duplicates, isTwoMode]);
  const places = known.get(key) ?? made.place();
  known.set(key, places);
  const positions = made.positionsOf(places);
  return {
    network: made.network,
    arrangement: {
      ids,
      actors: actors.length,
      importance: made.importance,
      positions,
      sources: sources.slice(),
      targets: targets.slice(),
      isSigned: isTwoMode
        ? settings.twoMode.aggregation === 'subtract'
        : settings.oneMode.aggregation !== 'ignore',
      actorsInAll: labels.length,
      bins: binsOf(table, filter, codes, actors, bounds),
    },
  };
}

interface Made {
  readonly network: ArrangedNetwork;
  /** Per node, not negative; squared, so that the quiet are told from the busy by their size. */
  readonly importance: Float32Array;
  /** Of whoever has a place whatever the filter. */
  place(): Float32Array<ArrayBuffer>;
  /** Of all nodes, from these places. */
  positionsOf(places: Float32Array): Float32Array<ArrayBuffer>;
}

type Base = Pick<ArrangedNetwork, 'settings' | 'table' | 'filter' | 'oneMode' | 'actors'>;

/** The figures of a network of actors and issues are those of its actors, of whom it shows all, and no line is cut. */
function oneModeOf({ mode, oneMode }: NetworkSettings): OneModeSettings {
  return mode === 'actors'
    ? oneMode
    : {
        ...oneMode,
        aggregation: 'subtract',
        normalization: 'no',
        threshold: 0,
        backbone: null,
        isolates: true,
      };
}

function withPairs(base: Base, ids: readonly string[]): Made {
  const actors = base.actors.length;
  const whole = base.oneMode().derive(WHOLE_TIME, base.filter);
  const { congruence, conflict } = whole;
  const importance = Float32Array.from(whole.statements, (count) => count * count);
  const edges = pairsWhere(actors, (pair) => congruence[pair]! + conflict[pair]! > 0);
  return {
    network: { ...base, ...edges, twoMode: null, ids, nodeOf: placesOf(ids) },
    importance,
    place: () => placeOnce(actors, nearestTies(affinity(base.oneMode().derive(WHOLE_TIME, null)), actors)),
    positionsOf: (places) => Float32Array.from(places),
  };
}

function withIssues(base: Base, actorIds: readonly string[]): Made {
  const { settings, table, filter, actors } = base;
  const { threshold, minimumStatements, mostActive, duplicates } = settings.oneMode;
  const column = settings.oneMode.actors;
  const allIssues = table.issues.labels.length;
  const issues = mostFrequent(table, filter, MOST_ISSUES);
  // Those that count without a filter have places whether they are shown or not, so that a filter moves nobody; of rarer
  // ones, those that a filter brings in come after them.
  const usual = filter ? mostFrequent(table, null, MOST_ISSUES) : issues;
  const placed = Int32Array.from(new Set([...usual, ...issues]));
  const placeOf = new Int32Array(allIssues).fill(-1);
  for (const [place, issue] of placed.entries()) placeOf[issue] = place;
  const shownAt = new Int32Array(placed.length).fill(-1);
  for (const [at, issue] of issues.entries()) shownAt[placeOf[issue]!] = at;

  const rowOfActor = new Int32Array(table.actors[column].labels.length).fill(-1);
  for (const [row, code] of actors.entries()) rowOfActor[code] = row;
  const counts = new Uint32Array(actors.length * placed.length);
  const said = new Float64Array(actors.length);
  const saidOfShown = new Float64Array(actors.length);
  for (let row = 0; row < table.rows; row++) {
    const code = table.actors[column].codes[row]!;
    const actor = code === NO_CODE ? -1 : rowOfActor[code]!;
    const place = placeOf[table.issues.codes[row]!]!;
    if (actor < 0 || place < 0) continue;
    counts[actor * placed.length + place]!++;
    if (place < usual.length) said[actor]!++;
    if (shownAt[place]! >= 0) saidOfShown[actor]!++;
  }

  const ties: Tie[] = [];
  const lateTies: Tie[] = [];
  const places: number[] = [];
  const sources: number[] = [];
  const targets: number[] = [];
  const importance = new Float32Array(actors.length + issues.length);
  for (let a = 0; a < actors.length; a++) {
    importance[a] = saidOfShown[a]! ** 2;
    for (const place of placed.keys()) {
      const count = counts[a * placed.length + place]!;
      if (count === 0) continue;
      if (place < usual.length) ties.push({ a, b: actors.length + place, weight: count / said[a]! });
      const at = shownAt[place]!;
      if (at < 0) continue;
      if (place >= usual.length) lateTies.push({ a, b: actors.length + at, weight: count });
      importance[actors.length + at]! += (2 * saidOfShown[a]! ** 2) / actors.length;
    }
    for (const [at, issue] of issues.entries()) {
      if (counts[a * placed.length + placeOf[issue]!] === 0) continue;
      places.push(a * allIssues + issue);
      sources.push(a);
      targets.push(actors.length + at);
    }
  }
  // An issue may be called as an actor is.
  const taken = new Set(actorIds);
  const ids = [
    ...actorIds,
    ...Array.from(issues, (issue) => {
      const label = table.issues.labels[issue]!;
      return taken.has(label) ? `${label} (issue)` : label;
    }),
  ];
  const deriver = createTwoModeDeriver(table, {
    ...settings.twoMode,
    actors: column,
    mostActive,
    duplicates,
    minimumStatements,
    threshold,
  });
  return {
    network: {
      ...base,
      twoMode: { deriver, issues },
      places: Uint32Array.from(places),
      sources: Uint32Array.from(sources),
      targets: Uint32Array.from(targets),
      ids,
      nodeOf: placesOf(ids),
    },
    importance,
    place: () => placeOnce(actors.length + usual.length, ties),
    positionsOf(places) {
      const shown = Array.from(issues, (issue) => placeOf[issue]!);
      return placeLate(pickPlaces(places, actors.length, shown), lateTies);
    },
  };
}

/** Those of the actors, and of the issues at these places; 0 of what has none. */
function pickPlaces(
  places: Float32Array,
  actors: number,
  shown: readonly number[],
): Float32Array<ArrayBuffer> {
  const picked = new Float32Array(2 * (actors + shown.length));
  picked.set(places.subarray(0, 2 * actors));
  for (const [at, place] of shown.entries())
    picked.set(places.subarray(2 * (actors + place), 2 * (actors + place) + 2), 2 * (actors + at));
  return picked;
}

/** How much two actors agree over the whole time, per what they say on average: what places are found by. */
function affinity({ congruence, conflict, activity, actors }: OneModeNetwork): Float64Array {
  const values = new Float64Array(congruence.length);
  for (let a = 0, pair = 0; a < actors.length; a++)
    for (let b = a + 1; b < actors.length; b++, pair++) {
      const average = (activity[a]! + activity[b]!) / 2;
      values[pair] = average === 0 ? 0 : (congruence[pair]! - conflict[pair]!) / average;
    }
  return values;
}

function pairsWhere(
  actors: number,
  mayBe: (pair: number) => boolean,
): Pick<ArrangedNetwork, 'places' | 'sources' | 'targets'> {
  const room = pairCount(actors);
  const [places, sources, targets] = [new Uint32Array(room), new Uint32Array(room), new Uint32Array(room)];
  let edges = 0;
  for (let a = 0; a < actors; a++)
    for (let b = a + 1; b < actors; b++) {
      const pair = firstPairOf(a, actors) + b;
      if (!mayBe(pair)) continue;
      places[edges] = pair;
      sources[edges] = a;
      targets[edges++] = b;
    }
  return {
    places: places.slice(0, edges),
    sources: sources.slice(0, edges),
    targets: targets.slice(0, edges),
  };
}

function placesOf(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, node) => [id, node]));
}

/** Issue codes with the most rows, ascending. */
function mostFrequent(table: StatementTable, filter: Uint8Array | null, most: number): Int32Array {
  const counts = new Uint32Array(table.issues.labels.length);
  for (const code of table.issues.codes) if (!filter || filter[code]) counts[code]!++;
  return Int32Array.from(counts.keys())
    .filter((code) => counts[code]! > 0)
    .sort((x, y) => counts[y]! - counts[x]! || x - y)
    .slice(0, most)
    .sort();
}

/** Statements of the chosen actors and issues by time, over the bounds. */
function binsOf(
  table: StatementTable,
  filter: Uint8Array | null,
  codes: Int32Array,
  actors: Int32Array,
  bounds: Span | null,
): Uint32Array {
  if (!bounds) return new Uint32Array();
  const days = bounds.to - bounds.from + 1;
  const binDays = BIN_DAYS.find((each) => days / each <= MOST_BINS) ?? days / MOST_BINS;
  const bins = new Uint32Array(Math.max(1, Math.ceil(days / binDays)));
  const counts = new Uint8Array(Math.max(0, (actors.at(-1) ?? -1) + 1));
  for (const code of actors) counts[code] = 1;
  const perDay = bins.length / days;
  for (let row = 0; row < table.rows; row++) {
    const day = table.days[row]!;
    if (day === UNDATED || !counts[codes[row]!] || (filter && !filter[table.issues.codes[row]!])) continue;
    bins[Math.floor((day - bounds.from) * perDay)]!++;
  }
  return bins;
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
