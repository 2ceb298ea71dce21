/** Writes a line about the stand-in's own doings when `STANDIN_LOG=1`. */
export function log(...parts: readonly unknown[]): void {
  if (process.env['STANDIN_LOG'] === '1') console.error('[stand-in]', ...parts)
}

/** For work whose failure only means that the page or the browser has already gone. */
export function ignoreFailure(work: Promise<unknown>): void {
  work.catch((error: unknown) => { log(error instanceof Error ? error.message : error) })
}
