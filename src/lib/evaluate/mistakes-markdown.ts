// The worst mistakes as Markdown: the marked words in bold with what they are after them.

import type { PlacedMistake } from './evaluation.ts';
import { cutByMarks } from './marked-text.ts';
import type { MistakeGroup } from './worst-mistakes.ts';

export function mistakesMarkdown(groups: readonly MistakeGroup[]): string {
  return [
    '# Mistakes\n',
    ...groups.map(({ set, kind, count, mistakes }) =>
      [`## ${set}: ${kind}, ${mistakes.length} of ${count}\n`, ...mistakes.map(mistakeMarkdown)].join('\n'),
    ),
  ].join('\n');
}

function mistakeMarkdown({
  id,
  text,
  marks,
  expected,
  got,
  confidence,
  rule,
  reason,
}: PlacedMistake): string {
  const words = cutByMarks(text, marks).map(({ text, role }) =>
    role === null ? escape(text) : `**${escape(text.trim())}** _(${escape(role)})_`,
  );
  const why = [rule, reason].filter((part) => part !== null).join(': ');
  return [
    `- ${words.join('')}`,
    `  - expected ${escape(expected || 'nothing')}`,
    `  - got ${escape(got || 'nothing')}${confidence === null ? '' : ` (${confidence.toFixed(2)})`}`,
    ...(why ? [`  - ${escape(why)}`] : []),
    `  - ${escape(id)}\n`,
  ].join('\n');
}

function escape(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&');
}
