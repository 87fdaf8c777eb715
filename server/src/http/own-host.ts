import { isIP } from 'node:net'
import type { Config } from '../base/config.ts'

/**
 * Whether a request may have come for us: by the name people type, by the machine's own name for itself, or by an
 * address. Another name that leads here belongs to somebody who points it at us (DNS rebinding).
 */
export function isOwnHost(host: string, { publicUrl }: Pick<Config, 'publicUrl'>): boolean {
  if (!URL.canParse(`http://${host}`)) return false
  const { hostname } = new URL(`http://${host}`)
  const isLocal = hostname === 'localhost' || hostname.endsWith('.localhost')
  return isLocal || isIP(hostname.replace(/^\[|\]$/g, '')) !== 0 || hostname === new URL(publicUrl).hostname
}

/** Whether a page of this origin is one of ours. */
export const isOwnOrigin = (origin: string, host: string | undefined, { publicUrl }: Config): boolean =>
  URL.canParse(origin) && [new URL(publicUrl).host, host].includes(new URL(origin).host)
