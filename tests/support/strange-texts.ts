/** Texts for names and notes that a person could paste without meaning any harm, or with: each must come back as it was, or be refused. */

const code = (value: number): string => String.fromCodePoint(value)
const around = (signs: readonly number[]): readonly string[] => signs.map((value) => `fö${code(value)}re`)
const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, n) => from + n)

/** NUL is among them. */
const controls = around([...range(0x00, 0x1F), 0x7F, 0x80, 0x85, 0x9B, 0x9F])

/** Unseen, or turning what comes after them round. */
const unseen = around([0x00A0, 0x00AD, 0x034F, 0x061C, 0x115F, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202C, 0x202D, 0x202E, 0x2060, 0x2066, 0x2069, 0x3000, 0xFE0F, 0xFEFF, 0xFFF9, 0xFFFC, 0xFFFD, 0xFFFE, 0xFFFF, 0xE0001, 0xE0061, 0x10FFFF])

const words = ['Åsa Ängöström', 'Élodie Müller', 'Çağrı', 'Łukasz', 'ÅÄÖåäö']
const composed = [...words.map((word) => word.normalize('NFC')), ...words.map((word) => word.normalize('NFD')), 'a\u030A\u0323', 'q\u0307\u0323', 'q\u0323\u0307', '\u0301', `o${'\u0308'.repeat(60)}`, '\u1100\u1161\u11A8', '\u212B', '\u2126', '\uFB03', 'ＡＢＣ１２３', '\u01C5']

const pictures = ['🙂', '👩🏽‍🦽', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '🇸🇪🇫🇮', '1️⃣', '❤️‍🔥', '🧑‍🤝‍🧑', '🫥'.repeat(40), '\u{1F3FB}', '𝔎𝔞𝔯𝔦𝔫']

const otherScripts = ['سعاد عبدالله', 'דנה כהן', 'علي 123 Berg', '\u202Egrebnrekö\u202C', '\u2067שרה\u2069 Ek', 'ประภา', 'தமிழ்', '王小明', '김철수', 'ひらがな', 'Ольга', 'Ελένη Σ', 'ⵣⴰ', '𐌰𐌱', '𠮷野']

const formulas = ['=1+2', '+1+2', '-1+2', '@SUM(1)', '\t=1+2', '\r=1+2', '＝1+2', '＋1', '－1', '＠A1', "'=1+2", '=cmd|"/c x"!A1', '=IMPORTXML("x")', '-', '+46 70 174 06 05', '%=1']

const quoting = ['"', '""', "'", "''", '";"', 'a;b', 'a,b', 'a\tb', 'rad ett\r\nrad två', 'rad ett\nrad två', 'rad ett\rrad två', '"citat" i mitten', '”typografiskt” ’så’', '«så»', '\\', '\\n', '\\u0041', '`', '$&', '$1', '%s %d', '{0}', 'slut"', ' blank före', 'blank efter ', '  två  blanka  ']

const markup = ["x'); DELETE FROM notes; --", "' OR ''='", '" OR ""="', 'a\' || last_name || \'', 'SELECT NULL', '/*', 'x*', 'NEAR(a b)', 'last_name:x', '<b>fet</b>', '</textarea><script>x()</script>', '<img src=q onerror=x()>', '&aring;', '&#0;', '<![CDATA[x]]>', '<?xml?>', '{"note":1}', '__proto__', 'constructor', 'NaN', 'null', 'undefined', '0', '-0', '1e400', 'true', 'CON', '../x', '%2e%2e%2f']

const long = ['å'.repeat(100), 'a\u0308'.repeat(50), 'ord '.repeat(25).trim()]

/** All of it well-formed Unicode. */
export const strangeTexts: readonly string[] = [...new Set([...controls, ...unseen, ...composed, ...pictures, ...otherScripts, ...formulas, ...quoting, ...markup, ...long])]

/** Halves of characters: no UTF-8 holds them. */
export const halves: readonly string[] = ['\uD800', '\uDFFF', 'före\uD83D', '\uDE42efter', '\uDE42\uD83D', 'a\uDBFFb', '\uD83D\uD83D\uDE42']
