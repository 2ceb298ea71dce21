import { ActionIcon } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { formatPhone } from '#shared/domain/phone.ts'
import { showToast } from '../../../../components/feedback/toast.tsx'
import { carerPageText } from '../carer-page.text.ts'

/** The number as Swedes write it, and a button that copies it. */
export function PhoneNumber({ phone }: { readonly phone: string }) {
  const shown = formatPhone(phone)
  const copy = () => void navigator.clipboard.writeText(shown).then(
    () => showToast({ message: carerPageText.copied }),
    () => showToast({ message: carerPageText.notCopied, tone: 'failed' }),
  )
  return (
    <>
      <span style={{ whiteSpace: 'nowrap' }}>{shown}</span>{' '}
      <ActionIcon variant="subtle" aria-label={carerPageText.copyPhone} onClick={copy}><IconCopy size={18} aria-hidden /></ActionIcon>
    </>
  )
}
