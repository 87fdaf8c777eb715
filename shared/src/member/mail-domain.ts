import type { FieldProblem } from '../base/errors.ts'

const domainPattern = /^([a-z0-9]([a-z0-9-]{0,62})\.)+[a-z]{2,}$/
export const mostDomains = 50

/** Where anybody opens a mailbox: no agency's own. */
const ofEverybody = [
  ...['gmail.com', 'googlemail.com', 'outlook.com', 'hotmail.com', 'hotmail.co.uk', 'live.com', 'live.co.uk'],
  ...['yahoo.com', 'yahoo.co.uk', 'icloud.com', 'me.com', 'aol.com', 'proton.me', 'protonmail.com'],
  ...['gmx.com', 'gmx.co.uk', 'mail.com', 'btinternet.com', 'sky.com', 'talktalk.net', 'virginmedia.com'],
]

export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase()

/** "police.example, @pcc.example" → the domains, each once. */
export const domainsIn = (text: string): string[] => [
  ...new Set(
    text
      .toLowerCase()
      .split(/[\s,;]+/)
      .map((part) => part.replace(/^.*@/, ''))
      .filter((part) => part !== ''),
  ),
]

/** What is wrong with the mail domains of an agency. */
export function problemsOfMailDomains({
  domains,
}: {
  domains: readonly string[]
}): FieldProblem<'domains'>[] {
  const problem = (sentence: string) => [{ field: 'domains' as const, sentence }]
  const unclear = domains.find((domain) => !domainPattern.test(domain))
  if (unclear !== undefined) return problem(`“${unclear}” is no mail domain, such as police.uk.`)
  const open = domains.find((domain) => ofEverybody.includes(domain))
  if (open !== undefined) return problem(`Anybody can have an address at ${open}: no agency lists it.`)
  return domains.length > mostDomains ? problem(`An agency lists ${mostDomains} domains at most.`) : []
}

/** Whoever lists a domain, or opened the seat of who did, does not rely on it: they could have made it up. */
export const isListedByAnother = (
  { personId, openedSeatsOf }: { personId: string; openedSeatsOf: readonly string[] },
  listers: readonly (string | null)[],
): boolean => listers.some((lister) => lister === null || ![personId, ...openedSeatsOf].includes(lister))
