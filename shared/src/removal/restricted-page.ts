import { readRestrictedChallenges } from '../challenge/challenge-rights.ts'
import type { Actor } from '../rights/actor.ts'
import { removeWords } from './removal-rights.ts'

/** The page of a restricted challenge, however it is written. */
export const isRestrictedPage = (page: string): boolean => /\/challenges\/R/i.test(page)

/** In trail and sentences the page of a restricted challenge has no name. */
export const pageInTrail = (page: string): string => (isRestrictedPage(page) ? 'a page' : page)

export type OfPage = {
  restricted: boolean
  /** The agencies of the restricted challenge on whose page the words are read. */
  sideIds: readonly string[]
}

/** A keeper of words who may know of the page on which they are read. */
export const mayKeepWords = (actor: Actor, { restricted, sideIds }: OfPage): boolean =>
  removeWords.may(actor) && (!restricted || readRestrictedChallenges.may(actor, sideIds))
