import type { ReactNode } from 'react'
import { paths } from '../../paths.ts'
import type { SaveState } from './save-state.ts'

/** The state of saving and what can be done, always in sight at the foot of the page. */
export function SaveBar({ state, children }: { state: SaveState; children: ReactNode }) {
  return (
    <div className="save-bar">
      <div className="button-row">{children}</div>
      <div className={`save-state save-state-${state.tone}`} role="status">
        <strong>{state.text}</strong>
        {state.sentence !== null && <span> {state.sentence}</span>}
        {state.needsSignIn && (
          <>
            {' '}
            <a href={paths.signIn} target="_blank" rel="noreferrer">
              Sign in (new tab)
            </a>
          </>
        )}
      </div>
    </div>
  )
}
