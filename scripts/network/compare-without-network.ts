import { spawn, spawnSync } from 'node:child_process'
import { cp } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { practicePassphrase } from '../../src/shared/domain/passphrase/practice-passphrase.ts'

const root = resolve(import.meta.dirname, '../..')

/** A morning at the store: unlock, look around, find, add, count, lock. */
const morning: readonly (readonly [route: string, input: object])[] = [
  ['vault.status', {}],
  ['vault.unlock', { register: 'real', passphrase: practicePassphrase }],
  ['unit.read', {}],
  ['carers.list', { offset: 0, limit: 50 }],
  ['carers.search', { text: 'an' }],
  ['contacts.today', {}],
  ['contacts.defaults', {}],
  ['drafts.mine', { form: 'contact' }],
  ['groups.list', { which: 'current' }],
  ['carers.create', { registrationForm: 'code', sexCode: 'unknown', howContactCode: 'unknown', firstContactOn: '2026-09-01' }],
  ['carers.search', { text: '1' }],
  ['statistics.preview', { quarter: '2026-Q1' }],
  ['statistics.releases', {}],
  ['no.such.route', {}],
  ['carers.open', { id: 'not an id' }],
  ['vault.lock', {}],
]

/** What is new in every run: ids that were drawn and the time of day. */
const withoutChance = (line: string): string =>
  line.replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gu, 'ID').replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/gu, 'NOW')

function answers(dir: string, isolated: boolean): Promise<readonly string[]> {
  const command = [process.execPath, '--no-warnings', join(root, 'scripts/rpc.ts'), '--dir', dir]
  const [program = '', ...args] = isolated ? ['unshare', '--user', '--map-root-user', '--net', ...command] : command
  return new Promise((settle, fail) => {
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] })
    let out = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => { out += text })
    child.once('error', fail)
    child.once('exit', () => { settle(out.split('\n').filter(Boolean)) })
    child.stdin.end(morning.map(([route, input], id) => `${JSON.stringify({ id, route, input })}\n`).join(''))
  })
}

export interface Comparison {
  readonly requests: number
  readonly answered: number
  readonly refused: number
  readonly identical: number
}

/** Why the store cannot be run without a network here, or undefined. */
export function whyNotIsolated(): string | undefined {
  const tried = spawnSync('unshare', ['--user', '--map-root-user', '--net', 'true'])
  return tried.status === 0 ? undefined : 'unshare saknas eller får inte skapa en tom nätverksrymd här'
}

/**
 * Runs the same morning on two copies of one register: as it is, and in a network namespace that holds nothing, not
 * even the loopback. Answers are compared but for drawn ids and the time of day.
 *
 * @param folder an empty folder of ours
 */
export async function compareWithoutNetwork(folder: string): Promise<Comparison> {
  const seeded = join(folder, 'seeded')
  spawnSync(process.execPath, ['--no-warnings', join(root, 'scripts/seed.ts'), '--dir', seeded, '--carers', '200', '--contacts', '2000'], { stdio: 'ignore' })
  const [here, there] = [join(folder, 'here'), join(folder, 'there')]
  await Promise.all([here, there].map((copy) => cp(seeded, copy, { recursive: true, preserveTimestamps: true })))
  const withNetwork = (await answers(here, false)).map(withoutChance)
  const without = (await answers(there, true)).map(withoutChance)
  return {
    requests: morning.length,
    answered: without.length,
    refused: without.filter((line) => line.includes('"ok":false')).length,
    identical: without.filter((line, index) => line === withNetwork[index]).length,
  }
}
