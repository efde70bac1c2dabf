// What columns are called, in the languages that coded data come in (English, German, French, Spanish, Italian, Portuguese,
// Dutch), by what they hold. The first words of a role say it best.

import type { Role } from './table-mapping.ts';

const NAMES: Readonly<Record<Role, string>> = {
  actor:
    'actor, speaker, person, name, holder, participant, respondent, member, legislator, deputy, mp, senator, voter, user, actor name, person name, who, claimant, akteur, sprecher, name der person, teilnehmer, abgeordneter, abgeordnete, acteur, orateur, personne, nom, depute, persona, nombre, orador, diputado, attore, oratore, nome, ator, pessoa, deputado, spreker, persoon, naam, kamerlid',
  organization:
    'organization, organisation, party, institution, organization name, group, company, affiliation, agency, org, body, faction, partei, fraktion, institution, verband, parti, groupe, organizacion, partido, grupo, organizzazione, partito, gruppo, organizacao, organisatie, partij, fractie',
  country:
    'country, nation, state, country name, country code, iso3, iso2, iso, land, staat, pays, pais, paese, nazione, etat',
  issue:
    'issue, concept, proposal, topic, claim, category, item, question, statement, policy, bill, resolution, motion, comment, subject, rcid, vote id, roll call, rollcall, issue name, thema, these, thesis, drucksache, vorlage, anliegen, forderung, konzept, frage, vorschlag, enjeu, sujet, proposition, question, concept, tema, propuesta, concepto, pregunta, questione, proposta, domanda, tema, questao, conceito, onderwerp, kwestie, voorstel, vraag',
  stance:
    'stance, agreement, position, vote, agree, polarity, sign, attitude, opinion, support, sentiment, direction, answer, response, rating, haltung, zustimmung, stellungnahme, stimme, einstellung, antwort, avis, reponse, accord, posicion, acuerdo, voto, posizione, accordo, posicao, concordancia, standpunt, stem, houding',
  date: 'date, time, day, year, datetime, timestamp, date time, published, created, created at, month, when, said on, datum, zeit, tag, jahr, jour, annee, fecha, ano, dia, data, anno, giorno, jaar, dag',
  quote:
    'quote, text, quotation, words, evidence, excerpt, passage, sentence, statement text, verbatim, comment body, body, zitat, aussage, wortlaut, textstelle, citation, extrait, texte, cita, texto, citazione, testo, citacao, citaat, tekst',
  document:
    'document title, document, article, source, title, doc, document id, doc id, article id, publication, newspaper, url, link, headline, file, dokument, quelle, artikel, titel, zeitung, titre, journal, documento, fuente, articulo, fonte, articolo, titolo, artigo, bron, krant',
  weight:
    'weight, count, frequency, n, number, times, gewicht, anzahl, haufigkeit, poids, nombre de fois, peso, frecuencia, frequenza, frequencia, aantal',
};

const RANKS: Readonly<Record<Role, ReadonlyMap<string, number>>> = Object.fromEntries(
  Object.entries(NAMES).map(([role, names]) => {
    const list = [...new Set(names.split(', '))];
    return [role, new Map(list.map((name, at) => [name, 1 - (0.5 * at) / list.length] as const))];
  }),
) as unknown as Record<Role, ReadonlyMap<string, number>>;

/** A header as names are compared: "ActorName", "actor_name" and "Actor name" are one. */
function columnKey(name: string): string {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** From 0 (no likeness) to 1: how much a header sounds like what `role` is called; less where it says more besides. */
export function likenessOf(name: string, role: Role): number {
  const key = columnKey(name);
  const whole = RANKS[role].get(key);
  if (whole !== undefined) return whole;
  const words = key.split(' ');
  if (words.length < 2 || words.length > 4 || words.includes('id')) return 0;
  return Math.max(...words.map((word) => 0.4 * (RANKS[role].get(word) ?? 0)));
}

export function isNamedLike(name: string, role: Role): boolean {
  return likenessOf(name, role) > 0;
}
