import { lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { Agent, fetch as send } from 'undici'
import type { Config } from '../base/config.ts'

const seconds = 10
const mostBytes = 512 * 1024

/** What is no address of the internet: this machine, its network, and what is kept for other uses. */
const inside = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  inside.addSubnet(network, bits, 'ipv4')
}
const outside = new BlockList()
outside.addSubnet('2000::', 3, 'ipv6')
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  inside.addSubnet(network, bits, 'ipv6')
}

export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !inside.check(address, 'ipv4')
  return family === 6 && outside.check(address, 'ipv6') && !inside.check(address, 'ipv6')
}

const refuse = (why: string): never => {
  throw new Error(`The provider is not asked: ${why}.`)
}

/** Connects to what the name stands for at this moment only where that is outside. */
const lookupOutside: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? []
    if (error !== null || first === undefined) return callback(error ?? new Error('no address'), '', 0)
    if (!addresses.every(({ address }) => isPublicAddress(address))) {
      return callback(new Error(`The provider is not asked: ${hostname} leads to an address inside.`), '', 0)
    }
    if (options.all === true) return callback(null, addresses)
    return callback(null, first.address, first.family)
  })
}

const limits = {
  maxResponseSize: mostBytes,
  headersTimeout: seconds * 1000,
  bodyTimeout: seconds * 1000,
}
const outsideAgent = new Agent({ ...limits, connect: { lookup: lookupOutside, timeout: seconds * 1000 } })
const insideAgent = new Agent({ ...limits, connect: { timeout: seconds * 1000 } })

/** Whether whoever runs the installation has named this host, with its port, as one inside that may be asked. */
export const isNamedInside = ({ internalProviders }: Pick<Config, 'internalProviders'>, url: URL): boolean =>
  internalProviders.includes(url.host)

/** Https, to an address outside; anything else only where whoever runs the installation has named the host. */
export function assertMayAsk(config: Pick<Config, 'internalProviders'>, address: string): URL {
  if (!URL.canParse(address)) return refuse('its address is none')
  const url = new URL(address)
  if (isNamedInside(config, url)) return url
  if (url.protocol !== 'https:') return refuse('its address does not begin with https')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return isIP(host) === 0 || isPublicAddress(host) ? url : refuse('its address lies inside')
}

type Asking = {
  method: string
  headers: Record<string, string>
  body?: unknown
  redirect?: string
  signal?: AbortSignal
}

/** How a provider is asked: nothing is followed, nothing inside is reached, and an answer has an end. */
export async function askProvider(config: Config, address: string, asking: Asking): Promise<Response> {
  const url = assertMayAsk(config, address)
  const { method, headers, body, signal } = asking
  const text = body instanceof URLSearchParams || typeof body === 'string' ? String(body) : undefined
  const answer = await send(url, {
    method,
    headers,
    redirect: 'manual',
    dispatcher: isNamedInside(config, url) ? insideAgent : outsideAgent,
    ...(text === undefined ? {} : { body: text }),
    signal: AbortSignal.any([AbortSignal.timeout(seconds * 1000), ...(signal === undefined ? [] : [signal])]),
  })
  const bytes = await answer.arrayBuffer()
  return new Response(bytes.byteLength === 0 ? null : bytes, {
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
  })
}
