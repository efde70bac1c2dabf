// A moment to words for a list: the time of day for today, else the date as well.

const TIME = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });
const DATE_AND_TIME = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** @param moment ISO 8601. Gives "today, 10:05" or "26 Nov 2026, 10:05", in the reader's time zone. */
export function momentWords(moment: string, now = new Date()): string {
  const date = new Date(moment);
  return date.toDateString() === now.toDateString()
    ? `today, ${TIME.format(date)}`
    : DATE_AND_TIME.format(date);
}
