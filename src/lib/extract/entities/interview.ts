// Who speaks in an interview or a speech that is printed as such: "Press interviews Jane Doe", "Remarks by John Roe", or a text that
// asks "you" and has answers of an "I". Then "I" outside quotation marks is that person's, but in questions, where "you" is. Turns may
// be marked ("((Jane Doe))"); a mark that names nobody is the interviewer's. Where several could be meant, nobody is.

import type { Document } from '#lib/model/document.ts';
import type { Entity } from '#lib/model/entity.ts';
import type { Sentence } from '#lib/text/parse.ts';

/** Up to what he is spoken to about: "interviews Jane Doe [about …]". */
const WHOM =
  /\b(?:interview(?:s|ed|\s+with)?|(?:remarks|speech|address|statement)s?\s+(?:by|of|from))\s(.+?)(?=\s(?:about|on|over|after|at|in)\s|$)/i;
/** "((Jane Doe))" at a paragraph's begin. */
const TURN = /^\(\(([^()\n]{1,60})\)\)/;
/** So many questions to "you", outside quotation marks, make an interview. */
const FEWEST_QUESTIONS = 3;

export interface Interview {
  /** Who says "I" in the sentence; null where it is the interviewer. */
  speakerOf(sentence: Sentence): Entity | null;
  /** Whom "you" means in the sentence; null where nobody is asked. */
  askedIn(sentence: Sentence): Entity | null;
}

/** Null where the text is none, or tells of nobody who speaks, or of several. `isQuoted` says where quotation marks are. */
export function readInterview(
  document: Document,
  sentences: readonly Sentence[],
  entities: readonly Entity[],
  isQuoted: (sentence: Sentence) => boolean,
): Interview | null {
  const { text, paragraphs } = document;
  const people = entities.filter(
    ({ type, mentions }) => type === 'person' && mentions.some(({ form }) => form === 'name'),
  );
  const isQuestion = ({ begin, end }: Sentence) => text.slice(begin, end).trimEnd().endsWith('?');
  const guest =
    guestOf(document, people) ?? guestOfQuestions(document, sentences.filter(isQuestion), people, isQuoted);
  if (!guest) return null;
  // Who has the turn in each paragraph: a person, null for the interviewer, undefined where no turn is marked.
  let turn: Entity | null | undefined;
  const turns = paragraphs.map(({ begin, end }) => {
    const mark = TURN.exec(text.slice(begin, end))?.[1];
    if (mark !== undefined) turn = people.find((person) => isNamedIn(mark, person, text)) ?? null;
    return turn;
  });
  const speakerOf = (sentence: Sentence) => {
    const marked = turns[sentence.paragraph];
    return marked === undefined ? (isQuestion(sentence) ? null : guest) : marked;
  };
  return { speakerOf, askedIn: (sentence) => (speakerOf(sentence) === null ? guest : null) };
}

const headingsOf = ({ title, text }: Document): string[] =>
  [title, /^.*/.exec(text)![0]].filter((line) => line !== null);

function guestOf(document: Document, people: readonly Entity[]): Entity | null {
  const told = headingsOf(document)
    .map((line) => WHOM.exec(line)?.[1])
    .find((words) => words);
  return told ? only(people.filter((person) => isNamedIn(told, person, document.text))) : null;
}

// Whom the heading names alone, else whom the words before the first question name most.
function guestOfQuestions(
  document: Document,
  questions: readonly Sentence[],
  people: readonly Entity[],
  isQuoted: (sentence: Sentence) => boolean,
): Entity | null {
  const toYou = questions.filter(
    (sentence) => sentence.tokens.some(({ lower }) => /^your?$/.test(lower)) && !isQuoted(sentence),
  );
  if (toYou.length < FEWEST_QUESTIONS) return null;
  const heading = headingsOf(document).join('\n');
  const named = only(people.filter((person) => isNamedIn(heading, person, document.text)));
  if (named) return named;
  const until = questions[0]!.begin;
  const times = ({ mentions }: Entity) => mentions.filter(({ span }) => span.begin < until).length;
  const [first, second] = [...people].sort((a, b) => times(b) - times(a));
  return first && times(first) > 1 && times(first) > 2 * (second ? times(second) : 0) ? first : null;
}

const only = (people: readonly Entity[]): Entity | null => (people.length === 1 ? people[0]! : null);

function isNamedIn(words: string, { name, mentions }: Entity, text: string): boolean {
  return (
    words.includes(name) ||
    mentions.some(
      ({ form, nameSpan }) => form === 'name' && words.includes(text.slice(nameSpan.begin, nameSpan.end)),
    )
  );
}
