// What is known of a kept workspace without loading it, and the text that it is kept as. The store does not read that
// text: whoever wrote it checks it when it comes back.

export type RecordId = string & { readonly __brand: 'RecordId' };

export interface WorkspaceCounts {
  readonly documents: number;
  readonly statements: number;
  readonly corrections: number;
}

export interface WorkspaceHead {
  readonly id: RecordId;
  /** Holds where it is not the title in the body: a new name does not write the body again. */
  readonly name: string;
  /** What its articles are called in a link that was made elsewhere; several workspaces may have the same. */
  readonly key: string;
  /** ISO 8601 in UTC, as are `changed` and `removed`. */
  readonly created: string;
  readonly changed: string;
  /** When it was deleted; null while it is not. It is kept for a while, so that deleting can be undone. */
  readonly removed: string | null;
  /** 1 when first kept, one more with every change of any kind. */
  readonly revision: number;
  /** The revision that wrote the base; a correction leaves that as it is. */
  readonly baseRevision: number;
  readonly counts: WorkspaceCounts;
  /** Of each piece in bytes, or in UTF-16 code units where it is kept as a string. */
  readonly sizes: { readonly base: number; readonly corrections: number };
}

/** A string, or where that is long a Blob: UTF-8 takes half the room and is not copied whole at every turn. */
export type Piece = string | Blob;

/** One after the other they are the workspace's JSON. Apart, so that a correction does not write the articles again. */
export interface WorkspaceBody {
  readonly base: Piece;
  readonly corrections: Piece;
}
