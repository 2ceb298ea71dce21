/**
 * A text as a TEXT value of RFC 5545 §3.3.11: backslash, semicolon, comma and line break are escaped, and
 * the control characters it does not allow are left out.
 */
export function escapeText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    // oxlint-disable-next-line no-control-regex -- those are what is taken out
    .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`)
}
