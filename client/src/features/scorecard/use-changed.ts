import { type ChangeKind, changeTag } from '@roundtable/shared/change/change-words.ts'
import { useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { isMoment, useAsAt } from '../../base/as-at.ts'
import { useProcedures } from '../../base/trpc.ts'

/** What changed about each indicator, by its code; null where nobody asks. */
type Changed = ReadonlyMap<string, string> | null

/** What the rows below tell as changed. */
export const ChangedContext = createContext<Changed>(null)
export const useChangedTag = (code: string): string | undefined => useContext(ChangedContext)?.get(code)

type ChangedState = { changed: Changed; isWaiting: boolean; refused: boolean }

/** What changed about each indicator since the moment, up to the one the page is read as at. */
export function useChanged(since: string | undefined): ChangedState {
  const asAt = useAsAt()
  const asked = { from: since ?? '', ...(asAt === null ? {} : { to: asAt }) }
  const isAsked = since !== undefined && isMoment(since)
  const query = useQuery(useProcedures().change.list.queryOptions(asked, { enabled: isAsked }))
  const refused = since !== undefined && (!isAsked || query.isError)
  if (!isAsked || query.data === undefined) return { changed: null, isWaiting: isAsked && !refused, refused }
  const changed = new Map(query.data.indicators.map(({ code, kinds }) => [code, tagOf(kinds)]))
  return { changed, isWaiting: false, refused }
}

/** The most telling of what changed; the others stand on the page of changes. */
const tagOf = ([first]: readonly ChangeKind[]): string => (first === undefined ? 'Changed' : changeTag(first))
