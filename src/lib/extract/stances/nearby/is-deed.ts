// Whether the word that names an act is a verb of somebody's deed here, by its form and its neighbours: past forms, and others
// where the tagger agrees; no participle that belongs to a noun, no base form that is only demanded.

import { isPastForm } from '#lib/lexicon/verb-forms.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import { isAspect, type Before } from '../find-neighbours.ts';
import type { ActWords } from '../read-act-words.ts';

/** Past forms, and others where the tagger agrees; no participle that belongs to a noun. */
export function isDeed(
  { tokens }: Sentence,
  token: Token,
  { kind, words, ofNoun, ofSubject }: ActWords,
  before: Before,
): boolean {
  if (ofSubject) return true;
  const next = tokens[words[words.length - 1]!.index + 1];
  const previous = tokens[token.index - 1];
  const isPast =
    isPastForm(token.lower) ||
    /^VB[DN]$/.test(token.xpos) ||
    (UNCHANGED.test(token.lower) && !before.unreal && !before.future && words.length > 1);
  if (/ing$/.test(token.lower) && previous && isAspect(previous.lower)) return true;
  if (/ing$/.test(token.lower) && token.index === 0) return true;
  if (/ing$/.test(token.lower)) return isBeside(tokens, token) || (isProgressive(token) && before.passive);
  // "demanded that Peru open": a base form without "will" is no deed.
  const isDeed =
    isPast || /s$/.test(token.lower) || before.future || token.xpos === 'VBP' || isPurposeForm(tokens, token);
  if (!isDeed || (!isPast && token.upos !== 'VERB')) return false;
  if (previous?.upos === 'DET' || /^[-‐‑]$/.test(next?.text ?? '') || /^[-‐‑]$/.test(previous?.text ?? ''))
    return false;
  if (before.passive || ofNoun || words.length > 1 || !TRANSITIVE.has(kind.id)) return true;
  if (next?.lower === 'at' && tokens[next.index + 1]?.lower === 'least') return true;
  return next !== undefined && next.upos !== 'ADP' && next.upos !== 'PUNCT';
}

/** Verbs whose past has no form of its own. */
const UNCHANGED = /^(?:put|cut|set|hit|shut|let|quit|slit|burst|cast|thrust|split|beat)$/;

/** ", accusing Peru of", "a demonstration calling for": a participle whose doer is the main verb's. */
function isBeside(tokens: readonly Token[], token: Token): boolean {
  const previous = tokens[token.index - 1];
  return previous !== undefined && (previous.text === ',' || PROTESTS.test(previous.lower));
}

const PROTESTS = /^(?:demonstration|protest|rally|march|strike|riot)s?$/;

function isPurposeForm(tokens: readonly Token[], token: Token): boolean {
  return /^(?:to|not)$/.test(tokens[token.index - 1]?.lower ?? '');
}

export function isProgressive(token: Token): boolean {
  return /ing$/.test(token.lower) && token.upos === 'VERB';
}

/** Verbs that need an object: "soldiers killed in the attack" have killed nobody. */
const TRANSITIVE = new Set(['assault', 'coerce', 'accuse', 'aid', 'sanction', 'attack', 'support']);
