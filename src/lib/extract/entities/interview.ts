// Who speaks in an interview or a speech that is printed as such: "Press interviews Jane Doe", "Remarks by John Roe". Then "I" outside
// quotation marks is that person's, but in questions, where "you" is. Turns may be marked ("((Jane Doe))"); a mark that names nobody
// is the interviewer's. Several people in the heading are nobody in particular.

import type { Document } from '#lib/model/document.ts';
import type { Entity } from '#lib/model/entity.ts';
import type { Sentence } from '#lib/text/parse.ts';

/** Up to what he is spoken to about: "interviews Jane Doe [about …]". */
const WHOM =
  /\b(?:interview(?:s|ed|\s+with)?|(?:remarks|speech|address|statement)s?\s+(?:by|of|from))\s(.+?)(?=\s(?:about|on|over|after|at|in)\s|$)/i;
/** "((Jane Doe))" at a paragraph's begin. */
const TURN = /^\(\(([^()\n]{1,60})\)\)/;

export interface Interview {
  /** Who says "I" in the sentence; null where it is the interviewer. */
  speakerOf(sentence: Sentence): Entity | null;
  /** Whom "you" means in the sentence; null where nobody is asked. */
  askedIn(sentence: Sentence): Entity | null;
}

/** Null where the heading (the title, else the first line) tells of nobody who speaks, or of several. */
export function readInterview(document: Document, entities: readonly Entity[]): Interview | null {
  const { text, title, paragraphs } = document;
  const lines = [title, /^.*/.exec(text)![0]].filter((line) => line !== null);
  const told = lines.map((line) => WHOM.exec(line)?.[1]).find((words) => words);
  if (!told) return null;
  const people = entities.filter(({ type, mentions }) => type === 'person' && mentions.some(({ form }) => form === 'name'));
  const isNamed = (person: Entity, words: string) => namesOf(person, text).some((name) => words.includes(name));
  const [guest, ...others] = people.filter((person) => isNamed(person, told));
  if (!guest || others.length) return null;

  // Who has the turn in each paragraph: a person, null for the interviewer, undefined where no turn is marked.
  let turn: Entity | null | undefined;
  const turns = paragraphs.map(({ begin, end }) => {
    const mark = TURN.exec(text.slice(begin, end))?.[1];
    if (mark !== undefined) turn = people.find((person) => isNamed(person, mark)) ?? null;
    return turn;
  });
  const isQuestion = ({ begin, end }: Sentence) => text.slice(begin, end).trimEnd().endsWith('?');
  const holderOf = (sentence: Sentence) => {
    const marked = turns[sentence.paragraph];
    return marked === undefined ? (isQuestion(sentence) ? null : guest) : marked;
  };
  return {
    speakerOf: holderOf,
    askedIn: (sentence) => (holderOf(sentence) === null ? guest : null),
  };
}

const namesOf = ({ name, mentions }: Entity, text: string): string[] => [
  name,
  ...mentions.filter(({ form }) => form === 'name').map(({ nameSpan }) => text.slice(nameSpan.begin, nameSpan.end)),
];
