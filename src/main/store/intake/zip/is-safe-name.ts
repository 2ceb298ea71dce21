const longestName = 255

/** True for a name that means one file inside a folder, on every system. Nothing is ever written under it. */
export function isSafeName(name: string): boolean {
  if (name === '' || name.length > longestName) return false
  // oxlint-disable-next-line no-control-regex -- exactly those are refused
  if (/[\u0000-\u001f\u007f\\:*?"<>|]/u.test(name)) return false
  const parts = (name.endsWith('/') ? name.slice(0, -1) : name).split('/')
  return parts.every((part) => part !== '' && part !== '.' && part !== '..' && !part.endsWith('.') && !part.endsWith(' '))
}
