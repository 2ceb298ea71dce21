import type { ReactNode } from 'react'
import { componentsText } from '../components.text.ts'

/** Optional fields are the ones that are marked; a required field carries its bare name. */
export function fieldLabel(label: string, optional: boolean | undefined): ReactNode {
  return optional === true ? <>{label} <span className="app-optional">{componentsText.optional}</span></> : label
}
