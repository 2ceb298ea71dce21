import { Progress } from '@mantine/core'
import { useEffect, useState } from 'react'
import classes from './working.module.css'

interface WorkingProps {
  readonly isWorking: boolean
  /** What is being done and how long it may take. */
  readonly children: string
}

const patienceMs = 2000

/** For work that may take long: silent for two seconds, then what is going on, until it is done. Said once to screen readers. */
export function Working({ isWorking, children }: WorkingProps) {
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    if (!isWorking) return undefined
    const timer = setTimeout(() => setIsLong(true), patienceMs)
    return () => {
      clearTimeout(timer)
      setIsLong(false)
    }
  }, [isWorking])
  return (
    <div role="status" className={isLong ? classes['working'] : ''}>
      {isLong && <><p>{children}</p><Progress value={100} animated aria-hidden /></>}
    </div>
  )
}
