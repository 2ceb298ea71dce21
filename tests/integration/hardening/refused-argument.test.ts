import { expect, test } from 'vitest'
import { refusedArgument } from '../../../src/main/app/hardening/refused-argument.ts'

const dangerous = [
  '--remote-debugging-port=9222', '--remote-debugging-port', '--remote-debugging-pipe', '--inspect', '--inspect=0', '--inspect-brk=127.0.0.1:9229', '--inspect-wait', '--INSPECT', '-inspect', '/inspect', ' --inspect', '\t--no-sandbox ', '--no-sandbox\n', '--js-flags=--allow-natives-syntax',
  '--no-sandbox', '--disable-web-security', '--host-resolver-rules=', '--proxy-server=example.org:80', '--ssl-key-log-file=x', '--log-net-log=x', '--load-extension=x', '--renderer-cmd-prefix=x', '--require=x.js', '--enable-blink-features=X',
]

test.each(dangerous)('%s is refused, wherever it stands', (argument) => {
  expect(refusedArgument([argument])).toBeDefined()
  expect(refusedArgument(['--lang=sv', 'C:\\Program\\Anhörigpärmen', argument])).toBe(refusedArgument([argument]))
})

test('what a shortcut, the installer or a second start gives is let through', () => {
  const harmless = ['.', '--user-data-dir=/home/karin/register', '--lang=sv', '--force-device-scale-factor=1.25', '--disable-gpu', '--original-process-start-time=13', '/home/karin/inspect', 'inspect', 'debug', '--', '', 'c:\\inspect']
  expect(refusedArgument(harmless)).toBeUndefined()
  expect(refusedArgument([])).toBeUndefined()
})
