import { z } from 'zod'
import { careFrequencies } from '#shared/domain/code-lists/cared-for/care-frequencies.ts'
import { housingForms } from '#shared/domain/code-lists/cared-for/housing-forms.ts'
import { relations } from '#shared/domain/code-lists/cared-for/relations.ts'
import { targetGroups } from '#shared/domain/code-lists/cared-for/target-groups.ts'
import { fineAgeGroups } from '#shared/domain/code-lists/carers/age-groups.ts'
import { sexes } from '#shared/domain/code-lists/carers/sexes.ts'
import { areas } from '#shared/domain/code-lists/organisation/areas.ts'
import { codeIn } from './code.ts'
import { defineCommand, scoped } from './define.ts'
import { caseworkRoles } from './roles.ts'
import { nameLength, requiredText } from './text.ts'
import { birthYear, civilDate, id, version } from './values.ts'

export const yesNoUnknown = z.enum(['yes', 'no', 'unknown'])

/** The one who receives care: an alias, no name and no personal number (domain.md B.2). */
export const caredForInput = z.strictObject({
  alias: requiredText(nameLength),
  birthYear: birthYear.optional(),
  ageGroupCode: codeIn(fineAgeGroups).optional(),
  sexCode: codeIn(sexes).default('unknown'),
  targetGroupCode: codeIn(targetGroups),
  secondTargetGroupCode: codeIn(targetGroups).optional(),
  areaCode: codeIn(areas),
  housingCode: codeIn(housingForms).optional(),
  deceasedOn: civilDate.optional(),
})

/** The carer **is** the cared-for person's `relationCode`. */
export const relationInput = z.strictObject({
  relationCode: codeIn(relations),
  livingTogetherCode: yesNoUnknown.default('unknown'),
  careFrequencyCode: codeIn(careFrequencies).optional(),
  careSinceYear: birthYear.optional(),
  startedOn: civilDate,
})

export const relationView = relationInput.extend({
  id,
  version,
  endedOn: civilDate.optional(),
  caredFor: caredForInput.extend({ id, version }),
  /** Other carers of the same cared-for person, by number only: their names are opened from their own card. */
  otherCarers: z.array(z.strictObject({ id, carerNumber: z.string() })).readonly(),
})
export type RelationView = z.output<typeof relationView>

export const caredForRoutes = {
  /** A new cared-for person and the carer's relation to her, in one go. Errors: not-found, refused (`outside-your-areas`). */
  'caredFor.add': defineCommand({
    input: z.strictObject({ carerId: id, caredFor: caredForInput, relation: relationInput }),
    output: z.strictObject({ caredForId: id, relationId: id }),
    roles: caseworkRoles,
    scope: ({ carerId }) => scoped('carer', carerId),
    changes: ['carers'],
    log: { event: 'created', purpose: 'casework', objects: (input, output) => [input.carerId, output.caredForId] },
  }),
  /** A further carer of a cared-for person who is already here. */
  'caredFor.link': defineCommand({
    input: z.strictObject({ carerId: id, caredForId: id, relation: relationInput }),
    output: z.strictObject({ relationId: id }),
    roles: caseworkRoles,
    scope: ({ carerId, caredForId }) => [...scoped('carer', carerId), ...scoped('cared-for', caredForId)],
    changes: ['carers'],
    log: { event: 'changed', purpose: 'casework', objects: (input) => [input.carerId, input.caredForId] },
  }),
  /** Errors: not-found, conflict, refused (`outside-your-areas`). */
  'caredFor.update': defineCommand({
    input: z.strictObject({ relationId: id, relationVersion: version, caredForVersion: version, caredFor: caredForInput, relation: relationInput, endedOn: civilDate.optional() }),
    output: z.strictObject({ relationVersion: version, caredForVersion: version }),
    roles: caseworkRoles,
    scope: ({ relationId }) => scoped('relation', relationId),
    changes: ['carers'],
    log: { event: 'changed', purpose: 'casework', objects: (input) => [input.relationId] },
  }),
} as const
