// What is open and what of it is shown: the one place with runes state. Views read it and call its verbs. Large data is
// held raw (never proxied), and a new workspace takes the old one's place only when it is whole, so that a failed input
// loses nothing.

import { createContext } from 'svelte';
import { applyCorrections } from '#lib/corrections/apply-corrections.ts';
import { describeCorrection } from '#lib/corrections/describe-correction.ts';
import { previewCorrections, type Preview } from '#lib/corrections/preview-correction.ts';
import { withCorrection } from '#lib/corrections/with-correction.ts';
import { mergeExtractions } from '#lib/extract/merge-extractions.ts';
import type { Correction, CorrectionId } from '#lib/model/correction.ts';
import type { Document, DocumentId } from '#lib/model/document.ts';
import type { EntityId } from '#lib/model/entity.ts';
import { FAILURES, Failure } from '#lib/model/failure.ts';
import {
  oppositeOf,
  type Stance,
  type Statement,
  type StatementId,
  type Verdict,
} from '#lib/model/statement.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import { buildNetwork } from '#lib/network/build-network.ts';
import type { buildSides } from '#lib/network/build-sides.ts';
import { countStancesOnTopics } from '#lib/network/count-stances-on-topics.ts';
import type { SidesSettings } from '#lib/network/derive/settings.ts';
import { hideKinds } from '#lib/network/hide-kinds.ts';
import type { LegendKey } from '#lib/network/hide-kinds.ts';
import type { Network } from '#lib/network/network.ts';
import { onlyStances } from '#lib/network/only-stances.ts';
import { rollUp } from '#lib/network/roll-up.ts';
import type { Point } from '#lib/network/layouts/layout.ts';
import type { ChoiceField, Clause, TimeBasis } from '#lib/selection/clause.ts';
import { sourceOf } from '#lib/selection/clause.ts';
import {
  toggleNegated,
  toggleOff,
  toggleValue,
  valuesOf,
  withClause,
  withValues,
  withoutSource,
} from '#lib/selection/edit-clauses.ts';
import { decodeSelection, encodeSelection, queryString } from '#lib/selection/encode-selection.ts';
import { followMerges } from '#lib/selection/follow-merges.ts';
import { plainLookOf, type Look } from '#lib/selection/look.ts';
import { NOTHING_SELECTED } from '#lib/selection/selection.ts';
import type { Level, Pane, Picked, Selection, View } from '#lib/selection/selection.ts';
import { selectStatements } from '#lib/selection/select-statements.ts';
import { startingSelection } from '#lib/selection/starting-selection.ts';
import { statementsOfPick } from '#lib/selection/statements-of-pick.ts';
import { tally } from '#lib/selection/tally.ts';
import type { Tally } from '#lib/selection/tally.ts';
import type { RecordId } from '#lib/store/head.ts';
import { WorkspaceStore } from '#lib/store/workspace-store.ts';
import type { ArticleInput } from './article-input.ts';
import type { Progress, ReadFailure } from './reading-service.ts';
import type { SharedWorkspace } from './share-link.ts';
import { Autosave } from './autosave.svelte.ts';
import { Reader } from './reader.ts';
import { StoredWorkspaces } from './stored-workspaces.svelte.ts';
import { freshId } from './fresh-id.ts';
import { keepView, lastView } from './last-views.ts';
import { keyOfId, newRecordId } from './record-id.ts';
import { openingWords } from './opening-words.ts';
import { splitWorkspace } from './split-workspace.ts';
import { withoutDocuments, withoutFiltersOf } from './without-documents.ts';
import { workspaceKey } from './workspace-key.ts';

/** `push` makes a step that the browser's back button undoes; `replace` does not. */
export type ChangeKind = 'push' | 'replace';

/** What an attempt to open something came to. */
export interface Opened {
  /** How many articles were read. */
  readonly articles: number;
  /** How many of them were open already, and were read again. */
  readonly again: number;
  readonly failures: readonly ReadFailure[];
}

interface Place {
  /** As it was read, with its corrections. */
  readonly read: Workspace;
  readonly selection: Selection;
  /** What it is kept under; null for the sample. */
  readonly record: RecordId | null;
}

/** A change that can be undone: what was there before it, and what it was. */
interface Step extends Place {
  readonly words: string;
  /** What it was the first to keep; undoing it deletes that again. */
  readonly made: RecordId | null;
}

type WithoutStamp<T> = T extends unknown ? Omit<T, 'id' | 'madeAt'> : never;
/** A correction before it is made. */
export type CorrectionDraft = WithoutStamp<Correction>;

