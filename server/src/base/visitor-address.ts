import { isIPv6 } from 'node:net'
import type { Request } from 'express'

/** Where a request comes from: of IPv6 the network of the household or house, for its addresses change by themselves. */
export function addressOf(req: Request): string {
  const address = (req.ip ?? '').replace(/^::ffff:(?=\d+\.)/, '')
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.split('::')
  const parts = head === '' ? [] : head.split(':')
  const rest = tail === undefined || tail === '' ? [] : tail.split(':')
  const whole = [...parts, ...Array.from({ length: 8 - parts.length - rest.length }, () => '0'), ...rest]
  return `${whole.slice(0, 4).join(':')}::/64`
}
