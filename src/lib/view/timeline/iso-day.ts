// ISO `YYYY-MM-DD` days to milliseconds and back, in UTC. A string that is no day becomes null, never NaN: workspaces
// may come from elsewhere.

export const DAY_MS = 86_400_000;

/** Start of the day in milliseconds since 1970, UTC; null where `iso` is not a day of the calendar. */
export function isoDayToMs(iso: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  const ms = Date.parse(`${iso}T00:00:00Z`);
  return Number.isFinite(ms) && msToIsoDay(ms) === iso ? ms : null;
}

/** The UTC day in which `ms` falls. Assumes a year from 0000 to 9999. */
export function msToIsoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
