import { Button, Group, Progress } from '@mantine/core'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { flushSync } from 'react-dom'
import { errorText } from '../../api/error-text.ts'
import { useVaultCommand } from '../../api/use-command.ts'
import { ErrorPanel } from '../../components/feedback/error-panel.tsx'
import { focusFirstError } from '../../components/fields/focus-first-error.ts'
import { makeKey } from '../../components/recovery-key/made-key.ts'
import { useDocumentTitle } from '../../components/screen/page-header.tsx'
import { OrganisationStep } from './steps/organisation-step.tsx'
import { PassphraseStep } from './steps/passphrase-step.tsx'
import { PersonStep } from './steps/person-step.tsx'
import { RecoveryStep } from './steps/recovery-step.tsx'
import { checkStep, createInput, emptyEntry, firstStepToMend, steps, type SetupEntry, type Step, type StepErrors } from './setup-entry.ts'
import { organisationText, passphraseText, personText, recoveryText, wizardText as text } from './setup.text.ts'
import classes from './setup.module.css'

const headings: Readonly<Record<Step, { readonly title: string; readonly intro: string }>> = {
  organisation: organisationText, person: personText, passphrase: passphraseText, recovery: recoveryText,
}

/** Four calm steps. What was typed stays as it is, whichever way one goes and whatever fails. */
export function Wizard({ onLeave }: { readonly onLeave: () => void }) {
  const [made] = useState(makeKey)
  const [entry, setEntry] = useState(emptyEntry)
  const [step, setStep] = useState<Step>('organisation')
  const [errors, setErrors] = useState<StepErrors>({})
  const [keyIsOnPaper, setKeyIsOnPaper] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const create = useVaultCommand('vault.create')
  const number = steps.indexOf(step) + 1
  useDocumentTitle(text.documentTitle(number, steps.length))

  const change = (part: Partial<SetupEntry>) => {
    setEntry((present) => ({ ...present, ...part }))
    // A field that is being mended is not told off at the same time.
    setErrors((present) => Object.fromEntries(Object.entries(present).filter(([field]) => !(field in part))))
  }
  const goTo = (next: Step) => {
    setErrors({})
    setStep(next)
  }
  const back = () => {
    create.reset()
    const previous = steps[number - 2]
    if (step === 'recovery' && keyIsOnPaper) setKeyIsOnPaper(false)
    else if (previous === undefined) onLeave()
    else goTo(previous)
  }
  const forward = (event: FormEvent) => {
    event.preventDefault()
    if (create.isPending) return
    if (step === 'recovery' && !keyIsOnPaper) return setKeyIsOnPaper(true)
    const wrong = checkStep(step, entry, made)
    if (Object.keys(wrong).length > 0) {
      flushSync(() => setErrors(wrong))
      if (form.current !== null) focusFirstError(form.current)
      return
    }
    const next = steps[number] ?? firstStepToMend(entry, made)
    if (next === undefined) create.mutate(createInput(entry, made))
    else goTo(next)
  }

  const heading = step === 'recovery' && keyIsOnPaper ? { title: recoveryText.typeTitle, intro: recoveryText.typeIntro } : headings[step]
  const props = { entry, errors, onChange: change }
  return (
    <main className={classes['page']}>
      <p className={classes['count']}>{text.step(number, steps.length)}</p>
      <Progress value={(number / steps.length) * 100} aria-hidden mb="md" />
      <StepHeading key={`${step}-${keyIsOnPaper}`} title={heading.title} />
      <p className={classes['intro']}>{heading.intro}</p>
      <form ref={form} onSubmit={forward} noValidate className={classes['form']}>
        {step === 'organisation' && <OrganisationStep {...props} />}
        {step === 'person' && <PersonStep {...props} />}
        {step === 'passphrase' && <PassphraseStep {...props} />}
        {step === 'recovery' && <RecoveryStep {...props} made={made} isOnPaper={keyIsOnPaper} onShowAgain={() => setKeyIsOnPaper(false)} />}
        {create.error !== null && <ErrorPanel title={text.failed}>{errorText(create.error)}</ErrorPanel>}
        <Group mt="md">
          <Button type="submit" loading={create.isPending}>{submitLabel(step, keyIsOnPaper)}</Button>
          <Button variant="default" onClick={back} disabled={create.isPending}>{number === 1 ? text.toStart : text.back}</Button>
          <span role="status">{create.isPending && text.creating}</span>
        </Group>
      </form>
    </main>
  )
}

function submitLabel(step: Step, keyIsOnPaper: boolean): string {
  if (step !== 'recovery') return text.next
  return keyIsOnPaper ? text.create : recoveryText.haveIt
}

/** Takes the focus when a step begins, so that it is read out. */
function StepHeading({ title }: { readonly title: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return <h1 ref={heading} tabIndex={-1} className={classes['heading']}>{title}</h1>
}
