// Dates as tables write them to days since 1970-01-01, and which way a column writes them. A date with a time of day counts
// as its day as written, whatever the time zone. Two-digit years are 1930 to 2029, as spreadsheets have it. Day and month are
// told apart by all values together, never one by one: 03/04/2019 alone says nothing.

export const DAY_FORMATS = {
  ymd: { label: 'Year, month, day', example: '2019-05-14' },
  dmy: { label: 'Day, month, year', example: '14/05/2019' },
  mdy: { label: 'Month, day, year', example: '05/14/2019' },
  words: { label: 'Month in words', example: '14 May 2019' },
  month: { label: 'Year and month', example: '2019-05' },
  year: { label: 'Year', example: '2019' },
  serial: { label: 'Days as Excel counts', example: '43599' },
  seconds: { label: 'Seconds since 1970', example: '1557792000' },
  milliseconds: { label: 'Milliseconds since 1970', example: '1557792000000' },
} as const satisfies Record<string, { label: string; example: string }>;

export type DayFormat = keyof typeof DAY_FORMATS;

/** In the order in which they are believed where two read a column equally well. */
const FORMATS = Object.keys(DAY_FORMATS) as DayFormat[];

const MS_A_DAY = 86_400_000;
/** 1899-12-30, from which Excel's days count since March 1900. */
const EXCEL_ZERO = -25_569;
/** What may follow a date: a time of day, or a full stop that is not another part. */
const TIME = /^[T\s,]+\d{1,2}[:.h]\d{2}.*$|^[TZ\s.]*$/;

/** The day of the calendar; null where there is no such day in the years 1 to 9999. */
export function dayOf(year: number, month: number, day: number): number | null {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const ms = new Date(0).setUTCFullYear(year, month - 1, day);
  return new Date(ms).getUTCDate() === day ? ms / MS_A_DAY : null;
}

/** The day that `text` names in the format; null where it names none. */
export function readDay(text: string, format: DayFormat): number | null {
  switch (format) {
    case 'ymd': {
      // Without signs between them all digits are needed: 201911 is a month and 2018/19 two years.
      const parts =
        /^(\d{4})[-/. ]+(\d{1,2})[-/. ]+(\d{1,2})(?!\d)(.*)$/s.exec(text) ??
        /^(\d{4})(\d{2})(\d{2})(?!\d)(.*)$/s.exec(text);
      return parts && TIME.test(parts[4]!) ? dayOf(+parts[1]!, +parts[2]!, +parts[3]!) : null;
    }
    case 'dmy':
    case 'mdy': {
      const parts = /^(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4}|\d{2})(?!\d)(.*)$/s.exec(text);
      if (!parts || !TIME.test(parts[4]!)) return null;
      const [first, second] = [+parts[1]!, +parts[2]!];
      const year = fullYear(parts[3]!);
      return format === 'dmy' ? dayOf(year, second, first) : dayOf(year, first, second);
    }
    case 'words':
      return dayInWords(text);
    case 'month': {
      const parts = /^(\d{4})[-/. ](\d{1,2})$/.exec(text) ?? /^([12]\d{3})(\d{2})$/.exec(text);
      const turned = parts ? null : /^(\d{1,2})[-/. ](\d{4})$/.exec(text);
      if (!parts && !turned) return null;
      return parts ? dayOf(+parts[1]!, +parts[2]!, 1) : dayOf(+turned![2]!, +turned![1]!, 1);
    }
    case 'year':
      return /^\d{4}(\.0+)?$/.test(text) ? dayOf(Number.parseInt(text, 10), 1, 1) : null;
    case 'serial':
      return /^\d{4,7}([.,]\d+)?$/.test(text) ? dayWithin(Number.parseInt(text, 10) + EXCEL_ZERO) : null;
    case 'seconds':
      return /^-?\d{5,11}(\.\d+)?$/.test(text) ? dayWithin(Math.floor(Number(text) / 86_400)) : null;
    case 'milliseconds':
      return /^-?\d{8,14}$/.test(text) ? dayWithin(Math.floor(Number(text) / MS_A_DAY)) : null;
  }
}

