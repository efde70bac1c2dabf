// What the parser looks at before a move: the words, tags and dependents around the stack's top and the buffer's front, and
// how far apart they are. After Zhang and Nivre (2011), with marks and verbs between as further distance.

import type { ArcHybrid } from './arc-hybrid.ts';
import { mix } from './hash.ts';
import type { WordForm } from './word-form.ts';

export const PARSE_FEATURES = 120;

/** A sentence's atoms by position: 0 is "nothing", 1 to n the words, n + 1 the artificial root, then "nothing" again. */
export interface ParseInput {
  readonly size: number;
  readonly words: Int32Array;
  readonly suffixes: Int32Array;
  readonly tags: Int32Array;
  /** How many commas, other marks, and verbs stand before each position. */
  readonly commas: Int32Array;
  readonly marks: Int32Array;
  readonly verbs: Int32Array;
}

const NOTHING = 1;
const ROOT = 2;

/** Prepares a sentence; `tagNames[tag]` is "VBD AUX". */
export function parseInput(
  forms: readonly WordForm[],
  tags: Int32Array,
  tagNames: readonly string[],
): ParseInput {
  const size = forms.length;
  const make = () => new Int32Array(size + 6);
  const input = {
    size,
    words: make().fill(NOTHING),
    suffixes: make().fill(NOTHING),
    tags: make().fill(-NOTHING),
    commas: make(),
    marks: make(),
    verbs: make(),
  };
  input.words[size + 1] = ROOT;
  input.tags[size + 1] = -ROOT;
  for (let at = 0; at < size; at++) {
    const form = forms[at]!;
    const name = tagNames[tags[at]!]!;
    input.words[at + 1] = form.word;
    input.suffixes[at + 1] = mix(form.suffix3, form.capital ? 1 : 0);
    input.tags[at + 1] = tags[at]!;
    input.commas[at + 2] = input.commas[at + 1]! + (form.normal === ',' ? 1 : 0);
    input.marks[at + 2] = input.marks[at + 1]! + (name.endsWith('PUNCT') && form.normal !== ',' ? 1 : 0);
    input.verbs[at + 2] = input.verbs[at + 1]! + (name.endsWith('VERB') || name.endsWith('AUX') ? 1 : 0);
  }
  return input;
}

/** How far two positions are apart, in six steps; 0 where there is nothing on one side. */
function distance(from: number, to: number): number {
  if (from === 0) return 0;
  const gap = to - from;
  return gap < 4 ? gap : gap < 6 ? 4 : gap < 10 ? 5 : 6;
}

function between(counts: Int32Array, from: number, to: number): number {
  return from === 0 ? 3 : Math.min(2, counts[to]! - counts[from + 1]!);
}

