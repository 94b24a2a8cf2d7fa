import type { Utf8Texts } from '../table.ts';

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
    'k. a|keine angaben|ohne angabe|nicht verfügbar|nicht zutreffend|nicht ausgefüllt|nicht gesetzt|nicht zugeordnet',
    'keine auswahl|auswählen|kein wert|kein eintrag|entfällt|leer|non communiqué|non disponible|non applicable',
    'non défini|non définie|non précisée|non connu|pas de données|aucune donnée|aucune valeur|sans objet|à définir',
    'à renseigner|n/d|s/d|sin dato|sin información|sin informacion|sin especificar|sin asignar|no informado',
    'no indicado|no aplica|no definido|no consta|sem informação|sem informacao|sem dados|não se aplica|não definido',
    'não disponível|não preenchido|não identificado|niet ingevuld|niet van toepassing|niet opgegeven|niet beschikbaar',
    'geen opgave|geen gegevens|geen keuze|nessun dato|nessun valore|non indicato|non applicabile',
    'nieznany|nieznane|brak danych|neznámé|bilinmiyor|неизвестно|не указано|不明|未知|未定',
  ].flatMap((line) => line.split('|')),
);
/** None, as an answer among words; in dashes or brackets, as CRMs write it for an empty choice, it is nothing. */
const none = new Set(
  'none|kein|keine|keiner|keines|aucun|aucune|ninguno|ninguna|geen|nessuno|nessuna|nenhum|nenhuma'.split('|'),
);
const inFigures = new Set([...none, 'nil', 'nothing', 'x']);
const frame = /^[\s\-–—_<>()[\]{}*"'|/.:]+|[\s\-–—_<>()[\]{}*"'|/.:]+$/g;
const onlySigns = /^[\s\-–—_?.…*/\\#~|]{1,6}$/;
const longest = 24;

/** By the first and last letter of a word for blank, how long such words are. */
const lengths = new Map<number, Set<number>>();
for (const word of [...always, ...inFigures, 'na']) {
  const key = endsOf(word.charCodeAt(0), word.charCodeAt(word.length - 1));
  lengths.set(key, (lengths.get(key) ?? new Set()).add(word.length));
}

/** Two letters of English, whatever their capitals, as one number. */
function endsOf(first: number, last: number): number {
  return ((first | 0x20) << 8) | (last | 0x20);
}

/** Whether the bytes of a text tell that it is a value whatever the column holds; where they do not, `blankness` does. */
export function isSurelyValue({ bytes, starts }: Utf8Texts, text: number): boolean {
  const from = starts[text] as number;
  const to = starts[text + 1] as number;
  if (from === to) return false;
  const first = bytes[from] as number;
  const last = bytes[to - 1] as number;
  if (isDigit(first) || isDigit(last)) return true;
  if (!isEnglish(first) || !isEnglish(last)) return false;
  const long = lengths.get(endsOf(first, last));
  if (long === undefined) return true;
  if (long.has(to - from)) return false;
  // Letters beyond English take more bytes than one, and may become those of English among small letters.
  for (let at = from; at < to; at++) if ((bytes[at] as number) >= 0x80) return false;
  return true;
}

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
  if (inFigures.has(inner)) return inner !== word && none.has(inner) ? 'always' : 'inFigures';
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

const isEnglish = (code: number): boolean => (code > 64 && code < 91) || (code > 96 && code < 123);
const isDigit = (code: number): boolean => code > 47 && code < 58;
