/**
 * Switches that open the app to a debugger, load foreign code into it, or take a protection away. Chromium reads
 * them from the same command line as we do, so a release that is given one does not start.
 */
const refused = [
  'remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address', 'remote-allow-origins', 'auto-open-devtools-for-tabs',
  'inspect', 'inspect-brk', 'inspect-port', 'inspect-wait', 'inspect-publish-uid', 'debug', 'debug-brk', 'debug-port',
  'js-flags', 'require', 'import', 'load-extension', 'gpu-launcher', 'renderer-cmd-prefix', 'utility-cmd-prefix', 'ppapi-plugin-launcher',
  'no-sandbox', 'disable-gpu-sandbox', 'disable-setuid-sandbox', 'disable-seccomp-filter-sandbox', 'disable-namespace-sandbox', 'single-process', 'no-zygote-sandbox',
  'disable-web-security', 'disable-site-isolation-trials', 'allow-running-insecure-content', 'unsafely-treat-insecure-origin-as-secure',
  'ignore-certificate-errors', 'host-rules', 'host-resolver-rules', 'proxy-server', 'proxy-pac-url', 'proxy-bypass-list', 'auth-server-allowlist',
  'log-net-log', 'ssl-key-log-file', 'enable-logging', 'log-file', 'trace-startup', 'enable-crash-reporter', 'crash-dumps-dir', 'enable-blink-features', 'enable-features',
] as const

/** Windows also reads `/switch` and `-switch`; a plain word is no switch. Chromium takes blanks around an argument away before it looks. */
const nameOf = (argument: string): string | undefined => /^(?:--?|\/)([^=]+)/.exec(argument.trim())?.[1]?.toLowerCase()

/** The name of the first switch that a release refuses, or undefined. */
export function refusedArgument(args: readonly string[]): string | undefined {
  return args.map(nameOf).find((name) => refused.some((one) => one === name))
}
