import type { Actor } from '../rights/actor.ts'
import type { AgencyRight, PartnershipRight } from '../rights/right.ts'
import { isOpenTo, type Lifecycle } from './lifecycle.ts'

/** What a right is asked about: whose the record is and how it stands. */
type Held<State extends string> = { agencyId: string | null; state: State }

/** A deed that somebody is waited for with, where the state is open to it and the right is theirs. */
export type Wait<R extends Held<string>, Deed extends string> = {
  deed: Deed
  right: PartnershipRight | AgencyRight
  /** What the right alone does not say: that it is this person's part, and not their own work. */
  only?: (actor: Actor, record: R) => boolean
}

type Of<R extends Held<string>, Deed extends string> = {
  life: Lifecycle<R['state'], Deed>
  waits: readonly Wait<R, Deed>[]
}

function isTheirs<R extends Held<string>>(
  { right, only }: Wait<R, string>,
  actor: Actor,
  record: R,
): boolean {
  const may =
    right.at === 'partnership'
      ? right.may(actor)
      : record.agencyId !== null && right.may(actor, record.agencyId)
  return may && (only === undefined || only(actor, record))
}

/** The deed this person is waited for with on a record, or null: lifecycle times rights, for every noun alike. */
export function deedWaiting<R extends Held<string>, Deed extends string>(
  { life, waits }: Of<R, Deed>,
  actor: Actor,
  record: R,
): Deed | null {
  const found = waits.find((wait) => isOpenTo(life, wait.deed, record.state) && isTheirs(wait, actor, record))
  return found?.deed ?? null
}

/** The states in which something can wait for this person; none where they have none of the rights. */
export function statesThatWait<R extends Held<string>, Deed extends string>(
  { life, waits }: Of<R, Deed>,
  actor: Actor,
): R['state'][] {
  const theirs = waits.filter(({ right }) => right.maySomewhere(actor))
  const states: R['state'][] = []
  for (const state in life.states) {
    if (theirs.some(({ deed }) => isOpenTo(life, deed, state))) states.push(state)
  }
  return states
}
