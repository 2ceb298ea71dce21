import { join } from 'node:path'
import type { InputOf, OutputOf, RouteName } from '#shared/contract/index.ts'
import type { Role } from '#shared/contract/roles.ts'
import { openHeadless, type HeadlessApp } from '../../scripts/rpc/open-headless.ts'
import { callHandler, type StoreRoute } from '../../src/main/store/call-handler.ts'
import { systemClock } from '../../src/main/store/clock.ts'
import { createRegister } from '../../src/main/store/create-register.ts'
import { registerFolder } from '../../src/main/store/files/register-folder.ts'
import { opensRegister } from '../../src/main/store/key-file/data-keys.ts'
import { readKeyFile } from '../../src/main/store/key-file/read-key-file.ts'
import { openFiles, type OpenFiles } from '../../src/main/store/open-files.ts'
import { unlockWithPassphrase } from '../../src/main/store/session/unlock-slots.ts'
import { contract } from '#shared/contract/index.ts'
import { standingNumber } from './logged-register.ts'
import { testPassphrase, testSetup } from './register-setup.ts'
import { tempFolder } from './temp-folder.ts'
import { prepare, type Standing } from './valid-calls.ts'

/** The whole app without a window on a register with something of everything in it, still locked. */
export interface HeadlessRegister extends AsyncDisposable {
  readonly app: HeadlessApp
  readonly folder: string
  readonly standing: Standing
  /** Looks at the files beside the app, with the real keys. */
  peek<T>(look: (files: OpenFiles) => T): T
  /** As `app.call`, but throws the code of a refusal. */
  value<N extends RouteName>(route: N, input: InputOf<N>): Promise<OutputOf<N>>
}

/** `roles`: what the user's slot and row say she may do. */
export async function headlessRegister(roles?: readonly Role[]): Promise<HeadlessRegister> {
  const home = await tempFolder()
  const folder = join(home.path, 'register')
  const open = await createRegister(folder, testSetup, systemClock)
  const standing = await prepare((async (route: StoreRoute, input: unknown) => callHandler(open, route, contract[route].input.parse(input), undefined, systemClock)) as never, standingNumber)
  if (roles !== undefined) {
    open.register.sqlite.exec('DELETE FROM user_roles')
    for (const role of roles) open.register.sqlite.prepare('INSERT INTO user_roles (user_id, role) VALUES (?, ?)').run(open.session.userId, role)
  }
  open.close()
  const file = await readKeyFile(registerFolder(folder).keys)
  const { keys } = await unlockWithPassphrase(file, testPassphrase)
  if (!opensRegister(keys)) throw new Error('the first user opens the register')
  const app = openHeadless(folder, { files: join(home.path, 'uttag') })
  return {
    app,
    folder,
    standing,
    peek(look) {
      const files = openFiles(folder, file.registerId, keys, 'open')
      try {
        return look(files)
      } finally {
        files.close()
      }
    },
    async value(route, input) {
      const result = await app.call(route, input)
      if (!result.ok) throw new Error(`${route}: ${result.error.code} ${result.error.reason ?? ''}`)
      return result.value
    },
    async [Symbol.asyncDispose]() {
      await app.vault.lock('end of test')
      await home[Symbol.asyncDispose]()
    },
  }
}
