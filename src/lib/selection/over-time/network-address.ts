// A view of a table over time to the URL's query and back: `time=1985..1989&edge=conflict&sel=France&sel=Germany`. What is as
// the table opens is left out, so that links stay short. Reading never throws: what makes no sense is passed over.

import { ONE_MODE_AGGREGATIONS, TWO_MODE_AGGREGATIONS } from '#lib/network/derive/aggregations.ts';
import { DUPLICATES } from '#lib/network/derive/duplicates.ts';
import { ONE_MODE_NORMALIZATIONS, TWO_MODE_NORMALIZATIONS } from '#lib/network/derive/normalizations.ts';
import { roundOut } from '#lib/network/follow/calendar.ts';
import type { Span, Step } from '#lib/network/follow/calendar.ts';
import { FIGURES } from '#lib/network/follow/figures.ts';
import { UNDATED, dayNumber, isoDay } from '#lib/network/table/day-number.ts';
import { ACTOR_COLUMNS } from '#lib/network/table/statement-table.ts';
import { KERNELS } from '#lib/network/windows/kernels.ts';
import { PLAIN_VIEW } from './network-view.ts';
import type { NetworkPick, NetworkSettings, NetworkView } from './network-view.ts';

const MOTIONS = ['sliding', 'cumulative', 'smoothed'] as const;
const UNITS = { d: 'day', m: 'month', y: 'year' } as const;
/** A step is no longer than a century. */
const LONGEST_STEP = { d: 9999, m: 1200, y: 100 } as const;
/** More actors than the page draws pairs of. */
export const MOST_DRAWN_ACTORS = 600;
/** Of the weakest line of a table's network and of the fewest statements. */
export const LARGEST_LIMIT = 1e9;
export const LEAST_BACKBONE = 0.0001;
const LONGEST = 300;
/** No line of a graph of a file weighs more. */
const HEAVIEST = 3.5e38;

/** Only what differs from `opening`. */
export function encodeNetworkView(view: NetworkView, opening: NetworkView): URLSearchParams {
  const params = new URLSearchParams();
  const now = partsOf(view);
  const usual = partsOf(opening);
  for (const [name, values] of now) {
    if (values.join('\n') === usual.get(name)!.join('\n')) continue;
    // One that is empty says that it is not as usual.
    for (const value of values.length ? values : ['']) params.append(name, value);
  }
  return params;
}

/** Whether two settings come to the same, in whatever order their parts stand. */
export function areSameSettings(a: NetworkSettings, b: NetworkSettings): boolean {
  return encodeNetworkView({ ...PLAIN_VIEW, settings: a }, { ...PLAIN_VIEW, settings: b }).size === 0;
}

function partsOf({ settings, ...view }: NetworkView): Map<string, readonly string[]> {
  const { oneMode, twoMode } = settings;
  return new Map<string, readonly string[]>([
    ['time', view.span ? [spanWords(view.span)] : []],
    ['mode', [settings.mode]],
    ['actors', [oneMode.actors]],
    ['top', oneMode.mostActive === null ? [] : [String(oneMode.mostActive)]],
    ['edge', [oneMode.aggregation]],
    ['norm', [oneMode.normalization]],
    ['edge2', [twoMode.aggregation]],
    ['norm2', [twoMode.normalization]],
    ['once', [oneMode.duplicates]],
    ['least', [String(oneMode.threshold)]],
    ['acts', [String(oneMode.minimumStatements)]],
    ['backbone', oneMode.backbone === null ? [] : [String(oneMode.backbone)]],
    ['alone', [oneMode.isolates ? 'shown' : 'hidden']],
    ['abstain', [settings.abstentions]],
    ['issue', settings.issues],
    ['move', [view.motion]],
    ['kernel', [view.kernel]],
    ['step', [`${view.step.count}${view.step.unit[0]}`]],
    ['strip', [view.figure]],
    ['pair', view.figurePair ?? []],
    ['view', [view.shownAs]],
    ['sel', pickIds(view.picked)],
  ]);
}

