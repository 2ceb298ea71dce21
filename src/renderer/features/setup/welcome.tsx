import { Button, Group } from '@mantine/core'
import { IconBook2, IconFolderPlus } from '@tabler/icons-react'
import { errorText } from '../../api/error-text.ts'
import { useVaultCommand } from '../../api/use-command.ts'
import { ErrorPanel } from '../../components/feedback/error-panel.tsx'
import { PageHeader } from '../../components/screen/page-header.tsx'
import { welcomeText as text } from './setup.text.ts'
import classes from './setup.module.css'

interface WelcomeProps {
  readonly onCreate: () => void
  readonly onRestore: () => void
}

/** A computer without a register: begin one, practise, or bring one here. */
export function Welcome({ onCreate, onRestore }: WelcomeProps) {
  const useFolder = useVaultCommand('vault.useFolder')
  const practice = useVaultCommand('vault.openPractice')
  const error = practice.error ?? useFolder.error
  return (
    <main className={classes['page']}>
      <PageHeader title={text.title} documentTitle={text.title} description={text.intro} />
      {error !== null && error.reason !== 'no-file-chosen' && <ErrorPanel>{errorText(error)}</ErrorPanel>}
      <div className={classes['choices']}>
        <button type="button" className={classes['choice']} onClick={onCreate}>
          <IconFolderPlus size={36} aria-hidden />
          <span className={classes['choiceTitle']}>{text.create}</span>
          <span>{text.createExplained}</span>
        </button>
        <button type="button" className={classes['choice']} onClick={() => practice.isPending || practice.mutate({})}>
          <IconBook2 size={36} aria-hidden />
          <span className={classes['choiceTitle']}>{text.practice}</span>
          <span role="status">{practice.isPending ? text.opening : text.practiceExplained}</span>
        </button>
      </div>
      <section className={classes['existing']}>
        <h2>{text.existing}</h2>
        <Group gap="sm">
          <Button variant="default" onClick={onRestore}>{text.restore}</Button>
          <Button variant="default" loading={useFolder.isPending} onClick={() => useFolder.mutate({})}>{text.otherFolder}</Button>
        </Group>
      </section>
    </main>
  )
}
