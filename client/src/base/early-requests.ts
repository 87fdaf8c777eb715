import { isSignedOutHere } from './device/sign-out-later.ts'
import { isWritten, writtenAnswer } from './device/written-page.ts'
import { indicatorIn, partnershipIn, procedureAddress } from './paths.ts'

const early = new Map<string, Promise<Response>>()
const lastsMilliseconds = 10_000

/** What the page at this address asks for first. */
export function firstAddresses(pathname: string, search = ''): string[] {
  const slug = partnershipIn(pathname)
  if (slug === null) return pathname === '/' ? [`${procedureAddress('-')}/me.get`] : []
  const me = `${procedureAddress(slug)}/me.get`
  // As others see it everything is asked at another address.
  if (/[?&]seenAs=/.test(search)) return []
  if (/[?&](asAt|series)=/.test(search)) return [me]
  if (/^\/[^/]+\/?$/.test(pathname)) return [me, `${procedureAddress(slug)}/scorecard.get`]
  const code = indicatorIn(pathname)
  if (code === null) return [me]
  const asked = encodeURIComponent(JSON.stringify({ code }))
  return [me, `${procedureAddress(slug)}/indicator.get?input=${asked}`]
}

/** Asks for the first answers of this address, unless the page came with them. */
export function askEarly(): void {
  if (isSignedOutHere() || isWritten()) return
  for (const address of firstAddresses(window.location.pathname, window.location.search)) {
    const answer = fetch(address)
    answer.catch(() => early.delete(address))
    early.set(address, answer)
  }
  setTimeout(() => early.clear(), lastsMilliseconds)
}

/** The answer that is there or already on its way, once; undefined where nothing was asked. */
export function earlyResponse(address: string): Promise<Response> | undefined {
  const came = writtenAnswer(address)
  if (came !== undefined) return Promise.resolve(came)
  const answer = early.get(address)
  early.delete(address)
  return answer
}
