import type { LifeRecord, RecordPage } from '../lifecycle/life-record.ts'
import type { Wait, WaitingWords } from '../lifecycle/waiting.ts'
import { keepPeople } from '../member/member-rights.ts'
import { isOwnWork } from '../rights/actor.ts'
import type { ProviderDeed, ProviderState } from './provider-lifecycle.ts'

/** A provider of sign-in as "waiting for you" reads it. */
export type ProviderRecord = LifeRecord<ProviderState> & {
  agencyName: string
  /** Who set it up, or changed what is set up. */
  setUpBy: readonly string[]
}

export const providerWaits: readonly Wait<ProviderRecord, ProviderDeed>[] = [
  {
    deed: 'confirm',
    right: keepPeople,
    only: (actor, { state, setUpBy }) => state === 'tried' && !isOwnWork(actor, setUpBy),
  },
]

export const providerWaitsWords = ({ agencyName }: ProviderRecord): WaitingWords => ({
  title: `Sign-in of ${agencyName}`,
  detail: 'Its own provider was set up and tried: a second keeper confirms it.',
  waitsFor: agencyName,
  verb: 'Confirm',
  dueOn: null,
})

export const providerPage = (): RecordPage => '/sign-in-providers'
