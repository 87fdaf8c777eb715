import type { ActName } from '../act/acts.ts'

/** Who has left the provider is asked about after so many minutes. */
export const checkMinutes = 15
/** A provider that does not answer is waited for so long, then its sessions end. */
export const graceMinutes = 60
/** Whoever was sent to a provider comes back within this time. */
export const flowMinutes = 10

/** Who did one of these has set the provider up. */
export const settingUp: readonly ActName[] = ['identity-provider.set-up', 'identity-provider.revised']

export const providerProblems = {
  unknown:
    'Your account there is not known here yet. Open your invitation, or the link your keepers hand over; it is connected by that.',
  refused: 'The provider did not sign you in. Try again, or ask who keeps it.',
  late: 'That took too long, or was begun in another window: begin again.',
  tenant: 'This account is not one of the agency’s: sign in with the one you have from your agency.',
  failed:
    'The provider answered in a way that cannot be trusted, so nobody was signed in. Try again; if it stays so, tell who keeps people.',
  another: 'This account at the provider belongs to somebody else here. Nothing was changed.',
  bound:
    'You are known here by another account at the provider. Nothing was changed: two keepers can let you connect a new one.',
  address:
    'The address of your account there is not the one you were invited with. Ask who invited you for an invitation to that address, or for the code of a second keeper.',
  other: 'That was somebody else’s account at the provider. Nothing was changed.',
  unasked:
    'The provider did not ask anew who you are, so nothing can be changed. Sign out there, and try again.',
  moved: 'What you opened has been used or has ended: ask for a new one.',
} as const
/** Said by the domain of an address alone: it tells nothing about accounts. */
export const signInElsewhere = (agencyName: string): string =>
  `The people of ${agencyName} have no password here: they sign in through their agency.`
