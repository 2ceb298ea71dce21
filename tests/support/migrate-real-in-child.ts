import { applicationIds, migrate } from '../../src/main/store/database/migrate.ts'
import { openConnection } from '../../src/main/store/database/open-connection.ts'
import { registerMigrations } from '../../src/main/store/migrations/register-migrations.ts'

// node migrate-real-in-child.ts FILE KEY: takes register.db to the newest version, to be killed in the middle of it.

const [path = '', key = ''] = process.argv.slice(2)
const { sqlite } = openConnection(path, Buffer.from(key, 'hex'), 'open')
process.stdout.write('start\n')
migrate(sqlite, registerMigrations, applicationIds.register, (version) => `${path}.fore-${version}`)
sqlite.close()
process.stdout.write('done\n')
