import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'

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

/** View state of this page, and how to change part of it without adding to the history. */
export function useViewState(): [ViewState, (change: ViewState) => void] {
  const state: ViewState = useSearch({ strict: false })
  const navigate = useNavigate()
  const change = useCallback(
    (part: ViewState) => {
      void navigate({
        to: '.',
        search: (before: ViewState) => changed(before, part),
        replace: true,
        resetScroll: false,
      })
    },
    [navigate],
  )
  return [state, change]
}
