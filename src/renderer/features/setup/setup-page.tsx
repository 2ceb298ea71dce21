import { useState, type ReactNode } from 'react'
import { Welcome } from './welcome.tsx'
import { Wizard } from './wizard.tsx'

interface SetupPageProps {
  /** The screen that restores a backup, with the way back from it. */
  readonly restore: (onBack: () => void) => ReactNode
}

/** Shown as long as this computer has no register: choose, then set up, restore or point one out. */
export function SetupPage({ restore }: SetupPageProps) {
  const [way, setWay] = useState<'choose' | 'create' | 'restore'>('choose')
  const back = () => setWay('choose')
  switch (way) {
    case 'choose': return <Welcome onCreate={() => setWay('create')} onRestore={() => setWay('restore')} />
    case 'create': return <Wizard onLeave={back} />
    case 'restore': return restore(back)
  }
}
