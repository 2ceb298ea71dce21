import { expect, it } from 'vitest'
import { parseCommandLine } from '../../../scripts/electron-stand-in/parse-command-line.ts'

it('reads the command line a test runner gives', () => {
  const line = parseCommandLine(['-r', 'loader.js', '--no-sandbox', '--inspect=0', '--remote-debugging-port=0', '/app', '--user-data-dir=/u', 'file.txt'])
  expect(line).toEqual({
    application: '/app', required: ['loader.js'], inspect: { port: 0, wait: false },
    switches: ['--no-sandbox', '--inspect=0', '--remote-debugging-port=0', '--user-data-dir=/u'],
  })
})

it('runs the current folder when none is named, without a debugger', () => {
  expect(parseCommandLine([])).toEqual({ application: '.', required: [], switches: [], inspect: undefined })
})

it('waits for the debugger at a named port', () => {
  expect(parseCommandLine(['--inspect-brk=127.0.0.1:9333', '.']).inspect).toEqual({ port: 9333, wait: true })
})
