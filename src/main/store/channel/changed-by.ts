import type { Opened } from '#shared/contract/store-messages.ts'

/** What the shell must know of an open register after a call that changes some of it; the same object where nothing has changed. */
export function changedBy(route: string, input: unknown, opened: Opened): Opened {
  switch (route) {
    // The passphrase that a colleague gave out is gone: everything else may now be called.
    case 'keys.changePassphrase':
      return opened.session.mustChangePassphrase ? { ...opened, session: { ...opened.session, mustChangePassphrase: false } } : opened
    case 'unit.setIdleMinutes':
      return { ...opened, idleMinutes: (input as { readonly idleMinutes: number }).idleMinutes }
    default:
      return opened
  }
}
