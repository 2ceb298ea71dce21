export interface CommandLine {
  /** Folder or file of the application. */
  readonly application: string
  /** Files to load before it (`-r`). */
  readonly required: readonly string[]
  /** Every `--switch`, before and after the application, as Chromium reads them. */
  readonly switches: readonly string[]
  readonly inspect: { readonly port: number; readonly wait: boolean } | undefined
}

/** Reads a command line written for Electron: `[-r file]… [--switch]… [application] [argument]…`. */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const required: string[] = []
  const switches: string[] = []
  const plain: string[] = []
  for (let at = 0; at < args.length; at += 1) {
    const one = args[at] ?? ''
    if (one === '-r' || one === '--require') required.push(args[++at] ?? '')
    else if (one.startsWith('--')) switches.push(one)
    else if (!one.startsWith('-')) plain.push(one)
  }
  const inspect = switches.find((one) => /^--inspect(-brk)?(=|$)/.test(one))
  return {
    application: plain[0] ?? '.',
    required,
    switches,
    inspect: inspect === undefined ? undefined : { port: Number(/(\d+)$/.exec(inspect)?.[1] ?? 9229), wait: inspect.startsWith('--inspect-brk') },
  }
}
