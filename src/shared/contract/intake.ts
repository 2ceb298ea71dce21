/**
 * What the shell and the process that reads a foreign file say to each other. The file's bytes go in; only text
 * comes out, or one word that says why not. Nothing of the file stands in that word.
 */
export const intakeLimits = {
  /** Bytes of the file itself. */
  fileBytes: 20 * 1024 * 1024,
  /** Bytes of everything packed in it, and how much larger than its packed form any of it may be. */
  unpackedBytes: 64 * 1024 * 1024,
  ratio: 100,
  entries: 1000,
  rows: 100_000,
  columns: 200,
  cells: 2_000_000,
  /** Characters of one cell: what Excel itself takes. */
  cellLength: 32_767,
  /** Milliseconds and MiB of the process that reads. */
  milliseconds: 10_000,
  heapMiB: 512,
} as const

export const intakeCodes = [
  // the file
  'not-found', 'too-large', 'old-format', 'encrypted', 'not-a-table', 'damaged',
  // what it holds
  'too-many-entries', 'unpacks-too-large', 'unsafe-name', 'unsafe-content', 'too-many-rows', 'cell-too-long',
  // the process that read it
  'too-slow', 'reader-stopped',
] as const

export type IntakeCode = (typeof intakeCodes)[number]

/** A sheet of text: every row as long as it stands in the file, every cell exactly a string. */
export interface IntakeSheet {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

export type IntakeAnswer =
  | { readonly ok: true; readonly format: 'csv' | 'xlsx'; readonly sheets: readonly IntakeSheet[] }
  | { readonly ok: false; readonly code: IntakeCode }
