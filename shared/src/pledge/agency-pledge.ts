export const agencyPledges = ['signed', 'unsigned', 'none'] as const
/** What an agency is to a goal: it signed a pledge, one is worded and waits to be signed, or there is none. */
export type AgencyPledge = (typeof agencyPledges)[number]

export function agencyPledge(pledge: { signedAt: string | null } | null | undefined): AgencyPledge {
  if (pledge === null || pledge === undefined) return 'none'
  return pledge.signedAt === null ? 'unsigned' : 'signed'
}

const words: Record<AgencyPledge, string> = {
  signed: 'Pledge signed',
  unsigned: 'Pledge unsigned',
  none: 'No pledge',
}
export const agencyPledgeWord = (state: AgencyPledge): string => words[state]
