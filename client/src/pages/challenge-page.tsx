import { challengeHeadline } from '@roundtable/shared/challenge/challenge-headline.ts'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useMoment } from '../base/as-at.ts'
import { paths } from '../base/paths.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { AnswerForm } from '../features/challenge/answer-form.tsx'
import { ChallengeActs } from '../features/challenge/challenge-acts.tsx'
import { ChallengeRecord } from '../features/challenge/challenge-record.tsx'
import { ChallengeRegister } from '../features/challenge/challenge-register.tsx'
import { ChallengeSteps } from '../features/challenge/challenge-steps.tsx'
import type { Challenge } from '../features/challenge/challenge-view.ts'
import { SayDialog, type Saying } from '../features/challenge/say-dialog.tsx'
import { StageBars } from '../features/challenge/stage-bars.tsx'
import { IndicatorGlance } from '../features/indicator/page/indicator-glance.tsx'
import { ProgressList } from '../parts/progress-list.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import { usePageDialog } from '../ui/use-page-dialog.tsx'

export function ChallengePage() {
  const { reference = '' } = useParams({ strict: false })
  const view = useQuery(useProcedures().challenge.get.queryOptions({ reference, ...useMoment() }))
  return (
    <QueryStates query={view} skeleton={<PageSkeleton rows={4} />}>
      {(challenge) => <OneChallenge key={challenge.id} challenge={challenge} />}
    </QueryStates>
  )
}

function OneChallenge({ challenge }: { challenge: Challenge }) {
  const partnership = usePartnership()
  const { open, setOpen, ends, done } = usePageDialog<Saying>()
  const { reference, from, to, about, restricted, can, issueNumber } = challenge
  const answers = can.includes('answer')
  return (
    <>
      <PageHeader
        printed="upright"
        title={challengeHeadline(challenge, answers)}
        crumbs={
          <>
            <Link to={paths.challenges} params={{ partnership }}>
              Challenges
            </Link>{' '}
            › Challenge {reference} · {from.name} to {to.name}
          </>
        }
        actions={restricted ? <span className="tag tag-late">Restricted</span> : undefined}
      />
      {done}
      <StageBars challenge={challenge} />
      <div className="with-aside challenge-page">
        <div>
          <ChallengeRecord
            challenge={challenge}
            onCorrect={(entryId) => setOpen({ deed: 'correct', entryId })}
          >
            {answers && (
              <AnswerForm
                key={challenge.stage}
                challenge={challenge}
                onPassOn={() => setOpen({ deed: 'pass-on' })}
                onDone={ends.onDone}
              />
            )}
            <ChallengeActs challenge={challenge} onSay={(deed) => setOpen({ deed })} />
          </ChallengeRecord>
          {!restricted && <ProgressList challenge={reference} />}
        </div>
        <aside aria-label="About this challenge">
          {about?.kind === 'indicator' && <IndicatorGlance code={about.code} narrow />}
          {about?.kind === 'goal' && (
            <>
              <h2 className="aside-head aside-first">Goal</h2>
              <p>
                <Link to={paths.goal} params={{ partnership, code: about.code }}>
                  {about.name}
                </Link>
              </p>
            </>
          )}
          {issueNumber !== null && (
            <p className="small">
              Raised from{' '}
              <Link to={paths.issue} params={{ partnership, number: String(issueNumber) }}>
                issue {issueNumber}
              </Link>
            </p>
          )}
          <ChallengeSteps steps={challenge.steps} />
        </aside>
      </div>
      <ChallengeRegister rows={[challenge]} caption="In the register" />
      {open !== null && <SayDialog key={open.deed} challenge={challenge} saying={open} {...ends} />}
    </>
  )
}
