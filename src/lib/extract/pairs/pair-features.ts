import type { Claim } from '#lib/extract/stances/claim.ts';
import type { EntityType } from '#lib/model/entity.ts';
import type { Span } from '#lib/model/span.ts';
import { childrenOf } from '#lib/text/children.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import { hasNegation } from '../stances/polarity.ts';
import { predicatesOf } from '../stances/predicates.ts';
import { prepositionOf } from '../stances/arguments.ts';
import { actKindsOf } from './act-kinds.ts';

export interface PairEnd {
  readonly span: Span;
  readonly type: EntityType;
  readonly country: string | null;
  readonly head: Token;
  readonly first: number;
  readonly last: number;
}
export interface PairScene {
  readonly sentence: Sentence;
  readonly masked: readonly (string | null)[];
  readonly actorCount: number;
  readonly ruleTags: (a: PairEnd, b: PairEnd) => readonly string[];
  readonly speaks: (a: PairEnd, b: PairEnd) => boolean;
}
const signCache = new WeakMap<Token, string>();
export function signOf(token: Token): string {
  let s = signCache.get(token);
  if (s === undefined) signCache.set(token, (s = computeSign(token)));
  return s;
}
function computeSign(token: Token): string {
  for (const kind of actKindsOf(token)) if (kind.stance) return kind.stance === 'agree' ? '+' : '-';
  const wc = token.upos === 'VERB' ? 'verb' : token.upos === 'NOUN' ? 'noun' : token.upos === 'ADJ' ? 'adjective' : null;
  if (wc) for (const { group } of predicatesOf(wc, wc === 'adjective' ? token.lower : token.lemma)) if (!group.weak) return group.stance === 'agree' ? '+' : '-';
  return '0';
}
function pathUp(s: Sentence, t: Token): Token[] {
  const out = [t];
  for (let at = t; at.head >= 0 && out.length < 40; ) { at = s.tokens[at.head]!; out.push(at); }
  return out;
}
const CONTENT = new Set(['VERB', 'NOUN', 'ADJ', 'ADV', 'ADP', 'AUX', 'PART', 'SCONJ', 'CCONJ','PRON']);
function label(s: Sentence, t: Token): string {
  const d = t.deprel;
  if (d.startsWith('obl') || d.startsWith('nmod') || d === 'advcl' || d.startsWith('acl')) {
    const p = prepositionOf(s, t);
    return p ? `${d.split(':')[0]}-${p}` : d;
  }
  return d;
}
const bin = (n: number) => (n < 4 ? n : n < 7 ? 5 : n < 12 ? 9 : n < 20 ? 15 : 25);

