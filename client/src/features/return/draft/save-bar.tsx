import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { paths } from '../../../base/paths.ts'
import type { SaveState } from './save-state.ts'

type Props = { state: SaveState; children: ReactNode; wording?: ReactNode }

/** What can be done, and what to know where saving did not work, at the foot of the page. */
export function SaveBar({ state, children, wording = null }: Props) {
  return (
    <div className="save-bar">
      {wording}
      <div className="button-row">{children}</div>
      <div className="save-bar-end">
        {state.sentence !== null && (
          <p className={`save-state save-state-${state.tone}`}>
            <strong>{state.text}.</strong> {state.sentence}
            {state.needsSignIn && (
              <>
                {' '}
                <a href={paths.signIn} target="_blank" rel="noreferrer">
                  Sign in (new tab)
                </a>
              </>
            )}
          </p>
        )}
      </div>
    </div>
  )
}

/** "Saved 14:05", always in sight at the head of every page. */
export function SaveMark({ state }: { state: SaveState }) {
  const head = document.getElementById('frame-page')
  const mark = (
    <p className={`save-state save-mark save-state-${state.tone}`} role="status">
      <strong>{state.text}</strong>
    </p>
  )
  return head === null ? mark : createPortal(mark, head)
}
