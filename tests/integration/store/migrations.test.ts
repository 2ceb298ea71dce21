import { createHash, randomBytes } from 'node:crypto'
import { existsSync, globSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { generateSQLiteDrizzleJson, generateSQLiteMigration } from 'drizzle-kit/api'
import { describe, expect, test } from 'vitest'
import * as accessLog from '../../../src/main/register/audit-log/access-log.schema.ts'
import * as caredFor from '../../../src/main/register/cared-for/cared-for.schema.ts'
import * as calendar from '../../../src/main/register/calendar/calendar.schema.ts'
import * as carerTokens from '../../../src/main/register/carers/carer-tokens.schema.ts'
import * as carers from '../../../src/main/register/carers/carers.schema.ts'
import * as contacts from '../../../src/main/register/contacts/contacts.schema.ts'
import * as drafts from '../../../src/main/register/drafts/drafts.schema.ts'
import * as groups from '../../../src/main/register/groups/groups.schema.ts'
import * as participations from '../../../src/main/register/groups/participations.schema.ts'
import * as groupResources from '../../../src/main/register/groups/resources.schema.ts'
import * as published from '../../../src/main/register/releases/published.schema.ts'
import * as releases from '../../../src/main/register/releases/releases.schema.ts'
import * as relievers from '../../../src/main/register/respite/relievers.schema.ts'
import * as respite from '../../../src/main/register/respite/respite.schema.ts'
import * as erasures from '../../../src/main/register/erasure/erasures.schema.ts'
import * as reviews from '../../../src/main/register/reviews/reviews.schema.ts'
import * as settings from '../../../src/main/register/settings/settings.schema.ts'
import * as unit from '../../../src/main/register/unit/unit.schema.ts'
import * as users from '../../../src/main/register/users/users.schema.ts'
import { applicationIds, migrate, type Migration } from '../../../src/main/store/database/migrate.ts'
import { openConnection } from '../../../src/main/store/database/open-connection.ts'
import { registerMigrations } from '../../../src/main/store/migrations/register-migrations.ts'
import { statisticsMigrations } from '../../../src/main/store/migrations/statistics-migrations.ts'
import { refusalOf } from '../../support/refusal.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { shapeOf } from '../../support/schema-shape.ts'

const registerSchema = { ...accessLog, ...calendar, ...groups, ...participations, ...groupResources, ...relievers, ...respite, ...caredFor, ...carerTokens, ...carers, ...contacts, ...drafts, ...erasures, ...releases, ...reviews, ...settings, ...unit, ...users }
const files = [
  ['register.db', registerMigrations, registerSchema, applicationIds.register],
  ['statistik.db', statisticsMigrations, { ...accessLog, ...published }, applicationIds.statistics],
] as const

/** Released steps: what stands in somebody's file is never edited, only followed by another step. */
const pinned: Readonly<Record<string, readonly string[]>> = {
  'register.db': [
    '84fbe4b3dc69747c669b593ffd0f2e18c87dfe1b32760930834cfad8086a6c43',
    'f19347359cf8c1dc5eb67ae261e2e4e9080dc531af702e11c7701668330c0855',
    'ff17377b047c1213759345b86f82835807ba9177661646219bf31843f4bb00a6',
    'df91d922661a6d8bd6d520adadd3a96c85a593b28dfd30553399c3edeb35a81c',
    '114347d31baa3e33092e8540cd80f83511dfefaeeb36e8f838aabd5d1f52ad7e',
  ],
  'statistik.db': [
    'a9084b5867629ebc47b20abbc335fcc3bc2d47a488a4517f3eac3a25e8806490',
    '49950a2808f3e5a143ea00f88ca9d29591689e6feea18e55f9d56616c449a471',
  ],
}

async function fromTheSchema(schema: Record<string, unknown>): Promise<Database.Database> {
  const database = new Database(':memory:')
  for (const statement of await generateSQLiteMigration(await generateSQLiteDrizzleJson({}), await generateSQLiteDrizzleJson(schema))) database.exec(statement)
  return database
}

function migrated(steps: readonly Migration[], id: number): Database.Database {
  const database = new Database(':memory:')
  migrate(database, steps, id, () => '')
  return database
}

describe.each(files)('%s', (name, steps, schema, id) => {
  test('made by its migrations has exactly the tables, columns, keys, checks and indexes that the code expects', async () => {
    expect(shapeOf(migrated(steps, id))).toEqual(shapeOf(await fromTheSchema(schema)))
  })

  test('has steps that nobody has edited since they were released', () => {
    expect(steps.map(({ sql }) => createHash('sha256').update(sql).digest('hex'))).toEqual(pinned[name])
  })
})

test('the comparison sees checks and partial indexes, and no table of the code is left out of it', () => {
  const shape = JSON.stringify(shapeOf(migrated(registerMigrations, applicationIds.register)))
  for (const seen of ['minutes_in_a_day', 'code_carer_has_no_identity', 'followed_up_atisnull', 'RESTRICT']) expect(shape).toContain(seen)
  const all = globSync('src/main/register/**/*.schema.ts', { cwd: join(import.meta.dirname, '../../..') })
  expect(all).toHaveLength(19)
})

const parentAndChildren: Migration = {
  name: 'families',
  sql: `CREATE TABLE parent (id integer PRIMARY KEY, name text NOT NULL);
    CREATE TABLE child (id integer PRIMARY KEY, parent_id integer NOT NULL REFERENCES parent(id) ON DELETE CASCADE);
    INSERT INTO parent VALUES (1, 'a'), (2, 'b');
    INSERT INTO child VALUES (1, 1), (2, 1), (3, 2);`,
}
const rebuild: Migration = {
  name: 'rebuild',
  sql: `CREATE TABLE parent_new (id integer PRIMARY KEY, name text NOT NULL, added text);
    INSERT INTO parent_new (id, name) SELECT id, name FROM parent;
    DROP TABLE parent;
    ALTER TABLE parent_new RENAME TO parent;`,
}

const testId = 0x54657374
const key = randomBytes(32)

async function withFile(work: (path: string, backup: (version: number) => string) => Promise<void>): Promise<void> {
  await using home = await tempFolder()
  await work(join(home.path, 'prov.db'), (version) => join(home.path, `fore-${version}.db`))
}

const open = (path: string) => openConnection(path, key, existsSync(path) ? 'open' : 'create').sqlite
const rows = (sqlite: Database.Database, table: string) => sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get()

describe('a step', () => {
  test('that rebuilds a table loses none of its children, though they hang on it by CASCADE', () => withFile(async (path, backup) => {
    const sqlite = open(path)
    migrate(sqlite, [parentAndChildren], testId, backup)
    migrate(sqlite, [parentAndChildren, rebuild], testId, backup)
    expect([rows(sqlite, 'parent'), rows(sqlite, 'child'), sqlite.pragma('user_version', { simple: true }), sqlite.pragma('foreign_keys', { simple: true })]).toEqual([2, 3, 2, 1])
    sqlite.close()
    const before = openConnection(backup(1), key, 'open').sqlite
    expect(before.prepare("SELECT count(*) FROM pragma_table_info('parent')").pluck().get()).toBe(2)
    before.close()
  }))

  const broken: readonly (readonly [what: string, sql: string, reason: string | undefined])[] = [
    ['that fails at its end', 'CREATE TABLE added (x); DELETE FROM child; INSERT INTO missing VALUES (1);', undefined],
    ['that loses a row', 'DELETE FROM child WHERE id = 3;', 'rows-lost'],
    ['that drops a table with rows', 'DROP TABLE child;', 'rows-lost'],
    ['that leaves a child without its parent', 'DELETE FROM parent WHERE id = 1; INSERT INTO parent VALUES (9, \'nine\');', 'foreign-keys'],
  ]
  test.each(broken)('%s leaves the file as it was, in the old version, with a backup', (_what, sql, reason) => withFile(async (path, backup) => {
    const sqlite = open(path)
    migrate(sqlite, [parentAndChildren], testId, backup)
    const content = () => JSON.stringify([shapeOf(sqlite), sqlite.prepare('SELECT * FROM parent').all(), sqlite.prepare('SELECT * FROM child').all()])
    const before = content()
    expect(() => migrate(sqlite, [parentAndChildren, { name: 'broken', sql }], testId, backup)).toThrow(expect.objectContaining({ code: 'migration-failed', ...(reason !== undefined && { reason }) }) as Error)
    expect(content()).toBe(before)
    expect([sqlite.pragma('user_version', { simple: true }), sqlite.pragma('foreign_keys', { simple: true }), sqlite.inTransaction, existsSync(backup(1))]).toEqual([1, 1, false, true])
    sqlite.close()
  }))

  test('of two of which the second fails keeps the first: each is whole by itself', () => withFile(async (path, backup) => {
    const sqlite = open(path)
    expect(await refusalOf(async () => migrate(sqlite, [parentAndChildren, { name: 'broken', sql: 'nonsense' }], testId, backup))).toBe('migration-failed')
    expect([sqlite.pragma('user_version', { simple: true }), rows(sqlite, 'child')]).toEqual([1, 3])
    migrate(sqlite, [parentAndChildren, rebuild], testId, backup)
    expect(sqlite.pragma('user_version', { simple: true })).toBe(2)
    sqlite.close()
  }))

  test('is not taken on a file of a later version, nor on somebody else\'s', () => withFile(async (path, backup) => {
    const sqlite = open(path)
    migrate(sqlite, [parentAndChildren, rebuild], testId, backup)
    expect(await refusalOf(async () => migrate(sqlite, [parentAndChildren], testId, backup))).toBe('register-newer')
    expect(await refusalOf(async () => migrate(sqlite, [parentAndChildren, rebuild, rebuild], testId + 1, backup))).toBe('register-foreign')
    expect(sqlite.pragma('user_version', { simple: true })).toBe(2)
    sqlite.close()
  }))
})
