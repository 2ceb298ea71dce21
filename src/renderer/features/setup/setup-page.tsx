import { useState } from 'react'
import { Welcome } from './welcome.tsx'
import { Wizard } from './wizard.tsx'

/** Shown as long as this computer has no register: choose, then set up; or bring a register here. */
export function SetupPage({ onRestore }: { readonly onRestore: () => void }) {
  const [isCreating, setIsCreating] = useState(false)
  return isCreating ? <Wizard onLeave={() => setIsCreating(false)} /> : <Welcome onCreate={() => setIsCreating(true)} onRestore={onRestore} />
}
