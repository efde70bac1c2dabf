// What is open on the page over time: the table, how its network is made, the window, and what the worker has answered about
// it. Components read and call; drawing is told through `frame` and `arrangement`, which are replaced and never changed.

import { proxy, transfer, wrap } from 'comlink';
import type { Remote } from 'comlink';
import { getContext, setContext } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import { Failure } from '#lib/model/failure.ts';
import { lengthOf, moveSpan } from '#lib/network/follow/calendar.ts';
import type { Span } from '#lib/network/follow/calendar.ts';
import { decodeNetworkView, encodeNetworkView } from '#lib/selection/over-time/network-address.ts';
import { PLAIN_VIEW } from '#lib/selection/over-time/network-view.ts';
import type { NetworkPick, NetworkSettings, NetworkView } from '#lib/selection/over-time/network-view.ts';
import { VOTES_VIEW } from '#lib/selection/over-time/votes-opening.ts';
import { KeptTables } from './kept-tables.svelte.ts';
import { isSameContent } from './over-time/is-same-content.ts';
import { LatestWins } from './over-time/latest-wins.ts';
import type { IssueWords } from './over-time/table-source.ts';
import type {
  Arrangement,
  Frame,
  NodeStory,
  Opened,
  OpenedGraph,
  OpenedTable,
  PairStory,
  Strip,
  StripRequest,
  TableService,
  WindowRequest,
  WindowStory,
} from './over-time/table-service.ts';
import { unwrapFailure } from './over-time/wrap-failure.ts';
import { importServiceOf } from './table-import/import-service-of.ts';
import type { TableImportService } from './table-import/import-service.ts';

/** What is told in words waits until the window has stood still for so long. */
const STILL_MS = 140;
/** While a hand holds the brush, longer: it is about to move on. */
const HELD_STILL_MS = 600;
/** A dragged window waits so long for its network, to move with it in one picture; then it moves alone. */
const TOGETHER_MS = 50;
export const SPEEDS = [1, 2, 4, 8] as const;
export type Speed = (typeof SPEEDS)[number];
/** In the address: the table that it is about, one of ours or a kept one. */
const DATA = 'data';
const TABLE = 'table';

/** `graph`: a graph from a file, of which nothing is derived. */
export type Stage = 'choosing' | 'opening' | 'open' | 'graph';
export type Look = Omit<NetworkView, 'span'>;
/** With the window that it is about: what is told stays behind while the brush is dragged on. */
export type Told<Story> = Story & { readonly span: Span | null };
/** A step that going back undoes, or one of many. */
export type ChangeKind = 'push' | 'replace';

export class TableSession {
  stage: Stage = $state('choosing');
  progress: { readonly done: number; readonly total: number | null } | null = $state.raw(null);
  failure: Failure | null = $state.raw(null);
  opened: OpenedTable | null = $state.raw(null);
  graph: OpenedGraph | null = $state.raw(null);
  /** All of the view but its window: what shows none of the window is not woken by the brush. */
  look: Look = $state.raw(PLAIN_VIEW);
  span: Span | null = $state.raw(null);
  arrangement: Arrangement | null = $state.raw(null);
  isArranging = $state(false);
  frame: Frame | null = $state.raw(null);
  /** The window that `frame` is of. */
  frameOf: WindowRequest | null = $state.raw(null);
  story: (Told<WindowStory> & { readonly frame: Frame }) | null = $state.raw(null);
  nodeStory: Told<NodeStory> | null = $state.raw(null);
  pairStory: Told<PairStory> | null = $state.raw(null);
  strip: Strip | null = $state.raw(null);
  stripProgress: { readonly done: number; readonly total: number } | null = $state.raw(null);
  /** Who was last asked for by name; the picture brings them into sight. */
  soughtNode: string | null = $state(null);
  isPlaying = $state(false);
  speed: Speed = $state(2);
  readonly kept = new KeptTables();
  /** What the table that is open is kept as; null while it is not. */
  keptId: string | null = $state(null);
  /** The table and the view that a link asked for and this browser does not have. */
  #wanted: { readonly id: string; readonly params: URLSearchParams } | null = null;
  /** Called after every change of the address' part. */
  onchange: ((kind: ChangeKind) => void) | null = null;

