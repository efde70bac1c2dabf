// A selection to the URL's query and back: `issue=iran,ukraine&stance=disagree&min=0.6&time=said:2019-05..2019-06`.
// Ids are cut to the part after the colon where that is unambiguous in the workspace. Without `min` it is the view that the
// workspace opens with (starting-selection.ts); `min=0` is all. Reading never throws: what it does
// not know it leaves out, and says so in a notice.

import type { Workspace } from '#lib/model/workspace.ts';
import { CHOICE_FIELDS, DEEPEST, NO_ISSUE, NO_PUBLISHER, sourceOf } from './clause.ts';
import type { ChoiceField, Clause, NearClause, TimeBasis, TimeClause } from './clause.ts';
import { decodeSides, encodeSides } from './encode-sides.ts';
import { HIDEABLE, LEVELS, NOTHING_SELECTED, PANES, VIEWS } from './selection.ts';
import { decodeLook, encodeLook } from './look.ts';
import type { Picked, Pin, Selection } from './selection.ts';
import { isStarting, startingSelection } from './starting-selection.ts';

/** Places of pins are told in thousandths. */
const PIN_STEPS = 1000;
/** In UTF-16 units. */
const LONGEST_QUERY = 200;
const BASES: readonly TimeBasis[] = ['said', 'about', 'order'];

/** The selection as URL parameters; empty for nothing selected. Sources are taken to be those of `sourceOf`. */
export function encodeSelection(selection: Selection, workspace: Workspace): URLSearchParams {
  const params = new URLSearchParams();
  const off: string[] = [];
  const start = startingSelection(workspace).clauses[0];
  for (const clause of selection.clauses) {
    if (start && isStarting(clause)) continue;
    const key = keyOf(clause);
    if (clause.off) off.push(key);
    if (clause.field === 'confidence') params.set(key, String(Math.round(clause.min * 100) / 100));
    else if (clause.field === 'time') params.set(key, encodeTime(clause));
    else if (clause.field === 'text') params.set(key, clause.query);
    else if (clause.field === 'near') {
      const short = shortener(knownNodes(workspace));
      params.set(key, `${short.get(clause.node) ?? clause.node}:${clause.depth}`);
    } else {
      const short = shortener(knownValues(workspace, clause.field));
      params.set(key, clause.values.map((value) => escapeComma(short.get(value) ?? value)).join(','));
    }
  }
  if (start && !selection.clauses.some(({ source }) => source === start.source)) params.set('min', '0');
  if (off.length) params.set('off', off.join(','));
  if (selection.picked) params.set('sel', `${selection.picked.kind}:${selection.picked.id}`);
  if (selection.basis !== NOTHING_SELECTED.basis) params.set('basis', selection.basis);
  if (selection.view !== NOTHING_SELECTED.view) params.set('view', selection.view);
  if (selection.level !== NOTHING_SELECTED.level) params.set('level', selection.level);
  if (selection.pane !== NOTHING_SELECTED.pane) params.set('pane', selection.pane);
  const sides = encodeSides(selection.sides);
  if (sides !== null) params.set('sides', sides);
  if (selection.hidden.length) params.set('hide', selection.hidden.join(','));
  encodeLook(selection, selection.view, params);
  if (selection.pins.length) params.set('pin', encodePins(selection.pins, workspace));
  return params;
}

/** A query string without the `?`, with commas, colons and at signs left readable. */
export function queryString(params: URLSearchParams): string {
  return params.toString().replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%40', '@');
}

/**
 * Parameters back to a selection. `notices` has one line for a reader for each value that the workspace does not have
 * or that makes no sense; parameters of other names are left alone.
 */
export function decodeSelection(
  params: URLSearchParams,
  workspace: Workspace,
): { selection: Selection; notices: string[] } {
  const notices: string[] = [];
  const clauses: Clause[] = [];
  const off = list(params.get('off'));
  for (const [key, text] of params) {
    if (clauses.some((clause) => keyOf(clause) === key)) continue;
    const clause = decodeClause(key, text, workspace, notices);
    if (clause) clauses.push(off.includes(key) ? { ...clause, off: true } : clause);
  }
  if (!params.has('min')) clauses.push(...startingSelection(workspace).clauses);
  const basis = params.get('basis');
  const pane = PANES.find((each) => each === params.get('pane'));
  const hide = list(params.get('hide'));
  const view = VIEWS.find((each) => each === params.get('view')) ?? NOTHING_SELECTED.view;
  return {
    selection: {
      ...decodeLook(params, view, notices),
      clauses,
      picked: decodePicked(params.get('sel')),
      basis: basis === 'said' || basis === 'about' ? basis : NOTHING_SELECTED.basis,
      pane: pane ?? NOTHING_SELECTED.pane,
      view,
      level: LEVELS.find((each) => each === params.get('level')) ?? NOTHING_SELECTED.level,
      hidden: HIDEABLE.filter((each) => hide.includes(each)),
      sides: decodeSides(params.get('sides')),
      pins: decodePins(params.get('pin'), workspace),
    },
    notices,
  };
}

