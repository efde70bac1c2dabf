// A graph as columns: what networks of more edges than objects can carry are laid out and drawn from. A derived network
// keeps one such graph for all its windows, of every pair that may have an edge, and only its values change.

export interface ColumnGraph {
  /** Per node, what links and files call it; unique. */
  readonly ids: readonly string[];
  /** Per node, what a reader calls it. */
  readonly labels: readonly string[];
  /** Per node, how much it stands out, not negative: its statements, or what a file says; null where all are alike. */
  readonly importance: Float32Array | null;
  /** Per node, its x and y one after the other, as a file has them; null where a layout must find them. */
  readonly positions: Float32Array | null;
  /** Per edge, its two ends as places in `ids`. */
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  /**
   * Per edge, what it weighs: above 0 agreement (or just a tie, where `isSigned` is false), below 0 conflict, 0 where it is
   * not there now.
   */
  readonly values: Float32Array;
  readonly isSigned: boolean;
  /** Per edge, 1 where it leads from its source to its target; null where none does. */
  readonly directed: Uint8Array | null;
}
