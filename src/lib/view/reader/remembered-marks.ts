// Which marks the article shows, kept in the browser from one visit to the next.

export const MARKS = ['statements', 'entities', 'quotations'] as const;
export type Mark = (typeof MARKS)[number];

const NAME = 'entente-marks';

/** All of them, where nothing is kept or it cannot be read. */
export function readMarks(): readonly Mark[] {
  try {
    const kept = localStorage.getItem(NAME);
    return kept === null ? MARKS : MARKS.filter((mark) => kept.split(',').includes(mark));
  } catch {
    return MARKS;
  }
}

export function keepMarks(marks: readonly Mark[]): void {
  try {
    localStorage.setItem(NAME, marks.join(','));
  } catch {
    // Without storage they last as long as the page.
  }
}
