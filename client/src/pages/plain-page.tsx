import { Link, Outlet, useMatches, useParams } from '@tanstack/react-router'
import type { ComponentType, ReactNode } from 'react'
import { paths } from '../base/paths.ts'
import { type Outputs, usePartnership } from '../base/trpc.ts'
import { useViewState } from '../base/view-state.ts'
import { PledgeList } from '../features/goal/pledge/pledge-list.tsx'
import { PlainAsk } from '../features/plain/plain-ask.tsx'
import { PlainChanges } from '../features/plain/plain-changes.tsx'
import { PlainGoal } from '../features/plain/plain-goal.tsx'
import { PlainGoals } from '../features/plain/plain-goals.tsx'
import { PlainIndicator } from '../features/plain/plain-indicator.tsx'
import { PlainIndicators } from '../features/plain/plain-indicators.tsx'
import { PlainMeetings } from '../features/plain/plain-meetings.tsx'
import { PlainRaiseIssue } from '../features/plain/plain-raise-issue.tsx'
import { PlainRaised } from '../features/plain/plain-raised.tsx'
import { PlainReturns } from '../features/plain/plain-returns.tsx'
import { PlainScorecard } from '../features/plain/plain-scorecard.tsx'
import { PlainYearlyReport } from '../features/plain/plain-yearly-report.tsx'
import { PlainContext } from '../parts/plain.ts'
import { PageHeader } from '../ui/page-header.tsx'
import '../features/plain/plain.css'

/** Pages in words of their own, by their path. */
const worded: Readonly<Record<string, ComponentType>> = {
  [paths.scorecard]: PlainScorecard,
  [paths.goals]: PlainGoals,
  [paths.goal]: PlainGoalAndPledges,
  [paths.indicators]: PlainIndicators,
  [paths.indicator]: PlainIndicator,
  [paths.changes]: PlainChanges,
  [paths.returns]: PlainReturns,
  [paths.issues]: PlainRaised,
  [paths.issue]: PlainRaised,
  [paths.raiseIssue]: PlainRaiseIssue,
  [paths.challenges]: PlainRaised,
  [paths.challenge]: PlainRaised,
  [paths.newChallenge]: PlainAsk,
  [paths.meetings]: PlainMeetings,
  [paths.meeting]: PlainMeetings,
  [paths.yearlyReport]: PlainYearlyReport,
}
/** Pages about oneself and the figures one enters: plain as they are. */
const own: readonly string[] = [paths.account, paths.notices, paths.waiting, paths.return, paths.pastFigures]

/** The page of the address for who reads plain words; one that is in nobody's plain words yet is not theirs. */
export function PlainPage() {
  const path = useMatches({ select: (matches) => `${matches.at(-1)?.fullPath}`.replace(/(.)\/$/, '$1') })
  const [{ adults }] = useViewState()
  const Page = worded[path]
  if (path === paths.indicator && adults === 'on') return <AdultsPage back={<BackToIndicator />} />
  if (path === paths.yearlyReport && adults === 'on') return <AdultsPage back={<BackToReport />} />
  if (Page !== undefined) return <Page />
  if (own.includes(path)) return <Outlet />
  return (
    <>
      <PageHeader title="This page is for the people who keep the numbers" />
      <p>
        <HowThingsAre />
      </p>
    </>
  )
}

/** A goal with what the reader's own agency promised for it: signed, put otherwise or declined here. */
function PlainGoalAndPledges() {
  return <PlainGoal after={(goal) => <OwnPledges goal={goal} />} />
}

function OwnPledges({ goal }: { goal: Outputs['goal']['get'] }) {
  const own = goal.pledges.filter(({ maySign }) => maySign)
  if (own.length === 0) return null
  return (
    <section className="plain-pledges" aria-labelledby="own-pledges">
      <h2 className="plain-head" id="own-pledges">
        What we promised
      </h2>
      <PledgeList goal={{ ...goal, pledges: own }} />
    </section>
  )
}

function HowThingsAre() {
  return (
    <Link to={paths.scorecard} params={{ partnership: usePartnership() }}>
      See how things are
    </Link>
  )
}

function BackToIndicator() {
  const partnership = usePartnership()
  const { code = '' } = useParams({ strict: false })
  return (
    <Link to={paths.indicator} params={{ partnership, code }}>
      Back to your page
    </Link>
  )
}

function BackToReport() {
  const partnership = usePartnership()
  const { number = '' } = useParams({ strict: false })
  return (
    <Link to={paths.yearlyReport} params={{ partnership, number }}>
      Back to your page
    </Link>
  )
}

/** A page as it is for everybody, with the way back on top: what a number was made from, a report a notice told of. */
function AdultsPage({ back }: { back: ReactNode }) {
  return (
    <>
      <p className="plain-back">This page is made for the people who keep the numbers. {back}</p>
      <PlainContext value={false}>
        <div className="plain-adults">
          <Outlet />
        </div>
      </PlainContext>
    </>
  )
}