/** Parameters that are called otherwise than their field. */
const NAMES: Readonly<Partial<Record<Clause['field'], string>>> = { confidence: 'min', text: 'q' };

function keyOf(clause: Clause): string {
  const name = NAMES[clause.field] ?? clause.field;
  return clause.negated ? `not-${name}` : name;
}

function decodeClause(key: string, text: string, workspace: Workspace, notices: string[]): Clause | null {
  const negated = key.startsWith('not-');
  const name = negated ? key.slice(4) : key;
  const field = name === 'min' ? 'confidence' : name === 'q' ? 'text' : name;
  const flag = negated ? { negated } : {};
  if (field === 'text') {
    const query = text.slice(0, LONGEST_QUERY).trim();
    return query ? { source: sourceOf(field, negated), field, query, ...flag } : null;
  }
  if (field === 'near') {
    const near = decodeNear(text, workspace);
    if (!near) notices.push(`There is no actor or issue “${shorten(text)}” here.`);
    return near && { source: sourceOf(field, negated), field, ...near, ...flag };
  }
  if (field === 'confidence') {
    const min = /^(0|1|0?\.\d{1,4}|1\.0{1,4})$/.test(text) ? Number(text) : null;
    if (min === null) notices.push(`“${shorten(text)}” is not a confidence between 0 and 1.`);
    return !min ? null : { source: sourceOf(field, negated), field, min, ...flag };
  }
  if (field === 'time') {
    const time = decodeTime(text);
    if (!time) notices.push(`“${shorten(text)}” is not a stretch of time.`);
    return time && { source: sourceOf(field, negated), field, ...time, ...flag };
  }
  const choice = CHOICE_FIELDS.find((each) => each === field);
  if (!choice) return null;
  const known = knownValues(workspace, choice);
  const full = new Map([...shortener(known)].map(([value, short]) => [short, value]));
  const values: string[] = [];
  for (const entry of list(text).map(unescapeComma)) {
    const value = full.get(entry) ?? (known.includes(entry) ? entry : null);
    if (value === null) notices.push(`There is no ${choice} “${shorten(entry)}” here.`);
    else if (!values.includes(value)) values.push(value);
  }
  return values.length ? { source: sourceOf(choice, negated), field: choice, values, ...flag } : null;
}

function decodePicked(text: string | null): Picked | null {
  const [, kind, id] = /^(node|edge|cell):(.{1,1000})$/s.exec(text ?? '') ?? [];
  return id && (kind === 'node' || kind === 'edge' || kind === 'cell') ? { kind, id } : null;
}

function decodeNear(text: string, workspace: Workspace): Pick<NearClause, 'node' | 'depth'> | null {
  const [, word = '', depth] = /^(.+):(\d)$/s.exec(text) ?? [];
  const steps = Number(depth);
  if (!(steps >= 1 && steps <= DEEPEST)) return null;
  const known = knownNodes(workspace);
  const full = new Map([...shortener(known)].map(([value, short]) => [short, value]));
  const node = full.get(word) ?? (known.includes(word) ? word : null);
  return node === null ? null : { node, depth: steps };
}

/** `putin@312x450,iran@90x77` */
function encodePins(pins: readonly Pin[], workspace: Workspace): string {
  const short = shortener(knownNodes(workspace));
  const step = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * PIN_STEPS);
  return pins
    .map(({ node, x, y }) => `${escapeComma(short.get(node) ?? node)}@${step(x)}x${step(y)}`)
    .join(',');
}

