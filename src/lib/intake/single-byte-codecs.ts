// The single-byte encodings as which UTF-8 gets misread, each as the characters of its bytes 0x80-0xFF, with the pattern
// of what UTF-8 sequences look like in it. Tables come from TextDecoder, except for code page 437, which it lacks.
// A C1 control stands for its own byte in every codec: that covers Latin-1, and bytes that a code page leaves undefined.

/** Bytes 0x80-0xFF of the IBM PC's code page 437. */
const CODE_PAGE_437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/** In the order in which they are believed where two explain a text equally well. */
const LABELS = [
  'windows-1252',
  'iso-8859-1',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1257',
  'iso-8859-2',
  'macintosh',
] as const;

export interface Codec {
  readonly id: string;
  readonly byteOf: ReadonlyMap<string, number>;
  /** Whether C1 controls are the codec's own characters, not just the traces of undefined bytes. */
  readonly hasControls: boolean;
  /** Matches one UTF-8 sequence above ASCII, or a pair of CESU-8 surrogates; a lost byte may stand as U+FFFD. */
  readonly sequence: RegExp;
  /** Matches a sequence of two or three bytes in which a plain space may once have been 0xA0. */
  readonly spaced: RegExp;
}

const UPPER_BYTES = Uint8Array.from({ length: 128 }, (_, index) => 0x80 + index);

export const CODECS: readonly Codec[] = [
  ...LABELS.map((label) => codec(label, upperHalf(label))),
  codec('cp437', CODE_PAGE_437),
];

/** The character that windows-1252 has for a C1 control's byte; the control itself where it has none. */
export function printableControl(control: string): string {
  return WINDOWS_1252[control.charCodeAt(0) - 0x80]!;
}

/** TextDecoder takes windows-1252 for Latin-1; ours is the true one. */
function upperHalf(label: string): string {
  if (label === 'iso-8859-1') return String.fromCharCode(...UPPER_BYTES);
  return new TextDecoder(label).decode(UPPER_BYTES);
}

const WINDOWS_1252 = upperHalf('windows-1252');

function codec(id: string, upper: string): Codec {
  const byteOf = new Map<string, number>();
  for (let byte = 0x80; byte <= 0x9f; byte++) byteOf.set(String.fromCharCode(byte), byte);
  [...upper].forEach((character, index) => {
    if (character !== '\ufffd') byteOf.set(character, 0x80 + index);
  });
  const characters = (from: number, to: number): string =>
    '[' +
    [...byteOf]
      .filter(([, byte]) => byte >= from && byte <= to)
      .map(([character]) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join('') +
    ']';
  const tail = characters(0x80, 0xbf);
  const blurred = `[${tail.slice(1, -1)}\\ufffd]`;
  const pair = characters(0xed, 0xed);
  const two = characters(0xc2, 0xdf);
  const three = characters(0xe0, 0xef);
  const four = characters(0xf0, 0xf4);
  const sequence = [
    `${four}${blurred}{3}`,
    `${pair}${characters(0xa0, 0xaf)}${tail}${pair}${characters(0xb0, 0xbf)}${tail}`,
    `${three}${blurred}{2}`,
    `${two}${blurred}`,
    `${four}${tail}{0,2}\\ufffd`,
    `${three}${tail}?\\ufffd`,
    `${three}${tail}\\?`,
  ];
  const spaced = [`${two} `, `${three}${tail} `, `${three} ${tail}`];
  return {
    id,
    byteOf,
    hasControls: id.startsWith('iso-'),
    sequence: new RegExp(sequence.join('|'), 'g'),
    spaced: new RegExp(spaced.join('|'), 'g'),
  };
}
