import { createInterface } from 'node:readline'
import { registerFolder } from '../../../src/main/store/files/register-folder.ts'
import { floorParams, passphraseBytes } from '../../../src/main/store/key-file/derive-key.ts'
import { makeUserSlot, signKeyFile } from '../../../src/main/store/key-file/key-slots.ts'
import { readKeyFile } from '../../../src/main/store/key-file/read-key-file.ts'
import { writeKeyFile } from '../../../src/main/store/key-file/write-key-file.ts'
import { unlockWithPassphrase } from '../../../src/main/store/open-register.ts'

// node change-in-child.ts FOLDER PASSPHRASE: says `ready`, takes the new passphrase as a line, says `changed`.

const [folder = '', from = ''] = process.argv.slice(2)
const files = registerFolder(folder)
const file = await readKeyFile(files.keys)
const { keys, slot } = await unlockWithPassphrase(file, from)
process.stdout.write('ready\n')
for await (const to of createInterface({ input: process.stdin })) {
  using passphrase = passphraseBytes(to)
  const { id: slotId, userId, roles } = slot
  const renewed = await makeUserSlot(file, { slotId, userId, roles, kdf: floorParams() }, passphrase.bytes, keys)
  const { mac: _mac, checksum: _checksum, ...unsigned } = file
  await writeKeyFile(files, signKeyFile({ ...unsigned, slots: file.slots.map((each) => (each === slot ? renewed : each)) }, keys))
  process.stdout.write('changed\n')
}
