/** `12,3 MB`, `640 kB`: how large a file is, as Swedes write it. */
export function formatSize(bytes: number): string {
  const [amount, unit] = bytes >= 1e9 ? [bytes / 1e9, 'GB'] : bytes >= 1e6 ? [bytes / 1e6, 'MB'] : [bytes / 1e3, 'kB']
  return `${amount.toLocaleString('sv-SE', { maximumFractionDigits: amount < 100 && unit !== 'kB' ? 1 : 0 })}\u00a0${unit}`
}
