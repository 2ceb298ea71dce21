import type { Opened } from '#shared/contract/store-messages.ts'

/** What the shell knows of an open register after a call that changes some of it; the same object where nothing has changed. */
export function changedBy<O extends Opened>(route: string, input: unknown, open: O): O {
  switch (route) {
    // The passphrase that a colleague gave out is gone: everything else may now be called.
    case 'keys.changePassphrase':
      return open.session.mustChangePassphrase ? { ...open, session: { ...open.session, mustChangePassphrase: false } } : open
    case 'unit.setIdleMinutes':
      return { ...open, idleMinutes: (input as { readonly idleMinutes: number }).idleMinutes }
    default:
      return open
  }
}
