import type { HandlersOf } from '../../store/handler.ts'
import { addCaredFor } from './add-cared-for.ts'
import { linkCaredFor } from './link-cared-for.ts'
import { updateCaredFor } from './update-cared-for.ts'

export const caredForHandlers: HandlersOf<'caredFor.add' | 'caredFor.link' | 'caredFor.update'> = {
  'caredFor.add': addCaredFor,
  'caredFor.link': linkCaredFor,
  'caredFor.update': updateCaredFor,
}
