import { spawnSync } from 'node:child_process'
import { keepMemoryOutOfCoreFiles } from '../../src/main/app/hardening/keep-memory-out-of-core-files.ts'

// Ends itself as a crash does, with a word in its memory. `protected` first, `child` in a process it starts.
const [how = '', where = 'self'] = process.argv.slice(2)
if (how === 'protected') keepMemoryOutOfCoreFiles()
if (where === 'child') {
  spawnSync(process.execPath, ['--no-warnings', import.meta.filename, 'open', 'self'], { stdio: 'ignore' })
} else {
  const word = ['kanarie', 'fågel', 'i', 'minnet'].join('-')
  const held = Array.from({ length: 1000 }, (_, index) => Buffer.from(`${word}${index}`))
  if (held.length === 1000) process.abort()
}
