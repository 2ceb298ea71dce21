const port = process.parentPort

console.log('lagret har startat')

async function reachOfElectron() {
  try {
    const { app, BrowserWindow } = await import('electron')
    return app === undefined && BrowserWindow === undefined ? 'nothing' : 'application'
  } catch {
    return 'nothing'
  }
}

port.on('message', ({ data }) => {
  if (data.ask === 'exit') process.exit(data.code)
  if (data.ask === 'reach') { void reachOfElectron().then((reach) => port.postMessage({ reach })); return }
  port.postMessage({ echo: data, argv: process.argv.slice(2), type: process.type, hasSend: typeof process.send })
})
