import { systemClock } from '../../../src/main/store/clock.ts'
import { asAppError } from '../../../src/main/store/database/sqlite-error.ts'
import { openRegister } from '../../../src/main/store/open-register.ts'
import { torturePassphrase } from '../synthetic-register.ts'

// node open-once.ts FOLDER: opens the register and says `opened`, or the code of the refusal.

try {
  (await openRegister(process.argv[2] ?? '', torturePassphrase, systemClock)).close()
  console.log('opened')
} catch (error) {
  console.log(asAppError(error).code)
}
