import { z } from 'zod'
import { areas } from '#shared/domain/code-lists/organisation/areas.ts'
import { caseSystems } from '#shared/domain/code-lists/organisation/case-systems.ts'
import { notePlaces } from '#shared/domain/code-lists/organisation/note-places.ts'
import { codeIn } from './code.ts'
import { defineCommand, defineQuery } from './define.ts'
import { adminRoles, roles } from './roles.ts'
import { nameLength, requiredText } from './text.ts'

/** What the first run asks about the organisation (domain.md B.2 *Enhet*). */
export const unitSetup = z.strictObject({
  municipalityName: requiredText(nameLength),
  municipalityCode: z.string().regex(/^\d{4}$/, { error: 'not-a-municipality-code' }),
  board: requiredText(nameLength),
  areaCodes: z.array(codeIn(areas)).min(1, { error: 'required' }).max(8),
  notePlace: codeIn(notePlaces),
  caseSystem: codeIn(caseSystems).optional(),
})
export type UnitSetup = z.output<typeof unitSetup>

/** As read: the choices of an older set-up are shown as they are. */
export const unitView = z.strictObject({
  municipalityName: z.string(),
  municipalityCode: z.string(),
  board: z.string(),
  areaCodes: z.array(codeIn(areas)).readonly(),
  notePlace: codeIn(notePlaces),
  caseSystem: codeIn(caseSystems).optional(),
  /** Persons below which a released count is hidden. */
  smallestCell: z.int(),
  idleMinutes: z.int(),
})
export type UnitView = z.output<typeof unitView>

export const unitRoutes = {
  'unit.read': defineQuery({
    input: z.strictObject({}),
    output: unitView,
    roles,
    reads: ['unit'],
    needs: 'statistics',
    worksWithGivenPassphrase: true,
    log: { because: 'settings of the organisation, no person' },
  }),
  /** Minutes without input on the computer after which the register locks; 1–30. Takes hold at once. */
  'unit.setIdleMinutes': defineCommand({
    input: z.strictObject({ idleMinutes: z.int().min(1, { error: 'out-of-range' }).max(30, { error: 'out-of-range' }) }),
    output: z.strictObject({}),
    roles: adminRoles,
    changes: ['unit'],
    log: { event: 'settings-changed', purpose: 'administration' },
  }),
} as const