/** What is not here any more, or stands nowhere, is left out. */
function decodePins(text: string | null, workspace: Workspace): Pin[] {
  if (!text) return [];
  const known = new Set(knownNodes(workspace));
  const full = new Map([...shortener([...known])].map(([value, short]) => [short, value]));
  const pins = new Map<string, Pin>();
  for (const entry of list(text)) {
    const [, word = '', x, y] = /^(.+)@(\d{1,4})x(\d{1,4})$/s.exec(entry) ?? [];
    const name = unescapeComma(word);
    const node = full.get(name) ?? (known.has(name) ? name : null);
    const [left, top] = [Number(x) / PIN_STEPS, Number(y) / PIN_STEPS];
    if (node !== null && left <= 1 && top <= 1) pins.set(node, { node, x: left, y: top });
  }
  return [...pins.values()];
}

/** All that can be a node: actors, issues, and the countries of either. */
function knownNodes(workspace: Workspace): string[] {
  const countries = knownValues(workspace, 'country').map((code) => `country:${code}`);
  return [
    ...new Set<string>([
      ...knownValues(workspace, 'actor'),
      ...workspace.issues.map(({ id }) => id),
      ...countries,
    ]),
  ];
}

function knownValues(workspace: Workspace, field: ChoiceField): string[] {
  switch (field) {
    case 'issue':
      return [...workspace.issues.map(({ id }) => id), NO_ISSUE];
    case 'actor':
      return workspace.entities.map(({ id }) => id);
    case 'document':
      return workspace.documents.map(({ id }) => id);
    case 'stance':
      return ['agree', 'disagree'];
    case 'by':
      return ['rule', 'model', 'person', 'import'];
    case 'review':
      return ['unreviewed', 'accepted', 'rejected'];
    case 'publisher':
      return [...new Set(workspace.documents.map(({ publisher }) => publisher ?? NO_PUBLISHER))];
    case 'country':
      return [
        ...new Set([...workspace.entities, ...workspace.issues].flatMap(({ country }) => country ?? [])),
      ];
  }
}

/** Value to the part after its first colon, where no other value could be meant by that. */
function shortener(values: readonly string[]): Map<string, string> {
  const cut = (value: string) => value.slice(value.indexOf(':') + 1);
  const uses = new Map<string, number>();
  for (const word of values.flatMap((value) => [...new Set([value, cut(value)])]))
    uses.set(word, (uses.get(word) ?? 0) + 1);
  return new Map(
    values.map((value) => [value, cut(value) && uses.get(cut(value)) === 1 ? cut(value) : value]),
  );
}

function encodeTime({ basis, from, to }: TimeClause): string {
  if (basis === 'order') return `order:${from}..${to}`;
  if (from.endsWith('-01-01') && to.endsWith('-12-31'))
    return `${basis}:${from.slice(0, 4)}..${to.slice(0, 4)}`;
  if (from.endsWith('-01') && to === lastDay(to.slice(0, 7)))
    return `${basis}:${from.slice(0, 7)}..${to.slice(0, 7)}`;
  return `${basis}:${from}..${to}`;
}

function decodeTime(text: string): Pick<TimeClause, 'basis' | 'from' | 'to'> | null {
  const [, word, first = '', last = ''] = /^(\w+):([\d-]{1,10})\.\.([\d-]{1,10})$/.exec(text) ?? [];
  const basis = BASES.find((each) => each === word);
  if (!basis) return null;
  if (basis === 'order') {
    const places = [first, last].map((place) => (/^[1-9]\d{0,6}$/.test(place) ? Number(place) : NaN));
    return (places[0] ?? NaN) <= (places[1] ?? NaN) ? { basis, from: first, to: last } : null;
  }
  const from = firstDay(first);
  const to = lastDay(last);
  return from && to && from <= to ? { basis, from, to } : null;
}

/** The first day of a year, a month or a day in ISO form; null where there is no such day. */
function firstDay(text: string): string | null {
  const day = /^\d{4}$/.test(text) ? `${text}-01-01` : /^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text;
  return isDay(day) ? day : null;
}

function lastDay(text: string): string | null {
  if (/^\d{4}$/.test(text)) return `${text}-12-31`;
  if (!/^\d{4}-\d{2}$/.test(text)) return isDay(text) ? text : null;
  const day = [31, 30, 29, 28].map((each) => `${text}-${each}`).find(isDay);
  return day ?? null;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

function list(text: string | null): string[] {
  return text ? text.split(',').filter(Boolean) : [];
}

function escapeComma(value: string): string {
  return value.replaceAll('%', '%25').replaceAll(',', '%2C');
}

function unescapeComma(value: string): string {
  return value.replaceAll('%2C', ',').replaceAll('%25', '%');
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