/** Fast for what most files have; gives NaN where `readDay` has to look. */
export function readIsoDay(bytes: Uint8Array, begin: number, end: number): number {
  if (end - begin < 10 || bytes[begin + 4] !== 0x2d || bytes[begin + 7] !== 0x2d) return NaN;
  // A time of day has a colon after its hour; whatever else follows a date is looked at with care.
  if (end - begin > 10 && (end - begin < 16 || bytes[begin + 10]! > 0x54 || bytes[begin + 13] !== 0x3a))
    return NaN;
  let digits = 0;
  for (let at = begin; at < begin + 10; at++) {
    if (at === begin + 4 || at === begin + 7) continue;
    const digit = bytes[at]! - 0x30;
    if (digit < 0 || digit > 9) return NaN;
    digits = digits * 10 + digit;
  }
  const [year, month, day] = [Math.floor(digits / 10_000), Math.floor(digits / 100) % 100, digits % 100];
  // Only the 29th and later need the calendar.
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > 28) return NaN;
  return daysBefore(year, month) + day - 1;
}

/** Days from 1970-01-01 to the first of a month (H. Hinnant, chrono-Compatible Low-Level Date Algorithms, 2013). */
function daysBefore(year: number, month: number): number {
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5);
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_468
  );
}

export interface DayFormatGuess {
  readonly format: DayFormat;
  /** Of the values that are not empty, how many it reads. */
  readonly read: number;
  /** Whether day and month could as well be the other way round. */
  readonly isAmbiguous: boolean;
}

/** So much of a column must be dates in one way, for it to be a column of dates: less where it is called one. */
const ENOUGH = 0.9;
const ENOUGH_IF_NAMED = 0.3;

/**
 * The format that reads most of the values, each given with how often it occurs; null where none reads enough. Numbers
 * alone count as years, days or seconds only where `isNamedAsDate`.
 */
export function guessDayFormat(
  values: Iterable<readonly [value: string, count: number]>,
  isNamedAsDate: boolean,
): DayFormatGuess | null {
  const filled = [...values]
    .map(([value, count]) => [value.trim(), count] as const)
    .filter(([value]) => value !== '');
  const all = filled.reduce((sum, [, count]) => sum + count, 0);
  const areYears = filled.every(([value]) => Number(value) >= 1000 && Number(value) <= 2200);
  const counts = FORMATS.map((format) => {
    const isNumber =
      format === 'year' ||
      format === 'serial' ||
      format.endsWith('seconds') ||
      (format === 'month' && filled.every(([value]) => /^\d+$/.test(value)));
    if ((isNumber && !isNamedAsDate) || (format === 'year' && !areYears)) return 0;
    return filled.reduce((sum, [value, count]) => sum + (readDay(value, format) === null ? 0 : count), 0);
  });
  const most = Math.max(...counts);
  if (most === 0 || most < all * (isNamedAsDate ? ENOUGH_IF_NAMED : ENOUGH)) return null;
  const format = FORMATS[counts.indexOf(most)]!;
  return { format, read: most, isAmbiguous: format === 'dmy' && counts[FORMATS.indexOf('mdy')] === most };
}

function dayWithin(day: number): number | null {
  return day >= -719_162 && day <= 2_932_896 ? day : null;
}

function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length === 4 ? year : year + (year < 30 ? 2000 : 1900);
}

const LOCALES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'nb', 'pl'];
let months: ReadonlyMap<string, number> | null = null;

/** "14 May 2019", "May 14, 2019", "14-mai-19", "Mon Jul 17 16:10:15 WIB 2017", and "mar. 5 nov. 2019", which is a Tuesday. */
function dayInWords(text: string): number | null {
  months ??= monthNames();
  let month: number | null = null;
  for (const [word] of text.matchAll(/\p{L}+/gu)) month = months.get(plain(word)) ?? month;
  if (month === null) return null;
  const numbers = [
    ...text.replace(/\d{1,2}:\d{2}(:\d{2})?(\.\d+)?(\s*[+-]\d{2}:?\d{2}\b)?/g, ' ').matchAll(/\d+/g),
  ].map(([digits]) => digits);
  if (numbers.length < 2 || numbers.length > 3) return null;
  const year = numbers.find((digits) => digits.length === 4) ?? (numbers.length === 2 ? numbers[1]! : null);
  const day =
    numbers.find((digits) => digits.length <= 2 && digits !== year) ?? (numbers[0] === year ? year : null);
  return year === null || day === null ? null : dayOf(fullYear(year), month, Number(day));
}

function monthNames(): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const locale of LOCALES)
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(locale, { month: style, day: 'numeric', timeZone: 'UTC' });
      for (let month = 1; month <= 12; month++)
        for (const { type, value } of format.formatToParts(Date.UTC(2019, month - 1, 1))) {
          const name = plain(value);
          if (type === 'month' && /^\p{L}+$/u.test(name) && !names.has(name)) names.set(name, month);
        }
    }
  names.set('sept', 9);
  return names;
}

function plain(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]/g, '')
    .toLowerCase();
}
