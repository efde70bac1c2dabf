// What is open and what of it is shown: the one place with runes state. Views read it and call its verbs. Large data is
// held raw (never proxied), and a new workspace takes the old one's place only when it is whole, so that a failed input
// loses nothing.

import { createContext } from 'svelte';
import { mergeExtractions } from '#lib/extract/merge-extractions.ts';
import type { Document, DocumentId } from '#lib/model/document.ts';
import { Failure } from '#lib/model/failure.ts';
import { oppositeOf, type Stance, type Statement, type StatementId } from '#lib/model/statement.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import { buildNetwork } from '#lib/network/build-network.ts';
import { hideKinds } from '#lib/network/hide-kinds.ts';
import type { LegendKey } from '#lib/network/hide-kinds.ts';
import type { Point } from '#lib/network/layouts/layout.ts';
import type { ChoiceField, Clause, TimeBasis } from '#lib/selection/clause.ts';
import { sourceOf } from '#lib/selection/clause.ts';
import {
  toggleOff,
  toggleValue,
  valuesOf,
  withClause,
  withValues,
  withoutSource,
} from '#lib/selection/edit-clauses.ts';
import { decodeSelection, encodeSelection, queryString } from '#lib/selection/encode-selection.ts';
import type { Look } from '#lib/selection/look.ts';
import { NOTHING_SELECTED } from '#lib/selection/selection.ts';
import type { Pane, Picked, Selection } from '#lib/selection/selection.ts';
import { selectStatements } from '#lib/selection/select-statements.ts';
import { startingSelection } from '#lib/selection/starting-selection.ts';
import { statementsOfPick } from '#lib/selection/statements-of-pick.ts';
import { tally } from '#lib/selection/tally.ts';
import type { Tally } from '#lib/selection/tally.ts';
import type { ArticleInput } from './article-input.ts';
import { openingWords } from './opening-words.ts';
import { Reader } from './reader.ts';
import type { Progress, ReadFailure } from './reading-service.ts';
import { keepSessionCopy, readSessionCopy } from './session-copy.ts';
import { splitWorkspace } from './split-workspace.ts';
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
  /** False where it is too large to survive a reload of the page. */
  readonly kept: boolean;
}

interface Place {
  readonly workspace: Workspace;
  readonly selection: Selection;
}

/** How many workspaces of this visit stay at hand for the back button and for undo. */
const REMEMBERED = 6;

export class WorkspaceState {
  readonly sample: Workspace;
  /** Called after every change that the URL should show. */
  onchange: ((kind: ChangeKind) => void) | null = null;

  workspace: Workspace = $state.raw() as Workspace;
  selection: Selection = $state.raw(NOTHING_SELECTED);
  progress: Progress | null = $state.raw(null);
  /** The statement that the article shows marked, and that the evidence has in focus. */
  focusedStatement: StatementId | null = $state.raw(null);
  /** The article that the reader shows. */
  readDocument: DocumentId | null = $state.raw(null);
  /** Nodes that a person has put somewhere, by id: shares of the picture's width and height from its top left. */
  pins: ReadonlyMap<string, Point> = $state.raw(new Map());

  statements: readonly Statement[] = $derived(selectStatements(this.workspace, this.selection.clauses));
  /** All that is open, whatever the filters say: nodes keep its places in the picture. */
  fullNetwork = $derived(buildNetwork(this.workspace, this.workspace.statements));
  /** What the filters leave. */
  wholeNetwork = $derived(buildNetwork(this.workspace, this.statements));
  /** What the filters and the legend leave. */
  network = $derived(hideKinds(this.wholeNetwork, new Set<string>(this.selection.hidden)));
  /** The statements that the evidence lists: the picked node's or edge's, or all that the filters leave. */
  evidence: readonly Statement[] = $derived(
    this.selection.picked
      ? statementsOfPick(this.workspace, this.wholeNetwork, this.statements, this.selection.picked)
      : this.statements,
  );
  /** Whether something is open that is less likely right than wrong. */
  hasGuesses: boolean = $derived(startingSelection(this.workspace).clauses.length > 0);
  activeClauses: readonly Clause[] = $derived(this.selection.clauses.filter(({ off }) => !off));

  #reader = new Reader();
  #remembered = new Map<string, Place>();
  #previous: Place | null = null;
  #brushing = false;

  constructor(sample: Workspace) {
    this.sample = sample;
    this.workspace = sample;
    this.selection = startingSelection(sample);
    this.readDocument = sample.documents[0]?.id ?? null;
  }

  get isSample(): boolean {
    return this.workspace === this.sample;
  }

  // What is shown

  /** Counts for a field's list, under all clauses but its own. */
  tally(field: ChoiceField): Tally[] {
    return tally(this.workspace, field, this.statementsBut(sourceOf(field)));
  }

  /** The statements under all clauses but one source's. */
  statementsBut(source: string): Statement[] {
    return selectStatements(this.workspace, this.selection.clauses, { except: source });
  }

  values(field: ChoiceField): readonly string[] {
    return valuesOf(this.selection.clauses, field);
  }

  clause(source: string): Clause | null {
    return this.selection.clauses.find((clause) => clause.source === source) ?? null;
  }

