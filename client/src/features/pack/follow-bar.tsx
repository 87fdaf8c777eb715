import type { PresentKey } from '@roundtable/shared/pack/frames.ts'
import { refusalKind } from '../../base/refusal.ts'
import { Button } from '../../ui/button.tsx'
import type { Heard } from './follow-line.ts'

type Props = {
  heard: Heard
  isFollowing: boolean
  onReturn: () => void
  onKey: (key: PresentKey) => void
}

/** Whom one follows, in words, or how to come back to them; and whether the line is there. */
export function FollowBar({ heard: { told, line, refusal }, isFollowing, onReturn, onKey }: Props) {
  const name = told?.presenter?.name ?? ''
  return (
    <div className={isFollowing ? 'follow-bar follow-bar-on' : 'follow-bar'}>
      <p role="status">
        {isFollowing
          ? `You follow ${name}: whoever turns the page leaves.`
          : `${name} presents. You look by yourself; R returns.`}
        {line === 'lost' && ' No connection: the pack is on this device, and following goes on by itself.'}
        {line === 'refused' &&
          (refusal === undefined || refusalKind(refusal) === 'not-signed-in'
            ? ' You cannot follow any more: sign in again.'
            : ' You cannot follow any more.')}
      </p>
      <span className="button-row">
        <Button onClick={() => onKey('back')}>Back</Button>
        <Button onClick={() => onKey('next')}>Next</Button>
        {!isFollowing && (
          <Button look="primary" onClick={onReturn}>
            Return to the presenter
          </Button>
        )}
      </span>
    </div>
  )
}
