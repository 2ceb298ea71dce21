/**
 * What a page may load: its own files and nothing from anywhere else. Styles need the nonce that
 * Mantine puts on its style elements; neither scripts nor style attributes stand in markup (React sets both
 * through the document's own objects). Text becomes markup only through the one policy of `renderer/app/look/markup-policy.ts`, which lets no tag through.
 */
export const contentSecurityPolicy = (styleNonce: string): string => [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' 'nonce-${styleNonce}'`,
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ')
