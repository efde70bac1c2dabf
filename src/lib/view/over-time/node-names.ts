// What nodes are called, one and many: countries of the votes, actors of another table, with their topics or issues.

export function nodeNames(isVotes: boolean, isTwoMode: boolean): readonly [one: string, many: string] {
  if (isTwoMode)
    return isVotes ? ['country and topic', 'countries and topics'] : ['actor and issue', 'actors and issues'];
  return isVotes ? ['country', 'countries'] : ['actor', 'actors'];
}
