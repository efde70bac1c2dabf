// Whether a text is an article, or a sentence or paragraph by itself. What stands by itself is there for what it tells, so that a
// guess at it is worth more; in an article most names that stand beside each other have nothing to do with one another.

/** In UTF-16 code units, some seventy words. */
const SHORTEST = 400;
/** Two sentences are none, however long. */
const FEWEST_SENTENCES = 3;
const SENTENCE_END = /[.!?…]["”’')\]]*\s+["“‘'([]*\p{Lu}|\n/u;

export function isArticle(text: string): boolean {
  return text.length >= SHORTEST && text.trimEnd().split(SENTENCE_END).length >= FEWEST_SENTENCES;
}