  readonly #words = new SvelteMap<number, IssueWords>();
  readonly #wantedWords = new Set<number>();
  #isHeld = false;
  /** Where a hand has dragged the window, while `view` still has the one whose network is drawn. */
  #ahead: Span | null = null;
  #aheadTimer: ReturnType<typeof setTimeout> | undefined;
  /**
   * Values of the frame before, which the worker fills anew: thrown away, those of a drag would have the page collect its memory
   * while the hand moves.
   */
  #spare: Float32Array | null = null;
  /** The window whose network was asked for last. */
  #asked: WindowRequest | null = null;
  #opening: NetworkView = $state.raw(PLAIN_VIEW);
  readonly #isChanged = $derived.by(() => {
    const { span, picked, figurePair, shownAs } = this.#opening;
    const asOpened = { ...this.look, span, picked, figurePair, shownAs };
    return encodeNetworkView(asOpened, this.#opening).size > 0;
  });
  #worker: Worker | null = null;
  #service: Remote<TableService> | null = null;
  /** Counts what was opened and closed: what opens slowly does not take the place of what was opened after it. */
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #playTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #fail = (error: unknown): void => {
    this.failure = unwrapFailure(error);
    this.pause();
  };
  readonly #arranging = new LatestWins<NetworkSettings, Arrangement>(
    (settings) => this.service.arrange(settings),
    (arrangement) => this.#takeArrangement(arrangement),
    (error) => {
      this.isArranging = false;
      this.#fail(error);
    },
  );
  readonly #framing = new LatestWins<WindowRequest, Frame>(
    (request) => this.service.frame(request, this.#lendSpare()),
    (frame, request) => {
      this.#spare = this.frame?.values ?? null;
      this.frame = frame;
      this.frameOf = request;
      const ahead = this.#ahead;
      if (ahead && request.span) {
        this.#moveTo(request.span);
        if (!sameSpan(ahead, request.span)) this.#ahead = ahead;
      }
      this.#tellSoon();
    },
    (error) => {
      this.#asked = null;
      this.#fail(error);
    },
  );
  readonly #telling = new LatestWins<readonly [WindowRequest, Frame], WindowStory>(
    ([request]) => this.service.story(request),
    (story, [{ span }, frame]) => (this.story = { ...story, span, frame }),
    this.#fail,
  );
  readonly #pairTelling = new LatestWins<
    readonly [readonly [string, string], WindowRequest],
    PairStory | null
  >(
    ([ids, request]) => this.service.pairStory(ids, request),
    (story, [, { span }]) => (this.pairStory = story && { ...story, span }),
    this.#fail,
  );
  readonly #nodeTelling = new LatestWins<readonly [string, WindowRequest], NodeStory | null>(
    ([id, request]) => this.service.nodeStory(id, request),
    (story, [, { span }]) => (this.nodeStory = story && { ...story, span }),
    this.#fail,
  );
  readonly #stripping = new LatestWins<StripRequest, Strip | null>(
    (request) =>
      this.service.strip(
        request,
        proxy((done, total) => this.#takeStripProgress(done, total)),
      ),
    (strip) => {
      if (strip) this.strip = strip;
      this.stripProgress = null;
    },
    this.#fail,
  );

  get service(): Remote<TableService> {
    if (this.#service) return this.#service;
    this.#worker = new Worker(new URL('./table.worker.ts', import.meta.url), { type: 'module' });
    this.#worker.onerror = (event) => this.#fail(new Error(event.message));
    return (this.#service = wrap<TableService>(this.#worker));
  }

  get view(): NetworkView {
    return { ...this.look, span: this.span };
  }

  get request(): WindowRequest {
    const { motion, kernel } = this.look;
    return { span: this.span, motion, kernel };
  }

  /** Whether anything but where one looks is not as the table opened. */
  get isChanged(): boolean {
    return this.#isChanged;
  }

  get query(): string {
    const params = encodeNetworkView(this.view, this.#opening);
    const named: [string, string][] =
      this.opened?.kind === 'votes' ? [[DATA, 'un']] : this.keptId ? [[TABLE, this.keptId]] : [];
    if (!named.length) return params.toString();
    return new URLSearchParams([...named, ...params]).toString().replaceAll('%3A', ':');
  }

  /** What an address asks for, at the start or on the way back. */
  async show(params: URLSearchParams): Promise<void> {
    this.pause();
    if (params.get(DATA) !== 'un') {
      const id = params.get(TABLE);
      if (id !== this.keptId) {
        if (id === null) this.#close();
        else await this.#openKept(id, params, null);
        return;
      }
      if (this.graph || this.opened?.kind === 'own')
        this.#setView(decodeNetworkView(params, this.#opening), null);
      else this.#close();
      return;
    }
    if (this.opened?.kind === 'votes') this.#setView(decodeNetworkView(params, VOTES_VIEW), null);
    else await this.#openVotes(params, null);
  }

  openVotes(): Promise<void> {
    return this.#openVotes(new URLSearchParams(), 'push');
  }

  async #openVotes(params: URLSearchParams, change: ChangeKind | null): Promise<void> {
    this.#forget();
    const turn = this.#turn;
    this.stage = 'opening';
    this.progress = { done: 0, total: null };
    try {
      const opened = await this.service.openVotes(
        proxy((done, total) => {
          if (turn === this.#turn) this.progress = { done, total };
        }),
      );
      if (turn === this.#turn) this.#takeTable(opened, VOTES_VIEW, params, change);
    } catch (error) {
      if (turn === this.#turn) this.#failOpening(error);
    }
  }

  /** What reads files into the worker. Comlink leads on to it, though its types know nothing of parts of a service. */
  readonly importing = importServiceOf(() => this.service.importing as unknown as Remote<TableImportService>);

  /** Opens what was read last, and keeps it. */
  async openRead(): Promise<void> {
    try {
      const wanted = this.#wanted;
      this.#take(await this.service.openRead(), wanted?.params ?? new URLSearchParams(), 'push');
      await this.#keep();
      if (wanted && this.keptId && !isSameContent(this.keptId, wanted.id))
        this.failure = new Failure('table-other');
    } catch (error) {
      this.#fail(error);
    }
  }

  openKept(id: string): Promise<void> {
    return this.#openKept(id, new URLSearchParams(), 'push');
  }

  async #openKept(id: string, params: URLSearchParams, change: ChangeKind | null): Promise<void> {
    this.#forget();
    const turn = this.#turn;
    this.stage = 'opening';
    try {
      const found = await this.kept.load(id);
      if (turn !== this.#turn) return;
      if (!found) {
        this.stage = 'choosing';
        this.#wanted = { id, params };
        this.failure = new Failure('table-not-here');
        return;
      }
      const { kind, title } = found.head;
      const opened = await this.service.openKept({ kind, title, body: found.body });
      if (turn !== this.#turn) return;
      this.#take(opened, params, null);
      this.keptId = id;
      if (change) this.onchange?.(change);
    } catch (error) {
      if (turn === this.#turn) this.#failOpening(error);
    }
  }

  #failOpening(error: unknown): void {
    this.stage = 'choosing';
    this.progress = null;
    this.#fail(error);
  }

  /** So that a reload and a link find it again. What cannot be kept stays open, and says why it is not kept. */
  async #keep(): Promise<void> {
    const { opened, graph } = this;
    try {
      const packed = await this.service.pack();
      if (!packed) return;
      await this.kept.keep(packed);
      if (this.opened !== opened || this.graph !== graph) return;
      this.keptId = packed.id;
      this.onchange?.('replace');
    } catch (error) {
      if (this.opened === opened && this.graph === graph) this.failure = unwrapFailure(error);
    }
  }

  #take(next: Opened, params: URLSearchParams, change: ChangeKind | null): void {
    if (next.kind === 'table') return this.takeOwn(next.opened, params, change);
    this.#forget();
    this.graph = next.opened;
    this.#opening = PLAIN_VIEW;
    this.stage = 'graph';
    this.#takeView(decodeNetworkView(params, PLAIN_VIEW));
    if (change) this.onchange?.(change);
  }

  /** A table of a person's own that the worker has read and holds. What the address says of the view is kept. */
  takeOwn(opened: OpenedTable, params: URLSearchParams, change: ChangeKind | null = 'push'): void {
    this.#forget();
    const column = opened.actorColumns[0]?.id ?? 'actor';
    const days = opened.bounds ? opened.bounds.to - opened.bounds.from : Infinity;
    const unit = days <= 90 ? 'day' : days < 3 * 365 ? 'month' : 'year';
    const { settings } = PLAIN_VIEW;
    const opening: NetworkView = {
      ...PLAIN_VIEW,
      settings: { ...settings, oneMode: { ...settings.oneMode, actors: column, isolates: true } },
      step: { count: 1, unit },
    };
    this.#takeTable(opened, opening, params, change);
  }

  #takeTable(
    opened: OpenedTable,
    opening: NetworkView,
    params: URLSearchParams,
    change: ChangeKind | null,
  ): void {
    this.opened = opened;
    this.#opening = opening;
    this.progress = null;
    this.stage = 'open';
    this.#takeView(decodeNetworkView(params, opening));
    this.#arrange();
    if (change) this.onchange?.(change);
  }

  close(): void {
    this.#close();
    this.onchange?.('push');
  }

  #close(): void {
    this.#forget();
    this.stage = 'choosing';
  }

  #forget(): void {
    this.#turn++;
    this.progress = null;
    this.pause();
    for (const line of [
      this.#arranging,
      this.#framing,
      this.#telling,
      this.#pairTelling,
      this.#nodeTelling,
      this.#stripping,
    ])
      line.forget();
    clearTimeout(this.#timer);
    this.#stopAhead();
    this.#asked = null;
    this.#words.clear();
    this.failure = null;
    this.opened = this.graph = null;
    this.keptId = this.#wanted = null;
    this.#spare = null;
    this.arrangement = this.frame = this.frameOf = this.story = this.nodeStory = this.pairStory = null;
    this.strip = this.stripProgress = null;
    this.#takeView(PLAIN_VIEW);
  }

  destroy(): void {
    this.#forget();
    this.kept.close();
    this.#worker?.terminate();
    this.#worker = this.#service = null;
  }

  set(part: Partial<Omit<NetworkView, 'settings'>>, change: ChangeKind = 'push'): void {
    this.#setView({ ...this.view, ...part }, change);
  }

  setSettings(part: Partial<NetworkSettings>): void {
    this.#setView({ ...this.view, settings: { ...this.look.settings, ...part } }, 'push');
  }

  setOneMode(part: Partial<NetworkSettings['oneMode']>): void {
    this.setSettings({ oneMode: { ...this.look.settings.oneMode, ...part } });
  }

  reset(): void {
    this.#setView({ ...this.#opening, picked: this.look.picked }, 'push');
  }

  pick(picked: NetworkPick | null): void {
    this.set({ picked });
  }

  /** Picks by name, and brings into sight. */
  seek(id: string): void {
    this.soughtNode = id;
    this.pick({ kind: 'node', id });
  }

  /** Words for an issue of the evidence; null until they have come. */
  wordsOf(issue: number): IssueWords | null {
    const known = this.#words.get(issue);
    if (known) return known;
    if (!this.#wantedWords.size) queueMicrotask(() => void this.#loadWords());
    this.#wantedWords.add(issue);
    return null;
  }

  async #loadWords(): Promise<void> {
    const wanted = [...this.#wantedWords];
    this.#wantedWords.clear();
    try {
      const words = await this.service.issueWords(wanted);
      for (const [at, issue] of wanted.entries()) this.#words.set(issue, words[at]!);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** `phase` is "move" while a hand still holds the brush. */
  setSpan(span: Span | null, phase: 'move' | 'end'): void {
    // What plays would pull the window out of the hand.
    this.pause();
    this.#isHeld = phase === 'move';
    // What is told again is the same window, but its words have waited for the hand to let go.
    if (phase === 'end' && this.frame) this.#tellSoon();
    if (phase === 'move' && span && this.frame) this.#drag(span);
    else this.#setView({ ...this.view, span }, phase === 'end' ? 'push' : null);
  }

  /** Asks for the network first: window and network drawn together cost the page one picture instead of two. */
  #drag(span: Span): void {
    if (!this.#ahead)
      this.#aheadTimer = setTimeout(() => {
        if (this.#ahead) this.#moveTo(this.#ahead);
      }, TOGETHER_MS);
    this.#ahead = span;
    this.#askFrame({ ...this.request, span });
  }

  /** The address follows when the hand lets go: going back then leads to where the drag began. */
  #moveTo(span: Span): void {
    this.#setView({ ...this.view, span }, null);
  }

  #lendSpare(): Float32Array | null {
    const spare = this.#spare;
    this.#spare = null;
    return spare && transfer(spare, [spare.buffer as ArrayBuffer]);
  }

  #askFrame(request: WindowRequest): void {
    if (this.#asked && sameWindow(request, this.#asked)) return;
    this.#asked = request;
    this.#framing.ask(request);
  }

  /** Steps to a later window, or an earlier one; false where there is none. */
  step(times: number, change: ChangeKind = 'push'): boolean {
    const { span } = this;
    const bounds = this.opened?.bounds;
    if (!span || !bounds) return false;
    const next = moveSpan(span, this.look.step, times, bounds);
    if (next.from === span.from && next.to === span.to) return false;
    this.set({ span: next }, change);
    return true;
  }

  play(): void {
    const bounds = this.opened?.bounds;
    if (!bounds || !this.span) return;
    // Going back leads to where it began to play.
    if (!this.step(1)) {
      const first = moveSpan(this.span, this.look.step, -1e4, bounds);
      if (sameSpan(first, this.span)) return;
      // At the end, from the start again.
      this.set({ span: first });
    }
    this.isPlaying = true;
    this.#playOn();
  }

  #playOn(): void {
    clearTimeout(this.#playTimer);
    this.#playTimer = setTimeout(() => {
      if (!this.isPlaying) return;
      // A window is shown before the next comes.
      if (!this.#framing.isBusy && !this.step(1, 'replace')) {
        this.pause();
        return;
      }
      this.#playOn();
    }, 1000 / this.speed);
  }

  pause(): void {
    this.isPlaying = false;
    clearTimeout(this.#playTimer);
  }

  #setView(view: NetworkView, change: ChangeKind | null): void {
    const before = this.view;
    this.#takeView(view);
    this.failure = null;
    this.#stopAhead();
    if (this.graph) {
      // Of a graph from a file nothing is derived: its weakest line and what is picked are all that a view has.
    } else if (view.settings !== before.settings) this.#arrange();
    else {
      if (!sameWindow(view, before)) this.#askFrame(this.request);
      if (view.picked !== before.picked) this.#tellPick();
      if (stripKey(view) !== stripKey(before)) this.#askStrip();
    }
    if (change) this.onchange?.(change);
  }

  #takeView({ span, ...look }: NetworkView): void {
    this.span = span;
    const keys = Object.keys(look) as (keyof Look)[];
    if (keys.some((key) => look[key] !== this.look[key])) this.look = look;
  }

  #stopAhead(): void {
    this.#ahead = null;
    clearTimeout(this.#aheadTimer);
  }

  #arrange(): void {
    this.isArranging = true;
    this.#stripping.forget();
    this.stripProgress = null;
    this.#arranging.ask(this.look.settings);
  }

  #takeArrangement(arrangement: Arrangement): void {
    this.isArranging = false;
    // The last picture stays until the next one comes, where it is one of the same lines.
    if (this.frame?.values.length !== arrangement.sources.length) this.frame = this.frameOf = null;
    this.arrangement = arrangement;
    this.story = null;
    const { picked, figurePair } = this.look;
    const known = new Set(arrangement.ids);
    const ids = picked === null ? [] : picked.kind === 'node' ? [picked.id] : picked.ids;
    const lost = !ids.every((id) => known.has(id));
    const pairLost = !(figurePair ?? []).every((id) => known.has(id));
    if (lost || pairLost)
      this.look = {
        ...this.look,
        picked: lost ? null : picked,
        figurePair: pairLost ? null : figurePair,
      };
    this.nodeStory = this.pairStory = null;
    this.#asked = null;
    this.#askFrame(this.request);
    this.#askStrip();
  }

  /** What is told of the way may come after the end. */
  #takeStripProgress(done: number, total: number): void {
    if (this.#stripping.isBusy) this.stripProgress = { done, total };
  }

  #askStrip(): void {
    const { span, figure, figurePair, step, motion, kernel } = this.view;
    if (!span || !this.arrangement) {
      this.strip = null;
      return;
    }
    void this.service.cancelStrip();
    this.stripProgress = { done: 0, total: 0 };
    this.#stripping.ask({ figure, pair: figurePair, span, step, motion, kernel });
  }

  #tellSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        if (!this.arrangement) return;
        if (this.frame) this.#telling.ask([this.request, this.frame]);
        this.#tellPick();
      },
      this.#isHeld ? HELD_STILL_MS : STILL_MS,
    );
  }

  #tellPick(): void {
    const { picked } = this.look;
    if (picked?.kind !== 'pair') this.pairStory = null;
    if (picked?.kind !== 'node') this.nodeStory = null;
    if (!picked || !this.arrangement) return;
    if (picked.kind === 'node') this.#nodeTelling.ask([picked.id, this.request]);
    else this.#pairTelling.ask([picked.ids, this.request]);
  }
}

function sameSpan(a: Span | null, b: Span | null): boolean {
  return a?.from === b?.from && a?.to === b?.to;
}

function sameWindow(a: WindowRequest, b: WindowRequest): boolean {
  return sameSpan(a.span, b.span) && a.motion === b.motion && a.kernel === b.kernel;
}

/** The strip is of all windows of one length: moving the window changes nothing in it. */
function stripKey({ span, figure, figurePair, step, motion, kernel }: NetworkView): string {
  const pair = figure === 'pair' ? figurePair : null;
  return JSON.stringify([span && lengthOf(span), figure, pair, step, motion, kernel]);
}

const KEY = Symbol('table session');

export function setTableSession(session: TableSession): void {
  setContext(KEY, session);
}

export function getTableSession(): TableSession {
  return getContext<TableSession>(KEY);
}
