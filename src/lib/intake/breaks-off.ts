// Whether a line stops in the middle of a sentence that the next line continues. Precision first: a heading above a
// paragraph, a list, or two finished paragraphs must never be joined.

/** Words that no sentence ends with: what they announce must follow. Titles announce a name. */
const ANNOUNCING = new Set(
  (
    'the a an of to in on at by for from with without into onto upon between among against during under over about ' +
    'and or but nor that which who whose whom if because while when where although than as is are was were be been ' +
    'has have had will would can could may might must should shall do does did not no its his her their our my your ' +
    'this these those said says told called named very more most ' +
    'president premier chancellor minister secretary senator representative congressman congresswoman governor mayor ' +
    'general colonel admiral captain judge justice king queen prince princess pope ambassador spokesman spokeswoman ' +
    'spokesperson chairman chairwoman director commissioner sheikh ayatollah archbishop mr mrs ms dr sen rep gov gen prof'
  ).split(' '),
);

const FINISHED = /[.!?…:;][)\]"'”’»]*$|[”"»]$/;
const LIST_ITEM = /^(?:[-*•–—·]|\(?\d{1,3}[.)]|[a-z][.)])\s/;

/** `paragraph` is what has been joined so far and ends with `line`; `next` is the line below. All are trimmed. */
export function breaksOff(paragraph: string, line: string, next: string): boolean {
  if (LIST_ITEM.test(next)) return false;
  if (/^\p{Ll}/u.test(next)) return !FINISHED.test(line) && (line.length >= 40 || lastWord(line) !== null);
  if (FINISHED.test(line) && !/\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Prof|St)\.$/.test(line)) return false;
  if (!isProse(paragraph)) return false;
  if (/[,\-–—]$/.test(line)) return true;
  if (lastWord(line) !== null) return true;
  return hasOpenQuote(paragraph);
}

/** Whether the lines are plainly one sentence, wherever they stand: a small letter follows, or an announcing word ends. */
export function flowsOn(line: string, next: string): boolean {
  return !FINISHED.test(line) && (/^\p{Ll}/u.test(next) || lastWord(line) !== null);
}

function lastWord(line: string): string | null {
  const word = /([\p{L}]+)\.?$/u.exec(line)?.[1]?.toLowerCase();
  return word !== undefined && ANNOUNCING.has(word) ? word : null;
}

/** A stretch with a complete sentence, a quotation or many small words in it, as headlines and lists have not. */
function isProse(paragraph: string): boolean {
  if (paragraph.length < 30) return false;
  if (/[.!?]["”’]? \p{Lu}/u.test(paragraph) || /[“”"]/.test(paragraph)) return true;
  if (paragraph.length < 60) return false;
  const words = paragraph.split(' ');
  const lower = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return words.length >= 10 && lower >= words.length * 0.5;
}

function hasOpenQuote(paragraph: string): boolean {
  const curly = (paragraph.match(/“/g)?.length ?? 0) - (paragraph.match(/”/g)?.length ?? 0);
  if (curly > 0) return true;
  return (paragraph.match(/"/g)?.length ?? 0) % 2 === 1;
}
