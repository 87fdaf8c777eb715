import { AccountRefused } from '../../base/account.ts'
import { stopAddress } from '../../base/paths.ts'

export type Stop = { partnershipName: string; what: string; stopped: boolean }

async function ask(address: string, method: 'GET' | 'POST'): Promise<object> {
  const answer = await fetch(address, { method, headers: { accept: 'application/json' } }).catch(() => {
    throw new AccountRefused(0, 'Roundtable cannot be reached. Check your connection and try again.')
  })
  const content: unknown = await answer.json().catch(() => null)
  if (answer.ok && typeof content === 'object' && content !== null) return content
  throw new AccountRefused(
    answer.status,
    answer.status === 404
      ? 'This link stops nothing: it is damaged, or from another Roundtable.'
      : 'Something went wrong. Try again in a minute.',
  )
}

/** What the link of a mail would stop; looking changes nothing. */
export async function findStop(token: string): Promise<Stop> {
  const told = await ask(stopAddress(token).look, 'GET')
  const text = (key: string): string => {
    const value: unknown = Reflect.get(told, key)
    return typeof value === 'string' ? value : ''
  }
  return {
    partnershipName: text('partnershipName'),
    what: text('what'),
    stopped: Reflect.get(told, 'stopped') === true,
  }
}

export async function pressStop(token: string): Promise<void> {
  await ask(stopAddress(token).press, 'POST')
}
