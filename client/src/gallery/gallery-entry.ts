import type { ReactNode } from 'react'

export const galleryStates = ['usual', 'empty', 'loading', 'error', 'refused', 'many'] as const
export type GalleryState = (typeof galleryStates)[number]

/** Draws the part in a state; `id` is for fields. A sentence says why a part has no such state. */
export type Drawn = ((id: string) => ReactNode) | string

export type GalleryEntry = {
  name: string
  /** The files it shows, from `client/src/` on. */
  files: readonly string[]
  states: Record<GalleryState, Drawn>
}

/** Why a part that only shows what it is given has none of the states of a request. */
export const givenWhole = {
  loading: 'It is given what it shows: the page waits.',
  error: 'It asks for nothing, so nothing can fail.',
  refused: 'It is drawn only for those who may see it.',
} as const

export const manyRows = (count = 500): readonly number[] => Array.from({ length: count }, (_, n) => n + 1)
