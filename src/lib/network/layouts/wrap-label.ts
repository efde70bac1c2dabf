// A label as the one or two lines that stand under its node: broken at the space nearest its middle that leaves the first
// line whole, and cut with an ellipsis where it is still too long. Cuts fall between graphemes, so an emoji or an accent is never split.

const LONGEST_LINE = 24;
const ONE_LINE = 15;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function cut(line: string): string {
  const parts = [...graphemes.segment(line)].map(({ segment }) => segment);
  return parts.length <= LONGEST_LINE
    ? line
    : `${parts
        .slice(0, LONGEST_LINE - 1)
        .join('')
        .trimEnd()}…`;
}

/** At most two lines of at most 24 graphemes; an empty label gives no line. */
export function wrapLabel(label: string): readonly string[] {
  const words = label.trim().replace(/\s+/gu, ' ');
  if (words === '') return [];
  if (words.length <= ONE_LINE) return [words];
  let best = -1;
  for (let at = words.indexOf(' '); at >= 0; at = words.indexOf(' ', at + 1)) {
    const middle = words.length / 2;
    if (best >= 0 && at > LONGEST_LINE) break;
    if (best < 0 || Math.abs(at - middle) < Math.abs(best - middle)) best = at;
  }
  return best < 0 ? [cut(words)] : [cut(words.slice(0, best)), cut(words.slice(best + 1))];
}
