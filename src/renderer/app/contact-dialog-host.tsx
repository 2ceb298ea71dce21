import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react'
import { uuidv7 } from '#shared/domain/ids.ts'
import type { ContactDialogRequest } from '../components/screen/app-actions.ts'
import { ContactDialog } from '../features/contacts/contact-dialog.tsx'

interface OpenContact {
  readonly draftId: string
  readonly carerIds: readonly string[]
}
