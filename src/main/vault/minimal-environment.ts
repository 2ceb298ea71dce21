/** Windows needs these to start any program at all; nothing else of our environment goes along to a process of ours. */
const passedOn = ['SYSTEMROOT', 'WINDIR', 'TEMP', 'TMP', 'TMPDIR', 'PATH', 'LD_LIBRARY_PATH']

export const minimalEnvironment = (): Record<string, string> =>
  Object.fromEntries(passedOn.flatMap((name) => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value]]
  }))
