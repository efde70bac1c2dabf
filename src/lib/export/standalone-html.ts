// One HTML file that works from a double click: data, style and program inside, and a policy that lets it ask nobody for
// anything and run nothing but that program. The data stands in a script element as JSON in which no "<" is left, so that
// no name and no article can break out of it.

import type { StandaloneData } from './standalone-data.ts';

/** What the page runs, compiled from src/lib/view/standalone while building. */
export interface StandaloneProgram {
  readonly script: string;
  readonly style: string;
  /** Base64 SHA-256 of each, as a content security policy has it. */
  readonly scriptHash: string;
  readonly styleHash: string;
}

/** Where the program finds its data and draws itself. */
export const DATA_ELEMENT = 'entente-data';
export const ROOT_ELEMENT = 'entente';

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escapeHtml(text: string): string {
  return text.replace(/\0/g, '\uFFFD').replace(/[&<>"]/g, (sign) => SIGNS[sign]!);
}

/** JSON that is the same to a JSON reader, and to an HTML reader has no tags, no comments and no line ends of its own. */
export function escapeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** `description` is what the map shows, in words. */
export function writeStandaloneHtml(
  data: StandaloneData,
  description: string,
  { script, style, scriptHash, styleHash }: StandaloneProgram,
): string {
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${scriptHash}'`,
    `style-src 'sha256-${styleHash}'`,
    'font-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Entente">
<meta name="description" content="${escapeHtml(description)}">
<title>${escapeHtml(data.captions.title)}</title>
<style>${style}</style>
</head>
<body>
<noscript><h1>${escapeHtml(data.captions.title)}</h1><p>${escapeHtml(description)}</p><p>Switch on JavaScript to see the map and the words that it rests on. The file asks nobody for anything.</p></noscript>
<div id="${ROOT_ELEMENT}"></div>
<script type="application/json" id="${DATA_ELEMENT}">${escapeJson(data)}</script>
<script>${script}</script>
</body>
</html>
`;
}
