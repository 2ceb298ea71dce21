import { resealCompartment } from '../../register/carers/compartment/reseal-compartment.ts'
import type { Reseal } from './rotate-epochs.ts'

/** In the new copy of register.db the compartment is written anew, where its key rotates. The rows' seals follow with the next entry of the log. */
export const resealCompartmentOf: Reseal = async (use, tx, old, next, registerId) => {
  if (use !== 'register.db' || old.protected === undefined || next.protected === undefined || old.protected.bytes.equals(next.protected.bytes)) return
  await resealCompartment(tx, registerId, old.protected, next.protected)
}
