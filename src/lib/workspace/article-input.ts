// What a person hands over to be read: pasted text or a file's bytes, with what they say about it.

export interface ArticleInput {
  /** Names it in messages: the file's name, or "Pasted text". */
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly title?: string;
  readonly publisher?: string;
  /** Any usual way to write a day. */
  readonly date?: string;
  readonly url?: string;
}
