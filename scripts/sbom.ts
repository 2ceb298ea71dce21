import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { cyclonedx } from './sbom/cyclonedx.ts'
import { deliveredApp } from './sbom/delivered-app.ts'

// npm run sbom -- [--out FILE]: the bill of materials of what is delivered, CycloneDX 1.6; to stdout where no file is named.

const { values } = parseArgs({ options: { out: { type: 'string' } } })
const { app, roots, packages } = deliveredApp(resolve(import.meta.dirname, '..'))
const list = cyclonedx(app, packages, roots)

if (values.out === undefined) {
  process.stdout.write(list)
} else {
  await mkdir(dirname(resolve(values.out)), { recursive: true })
  await writeFile(values.out, list)
  console.log(`${packages.size} packages in ${values.out}`)
}