/** Fills `keys` with the features of a state. Returns their number, at most `PARSE_FEATURES`. */
export function parseFeatures(state: ArcHybrid, input: ParseInput, keys: Int32Array): number {
  const { words, tags, suffixes } = input;
  const { left1, left2, right1, right2, labels, leftLabels, rightLabels } = state;
  const s0 = state.stacked(0);
  const s1 = state.stacked(1);
  const s2 = state.stacked(2);
  const b0 = state.front;
  const b1 = b0 + 1;
  const b2 = b0 + 2;

  const s0w = words[s0]!;
  const s1w = words[s1]!;
  const b0w = words[b0]!;
  const b1w = words[b1]!;
  const s0t = tags[s0]!;
  const s1t = tags[s1]!;
  const s2t = tags[s2]!;
  const b0t = tags[b0]!;
  const b1t = tags[b1]!;
  const b2t = tags[b2]!;
  const s0l = left1[s0]!;
  const s0r = right1[s0]!;
  const s1l = left1[s1]!;
  const s1r = right1[s1]!;
  const b0l = left1[b0]!;
  const s0l2 = left2[s0]!;
  const s0r2 = right2[s0]!;
  const s1r2 = right2[s1]!;
  const b0l2 = left2[b0]!;
  const toFront = distance(s0, b0);
  const toBelow = distance(s1, s0);
  const gapFront =
    between(input.commas, s0, b0) * 16 + between(input.marks, s0, b0) * 4 + between(input.verbs, s0, b0);
  const gapBelow = s1
    ? between(input.commas, s1, s0) * 16 + between(input.marks, s1, s0) * 4 + between(input.verbs, s1, s0)
    : 63;
  const s0wt = mix(s0w, s0t);
  const s1wt = mix(s1w, s1t);
  const b0wt = mix(b0w, b0t);
  const b1wt = mix(b1w, b1t);
  const s0b0t = mix(mix(5003, s0t), b0t);
  const s1s0t = mix(mix(5009, s1t), s0t);
  const s1s0b0t = mix(s1s0t, b0t);
  const s0b0b1t = mix(s0b0t, b1t);

  let n = 0;
  keys[n++] = 1;
  keys[n++] = mix(2, s0w);
  keys[n++] = mix(3, s0t);
  keys[n++] = mix(4, s0wt);
  keys[n++] = mix(5, b0w);
  keys[n++] = mix(6, b0t);
  keys[n++] = mix(7, b0wt);
  keys[n++] = mix(9, b1t);
  keys[n++] = mix(10, b1wt);
  keys[n++] = mix(11, b2t);
  keys[n++] = mix(12, mix(words[b2]!, b2t));
  keys[n++] = mix(14, s1t);
  keys[n++] = mix(15, s1wt);
  keys[n++] = mix(16, s2t);
  keys[n++] = mix(17, mix(words[s2]!, s2t));
  keys[n++] = mix(mix(18, s0wt), b0wt);
  keys[n++] = mix(mix(21, s0wt), b0t);
  keys[n++] = mix(mix(22, s0t), b0wt);
  keys[n++] = mix(mix(23, s0w), b0w);
  keys[n++] = mix(24, s0b0t);
  keys[n++] = mix(mix(25, s1w), s0w);
  keys[n++] = mix(26, s1s0t);
  keys[n++] = mix(mix(27, s1wt), s0t);
  keys[n++] = mix(mix(28, s1t), s0wt);
  keys[n++] = mix(mix(30, s1t), b0t);
  keys[n++] = mix(mix(31, s1w), b0t);
  keys[n++] = mix(mix(32, s1t), b0w);
  keys[n++] = mix(mix(33, b0t), b1t);
  keys[n++] = mix(34, s0b0b1t);
  keys[n++] = mix(mix(mix(35, s0w), b0t), b1t);
  keys[n++] = mix(mix(mix(36, s0t), b0w), b1t);
  keys[n++] = mix(mix(mix(37, b0t), b1t), b2t);
  keys[n++] = mix(38, s1s0b0t);
  keys[n++] = mix(mix(mix(39, s1t), s0w), b0t);
  keys[n++] = mix(mix(40, s2t), s1s0t);
  keys[n++] = mix(mix(41, s1s0t), b0w);
  keys[n++] = mix(mix(42, s1s0b0t), b1t);
  keys[n++] = mix(mix(mix(44, s1w), s0t), b0t);

  keys[n++] = mix(mix(50, s0b0t), tags[s0l]!);
  keys[n++] = mix(mix(52, s0b0t), tags[b0l]!);
  keys[n++] = mix(mix(53, s1s0t), tags[s1r]!);
  keys[n++] = mix(mix(57, s0b0t), labels[s0l]!);
  keys[n++] = mix(mix(58, s0b0t), labels[s0r]!);
  keys[n++] = mix(mix(59, s0b0t), labels[b0l]!);
  keys[n++] = mix(mix(60, s1s0t), labels[s1r]!);
  keys[n++] = mix(mix(61, s1s0t), labels[s1l]!);
  keys[n++] = mix(mix(62, s1s0t), labels[s0l]!);
  keys[n++] = mix(mix(63, s1s0t), labels[s0r]!);

  keys[n++] = mix(mix(70, s0w), toFront);
  keys[n++] = mix(mix(71, s0t), toFront);
  keys[n++] = mix(mix(72, b0w), toFront);
  keys[n++] = mix(mix(73, b0t), toFront);
  keys[n++] = mix(mix(75, s0b0t), toFront);
  keys[n++] = mix(mix(76, s1s0t), toBelow);
  keys[n++] = mix(mix(77, s1w), toBelow);
  keys[n++] = mix(mix(78, s0w), toBelow);
  keys[n++] = mix(mix(79, s0b0t), gapFront);
  keys[n++] = mix(mix(80, s1s0t), gapBelow);
  keys[n++] = mix(mix(81, s1s0b0t), gapBelow);
  keys[n++] = mix(mix(82, s0b0b1t), gapFront);
  keys[n++] = mix(mix(83, s0w), gapFront);
  keys[n++] = mix(mix(84, s1w), gapBelow);

  keys[n++] = mix(mix(100, s0w), rightLabels[s0]!);
  keys[n++] = mix(mix(101, s0t), rightLabels[s0]!);
  keys[n++] = mix(mix(103, s0t), leftLabels[s0]!);
  keys[n++] = mix(mix(104, b0w), leftLabels[b0]!);
  keys[n++] = mix(mix(105, b0t), leftLabels[b0]!);
  keys[n++] = mix(mix(106, s1w), rightLabels[s1]!);
  keys[n++] = mix(mix(107, s1t), rightLabels[s1]!);
  keys[n++] = mix(mix(109, s1t), leftLabels[s1]!);
  keys[n++] = mix(mix(110, s1s0t), mix(rightLabels[s1]!, leftLabels[s1]!));
  keys[n++] = mix(mix(111, s0b0t), mix(leftLabels[s0]!, leftLabels[b0]!));
  keys[n++] = mix(mix(112, s0b0t), rightLabels[s0]!);
  keys[n++] = mix(mix(113, s1s0t), mix(rightLabels[s0]!, leftLabels[s0]!));

  keys[n++] = mix(mix(120, words[s0l]!), labels[s0l]!);
  keys[n++] = mix(mix(121, words[s0r]!), labels[s0r]!);
  keys[n++] = mix(mix(122, words[b0l]!), labels[b0l]!);
  keys[n++] = mix(mix(123, words[s1l]!), labels[s1l]!);
  keys[n++] = mix(mix(124, words[s1r]!), labels[s1r]!);
  keys[n++] = mix(mix(125, tags[s0l]!), labels[s0l]!);
  keys[n++] = mix(mix(126, tags[s0r]!), labels[s0r]!);
  keys[n++] = mix(mix(127, tags[b0l]!), labels[b0l]!);
  keys[n++] = mix(mix(128, tags[s1l]!), labels[s1l]!);
  keys[n++] = mix(mix(129, tags[s1r]!), labels[s1r]!);
  keys[n++] = mix(mix(mix(134, s0t), tags[s0l]!), tags[s0l2]!);
  keys[n++] = mix(mix(mix(135, s0t), tags[s0r]!), tags[s0r2]!);
  keys[n++] = mix(mix(mix(136, b0t), tags[b0l]!), tags[b0l2]!);
  keys[n++] = mix(mix(mix(137, s1t), tags[s1r]!), tags[s1r2]!);
  keys[n++] = mix(mix(mix(139, s1w), words[s0l]!), s0t);
  keys[n++] = mix(mix(mix(140, s1t), s0w), words[s0l]!);

  keys[n++] = mix(mix(152, suffixes[s0]!), b0t);
  keys[n++] = mix(mix(153, s0t), suffixes[b0]!);
  keys[n++] = mix(mix(155, s1t), suffixes[s0]!);
  return n;
}
