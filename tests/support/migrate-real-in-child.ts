import { applicationIds, migrate } from '../../src/main/store/database/migrate.ts'
import { openConnection } from '../../src/main/store/database/open-connection.ts'
import { registerMigrations } from '../../src/main/store/migrations/register-migrations.ts'
import { statisticsMigrations } from '../../src/main/store/migrations/statistics-migrations.ts'

// node migrate-real-in-child.ts FILE KEY register.db|statistik.db: takes it to the newest version, to be killed in the middle of it.

const [path = '', key = '', name = ''] = process.argv.slice(2)
const isRegister = name === 'register.db'
const { sqlite } = openConnection(path, Buffer.from(key, 'hex'), 'open')
process.stdout.write('start\n')
migrate(sqlite, isRegister ? registerMigrations : statisticsMigrations, isRegister ? applicationIds.register : applicationIds.statistics, (version) => `${path}.fore-${version}`)
sqlite.close()
process.stdout.write('done\n')
