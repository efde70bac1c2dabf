// Character references to characters: all of Latin-1 and the common signs, accents, Greek letters and arrows by name
// (names as in the HTML standard), and any by number. Unknown names stay as they are written.

/** Names of U+00A0 to U+00FF, in order. */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro ' +
  'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil ' +
  'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave ' +
  'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml ' +
  'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute ' +
  'thorn yuml';

const OTHERS =
  'amp=& lt=< gt=> quot=" apos=\' ndash=– mdash=— horbar=― lsquo=‘ rsquo=’ rsquor=’ sbquo=‚ lsquor=‚ ldquo=“ rdquo=” ' +
  'rdquor=” bdquo=„ ldquor=„ lsaquo=‹ rsaquo=› hellip=… mldr=… bull=• dagger=† Dagger=‡ permil=‰ prime=′ Prime=″ ' +
  'trade=™ euro=€ oline=‾ frasl=⁄ minus=− hyphen=‐ dash=‐ num=# dollar=$ percnt=% lpar=( rpar=) ast=* plus=+ comma=, ' +
  'period=. sol=/ colon=: semi=; equals== quest=? excl=! commat=@ lsqb=[ lbrack=[ rsqb=] rbrack=] bsol=\\ Hat=^ ' +
  'lowbar=_ grave=` lcub={ lbrace={ verbar=| vert=| rcub=} rbrace=} OElig=Œ oelig=œ Scaron=Š scaron=š Zcaron=Ž ' +
  'zcaron=ž Ccaron=Č ccaron=č Cacute=Ć cacute=ć Sacute=Ś sacute=ś Zacute=Ź zacute=ź Nacute=Ń nacute=ń Zdot=Ż zdot=ż ' +
  'Aogon=Ą aogon=ą Eogon=Ę eogon=ę Lstrok=Ł lstrok=ł Dstrok=Đ dstrok=đ Ecaron=Ě ecaron=ě Rcaron=Ř rcaron=ř Uring=Ů ' +
  'uring=ů Scedil=Ş scedil=ş Gbreve=Ğ gbreve=ğ Idot=İ imath=ı inodot=ı Abreve=Ă abreve=ă Amacr=Ā amacr=ā Emacr=Ē ' +
  'emacr=ē Imacr=Ī imacr=ī Omacr=Ō omacr=ō Umacr=Ū umacr=ū Odblac=Ő odblac=ő Udblac=Ű udblac=ű Yuml=Ÿ fnof=ƒ circ=ˆ ' +
  'tilde=˜ caron=ˇ larr=← uarr=↑ rarr=→ darr=↓ harr=↔ ne=≠ le=≤ ge=≥ asymp=≈ equiv=≡ infin=∞ radic=√ sum=∑ prod=∏ ' +
  'part=∂ int=∫ Delta=Δ delta=δ alpha=α beta=β gamma=γ Gamma=Γ epsilon=ε lambda=λ mu=μ pi=π sigma=σ tau=τ phi=φ ' +
  'omega=ω Omega=Ω theta=θ loz=◊ check=✓ spades=♠ clubs=♣ hearts=♥ diams=♦ frac13=⅓ frac23=⅔ frac18=⅛ frac38=⅜ ' +
  'frac58=⅝ frac78=⅞ numero=№ copysr=℗ ensp=\u2002 emsp=\u2003 thinsp=\u2009 hairsp=\u200a numsp=\u2007 zwnj=\u200c ' +
  'zwj=\u200d lrm=\u200e rlm=\u200f NoBreak=\u2060 ZeroWidthSpace=\u200b NewLine=\n Tab=\t';

const NAMED = new Map<string, string>([
  ...LATIN_1.split(' ').map((name, index): [string, string] => [name, String.fromCharCode(0xa0 + index)]),
  ...OTHERS.split(' ').map((pair): [string, string] => {
    const at = pair.indexOf('=');
    return [pair.slice(0, at), pair.slice(at + 1)];
  }),
]);

/** Matches a character reference; the oldest names may go without their semicolon. */
export const ENTITY =
  /&(?:#(\d{1,7});?|#[xX]([0-9a-fA-F]{1,6});?|([A-Za-z][A-Za-z0-9]{1,20});|(amp|lt|gt|quot|nbsp)\b)/g;

const WINDOWS_1252 = new TextDecoder('windows-1252');

/** The characters that one match of ENTITY stands for; null for an unknown name or an impossible number. */
export function entityText(match: RegExpExecArray): string | null {
  const name = match[3] ?? match[4];
  if (name !== undefined) return NAMED.get(name) ?? null;
  const code = match[1] !== undefined ? Number(match[1]) : Number.parseInt(match[2]!, 16);
  if (code >= 0x80 && code < 0xa0) return WINDOWS_1252.decode(Uint8Array.of(code));
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return '\ufffd';
  return String.fromCodePoint(code);
}

/** A short string (an attribute, a title) with its references resolved. */
export function decodeEntities(text: string): string {
  return text.replace(ENTITY, (found) => {
    ENTITY.lastIndex = 0;
    const match = ENTITY.exec(found);
    return (match && entityText(match)) ?? found;
  });
}
