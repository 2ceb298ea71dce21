import { UnusableFile } from './disclosure-file.ts'

export interface Verdict {
  readonly status: 0 | 1 | 2
  readonly output: object
}

/** Prints one JSON value on stdout and sets the exit status; a file that cannot be used gives `{ error }` and 2. */
export async function printVerdict(work: () => Promise<Verdict>): Promise<void> {
  const { status, output } = await work().catch((error: unknown): Verdict => {
    if (error instanceof UnusableFile) return { status: 2, output: { error: error.message } }
    return { status: 2, output: { error: 'the solver broke down; nothing can be said about this table' } }
  })
  process.exitCode = status
  process.stdout.write(`${JSON.stringify(output, undefined, 2)}\n`)
}
