import { Anchor, Group, Title } from '@mantine/core'
import { IconChevronLeft } from '@tabler/icons-react'
import { useEffect, type ReactNode } from 'react'
import { Link } from 'react-router'
import { componentsText } from '../components.text.ts'
import classes from './page-header.module.css'

interface PageHeaderProps {
  /** The one h1 of the screen. */
  readonly title: string
  /** For the window's title bar. No names: it shows in the task bar and in screen sharing. */
  readonly documentTitle: string
  readonly description?: ReactNode
  readonly back?: { readonly to: string; readonly label: string }
  readonly actions?: ReactNode
}

/** Top of a screen: where one is, the way back, and what can be done here. */
export function PageHeader({ title, documentTitle, description, back, actions }: PageHeaderProps) {
  useDocumentTitle(documentTitle)
  return (
    <header className={classes['header']}>
      {back !== undefined && (
        <Anchor component={Link} to={back.to} className={classes['back']}>
          <IconChevronLeft size={18} aria-hidden />{back.label}
        </Anchor>
      )}
      <Group justify="space-between" align="flex-start" gap="md">
        <div className={classes['title']}>
          <Title order={1} tabIndex={-1}>{title}</Title>
          {description !== undefined && <p className={classes['description']}>{description}</p>}
        </div>
        {actions !== undefined && <Group gap="sm" className="no-print">{actions}</Group>}
      </Group>
    </header>
  )
}

/** Names the window after the screen; never after a person. */
export function useDocumentTitle(screen: string): void {
  useEffect(() => {
    document.title = `${screen} – ${componentsText.app}`
  }, [screen])
}
