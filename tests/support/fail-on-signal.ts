// Loaded before a process of the app: makes it fail outside every call, in the way that the signal says.

const text = process.env['FAILS_WITH'] ?? ''

process.on('SIGUSR2', () => {
  throw new Error(text)
})
process.on('SIGHUP', () => {
  void Promise.reject(new Error(text))
})
