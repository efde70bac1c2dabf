// The words with which tables say agree, disagree or neither, in the languages that coded data come in, and what numbers
// mean in a column of them.

/** What a person may make of a value: agree, disagree, or no stance, which leaves the row out. */
export type StanceValue = 1 | -1 | null;

const AGREE =
  'strongly-agree totally-agree fully-agree completely-agree mostly-agree rather-agree somewhat-agree slightly-agree tend-to-agree befurwortet befurwortend zustimmend unterstutzt unterstutzung unterstutzend stimme-zu stimme-voll-zu stimme-voll-und-ganz-zu stimme-eher-zu trifft-zu trifft-voll-zu trifft-eher-zu angenommen soutient soutien approbation tout-a-fait-d-accord plutot-d-accord agree agrees agreed agreement agreeing approve approves approved support supports supported supportive supporting supporter favor favour favourable favorable pro for yes y yea aye true positive accept accepts accepted adopt adopted endorse endorses in-favor in-favour + zustimmung zustimmen stimmt-zu dafur befurwortung befurworten ja j wahr positiv einverstanden oui pour d-accord accord favorable vrai positif approuve si a-favor acuerdo de-acuerdo verdadero positivo apoya favore a-favore accordo d-accordo vero favorevole sim concordo concorda verdadeiro apoia voor eens mee-eens waar for tak za zgoda';
const DISAGREE =
  'strongly-disagree totally-disagree fully-disagree completely-disagree mostly-disagree rather-disagree somewhat-disagree slightly-disagree tend-to-disagree ablehnend abgelehnt stimmt-nicht-zu stimme-nicht-zu stimme-eher-nicht-zu stimme-uberhaupt-nicht-zu trifft-nicht-zu trifft-eher-nicht-zu trifft-uberhaupt-nicht-zu defavorable desapprouve opposee s-oppose rejet refus refuse plutot-pas-d-accord pas-du-tout-d-accord disagree disagrees disagreed disagreement disagreeing disapprove disapproves disapproved oppose opposes opposed opposition opponent against anti con contra no n nay false negative reject rejects rejected deny denies - ablehnung ablehnen lehnt-ab dagegen nein falsch negativ gegen non contre faux negatif desaccord pas-d-accord rejette en-contra desacuerdo en-desacuerdo falso negativo rechaza contro disaccordo contrario nao discordo discorda rejeita tegen oneens niet-mee-eens onwaar nej nei nie przeciw';
const NEITHER =
  'neither-agree-nor-disagree neither-agree-or-disagree no-opinion no-answer don-t-know enthalt-sich teils-teils weder-noch unentschieden enth. enth nicht-abg. nicht-abgegeben ungultig present keine-angabe weiß-nicht sans-opinion ne-sait-pas ni-d-accord-ni-pas-d-accord neutral neither none abstain abstains abstained abstention absent pass passed unsure unclear unknown undecided mixed ambivalent na n-a null nan not-voting no-vote dont-know . ? enthaltung enthalten neutral unklar abwesend neutre abstenu absente abstencion ausente neutro astensione astenuto assente abstencao onthouding afwezig wstrzymal';

const WORDS: ReadonlyMap<string, StanceValue> = new Map([
  ...listed(NEITHER, null),
  ...listed(DISAGREE, -1),
  ...listed(AGREE, 1),
]);

function listed(words: string, value: StanceValue): (readonly [string, StanceValue])[] {
  return words.split(' ').map((word) => [word, value] as const);
}

const NUMBER = /^[+-]?\d+([.,]\d+)?$/;

/** As values are compared: numbers by what they are, words without case, accents and what stands between them. */
export function stanceKey(value: string): string {
  const text = value.trim().toLowerCase();
  if (NUMBER.test(text)) return String(Number(text.replace(',', '.')) || 0);
  const key = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\s'’_/-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return key || text;
}

/** What each value most probably says; undefined where it says nothing that is known. */
type StanceGuess = ReadonlyMap<string, StanceValue | undefined>;

/** The meaning of a column's different values, without the empty one. */
export function guessStances(values: readonly string[]): StanceGuess {
  const numbers = values.map((value) => (NUMBER.test(value.trim()) ? Number(stanceKey(value)) : NaN));
  if (values.length > 0 && numbers.every((number) => [-1, 0, 1].includes(number))) {
    const hasNegative = numbers.includes(-1);
    return new Map(
      values.map((value, at) => {
        const number = numbers[at]!;
        // Without -1, 0 is the other of the two, as in Discourse Network Analyzer's agreement.
        return [value, number === 1 ? 1 : number === -1 || !hasNegative ? -1 : null];
      }),
    );
  }
  return new Map(values.map((value) => [value, WORDS.get(stanceKey(value))]));
}

/** Whether every value is known to say a stance, or that there is none. */
export function mayBeStances(values: readonly string[]): boolean {
  return values.length > 0 && [...guessStances(values).values()].every((value) => value !== undefined);
}

/** Whether the values are a stance's: at least two of them, every one known, and one that agrees or disagrees. */
export function areStances(values: readonly string[]): boolean {
  return (
    mayBeStances(values) &&
    values.length > 1 &&
    [...guessStances(values).values()].some((value) => value !== null)
  );
}
