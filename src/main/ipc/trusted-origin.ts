/** Where our own pages come from. */
export const appScheme = 'app'
export const appHost = 'anhorigparmen'
export const appOrigin = `${appScheme}://${appHost}`

/** True for a page of ours, and for nothing else: not a sub-frame's data: page, not the network. */
export function isAppUrl(url: string): boolean {
  return url === appOrigin || url.startsWith(`${appOrigin}/`)
}
