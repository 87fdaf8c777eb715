import { Link, useLocation } from '@tanstack/react-router'
import { type Me, usePartnership } from '../../base/trpc.ts'
import { Brand } from '../../parts/brand.tsx'
import { type FrameLink, frameLinks, isFoundFrom } from './frame-links.ts'
import { PartnershipSwitch } from './partnership-switch.tsx'
import { PersonBox } from './person-box.tsx'

type Props = { me: Me | undefined; open: boolean; onNavigate: () => void }

/** The left side: where I am, where I can go, who I am and as what. */
export function FrameSide({ me, open, onNavigate }: Props) {
  const [work, kept] = me === undefined ? [[], []] : frameLinks(me)
  return (
    <aside
      className={open ? 'frame-side frame-side-open' : 'frame-side'}
      id="frame-side"
      aria-label="Partnership, pages and you"
    >
      <Brand />
      <PartnershipSwitch me={me} onNavigate={onNavigate} />
      <nav className="frame-links" aria-label="Main">
        <Links links={work} onNavigate={onNavigate} />
        <Links links={kept} onNavigate={onNavigate} />
      </nav>
      {me !== undefined && <PersonBox me={me} />}
    </aside>
  )
}

function Links({ links, onNavigate }: { links: FrameLink[]; onNavigate: () => void }) {
  const partnership = usePartnership()
  const pathname = useLocation({ select: (location) => location.pathname })
  if (links.length === 0) return null
  return (
    <ul>
      {links.map(({ to, word, exact, count }) => (
        <li key={to}>
          <Link
            to={to}
            params={{ partnership }}
            className="frame-link"
            activeOptions={{ exact, includeSearch: false }}
            {...(isFoundFrom(to, pathname) ? { 'aria-current': true } : {})}
            onClick={onNavigate}
          >
            {word}
            {count > 0 && (
              <span className="frame-count">
                {count}
                <span className="unseen"> waiting for you</span>
              </span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  )
}
