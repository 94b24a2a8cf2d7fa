/**
 * What a text means where a value should stand: `always` nothing; `inFigures` nothing in a column of numbers or days,
 * a value among words; `asCode` nothing unless the column holds short codes, of which `NA` is North America or Namibia.
 */
export type Blankness = 'always' | 'inFigures' | 'asCode' | 'never';

const always = new Set(
  [
    'select|select one|please select|select an option|select option|choose|choose one|please choose',
    'unknown|not known|unk|undefined|undetermined|unspecified|unassigned|unavailable|uncategorized',
    'n/a|n.a|n. a|n\\a|n.v.t|k.a|#n/a|not available|not applicable|not provided|not specified|not set|not given',
    'not stated|not entered|not disclosed|not defined|not answered|not recorded|not reported|not filled',
    'none given|none provided|none specified|none selected|no data|no value|no info|no information|no answer',
    'no response|no selection|null|nan|nul|missing|blank|empty|void|(blank)|\\n|tbd|tbc|tba|to be determined',
    "to be confirmed|to be decided|don't know|dont know|do not know|#ref!|#value!|#null!|#name?|#div/0!",
    'unbekannt|keine angabe|nicht bekannt|nicht angegeben|bitte wählen|bitte auswählen|inconnu|inconnue',
    'non renseigné|non renseignée|non précisé|non spécifié|sélectionner|desconocido|desconocida|sin datos',
    'no especificado|no disponible|seleccionar|desconhecido|não informado|nao informado|não especificado',
    'selecione|sconosciuto|non specificato|non disponibile|onbekend|niet bekend|okänd|ukjent|ukendt|tuntematon',
    'nieznany|nieznane|brak danych|neznámé|bilinmiyor|неизвестно|не указано|不明|未知|未定',
  ].flatMap((line) => line.split('|')),
);
const inFigures = new Set(['none', 'nil', 'nothing', 'keine', 'keiner', 'aucun', 'ninguno', 'x']);
const frame = /^[\s\-–—_<>()[\]{}*"'|/.:]+|[\s\-–—_<>()[\]{}*"'|/.:]+$/g;
const onlySigns = /^[\s\-–—_?.…*/\\#~|]{1,6}$/;
const longest = 24;

/**
 * Whether a text stands for nothing at all. `None` and `Other` are answers among words: no competitor, another system;
 * `--None--`, which CRMs write for an empty choice, is nothing. A zero is never blank.
 */
export function blankness(text: string): Blankness {
  if (text.length === 0) return 'always';
  // No word for blank begins or ends with a digit.
  if (text.length > longest || isDigit(text.charCodeAt(0)) || isDigit(text.charCodeAt(text.length - 1)))
    return 'never';
  const isFramed = !isLetter(text.charCodeAt(0)) || !isLetter(text.charCodeAt(text.length - 1));
  if (isFramed && onlySigns.test(text)) return 'always';
  const word = text.toLowerCase();
  if (always.has(word)) return 'always';
  const inner = isFramed ? word.replaceAll(frame, '') : word;
  if (inner === 'na') return word === 'na' ? 'asCode' : 'always';
  if (always.has(inner)) return 'always';
  if (inFigures.has(inner)) return inner !== word && inner === 'none' ? 'always' : 'inFigures';
  return 'never';
}

const regions = new Set([
  'emea',
  'apac',
  'latam',
  'amer',
  'anz',
  'eu',
  'mea',
  'sa',
  'us',
  'uk',
  'nam',
  'row',
]);

/** Whether `NA` is one of the codes of a column whose other values are these: regions, or two capitals each. */
export function naIsCode(others: readonly string[]): boolean {
  if (others.length === 0) return false;
  if (others.some((text) => regions.has(text.toLowerCase()))) return true;
  return others.filter((text) => /^[A-Z]{2}$/.test(text)).length * 2 > others.length;
}

/** A letter or digit of English, or any sign beyond. */
const isLetter = (code: number): boolean =>
  code > 0x2026 ||
  (code > 0xbf && code < 0x2010) ||
  (code > 47 && code < 58) ||
  (code > 64 && code < 91) ||
  (code > 96 && code < 123);

const isDigit = (code: number): boolean => code > 47 && code < 58;
