const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const endSize = 22
/** 1 January 1980, the first moment a ZIP file can name. */
const dosTime = 0
const dosDate = 0x0021

/**
 * The same ZIP file with every time of change set to 1 January 1980, so that the same contents give
 * the same bytes whenever and wherever they are packed. Throws `RangeError` when it is not a ZIP file
 * as the spreadsheet writer makes them (one disk, no comment).
 */
export function withoutZipTimes(zip: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(zip)
  const view = new DataView(bytes.buffer)
  const end = bytes.length - endSize
  if (end < 0 || view.getUint32(end, true) !== endOfDirectory) throw new RangeError('not a zip file')
  let entry = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(entry, true) !== directoryEntry) throw new RangeError('not a zip directory')
    setTime(view, entry + 12)
    setTime(view, view.getUint32(entry + 42, true) + 10)
    entry += 46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true)
  }
  return bytes
}

function setTime(view: DataView, at: number): void {
  view.setUint16(at, dosTime, true)
  view.setUint16(at + 2, dosDate, true)
}
