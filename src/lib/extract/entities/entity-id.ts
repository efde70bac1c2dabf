// Canonical ids from a kind and a name: "person:vladimir-putin", "country:RUS".

import type { EntityId, EntityType } from '#lib/model/entity.ts';

/** A name in lower case without accents or marks, words joined by hyphens: "Recep Tayyip Erdoğan" to "recep-tayyip-erdogan". */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ı', 'i')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replace(/['’.]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** The id of an entity; a country's is made from its ISO 3166-1 alpha-3 code. */
export function entityId(type: EntityType, name: string, iso3: string | null): EntityId {
  return `${type}:${type === 'country' && iso3 ? iso3 : slugOf(name) || encodeURIComponent(name)}` as EntityId;
}
