/** One call to the kernel that went, or would have gone, beyond this machine. */
export interface Attempt {
  /** The call, and for a `connect` what it connects: over UDP that sends no packet. */
  readonly call: string
  readonly to: string
}

const named = /sa_family=(AF_[A-Z0-9]+)/gu
/** Sockets between processes, to the kernel, and the address that only ends a connection. */
const local = new Set(['AF_UNIX', 'AF_LOCAL', 'AF_NETLINK', 'AF_UNSPEC'])
const internet = /sa_family=AF_INET6?,[^}]*?(?:inet_addr\("([^"]*)"\)|inet_pton\(AF_INET6, "([^"]*)")/gu
const port = /htons\((\d+)\)/u

const isLoopback = (address: string): boolean => address.startsWith('127.') || address === '::1' || address.startsWith('::ffff:127.')
/** A socket that is bound to nowhere in particular before it connects: no door, and no packet. */
const isNowhere = (address: string): boolean => address === '0.0.0.0' || address === '::'

/**
 * Where a call goes beyond this machine: nothing for sockets between processes, for the kernel and for the loopback.
 *
 * @param line one call as strace prints it
 */
export function addressIn(call: string, line: string): readonly Attempt[] {
  // Such a socket needs no address to be more than we ever do.
  if (call === 'socket') return /^socket\((?!AF_NETLINK)(?:AF_PACKET|AF_VSOCK|AF_BLUETOOTH|AF_INET6?, SOCK_RAW)/u.test(line) ? [{ call, to: line.slice(0, 60) }] : []
  const attempts: Attempt[] = []
  const kind = call === 'connect' && /^connect\(\d+<UDP/u.test(line) ? 'connect UDP' : call
  for (const match of line.matchAll(internet)) {
    const address = match[1] ?? match[2] ?? ''
    const at = port.exec(match[0])?.[1] ?? '?'
    const isQuiet = isLoopback(address) || (call === 'bind' && isNowhere(address) && at === '0')
    if (!isQuiet) attempts.push({ call: kind, to: `${address}:${at}` })
  }
  for (const [, family = ''] of line.matchAll(named)) {
    if (!local.has(family) && family !== 'AF_INET' && family !== 'AF_INET6') attempts.push({ call, to: family })
  }
  return attempts
}
