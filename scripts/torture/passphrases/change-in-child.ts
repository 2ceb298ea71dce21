import { createInterface } from 'node:readline'
import { registerFolder } from '../../../src/main/store/files/register-folder.ts'
import { floorParams, passphraseBytes } from '../../../src/main/store/key-file/derive-key.ts'
import { rewrapSlot } from '../../../src/main/store/key-file/key-slots.ts'
import { findKeyFile } from '../../../src/main/store/key-file/read-key-file.ts'
import { withOwnSlot } from '../../../src/main/store/key-file/sign-key-file.ts'
import { writeKeyFile } from '../../../src/main/store/key-file/write-key-file.ts'
import { unlockWithPassphrase } from '../../../src/main/store/session/unlock-slots.ts'

// node change-in-child.ts FOLDER PASSPHRASE: says `ready`, takes the new passphrase as a line, says `changed`.

const [folder = '', from = ''] = process.argv.slice(2)
const files = registerFolder(folder)
const { file } = await findKeyFile(files)
const { slot } = await unlockWithPassphrase(file, from)
using current = passphraseBytes(from)
process.stdout.write('ready\n')
for await (const to of createInterface({ input: process.stdin })) {
  using next = passphraseBytes(to)
  const rewrapped = await rewrapSlot(file.registerId, slot, current.bytes, next.bytes, floorParams())
  if (rewrapped === undefined) throw new Error('the passphrase that opened no longer does')
  await writeKeyFile(files, withOwnSlot(file, rewrapped))
  process.stdout.write('changed\n')
}
