import { Link } from '@tanstack/react-router'
import { paths } from '../../base/paths.ts'
import { usePartnership } from '../../base/trpc.ts'
import { usePlain } from '../../parts/plain.ts'

const roads = [
  {
    to: paths.scorecard,
    word: 'Scorecard',
    plain: 'How things are',
    why: 'how the goals stand, and which of them need you',
  },
  {
    to: paths.changes,
    word: 'What changed',
    plain: 'What is new',
    why: 'the worst first, also since you last looked',
  },
  { to: paths.notices, word: 'Notices', plain: 'Notices', why: 'what was told to you, and how you are told' },
] as const

/** An empty inbox: what will come to it, and where one goes meanwhile. */
export function NothingWaits() {
  const partnership = usePartnership()
  const isPlain = usePlain()
  return (
    <div className="waiting-nothing">
      <p>
        {isPlain
          ? 'When something needs you, it comes here by itself.'
          : 'What you owe or decide comes here by itself: returns, what is to be agreed, signed or reviewed, actions, challenges, meetings and their minutes. The bell counts the same.'}
      </p>
      <h2>Meanwhile</h2>
      <ul>
        {roads.map(({ to, word, plain, why }) => (
          <li key={to}>
            <Link to={to} params={{ partnership }}>
              {isPlain ? plain : word}
            </Link>
            {!isPlain && <span className="quiet">{why}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
