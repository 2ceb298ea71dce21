import { Alert, Button } from '@mantine/core'
import type { VaultStatus } from '#shared/contract/vault.ts'
import { noticeText } from '../../app.text.ts'

type Notice = VaultStatus['notices'][number]

interface NoticesProps {
  readonly notices: readonly Notice[]
  readonly read: readonly Notice[]
  readonly onRead: (notice: Notice) => void
}

/** What the opening found and mended; each stays until it has been read. */
export function Notices({ notices, read, onRead }: NoticesProps) {
  const unread = notices.filter((notice) => !read.includes(notice))
  if (unread.length === 0) return null
  return (
    <section aria-label={noticeText.title} className="no-print">
      {unread.map((notice) => (
        <Alert key={notice} variant="outline" color="orange" mb="md" className="app-notice">
          {noticeText.notices[notice]}
          <div><Button mt="xs" size="compact-md" variant="default" onClick={() => onRead(notice)}>{noticeText.understood}</Button></div>
        </Alert>
      ))}
    </section>
  )
}
