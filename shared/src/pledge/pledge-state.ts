export const pledgeStates = ['signed', 'unsigned', 'none'] as const
/** What an agency is to a goal: it signed a pledge, one is worded and waits to be signed, or there is none. */
export type PledgeState = (typeof pledgeStates)[number]

export function pledgeState(pledge: { signedAt: string | null } | null | undefined): PledgeState {
  if (pledge === null || pledge === undefined) return 'none'
  return pledge.signedAt === null ? 'unsigned' : 'signed'
}

const words: Record<PledgeState, string> = {
  signed: 'Pledge signed',
  unsigned: 'Pledge unsigned',
  none: 'No pledge',
}
export const pledgeWord = (state: PledgeState): string => words[state]