export function decodeNetworkView(params: URLSearchParams, opening: NetworkView): NetworkView {
  const { settings } = opening;
  const { oneMode, twoMode } = settings;
  const one = <Value extends string>(name: string, known: readonly Value[], usual: Value): Value =>
    known.find((each) => each === params.get(name)) ?? usual;
  const ids = <Id extends string>(choices: readonly { readonly id: Id }[]): Id[] =>
    choices.map(({ id }) => id);
  const number = (name: string, least: number, most: number, usual: number): number => {
    const text = params.get(name);
    const value = text ? Number(text) : NaN;
    return value >= least && value <= most ? value : usual;
  };
  const orNone = (name: string, least: number, most: number, usual: number | null): number | null =>
    params.get(name) === '' ? null : number(name, least, most, usual ?? NaN) || usual;
  const names = (name: string, usual: readonly string[]): readonly string[] =>
    params.has(name) ? params.getAll(name).filter((each) => each !== '' && each.length <= LONGEST) : usual;
  const pair = names('pair', opening.figurePair ?? []);
  const top = orNone('top', 2, MOST_DRAWN_ACTORS, oneMode.mostActive);
  return {
    settings: {
      mode: one('mode', ['actors', 'issues'], settings.mode),
      oneMode: {
        actors: one('actors', ACTOR_COLUMNS, oneMode.actors),
        mostActive: top === null ? null : Math.round(top),
        aggregation: one('edge', ids(ONE_MODE_AGGREGATIONS), oneMode.aggregation),
        normalization: one('norm', ids(ONE_MODE_NORMALIZATIONS), oneMode.normalization),
        duplicates: one('once', ids(DUPLICATES), oneMode.duplicates),
        threshold: number('least', 0, HEAVIEST, oneMode.threshold),
        minimumStatements: Math.round(number('acts', 1, LARGEST_LIMIT, oneMode.minimumStatements)),
        backbone: orNone('backbone', LEAST_BACKBONE, 1, oneMode.backbone),
        isolates: one('alone', ['shown', 'hidden'], oneMode.isolates ? 'shown' : 'hidden') === 'shown',
      },
      twoMode: {
        aggregation: one('edge2', ids(TWO_MODE_AGGREGATIONS), twoMode.aggregation),
        normalization: one('norm2', ids(TWO_MODE_NORMALIZATIONS), twoMode.normalization),
      },
      abstentions: one('abstain', ['left-out', 'half-way'], settings.abstentions),
      issues: names('issue', settings.issues),
    },
    span: params.get('time') === '' ? null : (readSpan(params.get('time')) ?? opening.span),
    motion: one('move', MOTIONS, opening.motion),
    kernel: one('kernel', ids(KERNELS), opening.kernel),
    step: readStep(params.get('step')) ?? opening.step,
    figure: one('strip', ids(FIGURES), opening.figure),
    figurePair: pair.length === 2 ? [pair[0]!, pair[1]!] : null,
    shownAs: one('view', ['network', 'table'], opening.shownAs),
    picked: readPick(names('sel', pickIds(opening.picked))),
  };
}

function pickIds(picked: NetworkPick | null): readonly string[] {
  if (!picked) return [];
  return picked.kind === 'node' ? [picked.id] : picked.ids;
}

function readPick(ids: readonly string[]): NetworkPick | null {
  if (ids.length === 1) return { kind: 'node', id: ids[0]! };
  return ids.length === 2 ? { kind: 'pair', ids: [ids[0]!, ids[1]!] } : null;
}

/** `1985..1989` where both ends are those of a year, else days. */
function spanWords(span: Span): string {
  const [from, to] = [isoDay(span.from)!, isoDay(span.to)!];
  return from.endsWith('-01-01') && to.endsWith('-12-31')
    ? `${from.slice(0, 4)}..${to.slice(0, 4)}`
    : `${from}..${to}`;
}

function readSpan(text: string | null): Span | null {
  const [, first, last] = /^([\d-]{4,10})\.\.([\d-]{4,10})$/.exec(text ?? '') ?? [];
  if (!first || !last) return null;
  const day = (words: string): number => dayNumber(words.length === 4 ? `${words}-01-01` : words);
  const from = day(first);
  let to = day(last);
  if (from === UNDATED || to === UNDATED) return null;
  if (last.length === 4) to = roundOut(to, to, 'year').to;
  return from <= to ? { from, to } : null;
}

function readStep(text: string | null): Step | null {
  const [, count, letter] = /^(\d{1,4})([dmy])$/.exec(text ?? '') ?? [];
  const times = Number(count);
  return times >= 1 && times <= LONGEST_STEP[letter as keyof typeof UNITS]
    ? { count: times, unit: UNITS[letter as keyof typeof UNITS] }
    : null;
}
