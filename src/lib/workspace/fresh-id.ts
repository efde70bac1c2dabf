// An id that no other has. `crypto.randomUUID` is there on https and on this machine only, and the page may be served
// otherwise; random bytes are there always.

/** 32 hexadecimal digits. */
export function freshId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
