// How sides are computed to a word of the URL and back: `topics,once:document,norm:average,acts:2,least:1,backbone:0.05`.
// What is as usual is left out; what makes no sense is passed over.

import { SIDES_DEFAULTS, type SidesSettings } from '#lib/network/derive/settings.ts';
import { DUPLICATES } from '#lib/network/derive/duplicates.ts';
import { ONE_MODE_NORMALIZATIONS } from '#lib/network/derive/normalizations.ts';

/** Null where all is as usual. */
export function encodeSides(sides: SidesSettings): string | null {
  const parts = [
    sides.topics ? 'topics' : null,
    sides.duplicates === SIDES_DEFAULTS.duplicates ? null : `once:${sides.duplicates}`,
    sides.normalization === SIDES_DEFAULTS.normalization ? null : `norm:${sides.normalization}`,
    sides.minimumStatements === SIDES_DEFAULTS.minimumStatements ? null : `acts:${sides.minimumStatements}`,
    sides.threshold === SIDES_DEFAULTS.threshold ? null : `least:${sides.threshold}`,
    sides.backbone === null ? null : `backbone:${sides.backbone}`,
  ].filter((part) => part !== null);
  return parts.length ? parts.join(',') : null;
}

export function decodeSides(text: string | null): SidesSettings {
  if (!text) return SIDES_DEFAULTS;
  const parts = new Map(
    text.split(',').map((part): [string, string] => {
      const at = part.indexOf(':');
      return at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
    }),
  );
  const number = (name: string, least: number, most: number): number | null => {
    const value = Number(parts.get(name) || NaN);
    return value >= least && value <= most ? value : null;
  };
  const { duplicates, normalization, minimumStatements, threshold } = SIDES_DEFAULTS;
  return {
    ...SIDES_DEFAULTS,
    topics: parts.has('topics'),
    duplicates: DUPLICATES.find(({ id }) => id === parts.get('once'))?.id ?? duplicates,
    normalization: ONE_MODE_NORMALIZATIONS.find(({ id }) => id === parts.get('norm'))?.id ?? normalization,
    minimumStatements: Math.round(number('acts', 1, 1e6) ?? minimumStatements),
    threshold: number('least', 0, 1e6) ?? threshold,
    backbone: number('backbone', 0.0001, 1),
  };
}
