// What a reader of the self-contained page has chosen, and what that leaves. The rules are those of src/lib/selection, as
// on the site; here nothing is opened or changed.

import type { StandaloneData } from '#lib/export/standalone-data.ts';
import { oppositeOf, type Stance, type Statement, type StatementId } from '#lib/model/statement.ts';
import { buildNetwork } from '#lib/network/build-network.ts';
import type { LegendKey } from '#lib/network/hide-kinds.ts';
import { hideKinds } from '#lib/network/hide-kinds.ts';
import type { ChoiceField, Clause, TimeBasis } from '#lib/selection/clause.ts';
import { sourceOf } from '#lib/selection/clause.ts';
import { toggleValue, valuesOf, withClause, withoutSource, withValues } from '#lib/selection/edit-clauses.ts';
import type { Hideable, Picked } from '#lib/selection/selection.ts';
import { selectStatements } from '#lib/selection/select-statements.ts';
import { statementsOfPick } from '#lib/selection/statements-of-pick.ts';
import type { Tally } from '#lib/selection/tally.ts';
import { tally } from '#lib/selection/tally.ts';

export class Selection {
  readonly #data: StandaloneData;

  clauses: readonly Clause[] = $state.raw([]);
  picked: Picked | null = $state.raw(null);
  hidden: readonly Hideable[] = $state.raw([]);
  basis: 'said' | 'about' = $state('said');
  /** The card that the timeline points to. */
  focused: StatementId | null = $state(null);

  statements: readonly Statement[] = $derived.by(() => selectStatements(this.workspace, this.clauses));
  wholeNetwork = $derived.by(() => buildNetwork(this.workspace, this.statements));
  network = $derived.by(() => hideKinds(this.wholeNetwork, new Set<string>(this.hidden)));
  evidence: readonly Statement[] = $derived.by(() =>
    this.picked
      ? statementsOfPick(this.workspace, this.wholeNetwork, this.statements, this.picked)
      : this.statements,
  );

  constructor(data: StandaloneData) {
    this.#data = data;
    this.hidden = data.hidden;
  }

  get workspace() {
    return this.#data.workspace;
  }

  /** The statements under all clauses but one source's. */
  statementsBut(source: string): Statement[] {
    return selectStatements(this.workspace, this.clauses, { except: source });
  }

  tally(field: ChoiceField): Tally[] {
    return tally(this.workspace, field, this.statementsBut(sourceOf(field)));
  }

  values(field: ChoiceField): readonly string[] {
    return valuesOf(this.clauses, field);
  }

  toggle(field: ChoiceField, value: string): void {
    this.clauses = toggleValue(this.clauses, field, value);
  }

  setTime(range: { basis: TimeBasis; from: string; to: string } | null): void {
    const source = sourceOf('time');
    this.clauses = range
      ? withClause(this.clauses, { source, field: 'time', ...range })
      : withoutSource(this.clauses, source);
  }

  setBasis(basis: 'said' | 'about'): void {
    this.setTime(null);
    this.basis = basis;
  }

  clear(): void {
    this.clauses = [];
    this.picked = null;
    this.hidden = [];
  }

  /** A stance in the legend is a filter, a kind only hides in the graph. */
  toggleLegend(key: LegendKey): void {
    if (key === 'agree' || key === 'disagree') {
      const other = oppositeOf(key);
      const shown = this.values('stance');
      const isHidden = shown.length === 1 && shown[0] === other;
      this.clauses = withValues(this.clauses, 'stance', isHidden ? [] : [other]);
    } else
      this.hidden = this.hidden.includes(key)
        ? this.hidden.filter((each) => each !== key)
        : [...this.hidden, key];
  }

  get legendOff(): ReadonlySet<string> {
    const stances = this.values('stance');
    const off = stances.length === 1 ? [oppositeOf(stances[0] as Stance)] : [];
    return new Set<string>([...this.hidden, ...off]);
  }

  pick(picked: Picked | null): void {
    this.picked = picked;
    this.focused = null;
  }

  /** Picks the edge that a statement is part of, and puts its card in focus. */
  pickStatement(id: StatementId): void {
    const edge = this.wholeNetwork.edges.find(({ statements }) => statements.includes(id));
    this.picked = edge ? { kind: 'edge', id: edge.id } : null;
    this.focused = id;
  }
}
