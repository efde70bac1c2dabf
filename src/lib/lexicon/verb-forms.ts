// An English verb -> the forms in which a text may have it, so that a word list needs only the verb. Regular forms by the
// rules of spelling (both of "kidnaped" and "kidnapped"), irregular ones from data/lexicon/irregular-verbs.json.

import source from '#data/lexicon/irregular-verbs.json' with { type: 'json' };

const irregular: ReadonlyMap<string, string> = new Map(Object.entries(source.forms));

const irregularPasts: ReadonlySet<string> = new Set(
  [...irregular.values()].flatMap((forms) => forms.split(' ')),
);

/** A past tense or past participle by its spelling; "cut" and "set" do not show it. */
export function isPastForm(word: string): boolean {
  return /ed$/.test(word) || irregularPasts.has(word);
}

/** All forms in lower case, the verb itself first. */
export function verbForms(verb: string): string[] {
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
  const forms = [verb];
  if (/(?:[sxz]|ch|sh|[^aeiou]o)$/.test(verb)) forms.push(`${verb}es`);
  else if (/[^aeiou]y$/.test(verb)) forms.push(`${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`);
  else forms.push(`${verb}s`);
  if (!/[^aeiou]y$/.test(verb)) forms.push(`${stem}ed`);
  forms.push(
    verb.endsWith('ie') ? `${verb.slice(0, -2)}ying` : `${/(?:ee|oe)$/.test(verb) ? verb : stem}ing`,
  );
  if (/(?:[^aeiou][aeiou][bdgklmnprtv]|(?:ia|ue)l)$/.test(verb))
    forms.push(`${verb + verb.at(-1)!}ed`, `${verb + verb.at(-1)!}ing`);
  const past = irregular.get(verb);
  if (past) forms.push(...past.split(' '));
  return forms;
}
