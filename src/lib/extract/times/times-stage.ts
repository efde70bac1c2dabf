// The times that a document names, paragraph by paragraph.

import type { Stage } from '#lib/extract/stage.ts';
import { findTimes } from './find-times.ts';

/** A paragraph longer than this is read in pieces, so that a text without paragraphs stays linear. */
const PIECE_CHARS = 4000;

export const times: Stage<never, 'times'> = {
  id: 'times',
  requires: [],
  assigns: ['times'],
  run({ document }) {
    const found = document.paragraphs
      .filter((paragraph) => paragraph.role === 'body' || paragraph.role === 'headline')
      .flatMap((paragraph) => {
        const pieces = [];
        for (let begin = paragraph.begin; begin < paragraph.end; begin += PIECE_CHARS) {
          const end = Math.min(begin + PIECE_CHARS, paragraph.end);
          pieces.push(...findTimes(document.text.slice(begin, end), document.date, begin));
        }
        return pieces;
      });
    return { times: found };
  },
};
