/** One file in a zip archive whose every number has been checked against the archive itself. */
export interface ZipEntry {
  readonly name: string
  readonly method: 'stored' | 'deflated'
  readonly crc: number
  /** Bytes as packed: where they stand in the archive. */
  readonly from: number
  readonly to: number
  /** Bytes when unpacked, as the archive says; {@link unpackEntry} proves it. */
  readonly size: number
}
