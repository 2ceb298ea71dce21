import { BrowserWindow } from '../windows/browser-window.ts'

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

export const pathField = (proposal: string): string =>
  `<input id="path" size="60" value="${escaped(proposal)}" autofocus><p><button onclick="answer = path.value">OK</button> <button onclick="answer = ''">Avbryt</button>`

export const buttonRow = (message: string, detail: string, buttons: readonly string[]): string =>
  `<p><b>${escaped(message)}</b><p>${escaped(detail)}<p>${buttons.map((label, index) => `<button onclick="answer = ${index}">${escaped(label)}</button>`).join(' ')}`

/** Shows a small page and waits until it has an answer; undefined when its window is closed. */
export async function askPerson(title: string, content: string): Promise<unknown> {
  const window = new BrowserWindow({ width: 560, height: 240, title })
  const answered = Promise.withResolvers<unknown>()
  window.on('closed', () => { answered.resolve(undefined) })
  const page = `<!doctype html><meta charset="utf-8"><title>${escaped(title)}</title><body style="font: 15px sans-serif; margin: 24px">${content}`
  await window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(page)}`)
  const poll = setInterval(() => {
    window.webContents.executeJavaScript('window.answer').then(
      (answer) => { if (answer !== undefined) answered.resolve(answer) },
      () => { answered.resolve(undefined) },
    )
  }, 100)
  const answer = await answered.promise
  clearInterval(poll)
  window.destroy()
  return answer
}
