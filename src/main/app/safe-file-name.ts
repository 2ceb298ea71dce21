/** Bytes, as file systems count: the ending and the name of an unfinished copy come on top. */
const longest = 120

/** Names that mean a device on Windows, with or without an ending. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu

// oxlint-disable-next-line no-control-regex -- exactly those are taken out
const notInNames = /[\u0000-\u001f\u007f<>:"|?*]/gu

/** Windows drops dots and blanks at the end, and would then mean another file. */
const withoutEnd = (name: string): string => (/[.\s]$/u.test(name) ? withoutEnd(name.slice(0, -1)) : name)

/**
 * A plain file name for what a window proposed: the last part only, nothing that a system reads as a place, a device,
 * a stream or a hidden file, and the ending of its kind. Never empty.
 */
export function safeFileName(proposed: string, kind: string): string {
  const last = proposed.slice(Math.max(proposed.lastIndexOf('/'), proposed.lastIndexOf('\\')) + 1).replaceAll(notInNames, '')
  const ending = `.${kind}`
  const stem = last.toLowerCase().endsWith(ending) ? last.slice(0, -ending.length) : last
  const plain = withoutEnd(Buffer.from(stem.replace(/^[.\s-]+/u, '')).subarray(0, longest).toString().replace('\uFFFD', ''))
  const named = plain === '' ? 'fil' : plain
  return `${devices.test(named) ? '_' : ''}${named}${ending}`
}
