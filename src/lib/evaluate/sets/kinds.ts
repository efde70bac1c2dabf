// The kinds of names that the gold and Entente both tell apart: people, organizations and places. Countries are places.

const KINDS: ReadonlyMap<string, 'person' | 'organization' | 'place'> = new Map([
  ['person', 'person'],
  ['organization', 'organization'],
  ['country', 'place'],
  ['place', 'place'],
  ['PER', 'person'],
  ['ORG', 'organization'],
  ['LOC', 'place'],
  ['Person', 'person'],
  ['Organisation', 'organization'],
  ['Location', 'place'],
]);

/** The common kind of one of the gold's types or of ours; null for a type that is not compared. */
export function kindOf(type: string): 'person' | 'organization' | 'place' | null {
  return KINDS.get(type) ?? null;
}
