/** The parts of Trusted Types that we use; TypeScript's own library does not know them yet. */
interface MarkupPolicies {
  createPolicy(name: string, rules: { readonly createHTML: (text: string) => string | undefined }): unknown
}

/**
 * The one way from text to markup in this window. React and Mantine write the text of style elements as markup;
 * text without a `<` can become no element and so run nothing, whatever wrote it. All else is refused by the
 * browser, scripts and their addresses without exception. Must run before anything is drawn.
 */
export function refuseMarkup(): void {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: MarkupPolicies }
  trustedTypes?.createPolicy('default', { createHTML: (text) => (text.includes('<') ? undefined : text) })
}
