// Sentences whose acts say nothing of how two actors stand today: a match ("beat Argentina 2-0"), a fire that is fought, what
// happened in a year or a decade long past, and what is said not to be true. Looks for figures and a few words, nothing else.

import type { Sentence } from '#lib/text/parse.ts';

/** Years before a document within which an act still tells how two stand. */
const LIVING_MEMORY = 40;
/** Where the document has no date. */
const USUAL_YEAR = 2000;
const SCORE = /\b\d{1,3}\s?[-–]\s?\d{1,3}\b/;
const MATCH =
  /\b(?:match(?:es)?|tournament|semi-?finals?|quarter-?finals?|league|championships?|world cup|medals?|goals?|wickets?|striker|goalkeeper|midfielder|coach|champions?|olympics?|innings|grand prix|playoffs?|runners?|marathon|qualifiers?|football(?:ers?)?|soccer|handball|volleyball|basketball|rugby|cricket(?:ers)?|hockey|boxing|wrestling|tennis|chess|quarterback|anthem|derby|relegation|test series|song contest|cup)\b/i;
/** These are of nothing else. */
const SPORT =
  /\b(?:referee|umpire|linesman|midfielder|goalkeeper|semi-?finals?|quarter-?finals?|wickets?|innings|off the pitch|on penalties|in a friendly|kick-?off|half-?time|cup final|final of the|in the final|penalty shoot-?out|after (?:the|a) (?:draw|defeat|match|game))\b/i;
const CENTURY =
  /\b(?:1[0-8]th|(?:eleven|twelf|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)th)[ -]century\b/i;
const YEAR = /\b(1\d{3}|20\d{2})\b/g;
/** A decade by its name is told of from afar. */
const DECADE = /(?<!\bsince the (?:early |late |mid-?)?)\b(1\d\d0|20\d0)s\b/i;
const DECADE_AGO = 20;
const UNTRUE =
  /\b(?:it (?:is|was) (?:quite |simply |plainly )?(?:untrue|false|not true|not the case|a lie)|there (?:is|was) no truth (?:in|to)|supposing|suppose)\b/i;

/** What is fought here is no actor. */
const ELEMENTS =
  /\b(?:fought|fight(?:s|ing)?|battl(?:ed|es|ing)) (?:\w+ ){0,2}(?:fires?|blazes?|wildfires?|flames|floods?|inferno)\b/i;

/** `date` is the document's, ISO `YYYY-MM-DD`, or null. Only what a sentence says itself counts. */
export function isNoNews(text: string, sentence: Sentence, date: string | null): boolean {
  const words = text.slice(sentence.begin, sentence.end);
  if (
    CENTURY.test(words) ||
    ELEMENTS.test(words) ||
    UNTRUE.test(words) ||
    SPORT.test(words) ||
    (MATCH.test(words) &&
      (SCORE.test(words) ||
        /\b(?:beat|attacked|fought|defeated|crushed|routed|thrashed|trounced|demolished|hammered|overpowered|edged|humbled|stunned|upset|eliminated|meet|meets|met|faces?|faced|plays?|played|booed|jeered|outplayed|overcame)\b/.test(
          words,
        )))
  )
    return true;
  const year = date ? Number(date.slice(0, 4)) : USUAL_YEAR;
  const oldest = year - LIVING_MEMORY;
  const decade = Number(DECADE.exec(words)?.[1] ?? Infinity);
  if (decade <= (date ? year - DECADE_AGO : year)) return true;
  const years = [...words.matchAll(YEAR)].map(([year]) => Number(year));
  return years.length > 0 && years.every((year) => year < oldest);
}
