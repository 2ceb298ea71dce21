import { flipFuses, FuseState, getCurrentFuseWire } from '@electron/fuses'
import { fuseConfig, fuses } from './fuses.ts'

/** The fuses of a program that do not stand where they should, by name. */
export async function wrongFuses(program: string): Promise<readonly string[]> {
  const wire = await getCurrentFuseWire(program)
  return fuses.filter(({ option, isOn }) => wire[option] !== (isOn ? FuseState.ENABLE : FuseState.DISABLE)).map(({ name }) => name)
}

/**
 * Sets every fuse of a packaged Electron and reads them back. To be done before the program is signed.
 *
 * @param program the executable, or on macOS the `.app` folder
 * @throws when the program has no fuses, more of them than are stated, or does not take them
 */
export async function applyFuses(program: string): Promise<void> {
  await flipFuses(program, fuseConfig())
  const wrong = await wrongFuses(program)
  if (wrong.length > 0) throw new Error(`fuses not set: ${wrong.join(', ')}`)
}

// node scripts/package/apply-fuses.ts PROGRAM [--check]
if (import.meta.main) {
  const [program, mode] = process.argv.slice(2)
  if (program === undefined) throw new Error('Usage: node scripts/package/apply-fuses.ts PROGRAM [--check]')
  if (mode !== '--check') await applyFuses(program)
  const wrong = await wrongFuses(program)
  for (const { name, isOn, because } of fuses) console.log(`${wrong.includes(name) ? 'WRONG' : 'ok   '} ${name} ${isOn ? 'on' : 'off'}: ${because}`)
  process.exitCode = wrong.length === 0 ? 0 : 1
}
