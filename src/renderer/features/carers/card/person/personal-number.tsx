import { Button } from '@mantine/core'
import { useState } from 'react'
import { formatPersonalNumber } from '#shared/domain/personal-number.ts'
import { call } from '../../../../api/call.ts'
import { errorText } from '../../../../api/error-text.ts'
import { carerPageText } from '../carer-page.text.ts'
import classes from '../carer-page.module.css'

/** Hidden until asked for; asking is written in the log. */
export function PersonalNumber({ carerId }: { readonly carerId: string }) {
  const [shown, setShown] = useState<string>()
  const [failed, setFailed] = useState<string>()
  const show = async () => {
    const revealed = await call('carers.revealPersonalNumber', { id: carerId })
    setFailed(revealed.ok ? undefined : errorText(revealed.error))
    setShown(revealed.ok ? revealed.value.personalNumber : undefined)
  }
  return (
    <>
      <div role="status">{shown === undefined ? '' : formatPersonalNumber(shown)}</div>
      <div>
        {shown === undefined
          ? <Button size="compact-md" variant="default" onClick={() => void show()}>{carerPageText.show}</Button>
          : <Button size="compact-md" variant="default" onClick={() => setShown(undefined)}>{carerPageText.hide}</Button>}
      </div>
      <div className={classes['small']}>{failed ?? carerPageText.showLogged}</div>
    </>
  )
}