  document(id: DocumentId | null): Document | null {
    return this.workspace.documents.find((document) => document.id === id) ?? null;
  }

  // Filters

  toggleValue(field: ChoiceField, value: string): void {
    this.#setClauses(toggleValue(this.selection.clauses, field, value));
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

  removeClause(source: string): void {
    this.#setClauses(withoutSource(this.selection.clauses, source));
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

  /** Layout, sizes, colours and hulls. */
  setLook(look: Partial<Look>): void {
    this.#change(look);
  }

  // Picking and reading

  pick(picked: Picked | null): void {
    this.focusedStatement = null;
    if (picked?.id === this.selection.picked?.id && picked?.kind === this.selection.picked?.kind) return;
    this.#change({ picked, pane: picked ? 'evidence' : this.selection.pane });
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
      if (!extractions.length) return { articles: 0, again: 0, failures, kept: true };
      const fresh = new Map(extractions.map((extraction) => [extraction.document.id, extraction]));
      const old = how === 'added' ? splitWorkspace(this.workspace) : [];
      const kept = old.filter(({ document }) => !fresh.has(document.id));
      const all = [...kept, ...fresh.values()];
      const first = [...fresh.values()][0]!.document;
      const title = kept.length ? this.workspace.title : (first.title ?? openingWords(first.text));
      const workspace = mergeExtractions(title, all);
      return {
        articles: fresh.size,
        again: old.length - kept.length,
        failures,
        kept: this.#enter(workspace, startingSelection(workspace), first.id),
      };
    } finally {
      this.progress = null;
    }
  }

  /** Shows a workspace that was read from a file. */
  openWorkspace(workspace: Workspace): Opened {
    const kept = this.#enter(workspace, startingSelection(workspace), workspace.documents[0]?.id ?? null);
    return { articles: workspace.documents.length, again: 0, failures: [], kept };
  }

  openSample(): void {
    this.#enter(this.sample, startingSelection(this.sample), this.sample.documents[0]?.id ?? null);
  }

  /** Shows again what was open before the last opening; that in turn can be undone. */
  undoOpen(): void {
    const previous = this.#previous;
    if (previous)
      this.#enter(previous.workspace, previous.selection, previous.workspace.documents[0]?.id ?? null);
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
    const parts = splitWorkspace(this.workspace);
    const at = parts.findIndex((part) => part.document.id === id);
    const part =
      document.date === before.date ? { ...parts[at]!, document } : await this.#reader.reread(document);
    // A map of one article is called as the article is, also where that had no title of its own before.
    const isNamedAfterIt = parts.length === 1 || this.workspace.title === before.title;
    const title = (isNamedAfterIt && document.title) || this.workspace.title;
    this.#enter(mergeExtractions(title, parts.with(at, part)), this.selection, id);
  }

  // The URL

  /** The query string, without `?`, that shows this again. */
  get query(): string {
    const params = encodeSelection(this.selection, this.workspace);
    if (!this.isSample) params.set('of', workspaceKey(this.workspace));
    return queryString(params);
  }

  /** Shows what a URL says; gives lines for the reader about what it could not show. */
  show(params: URLSearchParams): string[] {
    const key = params.get('of');
    const found =
      key === null
        ? this.sample
        : key === workspaceKey(this.workspace)
          ? this.workspace
          : (this.#remembered.get(key)?.workspace ?? readSessionCopy(key));
    const workspace = found ?? this.workspace;
    const { selection, notices } = decodeSelection(params, workspace);
    this.#brushing = false;
    if (workspace !== this.workspace) {
      this.workspace = workspace;
      this.readDocument = workspace.documents[0]?.id ?? null;
      this.focusedStatement = null;
    }
    if (!found) {
      this.selection = NOTHING_SELECTED;
      return [
        'This link shows a view of another article, and the article itself is not in the link. Open its saved workspace to see it.',
      ];
    }
    this.selection = selection;
    return notices;
  }

  #enter(workspace: Workspace, selection: Selection, readDocument: DocumentId | null): boolean {
    this.#previous = { workspace: this.workspace, selection: this.selection };
    this.#remember(this.#previous);
    this.#remember({ workspace, selection });
    // What is read again or added to keeps its pins.
    const known = new Set(this.workspace.documents.map(({ id }) => id));
    if (!workspace.documents.some(({ id }) => known.has(id))) this.pins = new Map();
    this.workspace = workspace;
    this.readDocument = readDocument;
    this.focusedStatement = null;
    this.selection = selection;
    this.#brushing = false;
    this.onchange?.('push');
    return workspace === this.sample || keepSessionCopy(workspaceKey(workspace), workspace);
  }

  #remember(place: Place): void {
    if (place.workspace === this.sample) return;
    const key = workspaceKey(place.workspace);
    this.#remembered.delete(key);
    this.#remembered.set(key, place);
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

  #change(part: Partial<Selection>, kind: ChangeKind = 'push'): void {
    const before = this.query;
    this.selection = { ...this.selection, ...part };
    if (this.query !== before) this.onchange?.(kind);
  }
}

export const [getWorkspaceState, setWorkspaceState] = createContext<WorkspaceState>();
