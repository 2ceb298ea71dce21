import { isProtectedIdentity } from '#shared/domain/code-lists/carers/is-protected-identity.ts'
import type { CarerColumns } from '../carer-columns.ts'
import type { carers } from '../carers.schema.ts'
import { sortNameOf } from '../sort-name-of.ts'
import { needed, type Compartment } from './compartment.ts'
import { sealIdentity } from './sealed-identity.ts'

type Carer = typeof carers.$inferSelect

/**
 * A carer's columns as they may lie in the register: in clear, or, for a protected identity, in the compartment. To seal
 * needs the key: what is sealed by somebody who cannot open it could not be checked or corrected by her either.
 * Errors: refused (`needs-protected-key`).
 */
export const columnsToStore = (columns: CarerColumns, carer: Pick<Carer, 'id' | 'carerNumber'>, compartment: Compartment | undefined): CarerColumns & Pick<Carer, 'sortName'> =>
  isProtectedIdentity(columns.protectedIdentityCode)
    ? { ...columns, ...sealIdentity(columns, carer, needed(compartment)) }
    : { ...columns, sortName: sortNameOf({ ...columns, carerNumber: carer.carerNumber }) }
