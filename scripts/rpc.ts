import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { resolve } from 'node:path'
import { z } from 'zod'
import { contract, type RouteName } from '../src/shared/contract/index.ts'
import type { Route } from '../src/shared/contract/define.ts'
import { openHeadless } from './rpc/open-headless.ts'

// npm run --silent rpc -- --dir DIR [--out DIR] | --routes
// The store without a window: JSON lines {id, route, input} in, {id, ok, value | error} out.

const { values } = parseArgs({ options: { dir: { type: 'string' }, out: { type: 'string' }, routes: { type: 'boolean' } } })
const print = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value)}\n`)

const schema = (of: z.ZodType, io: 'input' | 'output') => z.toJSONSchema(of, { unrepresentable: 'any', io })

function printRoutes(): void {
  for (const name of Object.keys(contract) as RouteName[]) {
    const { kind, roles, input, output }: Route = contract[name]
    print({ route: name, kind, roles, input: schema(input, 'input'), output: schema(output, 'output') })
  }
}

const request = z.object({ id: z.union([z.string(), z.number()]).optional(), route: z.unknown(), input: z.unknown().default({}) })

function parseLine(line: string): z.output<typeof request> | undefined {
  try {
    return request.parse(JSON.parse(line))
  } catch {
    // Not a request: the caller is told so on the line itself.
    return undefined
  }
}

async function serve(dir: string): Promise<void> {
  const app = openHeadless(resolve(dir), values.out === undefined ? {} : { files: resolve(values.out) })
  process.once('SIGTERM', () => void app.vault.lock('terminated').then(() => process.exit(0)))
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue
    const asked = parseLine(line)
    if (asked === undefined) print({ id: null, ok: false, error: { code: 'invalid-input' } })
    else print({ id: asked.id ?? null, ...(await app.dispatch(asked.route, asked.input)) })
  }
  await app.vault.lock('end of input')
}

if (values.routes === true) printRoutes()
else if (values.dir === undefined) {
  console.error('Usage: npm run --silent rpc -- --dir DIR [--out DIR]   or   --routes')
  process.exitCode = 2
} else await serve(values.dir)
