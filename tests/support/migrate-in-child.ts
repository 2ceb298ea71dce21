import { migrate } from '../../src/main/store/database/migrate.ts'
import { openConnection } from '../../src/main/store/database/open-connection.ts'
import { slowId, slowMigrations } from './slow-migration.ts'

// node migrate-in-child.ts FILE KEY: takes the second step, to be killed in the middle of it.

const [path = '', key = ''] = process.argv.slice(2)
const { sqlite } = openConnection(path, Buffer.from(key, 'hex'), 'open')
process.stdout.write('start\n')
migrate(sqlite, slowMigrations, slowId, (version) => `${path}.fore-${version}`)
process.stdout.write('done\n')
sqlite.close()
