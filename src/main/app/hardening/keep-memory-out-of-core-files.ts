import { writeFileSync } from 'node:fs'

/**
 * From here on a crash of this process, or of one that it starts, leaves a file without a byte of its memory. The registers of the
 * processor stand there all the same, with the little that was last copied through them: nothing but `ulimit -c 0` keeps the file away.
 * Linux only; Windows and macOS leave that to the machine's own policy.
 */
export function keepMemoryOutOfCoreFiles(): void {
  if (process.platform !== 'linux') return
  try {
    writeFileSync('/proc/self/coredump_filter', '0')
  } catch {
    // A kernel without this knob: the manual asks for `ulimit -c 0` anyway.
  }
}
