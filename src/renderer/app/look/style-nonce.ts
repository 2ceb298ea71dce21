/** The one-time word that the content policy asks of style elements; the app writes it into the page it serves. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? ''
}
