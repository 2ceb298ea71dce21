import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addDays } from '../src/shared/domain/civil-date.ts'
import { mondayOf } from '../src/shared/domain/iso-week.ts'
import { localToday } from '../src/shared/domain/local-today.ts'
import { formatQuarter, previousQuarter, quarterOf } from '../src/shared/domain/quarter.ts'
import { numbersInCsv } from '../tests/support/read-release-files.ts'
import { recordContact } from '../tests/e2e/tasks/record-contact.ts'
import { planGroup } from '../tests/e2e/tasks/plan-group.ts'
import { releaseQuarter, saveFiles, showQuarter } from '../tests/e2e/tasks/release-quarter.ts'
import { lockNow } from '../tests/e2e/support/lock-now.ts'
import { openPractice } from '../tests/e2e/tasks/set-up.ts'
import { startTour } from './tour/start-tour.ts'

// npm run demo -- [--out DIR]: the real app, headless, does its main job on the practice register.

await using tour = await startTour('demo')
const { app, page, out } = tour
const today = localToday(new Date())
const quarter = previousQuarter(quarterOf(today))
const picture = (name: string) => page.screenshot({ path: join(out, `${name}.png`) })

console.log('Öppnar övningsregistret …')
await openPractice(page)
await picture('1-idag')

console.log('Registrerar ett telefonsamtal …')
await recordContact(page, { carers: ['a'], heldOn: today, form: 'Telefon', note: 'Ringde för att höra hur det går. Vi hörs igen om en månad.' })
await picture('2-samtalet-registrerat')

console.log('Planerar en grupp med sex träffar …')
await planGroup(page, { name: 'Vinterns anhöriggrupp', area: 'Äldreomsorg', startOn: addDays(mondayOf(today), 16), startsAt: '13' })
await picture('3-gruppen')

console.log(`Tar ut ${formatQuarter(quarter)} …`)
await showQuarter(page, Number(quarter.slice(-1)) as 1 | 2 | 3 | 4)
await releaseQuarter(page)
await picture('4-statistik')
const files = { xlsx: join(out, `anhorigstod_${quarter}.xlsx`), csv: join(out, `anhorigstod_${quarter}.csv`) }
await saveFiles(app, page, files)

console.log('Låser …')
const locked = await lockNow(page)
await locked.getByRole('button', { name: 'Fortsätt öva' }).waitFor()
await locked.screenshot({ path: join(out, '5-last.png') })

const numbers = numbersInCsv(await readFile(files.csv))
const hidden = Object.values(numbers).filter((value) => value === '..').length
console.log(`Klart: ${numbers['S01']} unika anhöriga och ${numbers['S20']} samtal under ${formatQuarter(quarter)}; ${hidden} av ${Object.keys(numbers).length} tal är dolda.`)
console.log(`Filerna ligger i ${out}`)