const NOTHING: Network = { nodes: [], edges: [] };

/** How many workspaces of this visit stay at hand for the back button. */
const REMEMBERED = 6;
const UNDOABLE = 200;

export class WorkspaceState {
  readonly sample: Workspace;
  /** Called after every change that the URL should show. */
  onchange: ((kind: ChangeKind) => void) | null = null;
  /** Called when another tab's changes have been taken over. */
  ontakeover: (() => void) | null = null;
  readonly autosave: Autosave;
  readonly stored: StoredWorkspaces;

  /** As it was read, with its corrections: what is saved. */
  read: Workspace = $state.raw() as Workspace;
  /** What it is kept under; null for the sample as it came. */
  record: RecordId | null = $state.raw(null);
  selection: Selection = $state.raw(NOTHING_SELECTED);
  progress: Progress | null = $state.raw(null);
  /** The statement that the article shows marked, and that the evidence has in focus. */
  focusedStatement: StatementId | null = $state.raw(null);
  /** The article that the reader shows. */
  readDocument: DocumentId | null = $state.raw(null);
  /** The node under the pointer in the graph, and the actor under it in the article: each marks the other. */
  hoveredNode: string | null = $state.raw(null);
  hoveredMention: EntityId | null = $state.raw(null);

  #corrected = $derived(applyCorrections(this.read));
  /** What holds, rejected statements with it. */
  reviewed: Workspace = $derived(this.#corrected.workspace);
  /** Corrections that change nothing now, since what they are about is not there. */
  idleCorrections: ReadonlySet<CorrectionId> = $derived(this.#corrected.idle);
  // Parts of the selection by themselves: to pick a node or to turn to another pane builds no network again.
  #clauses: readonly Clause[] = $derived(this.selection.clauses);
  #view: View = $derived(this.selection.view);
  #level: Level = $derived(this.selection.level);
  #sides: SidesSettings = $derived(this.selection.sides);
  #hidden: Selection['hidden'] = $derived(this.selection.hidden);
  #pinList: Selection['pins'] = $derived(this.selection.pins);
  /** Nodes that a person has put somewhere, by id: shares of the picture's width and height from its top left. */
  pins: ReadonlyMap<string, Point> = $derived(
    new Map(this.#pinList.map(({ node, x, y }) => [node, { x, y }])),
  );
  #asksForRejected: boolean = $derived(asksForRejected(this.#clauses));
  /** What holds. Rejected statements are out of everything, unless a filter asks for them. */
  workspace: Workspace = $derived(this.#asksForRejected ? this.reviewed : withoutRejected(this.reviewed));

  statements: readonly Statement[] = $derived(selectStatements(this.workspace, this.#clauses));
  /** The workspace with the actors that count at the chosen level. */
  leveled: Workspace = $derived(rollUp(this.workspace, this.#level));
  /** What the filters leave, of those actors. */
  leveledStatements: readonly Statement[] = $derived(this.#atLevel(this.statements));
  /** All that is open, whatever the filters say: nodes keep its places in the picture. */
  fullNetwork: Network = $derived(this.#networkOf(this.leveled.statements));
  /** What the filters leave. */
  wholeNetwork: Network = $derived(
    this.leveledStatements.length === this.leveled.statements.length
      ? this.fullNetwork
      : this.#networkOf(this.leveledStatements),
  );
  /** What the filters and the legend leave. */
  network: Network = $derived(hideKinds(this.wholeNetwork, new Set<string>(this.#hidden)));
  /** The statements that the evidence lists: the picked node's or edge's, or all that the filters leave. */
  evidence: readonly Statement[] = $derived.by(() => {
    if (!this.selection.picked) return this.statements;
    const found = statementsOfPick(
      this.leveled,
      this.wholeNetwork,
      this.leveledStatements,
      this.selection.picked,
    );
    const ids = new Set(found.map(({ id }) => id));
    return this.statements.filter(({ id }) => ids.has(id));
  });
  /** Whether something is open that is less likely right than wrong. */
  hasGuesses: boolean = $derived(startingSelection(this.workspace).clauses.length > 0);
  /** Stances that the view of sides does not count, since they are on topics. */
  stancesOnTopics: number = $derived(countStancesOnTopics(this.leveled, this.leveledStatements));
  activeClauses: readonly Clause[] = $derived(this.#clauses.filter(({ off }) => !off));

  #reader = new Reader();
  #remembered = new Map<RecordId, Place>();
  #past: readonly Step[] = $state.raw([]);
  #future: readonly Step[] = $state.raw([]);
  #brushing = false;
  /** Fetched with the first view of sides. */
  #buildSides: typeof buildSides | null = $state.raw(null);
  #sidesAreComing: Promise<void> | null = null;
  /** Of several addresses that are asked for one after the other, the last is shown. */
  #asked = 0;

  constructor(sample: Workspace, store = new WorkspaceStore()) {
    this.sample = sample;
    this.autosave = new Autosave(store);
    this.stored = new StoredWorkspaces(store, this.autosave);
    this.read = sample;
    this.selection = startingSelection(sample);
    this.readDocument = sample.documents[0]?.id ?? null;
  }

  get isSample(): boolean {
    return this.record === null;
  }

  // What is shown

  /** Counts for a field's list, under all clauses but its own. */
  tally(field: ChoiceField): Tally[] {
    return tally(this.workspace, field, this.statementsBut(sourceOf(field)));
  }

  /** The statements under all clauses but one source's. */
  statementsBut(source: string): readonly Statement[] {
    if (!this.activeClauses.some((clause) => clause.source === source)) return this.statements;
    return selectStatements(this.workspace, this.#clauses, { except: source });
  }

  /** The network under all clauses but one source's. */
  networkBut(source: string): Network {
    const statements = this.statementsBut(source);
    return statements === this.statements ? this.wholeNetwork : this.#networkOf(this.#atLevel(statements));
  }

  values(field: ChoiceField, negated = false): readonly string[] {
    return valuesOf(this.selection.clauses, field, negated);
  }

  /** The network of these statements, whose actors are of the chosen level, as the chosen view has it. */
  #networkOf(statements: readonly Statement[]): Network {
    if (this.#view === 'sides') {
      if (!this.#buildSides) this.#fetchSides();
      return this.#buildSides?.(this.leveled, statements, this.#sides) ?? NOTHING;
    }
    const network = buildNetwork(this.leveled, statements);
    return this.#view === 'columns' ? onlyStances(network) : network;
  }

  /** Once; where it fails, the next look at the view tries again. */
  #fetchSides(): void {
    this.#sidesAreComing ??= import('#lib/network/build-sides.ts')
      .then((part) => {
        this.#buildSides = part.buildSides;
      })
      .catch(() => {
        this.#sidesAreComing = null;
      });
  }

  #atLevel(statements: readonly Statement[]): readonly Statement[] {
    if (this.leveled === this.workspace) return statements;
    const ids = new Set(statements.map(({ id }) => id));
    return this.leveled.statements.filter(({ id }) => ids.has(id));
  }

  clause(source: string): Clause | null {
    return this.selection.clauses.find((clause) => clause.source === source) ?? null;
  }

  document(id: DocumentId | null): Document | null {
    return this.workspace.documents.find((document) => document.id === id) ?? null;
  }

  // Filters

  /** Chooses a value, or keeps it out where `negated`; once more takes that back. */
  toggleValue(field: ChoiceField, value: string, negated = false): void {
    this.#setClauses(toggleValue(this.selection.clauses, field, value, negated));
  }

  setValues(field: ChoiceField, values: readonly string[]): void {
    this.#setClauses(withValues(this.selection.clauses, field, values));
  }

  /** Least confidence, 0 to 1; 0 takes the clause out. */
  setConfidence(min: number, phase: 'move' | 'end' = 'end'): void {
    const source = sourceOf('confidence');
    const clauses =
      min > 0
        ? withClause(this.selection.clauses, { source, field: 'confidence', min })
        : withoutSource(this.selection.clauses, source);
    this.#setClauses(clauses, phase);
  }

  setTime(range: { basis: TimeBasis; from: string; to: string } | null, phase: 'move' | 'end' = 'end'): void {
    const source = sourceOf('time');
    const clauses = range
      ? withClause(this.selection.clauses, { source, field: 'time', ...range })
      : withoutSource(this.selection.clauses, source);
    this.#setClauses(clauses, phase);
  }

  /** Words to search for in the evidence; an empty query takes the clause out. */
  setQuery(query: string, phase: 'move' | 'end' = 'end'): void {
    const source = sourceOf('text');
    const words = query.trim();
    const clauses = words
      ? withClause(this.selection.clauses, { source, field: 'text', query: words })
      : withoutSource(this.selection.clauses, source);
    this.#setClauses(clauses, phase);
  }

  /** Only what lies at most `depth` steps, 1 to 3, from a node; null takes the clause out. */
  setNear(node: string | null, depth = 1): void {
    const source = sourceOf('near');
    const clauses =
      node === null
        ? withoutSource(this.selection.clauses, source)
        : withClause(this.selection.clauses, { source, field: 'near', node, depth });
    this.#setClauses(clauses);
  }

  /** Turns a filter round: what it let through it keeps out. */
  negateClause(source: string): void {
    this.#setClauses(toggleNegated(this.selection.clauses, source));
  }

  removeClauses(...sources: readonly string[]): void {
    this.#setClauses(this.selection.clauses.filter(({ source }) => !sources.includes(source)));
  }

  toggleClause(source: string): void {
    this.#setClauses(toggleOff(this.selection.clauses, source));
  }

  /** Back to what the workspace opened with. */
  clearClauses(): void {
    this.#setClauses(startingSelection(this.workspace).clauses);
  }

  /** Takes out all that could keep a node from being shown. */
  clearHiding(): void {
    this.#change({ clauses: [], hidden: [] });
  }

  /** An entry of the legend: a stance is a filter for all views, a kind only hides in the graph. */
  toggleLegend(key: LegendKey): void {
    if (key === 'agree' || key === 'disagree') {
      const other = oppositeOf(key);
      const shown = this.values('stance');
      const hidden = shown.length === 1 && shown[0] === other;
      this.setValues('stance', hidden ? [] : [other]);
      return;
    }
    const { hidden } = this.selection;
    this.#change({ hidden: hidden.includes(key) ? hidden.filter((each) => each !== key) : [...hidden, key] });
  }

  /** The legend's entries that are off. */
  get legendOff(): ReadonlySet<string> {
    const stances = this.clause('stance')?.off ? [] : this.values('stance');
    const off = stances.length === 1 ? [oppositeOf(stances[0] as Stance)] : [];
    return new Set<string>([...this.selection.hidden, ...off]);
  }

  setBasis(basis: 'said' | 'about'): void {
    const time = this.clause('time');
    const clauses =
      time?.field === 'time' && time.basis !== 'order'
        ? withoutSource(this.selection.clauses, 'time')
        : this.selection.clauses;
    this.#change({ basis, clauses });
  }

  // Views

  setView(view: View): void {
    const { view: before, layout } = this.selection;
    if (view === before) return;
    // A layout that was chosen stays; one that the view brought goes with it.
    const chosen = layout !== plainLookOf(before).layout;
    this.#change({ view, picked: null, layout: chosen ? layout : plainLookOf(view).layout });
  }

  setSides(sides: Partial<SidesSettings>): void {
    this.#change({ sides: { ...this.selection.sides, ...sides } });
  }

  setLevel(level: Level): void {
    if (level !== this.selection.level) this.#change({ level, picked: null });
  }

  /** Layout, sizes, colours and hulls. */
  setLook(look: Partial<Look>): void {
    this.#change(look);
  }

  setPins(pins: ReadonlyMap<string, Point>): void {
    this.#change({ pins: [...pins].map(([node, { x, y }]) => ({ node, x, y })) });
  }

  // Picking and reading

  /** Brings the evidence up, unless another `pane` is to stay. */
  pick(picked: Picked | null, pane: Pane = 'evidence'): void {
    this.focusedStatement = null;
    if (picked?.id === this.selection.picked?.id && picked?.kind === this.selection.picked?.kind) return;
    this.#change({ picked, pane: picked ? pane : this.selection.pane });
  }

  setPane(pane: Pane): void {
    if (pane !== this.selection.pane) this.#change({ pane }, 'replace');
  }

  /** Shows a statement's words in its article. */
  showInArticle(statement: Statement): void {
    this.readDocument = statement.document;
    this.focusedStatement = statement.id;
    this.setPane('article');
  }

  /** Puts a statement in focus where it stands, in the article or in the list. */
  focusStatement(id: StatementId | null): void {
    const statement = this.reviewed.statements.find((each) => each.id === id);
    if (statement) this.readDocument = statement.document;
    this.focusedStatement = statement?.id ?? null;
  }

  /** Picks the edge that a statement is part of, and puts its card in focus. */
  pickStatement(id: StatementId): void {
    const edge = this.wholeNetwork.edges.find(({ statements }) => statements.includes(id));
    const statement = this.workspace.statements.find((each) => each.id === id);
    if (edge) this.#change({ picked: { kind: 'edge', id: edge.id } });
    if (statement) this.readDocument = statement.document;
    this.focusedStatement = id;
  }

  // Opening

  /** Begins to load the model, quietly. */
  warm(): void {
    this.#reader.warm();
  }

  cancel(): void {
    this.#reader.cancel();
  }

  /**
   * Reads articles and shows them, by themselves or with what is open. Throws the Failure `cancelled` or `internal`;
   * where not one article could be read, nothing changes and the failures say why.
   */
  async open(inputs: readonly ArticleInput[], how: 'alone' | 'added'): Promise<Opened> {
    this.progress = { phase: 'model', done: 0, total: null, article: 0, articles: inputs.length };
    try {
      const { extractions, failures } = await this.#reader.read(inputs, (progress) => {
        if (this.progress) this.progress = progress;
      });
      if (!extractions.length) return { articles: 0, again: 0, failures };
      const fresh = new Map(extractions.map((extraction) => [extraction.document.id, extraction]));
      const old = how === 'added' ? splitWorkspace(this.read) : [];
      const kept = old.filter(({ document }) => !fresh.has(document.id));
      const all = [...kept, ...fresh.values()];
      const first = [...fresh.values()][0]!.document;
      const title = kept.length ? this.read.title : (first.title ?? openingWords(first.text));
      const corrections = how === 'added' ? this.read.corrections : [];
      const read = { ...mergeExtractions(title, all), corrections };
      const record = (how === 'added' && this.record) || newRecordId(read);
      // What is read again or added to keeps its pins.
      const pins =
        old.length || this.read.documents.some(({ id }) => fresh.has(id)) ? this.selection.pins : [];
      const selection = { ...startingSelection(read), pins };
      this.#enter({ read, selection, record }, first.id, `Opened ${title}`);
      return { articles: fresh.size, again: old.length - kept.length, failures };
    } finally {
      this.progress = null;
    }
  }

  /**
   * Reads what a link carries and shows it as its query says. Throws as `open` does; a link none of whose articles can be
   * read is `link-broken`.
   */
  async openShared({ title, articles, corrections }: SharedWorkspace, view: URLSearchParams): Promise<void> {
    const inputs = articles.map((article, at): ArticleInput => ({
      name: article.title ?? `Article ${at + 1}`,
      content: article.raw,
      ...(article.title === null ? {} : { title: article.title }),
      ...(article.publisher === null ? {} : { publisher: article.publisher }),
      ...(article.date === null ? {} : { date: article.date }),
      ...(article.url === null ? {} : { url: article.url }),
    }));
    this.progress = { phase: 'model', done: 0, total: null, article: 0, articles: inputs.length };
    try {
      const { extractions } = await this.#reader.read(inputs, (progress) => {
        if (this.progress) this.progress = progress;
      });
      const [first] = extractions;
      if (!first) throw new Failure('link-broken');
      const read = { ...mergeExtractions(title, extractions), corrections };
      const { selection } = decodeSelection(view, applyCorrections(read).workspace);
      // In the place of the link, or going back would read and keep it once more.
      const place = { read, selection, record: newRecordId(read) };
      this.#enter(place, first.document.id, `Opened ${title}`, 'replace');
    } finally {
      this.progress = null;
    }
  }

  /**
   * Shows a workspace that was read from a file, or from the store where `record` says under what it is kept: as it was
   * left there.
   */
  openWorkspace(read: Workspace, record = newRecordId(read)): Opened {
    const first = read.documents[0]?.id ?? null;
    const view = lastView(record);
    const selection =
      view === null
        ? startingSelection(read)
        : decodeSelection(new URLSearchParams(view), applyCorrections(read).workspace).selection;
    this.#enter({ read, selection, record }, first, `Opened ${read.title}`);
    return { articles: read.documents.length, again: 0, failures: [] };
  }

  /** Keeps a workspace that was read from a file, without showing it. */
  keepAside(read: Workspace): void {
    this.autosave.keep(newRecordId(read), read);
  }

  /** Opens a kept workspace. Throws a Failure: `workspace-gone`, or what reading it says. */
  async openStored(record: RecordId): Promise<void> {
    if (record === this.record) return;
    const asked = ++this.#asked;
    const before = this.autosave.latest(record);
    const read = await this.autosave.load(record);
    if (!read) throw new Failure('workspace-gone');
    // What this tab could undo there is from before what another tab has done since.
    if (before !== read) this.#past = this.#past.filter((step) => step.record !== record);
    if (asked === this.#asked) this.openWorkspace(read, record);
  }

  /** Takes articles out of what is open, all but one at most. What was corrected about them stays, and waits. */
  removeDocuments(ids: readonly DocumentId[]): void {
    const gone = new Set(ids);
    const kept = this.read.documents.filter(({ id }) => !gone.has(id));
    const removed = this.read.documents.length - kept.length;
    if (kept.length === 0 || removed === 0) return;
    const read = withoutDocuments(this.read, gone);
    const [first] = this.read.documents.filter(({ id }) => gone.has(id));
    const words = removed === 1 ? `Removed ${first?.title ?? 'an article'}` : `Removed ${removed} articles`;
    const selection = withoutFiltersOf(this.selection, gone, applyCorrections(read).workspace);
    const pane = kept.length === 1 && selection.pane === 'articles' ? 'article' : selection.pane;
    const shown = kept.find(({ id }) => id === this.readDocument) ?? kept[0]!;
    const place = { read, selection: { ...selection, pane }, record: this.#ownRecord() };
    this.#enter(place, shown.id, words);
  }

  openSample(): void {
    const place = { read: this.sample, selection: startingSelection(this.sample), record: null };
    this.#enter(place, this.sample.documents[0]?.id ?? null, 'Opened the sample');
  }

  /** Deletes a kept workspace; what was open then makes way for the sample. Rejects as the store does. */
  async removeStored(record: RecordId): Promise<void> {
    if (record === this.record) this.openSample();
    this.#remembered.delete(record);
    await this.stored.remove(record);
  }

  /** Another name for what is open; the articles keep theirs. */
  rename(title: string): void {
    if (!title || title === this.read.title) return;
    this.#step(`Renamed ${this.read.title} to ${title}`, this.#ownRecord());
    this.#show({ ...this.read, title });
    this.#tell('replace');
  }

  // Correcting

  /** Makes corrections as one step that can be undone. */
  correct(drafts: readonly CorrectionDraft[]): void {
    const made = drafts.map((draft) => this.#stamp(draft));
    const [first] = made;
    if (!first) return;
    const more = made.length > 1 ? ` and ${made.length - 1} more` : '';
    const words = describeCorrection(first, this.reviewed) + more;
    const corrections = made.reduce<readonly Correction[]>(withCorrection, this.read.corrections);
    this.#recorrect(corrections, words);
    this.selection = followMerges(this.selection, made);
    this.#tell('replace');
  }

  /** What corrections would change, without making them. */
  preview(drafts: readonly CorrectionDraft[]): Preview {
    return previewCorrections(
      this.read,
      drafts.map((draft) => this.#stamp(draft)),
    );
  }

  /** Takes corrections out of the list. */
  removeCorrections(ids: readonly CorrectionId[]): void {
    const gone = new Set(ids);
    const corrections = this.read.corrections.filter(({ id }) => !gone.has(id));
    if (corrections.length === this.read.corrections.length) return;
    this.#recorrect(
      corrections,
      gone.size === 1 ? 'Removed a correction' : `Removed ${gone.size} corrections`,
    );
    this.#tell('replace');
  }

  /** Holds a statement right or wrong; the same verdict once more takes it back. */
  review(id: StatementId, verdict: Verdict): void {
    const statement = this.reviewed.statements.find((each) => each.id === id);
    if (!statement) return;
    if (statement.review !== verdict) {
      this.correct([{ kind: 'review', verdict, statement }]);
      return;
    }
    const made = this.read.corrections.filter((each) => each.kind === 'review' && each.statement.id === id);
    this.removeCorrections(made.map((each) => each.id));
  }

  #stamp(draft: CorrectionDraft): Correction {
    return {
      ...draft,
      id: freshId() as CorrectionId,
      madeAt: new Date().toISOString(),
    } as Correction;
  }

  #recorrect(corrections: readonly Correction[], words: string): void {
    this.#step(words, this.#ownRecord());
    this.#show({ ...this.read, corrections });
  }

  /** Remembers what is open as the place that undoing the change that now comes leads back to. */
  #step(words: string, record: RecordId | null): void {
    const made = record === this.record || this.autosave.has(record) ? null : record;
    this.#past = [...this.#past.slice(-UNDOABLE), { ...this.#place, words, made }];
    this.#future = [];
    this.record = record;
  }

  /** A change of the sample makes it a workspace of one's own. */
  #ownRecord(): RecordId {
    return this.record ?? newRecordId(this.read);
  }

  get #place(): Place {
    return { read: this.read, selection: this.selection, record: this.record };
  }

  // Undoing

  /** What undoing and doing again would take back or bring; null where there is nothing. */
  get undoWords(): string | null {
    return this.#past.at(-1)?.words ?? null;
  }

  get redoWords(): string | null {
    return this.#future.at(-1)?.words ?? null;
  }

  /** Takes back the last change of what is open; says which, null where there is none. */
  undo(): string | null {
    const step = this.#past.at(-1);
    if (!step) return null;
    const { words, made } = step;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, { ...this.#place, words, made }];
    this.#return(step);
    if (made) this.autosave.discard(made);
    return words;
  }

  redo(): string | null {
    const step = this.#future.at(-1);
    if (!step) return null;
    const { words, made } = step;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, { ...this.#place, words, made }];
    this.#return(step);
    return words;
  }

  /** Filters stay as they are while the articles do. */
  #return({ read, selection, record }: Place): void {
    const isOther = record !== this.record;
    const same = workspaceKey(read) === workspaceKey(this.read);
    if (!same) {
      this.selection = selection;
      this.readDocument = read.documents[0]?.id ?? null;
      this.focusedStatement = null;
    }
    this.record = record;
    // Of a workspace that was left meanwhile, what was last made of it.
    this.#show((isOther && this.autosave.latest(record)) || read);
    this.#tell(same && !isOther ? 'replace' : 'push');
    if (isOther) void this.look();
  }

  /**
   * Changes what is known about a document. A new date is extracted again, since "next month" hangs on it; that
   * throws as `open` does, and leaves everything as it was.
   */
  async editDocument(
    id: DocumentId,
    edit: Pick<Document, 'title' | 'publisher' | 'date' | 'url'>,
  ): Promise<void> {
    const before = this.document(id);
    if (!before) throw new Failure('internal', id);
    const document: Document = { ...before, ...edit };
    const parts = splitWorkspace(this.read);
    const at = parts.findIndex((part) => part.document.id === id);
    const part =
      document.date === before.date ? { ...parts[at]!, document } : await this.#reader.reread(document);
    // A map that is called as an article is stays so, also where that had no title of its own before.
    const isNamedAfterIt = this.read.title === (before.title ?? openingWords(before.text));
    const title = (isNamedAfterIt && document.title) || this.read.title;
    const { corrections } = this.read;
    const read = { ...mergeExtractions(title, parts.with(at, part)), corrections };
    const place = { read, selection: this.selection, record: this.#ownRecord() };
    this.#enter(place, id, `Changed the details of ${document.title ?? 'an article'}`);
  }

  // The URL

  /** The query string, without `?`, that shows this again. */
  get query(): string {
    const params = encodeSelection(this.selection, this.workspace);
    if (this.record) params.set('of', this.record);
    return queryString(params);
  }

  /**
   * Shows what a URL says, at once where that is at hand and else when the store has answered; gives lines for the reader
   * about what it could not show.
   */
  async show(params: URLSearchParams): Promise<string[]> {
    const asked = ++this.#asked;
    const of = params.get('of');
    let found: Pick<Place, 'read' | 'record'> | null = this.#atHand(of);
    let problem: string | null = null;
    if (!found) {
      try {
        found = await this.#fromStore(of!);
      } catch (error) {
        const { code } = error instanceof Failure ? error : new Failure('internal');
        problem = `The workspace of this address was not opened. ${FAILURES[code].message} ${FAILURES[code].remedy}`;
      }
      if (asked !== this.#asked) return [];
    }
    const { read, record } = found ?? this.#place;
    const { selection, notices } = decodeSelection(params, applyCorrections(read).workspace);
    this.#brushing = false;
    if (read !== this.read) {
      this.readDocument = read.documents[0]?.id ?? null;
      this.focusedStatement = null;
    }
    this.record = record;
    if (!found) {
      this.selection = NOTHING_SELECTED;
      return [
        problem ??
          'This link shows a view of another article, and the article itself is not in the link. Open its saved workspace to see it.',
      ];
    }
    this.selection = selection;
    this.#show(read);
    this.#keepView();
    void this.look();
    return notices;
  }

  /** What a URL is of, where this tab has it. */
  #atHand(of: string | null): Pick<Place, 'read' | 'record'> | null {
    if (of === null) return { read: this.sample, record: null };
    if (of === this.record) return this.#place;
    const record = of as RecordId;
    const read = this.autosave.latest(record) ?? this.#remembered.get(record)?.read;
    return read ? { read, record } : null;
  }

  /** By its id; else the last changed of the same articles, as for a link that was made in another browser. */
  async #fromStore(of: string): Promise<Pick<Place, 'read' | 'record'> | null> {
    const key = keyOfId(of);
    if (key === workspaceKey(this.sample) && key === of) return { read: this.sample, record: null };
    const there = await this.stored.find(of as RecordId, key);
    const read = there && (await this.autosave.load(there));
    return read ? { read, record: there } : null;
  }

  // Other tabs

  /** Takes over what another tab has made of what is open, where nothing is unsaved here. */
  async look(): Promise<void> {
    const { record } = this;
    const read = record && (await this.autosave.newer(record).catch(() => null));
    if (read && record === this.record) this.#takeOver(read);
  }

  /** Settles a clash: what this tab has goes on as a workspace of its own. */
  keepMine(): void {
    const clash = this.autosave.clash;
    const mine = clash && this.autosave.latest(clash.id);
    if (!clash || !mine) return;
    const isDeleted = clash.stored?.removed !== null;
    const read = isDeleted ? mine : { ...mine, title: `${mine.title} (copy)` };
    const record = newRecordId(read);
    const follow = <T extends Place>(place: T): T =>
      place.record === clash.id ? { ...place, record } : place;
    this.#past = this.#past.map(follow);
    this.#future = this.#future.map(follow);
    this.#remembered.delete(clash.id);
    this.autosave.forget(clash.id);
    if (this.record !== clash.id) return this.autosave.keep(record, read);
    this.record = record;
    this.#show(read);
    this.#tell('replace');
  }

  /** Settles a clash: what the other tab has takes the place of what this one has, which undoing brings back. */
  async takeTheirs(): Promise<void> {
    const clash = this.autosave.clash;
    const mine = clash && this.autosave.latest(clash.id);
    if (!clash || !mine) return;
    this.autosave.forget(clash.id);
    try {
      const read = await this.autosave.load(clash.id);
      if (this.record !== clash.id) return;
      if (read) this.#takeOver(read);
      else this.openSample();
    } catch (error) {
      this.autosave.keep(clash.id, mine);
      throw error;
    }
  }

  #takeOver(read: Workspace): void {
    this.#step('Took over the changes of another tab', this.record);
    if (!read.documents.some(({ id }) => id === this.readDocument))
      this.readDocument = read.documents[0]?.id ?? null;
    this.#show(read);
    this.#tell('replace');
    this.ontakeover?.();
  }

  #enter(
    { read, selection, record }: Place,
    readDocument: DocumentId | null,
    words: string,
    kind: ChangeKind = 'push',
  ): void {
    this.#asked += 1;
    this.#remember(this.#place);
    this.#step(words, record);
    this.readDocument = readDocument;
    this.focusedStatement = null;
    this.selection = selection;
    this.#brushing = false;
    this.#show(read);
    this.#tell(kind);
  }

  /** Makes a workspace the one that is open, and has it kept. */
  #show(read: Workspace): void {
    this.read = read;
    this.#remember(this.#place);
    if (this.record) this.autosave.keep(this.record, read);
  }

  #remember(place: Place): void {
    if (!place.record) return;
    this.#remembered.delete(place.record);
    this.#remembered.set(place.record, place);
    for (const oldest of this.#remembered.keys()) {
      if (this.#remembered.size <= REMEMBERED) break;
      this.#remembered.delete(oldest);
    }
  }

  #setClauses(clauses: readonly Clause[], phase: 'move' | 'end' = 'end'): void {
    const kind = this.#brushing ? 'replace' : 'push';
    this.#brushing = phase === 'move';
    this.#change({ clauses }, kind);
  }

  /** Says that what is shown has changed. */
  #tell(kind: ChangeKind): void {
    this.#keepView();
    this.onchange?.(kind);
  }

  #keepView(): void {
    if (this.record) keepView(this.record, queryString(encodeSelection(this.selection, this.workspace)));
  }

  #change(part: Partial<Selection>, kind: ChangeKind = 'push'): void {
    const before = this.query;
    this.selection = { ...this.selection, ...part };
    if (this.query !== before) this.#tell(kind);
  }
}

function withoutRejected(workspace: Workspace): Workspace {
  const statements = workspace.statements.filter(({ review }) => review !== 'rejected');
  return statements.length === workspace.statements.length ? workspace : { ...workspace, statements };
}

function asksForRejected(clauses: readonly Clause[]): boolean {
  return clauses.some(
    (clause) =>
      clause.field === 'review' &&
      !clause.off &&
      clause.values.includes('rejected') !== Boolean(clause.negated),
  );
}

export const [getWorkspaceState, setWorkspaceState] = createContext<WorkspaceState>();
