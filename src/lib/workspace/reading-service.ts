// What the extraction worker offers to the page, as both sides see it. Only plain data crosses.

import type { Extraction } from '#lib/extract/engine.ts';
import type { Document } from '#lib/model/document.ts';
import type { FailureCode } from '#lib/model/failure.ts';
import type { ArticleInput } from './article-input.ts';

/** How far the work is. `done` and `total` are bytes of the model, or UTF-16 code units of an article. */
export interface Progress {
  readonly phase: 'model' | 'article';
  readonly done: number;
  /** Null where the server does not say how large the model is. */
  readonly total: number | null;
  /** Counted from 1; 0 while the model loads. */
  readonly article: number;
  readonly articles: number;
}

export interface ReadFailure {
  readonly name: string;
  readonly code: FailureCode;
  readonly detail: string | null;
}

export interface Reading {
  readonly extractions: readonly Extraction[];
  readonly failures: readonly ReadFailure[];
}

export interface ReadingService {
  /** Loads the model and tries it, so that the first article does not wait for either. */
  warm(): Promise<void>;
  /** Reads each input. One that cannot be read is among the failures and does not stop the rest. */
  read(inputs: readonly ArticleInput[], onProgress: (progress: Progress) => void): Promise<Reading>;
  /** Extracts again from a document whose date has changed. */
  reread(document: Document): Promise<Extraction>;
}