export function pairFeatures(scene: PairScene, a: PairEnd, b: PairEnd, emit: (f: string) => void): void {
  const { sentence: s, masked } = scene;
  const toks = s.tokens;
  const ord = a.first < b.first ? '>' : '<';
  const ta = a.type[0]!, tb = b.type[0]!;
  emit('bias' + ord);
  emit(`ty${ord}${ta}${tb}`);
  emit(`same${a.country !== null && a.country === b.country}`);
  const lo = Math.min(a.last, b.last) + 1, hi = Math.max(a.first, b.first);
  emit(`dist${ord}${bin(hi - lo)}`);
  emit(`n${bin(scene.actorCount)}`);
  const pa = pathUp(s, a.head), pb = pathUp(s, b.head);
  const setB = new Set(pb);
  let ia = pa.findIndex((t) => setB.has(t));
  if (ia >= 0) {
    const lca = pa[ia]!;
    const ib = pb.indexOf(lca);
    const up = pa.slice(0, ia), down = pb.slice(0, ib);
    const ra = ia ? label(s, pa[ia - 1]!) : 'SELF';
    const rb = ib ? label(s, pb[ib - 1]!) : 'SELF';
    const chain = (p: Token[]) => p.map((t) => t.deprel).join('^');
    const ca = chain(up), cb = chain(down);
    const neg = hasNegation(s, lca) ? '!' : '';
    const lk = actKindsOf(lca).map((k) => k.id);
    const ls = signOf(lca) + neg;
    const lcaWord = masked[lca.index] ?? lca.lemma;
    if (ia + ib <= 7) emit(`path:${ca}|${cb}|${lca.upos}`);
    emit(`plen${bin(ia + ib)}`);
    emit(`lca:${lcaWord}`);
    emit(`lcaR:${lcaWord}|${ra}|${rb}`);
    emit(`lcaRa:${lcaWord}|${ra}`);
    emit(`lcaRb:${lcaWord}|${rb}`);
    emit(`R:${ra}|${rb}|${lca.upos}`);
    emit(`RS:${ra}|${rb}|${ls}`);
    emit(`S:${ls}`);
    for (const k of lk) { emit(`lk:${k}${neg}`); emit(`lkR:${k}${neg}|${ra}|${rb}`); emit(`lkRa:${k}${neg}|${ra}`); emit(`lkRb:${k}${neg}|${rb}`); }
    // sign sequence along whole path
    let seq = '';
    const all: [string, Token][] = [...up.slice(1).map((t): [string, Token] => ['u', t]), ...down.slice(1).map((t): [string, Token] => ['d', t])];
    let pos = 0, ngs = 0;
    for (const [side, t] of [...all, ['l', lca] as [string, Token]]) {
      const sg = signOf(t), ng = hasNegation(s, t);
      if (sg === '+') ng ? ngs++ : pos++; else if (sg === '-') ng ? pos++ : ngs++;
      if (sg !== '0') seq += side + sg + (ng ? '!' : '');
      if (side !== 'l') {
        const w = masked[t.index] ?? t.lemma;
        emit(`pn:${side}:${w}`);
        emit(`pnl:${side}:${w}:${label(s, t)}`);
        emit(`ps:${side}:${sg}${ng ? '!' : ''}`);
        for (const k of actKindsOf(t)) { emit(`pk:${side}:${k.id}${ng ? '!' : ''}`); emit(`pkl:${side}:${k.id}:${label(s, t)}`); }
      }
      for (const c of childrenOf(s, t)) {
        if (c === pa[ia - 1] || c === pb[ib - 1] || up.includes(c) || down.includes(c)) continue;
        if (!CONTENT.has(c.upos) || c.index >= a.first && c.index <= a.last || c.index >= b.first && c.index <= b.last) continue;
        const w = masked[c.index] ?? c.lemma;
        emit(`off:${side}:${c.deprel}:${w}`);
        emit(`offw:${w}`);
        emit(`offs:${side}:${c.deprel}:${signOf(c)}`);
        for (const k of actKindsOf(c)) emit(`offk:${side}:${c.deprel}:${k.id}`);
      }
    }
    emit(`seq:${seq}`);
    emit(`net:${Math.sign(pos - ngs)}${ord}`);
    emit(`netp:${pos - ngs}|${ra}|${rb}`);
  } else emit('nopath');
  // governors
  for (const [n, e] of [['a', a], ['b', b]] as const) {
    const g = toks[e.head.head];
    const d = label(s, e.head);
    emit(`g${n}:${d}`);
    if (g) {
      const w = masked[g.index] ?? g.lemma;
      emit(`g${n}:${d}:${w}`);
      emit(`g${n}s:${d}:${signOf(g)}${hasNegation(s, g) ? '!' : ''}`);
      for (const k of actKindsOf(g)) emit(`g${n}k:${d}:${k.id}`);
      const gg = toks[g.head];
      if (gg) { emit(`gg${n}:${d}:${g.deprel}:${masked[gg.index] ?? gg.lemma}`); emit(`gg${n}s:${d}:${g.deprel}:${signOf(gg)}`); for (const k of actKindsOf(gg)) emit(`gg${n}k:${d}:${g.deprel}:${k.id}`); }
    }
    for (const c of childrenOf(s, e.head)) if (c.index < e.first || c.index > e.last) {
      if (c.upos==='PUNCT') continue;
      const w = masked[c.index] ?? c.lemma;
      emit(`c${n}:${c.deprel}:${w}`); emit(`c${n}s:${c.deprel}:${signOf(c)}`);
    }
  }
  // between
  let signs = '';
  let verbs = 0, others = 0, commas = 0, prev = '^';
  const seen = new Set<string>();
  for (let i = lo; i < hi; i++) {
    const t = toks[i]!;
    if (t.upos === 'VERB') verbs++;
    if (t.text === ',') commas++;
    const m = masked[i];
    if (m) others++;
    const w = m ?? t.lemma;
    const bg = `${prev}_${w}`;
    if (!seen.has(bg)) { seen.add(bg); emit(`bb${ord}${bg}`); }
    prev = w;
    if (!seen.has(w)) { seen.add(w); emit(`bw${ord}${w}`); }
    const sg = signOf(t);
    if (sg !== '0') { if (signs.length < 4) signs += sg; }
    for (const k of actKindsOf(t)) { const f = `bk${ord}${k.id}`; if (!seen.has(f)) { seen.add(f); emit(f); } }
  }
  emit(`bs${ord}${signs}`);
  emit(`bv${ord}${Math.min(verbs, 4)}`);
  emit(`bo${ord}${Math.min(others, 3)}`);
  emit(`bc${ord}${Math.min(commas, 3)}`);
  if (hi - lo <= 4) emit(`btw${ord}${toks.slice(lo, hi).map((t) => masked[t.index] ?? t.lemma).join('_')}`);
  // around
  const first = Math.min(a.first, b.first), last = Math.max(a.last, b.last);
  for (let i = first - 1; i >= 0 && i >= first - 3; i--) { const t = toks[i]!; const w = masked[i] ?? t.lemma; if (i === first - 1) emit(`w-1${ord}${w}`); emit(`wb${ord}${w}`); for (const k of actKindsOf(t)) emit(`wbk${ord}${k.id}`); }
  for (let i = last + 1; i < toks.length && i <= last + 4; i++) { const t = toks[i]!; const w = masked[i] ?? t.lemma; if (i === last + 1) emit(`w+1${ord}${w}`); emit(`wa${ord}${w}`); for (const k of actKindsOf(t)) emit(`wak${ord}${k.id}`); }
  // sentence
  const bag = new Set<string>();
  for (const t of toks) for (const k of actKindsOf(t)) bag.add(k.id);
  for (const k of bag) emit(`sk:${k}`);
  let ps = 0, ns = 0;
  for (const t of toks) { const g = signOf(t); if (g === '+') ps++; else if (g === '-') ns++; }
  emit(`ssum${Math.max(-3, Math.min(3, ps - ns))}`);
  if (toks.some((t) => t.text === '?')) emit('question');
  if (scene.speaks(a, b)) emit('speaks');
  for (const tag of scene.ruleTags(a, b)) emit(`rule:${tag}`);
}
