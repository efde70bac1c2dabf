// What corrections would change, in one line: "3 statements change, 1 goes, 1 actor fewer".

import type { Preview } from './preview-correction.ts';

export function previewWords(preview: Preview): string {
  const { changed, gone, added, entities, issues } = preview;
  const parts: string[] = [];
  const count = (number: number, one: string, many: string): void => {
    if (number === 0) return;
    const noun = parts.length === 0 ? (number === 1 ? ' statement' : ' statements') : '';
    parts.push(`${number}${noun} ${number === 1 ? one : many}`);
  };
  count(changed, 'changes', 'change');
  count(gone, 'goes', 'go');
  count(added, 'is new', 'are new');
  const less = (by: number, noun: string): void => {
    if (by !== 0)
      parts.push(`${Math.abs(by)} ${noun}${Math.abs(by) === 1 ? '' : 's'} ${by < 0 ? 'fewer' : 'more'}`);
  };
  less(entities.after - entities.before, 'actor');
  less(issues.after - issues.before, 'issue');
  return parts.length ? parts.join(', ') : 'No statement changes';
}
