// The worst mistakes as one page that needs nothing else: each with its text, the marked spans, what was expected, what
// was got, and the rule's own reason.

import type { PlacedMistake } from './evaluation.ts';
import { cutByMarks } from './marked-text.ts';
import type { MistakeGroup } from './worst-mistakes.ts';

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
article { border-top: 1px solid color-mix(in srgb, currentColor 20%, transparent); padding: 0.75rem 0; }
p { margin: 0.25rem 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; margin: 0.25rem 0; font-size: 0.9rem; }
dt { opacity: 0.7; }
dd { margin: 0; }
mark { border-radius: 0.2rem; padding: 0 0.15rem; }
mark small { opacity: 0.7; margin-left: 0.25rem; }
`;

export function mistakesHtml(groups: readonly MistakeGroup[]): string {
  const contents = groups.map((group) => `<li><a href="#${idOf(group)}">${titleOf(group)}</a></li>`);
  return [
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Mistakes</title>',
    `<style>${STYLE}</style><h1>Mistakes</h1><ul>${contents.join('')}</ul>`,
    ...groups.map(
      (group) =>
        `<h2 id="${idOf(group)}">${titleOf(group)}</h2>${group.mistakes.map(mistakeHtml).join('\n')}`,
    ),
    '</html>\n',
  ].join('\n');
}

function idOf({ set, kind }: MistakeGroup): string {
  return `${kind}-${set}`;
}

function titleOf({ set, kind, count, mistakes }: MistakeGroup): string {
  const shown = mistakes.length < count ? `${mistakes.length} of ${count}` : String(count);
  return escape(`${set}: ${kind}, ${shown}`);
}

function mistakeHtml({ id, text, marks, expected, got, confidence, rule, reason }: PlacedMistake): string {
  const words = cutByMarks(text, marks).map(({ text, role }) =>
    role === null ? escape(text) : `<mark>${escape(text)}<small>${escape(role)}</small></mark>`,
  );
  const facts = [
    ['expected', expected],
    ['got', got || 'nothing'],
    ['confidence', confidence === null ? '' : confidence.toFixed(2)],
    ['rule', [rule, reason].filter((part) => part !== null).join(': ')],
    ['row', id],
  ].filter(([, value]) => value !== '');
  const list = facts.map(([name, value]) => `<dt>${name}</dt><dd>${escape(value!)}</dd>`).join('');
  return `<article><p>${words.join('')}</p><dl>${list}</dl></article>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
