// How to tell that a line names a publisher and nothing else: well-known names whose words give nothing away, and the
// words that newspapers, agencies and broadcasters are named with. Written by hand from general knowledge; to add one,
// add its lower-case name without "the".

const NAMES = new Set(
  (
    'reuters|thomson reuters|ap|associated press|afp|agence france-presse|upi|united press international|dpa|efe|ansa|' +
    'tass|itar-tass|interfax|ria novosti|sputnik|rt|xinhua|cgtn|kyodo|yonhap|bernama|antara|pti|press trust of india|ani|' +
    'anadolu|anadolu agency|irna|tasnim|bloomberg|dow jones|marketwatch|barron’s|forbes|fortune|business insider|insider|' +
    'cnbc|cnn|bbc|itv|sky|npr|pbs|abc|cbs|nbc|msnbc|fox|cbc|ctv|rte|rté|dw|deutsche welle|euronews|france 24|france24|' +
    'rfi|nhk|voa|voice of america|rfe/rl|radio free europe|al jazeera|aljazeera|al arabiya|al-monitor|haaretz|ynet|' +
    'politico|axios|vox|vice|slate|salon|quartz|buzzfeed|huffpost|huffington post|breitbart|the hill|hill|mother jones|' +
    'economist|guardian|independent|telegraph|spectator|new statesman|atlantic|new yorker|time|newsweek|usa today|' +
    'le monde|el país|el pais|der spiegel|spiegel|die zeit|kommersant|izvestia|pravda|meduza|kyiv independent|' +
    'kyiv post|ukrinform|hindu|dawn|scmp|straits times|caixin|nikkei|nikkei asia|wikinews|propublica|intercept|' +
    'washington post|new york post|wall street journal|boston globe|toronto star|globe and mail|evening standard|' +
    'christian science monitor|daily mail|south china morning post|jerusalem post|chicago sun-times|' +
    'foreign policy|foreign affairs|project syndicate|conversation|wired|techcrunch|ars technica|verge|nature|science'
  ).split('|'),
);

const LAST_WORD =
  /^(?:news|times|post|herald|journal|tribune|gazette|chronicle|telegraph|guardian|observer|standard|courier|dispatch|inquirer|examiner|sentinel|mirror|mail|globe|bulletin|monitor|press|newswire|wire|agency|broadcasting|radio|television|tv|magazine|today|online|digest|daily|weekly|review|register|star|sun|express|echo|argus|advertiser|reporter|leader|record|world|politics|sport|business|opinion|media)$/;
const CERTAIN_WORD =
  /\b(?:news|times|herald|tribune|gazette|chronicle|telegraph|newswire|news agency|broadcasting|daily)\b/;
const PREFIXED =
  /^(?:bbc|cnn|abc|cbs|nbc|fox|sky|itv|cbc|ap|afp|nhk|msnbc|al jazeera|bloomberg|reuters|yahoo|google)\b/;

/**
 * The publisher that a short text names, as it is written; null where it is anything else. `isSure`: it stands where
 * publishers stand, so that a last word like "wire" is enough.
 */
export function publisherNamed(text: string, isSure = false): string | null {
  const name = text
    .trim()
    .replace(/^(?:source|publisher|publication|from|via)\s*:\s*/i, '')
    .replace(/^\((.*)\)$/, '$1')
    .replace(/^(?:©|\(c\)|copyright)\s*(?:\d{4})?\s*/i, '')
    .trim();
  if (!name || name.length > 50 || /[.!?;:,]$/.test(name)) return null;
  const key = name.toLowerCase().replaceAll("'", '’').replace(/^the /, '');
  if (NAMES.has(key)) return name;
  if (/^(?:www\.)?[a-z0-9-]{2,30}\.(?:com|org|net|co\.uk|news|info|eu|de|fr|ru|cn|in|au)$/.test(key))
    return name;
  const words = key.split(' ');
  const capital = name.split(' ').every((word) => /^[\p{Lu}\p{N}&(]|^(?:of|the|and|de|for|on)$/u.test(word));
  if (!capital || words.length > 5) return null;
  if (PREFIXED.test(key) && words.length <= 3 && LAST_WORD.test(words.at(-1)!)) return name;
  return words.length >= 2 && LAST_WORD.test(words.at(-1)!) && (isSure || CERTAIN_WORD.test(key))
    ? name
    : null;
}
