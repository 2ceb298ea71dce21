import { Button } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { EmptyState } from '../../../components/feedback/empty-state.tsx'
import { carersText } from '../carers.text.ts'

/** An empty register: what the place is for, and the one thing to do. */
export function NoCarersYet({ onRegister }: { readonly onRegister: () => void }) {
  return (
    <EmptyState icon={<IconUsers size={48} />} action={<Button onClick={onRegister}>{carersText.newCarer}</Button>}>
      <strong>{carersText.emptyTitle}.</strong> {carersText.emptyText}
    </EmptyState>
  )
}
