import { IconBook2, IconFolderPlus } from '@tabler/icons-react'
import { errorText } from '../../api/error-text.ts'
import { useVaultCommand } from '../../api/use-command.ts'
import { ErrorPanel } from '../../components/feedback/error-panel.tsx'
import { PageHeader } from '../../components/screen/page-header.tsx'
import { welcomeText as text } from './setup.text.ts'
import classes from './setup.module.css'

export function Welcome({ onCreate }: { readonly onCreate: () => void }) {
  const practice = useVaultCommand('vault.openPractice')
  return (
    <main className={classes['page']}>
      <PageHeader title={text.title} documentTitle={text.title} description={text.intro} />
      {practice.error !== null && <ErrorPanel>{errorText(practice.error)}</ErrorPanel>}
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
    </main>
  )
}
