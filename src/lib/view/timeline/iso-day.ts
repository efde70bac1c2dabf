// ISO `YYYY-MM-DD` days to milliseconds and back, in UTC. A string that is no day becomes null, never NaN: workspaces
// may come from elsewhere.

export const DAY_MS = 86_400_000;

/** Start of the day in milliseconds since 1970, UTC; null where `iso` is not a day of the calendar. */
export function isoDayToMs(iso: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])];
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date.getUTCMonth() === month && date.getUTCDate() === day ? date.getTime() : null;
}

/** The UTC day in which `ms` falls. Assumes a year from 0000 to 9999. */
export function msToIsoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
