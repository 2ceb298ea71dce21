import { z } from 'zod'
import { defineUpkeep } from '../define.ts'
import { adminRoles } from '../roles.ts'
import { newPassphrase, ownPassphrase } from '../vault.ts'

export const exitRoutes = {
  /**
   * *Exportera allt*: everything in the register, for another system. `database` is an SQLCipher 4 file under the customer's
   * own passphrase; `files` are CSV and JSON **in clear** with a page that describes them. Protected identities are part of it only when
   * the caller holds their key; else they stay sealed and are counted. Errors: refused (`needs-protected-key`), disk-full, folder-read-only, folder-is-synced.
   */
  'exit.exportAll': defineUpkeep({
    input: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('database'), passphrase: newPassphrase, ...ownPassphrase }),
      z.strictObject({ kind: z.literal('files'), /** The reader has been told that these files are not encrypted. */ understood: z.literal(true, { error: 'required' }), ...ownPassphrase }),
    ]),
    output: z.strictObject({
      folderName: z.string(),
      files: z.array(z.strictObject({ name: z.string(), rows: z.int().optional() })).readonly(),
      sealedIdentities: z.int(),
    }),
    roles: adminRoles,
    asksForPassphrase: true,
    log: { event: 'exported-everything', purpose: 'administration', hits: (output) => output.files.length },
    asksForFile: () => ({ kind: 'folder', purpose: 'export' }),
  }),
} as const
