import { app, dialog } from 'electron'
import { lastNet, type LastNetDeps } from './last-net.ts'
import { lastNetText } from './last-net.text.ts'

/** Spreads the last net under this process: nothing that escapes is shown, printed or kept. */
export function catchWhatFalls(vault: LastNetDeps['vault']): void {
  const caught = lastNet({
    vault,
    tell: (sentence) => dialog.showErrorBox(lastNetText.title, sentence),
    end: () => app.exit(1),
    now: () => performance.now(),
  })
  process.on('uncaughtException', () => void caught())
  process.on('unhandledRejection', () => void caught())
}
