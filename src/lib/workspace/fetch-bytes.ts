// A file of the page's own server as bytes, telling how much has come. `total` is null where it is not known.

export async function fetchBytes(
  url: string,
  report: (done: number, total: number | null) => void,
): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok || !response.body) throw new Error(`${url} did not load (${response.status}).`);
  // A compressed answer's length says nothing about the bytes that arrive here.
  const encoded = response.headers.get('content-encoding') !== null;
  const length = Number(response.headers.get('content-length'));
  const total = length && !encoded ? length : null;
  const chunks: Uint8Array[] = [];
  let done = 0;
  const reader = response.body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    chunks.push(read.value);
    report((done += read.value.length), total);
  }
  const bytes = new Uint8Array(done);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
