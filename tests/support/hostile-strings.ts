/** Strings that have broken programs before: for every field that takes text and every box that searches. */

const sql = [
  "'", '"', '`', "''", "';", "'--", "' OR '1'='1", "' OR 1=1 --", '" OR ""="', "'; DROP TABLE carers; --", "1; DELETE FROM contacts", "' UNION SELECT name FROM sqlite_master --", "') OR ('1'='1", "\\' OR 1=1 --", '1 OR 1=1', "admin'/*", "x' AND 1=(SELECT count(*) FROM users) --",
  "' || (SELECT personal_number FROM carers LIMIT 1) || '", "';ATTACH DATABASE '/tmp/x' AS x;--", "' OR load_extension('x') --", 'PRAGMA cipher', '$1', ':text', '?', '?1', '@p', '/* */', '-- ', '; SELECT 1', 'NULL', 'null', 'undefined', 'true', 'false',
] as const

const wildcards = ['%', '_', '%%', '_%', '%_', '\\', '\\%', '\\_', '%a%', 'a%', '%a', '*', '?*', '[a-z]', '[^a]', '**', 'a*', '.*', '^', '$', '(a+)+$', '|'] as const

const fullText = ['AND', 'OR', 'NOT', 'NEAR', 'a AND b', 'NEAR(a b, 5)', 'a OR', 'NOT a', '"a', 'a"', '"a b"', 'name:a', '{first last}:a', '^a', 'a^', '+a', '-a', 'a + b', '(', ')', '(a', 'a*b', 'rank MATCH x', '-rowid:1', 'first_name : "a"'] as const

const markup = ['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '&lt;b&gt;', '&amp;', '{{7*7}}', '${7*7}', '<!--', ']]>', '<svg/onload=alert(1)>', 'javascript:alert(1)', '%3Cscript%3E', '=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1', '=HYPERLINK("x")'] as const

const numbers = ['0', '-0', '-1', '1e309', 'NaN', 'Infinity', '0x10', '9007199254740993', '1/0', '00', '1,5', '½', '١٢٣', '零'] as const

const paths = ['../../etc/passwd', '..\\..\\windows', 'C:\\', '/dev/null', 'CON', 'NUL', 'file:///etc/passwd', '~', '`ls`', '$(ls)', '; ls', '| ls', '%00', '%n%s'] as const

const unicode = [
  ' ', '  ', '\t', '\n', '\r\n', '\u00A0', '\u2028', '\u2029', '\u200B', '\u200D', '\uFEFF', '\u00AD', '\u202Eåäö', '\u2066x\u2069', 'å', 'a\u030A', 'Å', 'Ａ', 'ﬁ', 'ß', 'ẞ', 'İ', 'ı', 'ǅ', 'Ω', '\u0345', 'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞',
  '👩‍👩‍👧‍👦', '🇸🇪', '👍🏿', '𝒳𝓎', '𠜎', '田中さん', 'שלום', 'مرحبا', '\u0001', '\u0007', '\u001B[31m', '\u007F', '\u0085', '\uFFFD', '\uFFFE', '\uFFFF', '\u{10FFFF}', '\u{1F4A9}'.repeat(20), 'å'.repeat(100), 'a\u0301'.repeat(50),
] as const

const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'length', 'O’Brien', "d'Artagnan", 'von der Åå-Öberg', 'Null', 'Test; Person', 'Person, Test'] as const

/** Well-formed Unicode, all of it. */
export const hostileStrings: readonly string[] = [...sql, ...wildcards, ...fullText, ...markup, ...numbers, ...paths, ...unicode, ...names]

/** What no file can hold as text, or few programs survive: halves of characters, and the byte that ends a string in C. */
export const brokenStrings: readonly string[] = ['\uD800', '\uDFFF', 'a\uD83D', '\uDE00b', '\uDE00\uD83D', '\0', 'a\0b', '\0\0\0', 'före\0efter', '\uD800\0']
