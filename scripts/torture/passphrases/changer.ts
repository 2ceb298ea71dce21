import { startVictim } from '../victim.ts'

/** A process that can change the passphrase of one register and will be killed while it does. */
export interface Changer {
  /** About how long a change takes; kills are spread over it. */
  readonly typicalMs: number
  /** True when it answered that the change is made; undefined when it died before it answered. */
  change(to: string): Promise<boolean | undefined>
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>
}

/** The app on this register, unlocked with `passphrase`; its store process is what dies. */
export async function startChanger(folder: string, passphrase: string): Promise<Changer> {
  const victim = startVictim('store', folder)
  const opened = await victim.ask('vault.unlock', { passphrase })
  if (opened?.ok !== true) throw new Error(`refused to open: ${opened?.error.code ?? 'died'}`)
  return {
    typicalMs: 900,
    change: async (to) => (await victim.ask('keys.changePassphrase', { current: passphrase, next: to }))?.ok,
    kill: () => victim.kill(),
  }
}
