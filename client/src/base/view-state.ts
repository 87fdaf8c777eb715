import { useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { useCallback, useRef } from 'react'

/** What a page shows, as it stands in the address: every value is text. */
export type ViewState = { [key: string]: string | undefined }

const longest = 500

/** Keeps the texts of a query string; anything else, or too long, is left out. */
export function readViewState(search: Record<string, unknown>): ViewState {
  const state: ViewState = {}
  for (const [key, value] of Object.entries(search)) {
    if (typeof value === 'string' && value !== '' && value.length <= longest) state[key] = value
  }
  return state
}

export function parseQuery(query: string): ViewState {
  return readViewState(Object.fromEntries(new URLSearchParams(query)))
}

export function writeQuery(state: Record<string, unknown>): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(readViewState(state))) {
    if (value !== undefined) query.set(key, value)
  }
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

/** One of the allowed words, or undefined. */
export function oneOf<const T extends string>(
  text: string | undefined,
  allowed: readonly T[],
): T | undefined {
  return allowed.find((word) => word === text)
}

/** A whole number from 1 on; 1 for anything else. */
export function pageNumber(text: string | undefined): number {
  const n = text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : 1
  return Math.max(1, n)
}

/** The address with some values changed; undefined or empty takes one out. */
export function changed(state: ViewState, change: ViewState): ViewState {
  return readViewState({ ...state, ...change })
}

/** Words typed one after another are one step back; whatever else is chosen is a step of its own. */
export const isTypedOn = (before: ViewState, typed: string | null): boolean =>
  typed !== null && writeQuery(before) === typed

export type ChangeView = (part: ViewState, how?: 'typed' | 'opened') => void

/** View state of this page, and how to change part of it: Back undoes what was chosen, not what was opened. */
export function useViewState(): [ViewState, ChangeView] {
  const state: ViewState = useSearch({ strict: false })
  const navigate = useNavigate()
  const router = useRouter()
  const typed = useRef<string | null>(null)
  const change = useCallback<ChangeView>(
    (part, how) => {
      const before = readViewState(router.state.location.search)
      const next = changed(before, part)
      const replace = how === 'opened' || (how === 'typed' && isTypedOn(before, typed.current))
      typed.current = how === 'typed' ? writeQuery(next) : null
      if (writeQuery(next) === writeQuery(before)) return
      void navigate({ to: '.', search: next, replace, resetScroll: false })
    },
    [navigate, router],
  )
  return [state, change]
}
