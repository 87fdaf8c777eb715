import type { Actor, Seat } from '../rights/actor.ts'
import type { AgencyRight, PartnershipRight } from '../rights/right.ts'
import { isOpenTo, type Lifecycle } from './lifecycle.ts'

/** What a right is asked about: whose the record is and how it stands. */
type Held<State extends string> = { agencyId: string | null; state: State }

/** A deed that somebody is waited for with, where the state is open to it and the right is theirs. */
export type Wait<R extends Held<string>, Deed extends string> = {
  deed: Deed
  right: PartnershipRight | AgencyRight
  /** Of which agencies it is this person's part, where the right reaches further. */
  agencies?: (actor: Actor) => readonly string[]
  /** What the right alone does not say: that it is not their own work. */
  only?: (actor: Actor, record: R) => boolean
}

/** What the list of all nouns says of a record that waits. */
export type WaitingWords = {
  title: string
  /** What to know before it is opened. */
  detail: string
  /** Who waits for it; null for who did its last step. */
  waitsFor: string | null
  /** What is to be done, as the button says it: "Look and approve". */
  verb: string
  /** By which day; null where none is set. */
  dueOn: string | null
  /** From which day on it is late, where that is not the day after the due day. */
  lateFrom?: string
}

type Of<R extends Held<string>, Deed extends string> = {
  life: Lifecycle<R['state'], Deed>
  waits: readonly Wait<R, Deed>[]
}

function isTheirs<R extends Held<string>>(
  { right, agencies, only }: Wait<R, string>,
  actor: Actor,
  record: R,
): boolean {
  const may =
    right.at === 'partnership'
      ? right.may(actor)
      : record.agencyId !== null && right.may(actor, record.agencyId)
  if (!may || (agencies !== undefined && !agencies(actor).some((id) => id === record.agencyId))) return false
  return only === undefined || only(actor, record)
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

/** The seat by which the deed is theirs to do. */
export function seatWaiting<R extends Held<string>, Deed extends string>(
  { waits }: Pick<Of<R, Deed>, 'waits'>,
  actor: Actor,
  { record, deed }: { record: R; deed: Deed },
): Seat | null {
  const wait = waits.find((each) => each.deed === deed && isTheirs(each, actor, record))
  if (wait === undefined) return null
  return wait.right.at === 'partnership'
    ? wait.right.seat(actor)
    : record.agencyId === null
      ? null
      : wait.right.seat(actor, record.agencyId)
}

/** Of which agencies a record can wait for this person: a right of the whole partnership is not about agencies. */
export function agenciesThatWait<R extends Held<string>>(
  waits: readonly Wait<R, string>[],
  actor: Actor,
): 'all' | string[] {
  const scopes = waits
    .filter(({ right }) => right.maySomewhere(actor))
    .map(
      ({ right, agencies }) => agencies?.(actor) ?? (right.at === 'partnership' ? 'all' : right.scope(actor)),
    )
  return scopes.includes('all') ? 'all' : [...new Set(scopes.flat())]
}

/** The states in which something can wait for this person; none where they have none of the rights. */
export function statesThatWait<R extends Held<string>, Deed extends string>(
  { life, waits }: Of<R, Deed>,
  actor: Actor,
): R['state'][] {
  const theirs = waits.filter(
    ({ right, agencies }) => right.maySomewhere(actor) && agencies?.(actor).length !== 0,
  )
  const states: R['state'][] = []
  for (const state in life.states) {
    if (theirs.some(({ deed }) => isOpenTo(life, deed, state))) states.push(state)
  }
  return states
}
