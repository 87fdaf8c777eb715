import type { ActName, SubjectKind } from '../act/acts.ts'

/** Where an act leads from a state, or the sentence that refuses it there. */
export type Step<State extends string> = { to: State } | { refused: string }

/** One act of a life: how the trail calls it, and what it does in each state. */
export type LifeAct<State extends string> = {
  act: ActName
  from: Readonly<Record<State, Step<State>>>
}

/** The states a record can be in, and every act that moves it between them. */
export type Lifecycle<State extends string, Deed extends string> = {
  subject: SubjectKind
  /** A word for each state, as screens and files say it. */
  states: Readonly<Record<State, string>>
  /** The acts with which a record begins, and the state it begins in. */
  begins: Readonly<Partial<Record<ActName, State>>>
  acts: Readonly<Record<Deed, LifeAct<State>>>
}

/** Holds a lifecycle against its type; the states are those that have a word. */
export const lifecycle = <State extends string, Deed extends string>(
  life: Lifecycle<State, Deed>,
): Lifecycle<State, Deed> => life

export const afterAct = <State extends string, Deed extends string>(
  { acts }: Lifecycle<State, Deed>,
  deed: Deed,
  state: State,
): Step<State> => acts[deed].from[state]

export const isOpenTo = <State extends string, Deed extends string>(
  life: Lifecycle<State, Deed>,
  deed: Deed,
  state: State,
): boolean => 'to' in afterAct(life, deed, state)
