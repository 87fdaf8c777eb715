import { useQuery } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { useAsAt, useReadsPast } from './base/as-at.ts'
import { PlaceContext } from './base/page-title.ts'
import { usePrintKeeper } from './base/print/use-print-keeper.ts'
import { refusalKind } from './base/refusal.ts'
import { useProcedures } from './base/trpc.ts'
import { AsAtBanner } from './features/as-at/as-at-banner.tsx'
import { AsAtMenu } from './features/as-at/as-at-menu.tsx'
import { CardNotice } from './features/me/card-notice.tsx'
import { FactorNotice } from './features/me/factor-notice.tsx'
import { ForSeats } from './features/me/for-seats.tsx'
import { FrameSide } from './features/me/frame-side.tsx'
import { LeftRefusal } from './features/me/left-refusal.tsx'
import { NoSeatHere } from './features/me/no-seat.tsx'
import { OnDevice } from './features/me/on-device.tsx'
import { PreviewNotice } from './features/me/preview-notice.tsx'
import { SecondKeeperNotice } from './features/me/second-keeper-notice.tsx'
import { SessionNotice } from './features/me/session-notice.tsx'
import { UnsentHere } from './features/me/unsent-here.tsx'
import { NoticeBell } from './features/notice/notice-bell.tsx'
import { AskRemoval } from './features/removal/ask-removal.tsx'
import { SearchBox } from './features/search/search-box.tsx'
import { MissingPage } from './pages/missing-page.tsx'
import { Brand } from './parts/brand.tsx'
import { Marking } from './parts/marking.tsx'
import { PlainContext } from './parts/plain.ts'
import { Button } from './ui/button.tsx'
import { lazyPart } from './ui/lazy-part.tsx'
import { QueryStates } from './ui/query-states.tsx'
import { PageSkeleton } from './ui/skeleton.tsx'
import { SkipLink } from './ui/skip-link.tsx'

const PlainPage = lazyPart(
  async () => (await import('./pages/plain-page.tsx')).PlainPage,
  () => <MissingPage />,
)

/** What each printed page says of itself. */
function useSaidOnPaper(partnership: { name: string; marking: string } | null) {
  const asAt = useAsAt()
  return partnership === null ? null : { place: partnership.name, marking: partnership.marking, asAt }
}

type Refusal = { query: ReturnType<typeof useMe> }

/** Why nothing of this partnership is shown, a network that is gone among it; to somebody who has no seat anywhere, that they have none. */
function Refused({ query }: Refusal) {
  const said = (
    <QueryStates query={query} skeleton={null}>
      {() => null}
    </QueryStates>
  )
  const kind = query.error === null ? 'unreachable' : refusalKind(query.error)
  if (kind === 'not-found') return <NoSeatHere>{said}</NoSeatHere>
  if (kind !== 'unreachable' && kind !== 'broken') return said
  return (
    <>
      {said}
      <OnDevice />
    </>
  )
}

const useMe = () => useQuery(useProcedures().me.get.queryOptions())

/** What stands round every page of a partnership. */
export function Layout() {
  const me = useMe()
  usePrintKeeper(useSaidOnPaper(me.data?.partnership ?? null))
  const [menuOpen, setMenuOpen] = useState(false)
  const partnership = me.data?.partnership ?? null
  const isPlain = me.data?.plain ?? false
  const readsPast = useReadsPast()
  const reads = me.data?.may.includes('see published figures') === true && readsPast
  return (
    <PlaceContext value={partnership?.name ?? ''}>
      <PlainContext value={isPlain}>
        <SkipLink to="main">Skip to the page</SkipLink>
        <div className="frame">
          <header className="frame-top">
            <Brand />
            {me.data?.may.includes('see published figures') ? (
              <SearchBox seesPeople={me.data.may.includes('see people')} />
            ) : (
              <span />
            )}
            <div className="frame-top-end">
              <div id="frame-page" />
              {reads && !isPlain && <AsAtMenu />}
              {partnership !== null && <NoticeBell />}
              {partnership !== null && <Marking marking={partnership.marking} />}
              <Button
                className="frame-menu-button"
                aria-expanded={menuOpen}
                aria-controls="frame-side"
                onClick={() => setMenuOpen(!menuOpen)}
              >
                <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
                  <path d="M2 5h16M2 10h16M2 15h16" stroke="currentColor" strokeWidth="2" />
                </svg>
                <span className="unseen">Menu</span>
              </Button>
            </div>
          </header>
          <FrameSide me={me.data} open={menuOpen} onNavigate={() => setMenuOpen(false)} />
          <main className="frame-main" id="main" tabIndex={-1}>
            {partnership !== null && (
              <p className="frame-print">
                <strong>{partnership.name}</strong>
                <span>{partnership.marking}</span>
              </p>
            )}
            <SessionNotice />
            <LeftRefusal />
            {me.data !== undefined && <UnsentHere me={me.data} />}
            {reads && <AsAtBanner />}
            <PreviewNotice />
            {me.data !== undefined && <CardNotice me={me.data} />}
            {me.data !== undefined && <FactorNotice me={me.data} />}
            {me.data !== undefined && <SecondKeeperNotice me={me.data} />}
            {me.data === undefined && (me.error !== null || me.fetchStatus === 'paused') ? (
              <Refused query={me} />
            ) : me.isPending ? (
              // Which pages are whose is not known before: nobody sees another's for a moment.
              <PageSkeleton rows={6} />
            ) : isPlain ? (
              <Suspense fallback={<PageSkeleton rows={6} />}>
                <PlainPage />
              </Suspense>
            ) : (
              <ForSeats me={me.data}>
                <Outlet />
              </ForSeats>
            )}
            {me.data?.may.includes('ask for words to be blacked out') && <AskRemoval />}
            {partnership?.attribution && <p className="frame-attribution">{partnership.attribution}</p>}
          </main>
        </div>
      </PlainContext>
    </PlaceContext>
  )
}
