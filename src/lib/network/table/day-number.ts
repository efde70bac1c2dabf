// ISO days as whole numbers, so that windows and periods are arithmetic: days since 1970-01-01 in the proleptic
// Gregorian calendar, no time zone. What has no date has the number UNDATED, which sorts before every day.

export const UNDATED = -(2 ** 31);

const MS_A_DAY = 86_400_000;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** `2019-05-14` as 18030; UNDATED for null and for anything that is not a day of the calendar. */
export function dayNumber(isoDay: string | null): number {
  if (isoDay === null || !ISO_DAY.test(isoDay)) return UNDATED;
  const ms = Date.parse(`${isoDay}T00:00:00Z`);
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== isoDay) return UNDATED;
  return ms / MS_A_DAY;
}

/** 18030 as `2019-05-14`; null for UNDATED. */
export function isoDay(day: number): string | null {
  return day === UNDATED ? null : new Date(day * MS_A_DAY).toISOString().slice(0, 10);
}
