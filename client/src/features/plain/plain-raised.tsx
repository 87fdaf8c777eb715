import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { dayOf } from '../../base/format.ts'
import { paths } from '../../base/paths.ts'
import { type Outputs, usePartnership, useProcedures } from '../../base/trpc.ts'
import { Button } from '../../ui/button.tsx'
import { Message } from '../../ui/message.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { EmptyState, QueryStates } from '../../ui/query-states.tsx'
import { PageSkeleton } from '../../ui/skeleton.tsx'
import { PlainVerdictDialog } from './plain-verdict-dialog.tsx'

type Item = Outputs['progress']['own']['items'][number]

/** What the reader told us and asked, and what became of it. */
export function PlainRaised() {
  const partnership = usePartnership()
  const [asked, setAsked] = useState<Item | null>(null)
  const [told, setTold] = useState<string | null>(null)
  const own = useQuery(useProcedures().progress.own.queryOptions())
  return (
    <QueryStates query={own} skeleton={<PageSkeleton rows={4} />}>
      {({ items, mayRaiseIssue, mayRaiseChallenge }) => (
        <>
          <PageHeader printed title="What you told us" lead="You can see what became of it." />
          <p className="button-row unprinted">
            {mayRaiseIssue && (
              <Link to={paths.raiseIssue} params={{ partnership }} className="button button-primary">
                Tell us something is wrong
              </Link>
            )}
            {mayRaiseChallenge && (
              <Link to={paths.newChallenge} params={{ partnership }} className="button button-secondary">
                Ask for an answer
              </Link>
            )}
          </p>
          {told !== null && <Message tone="told">{told}</Message>}
          {items.length === 0 && (
            <EmptyState title="You have not told us anything yet">
              When you do, you see here what becomes of it.
            </EmptyState>
          )}
          {items.length > 0 && (
            <ul className="plain-rows">
              {items.map((each) => (
                <li key={`${each.kind} ${each.number}`} className="plain-new">
                  <strong>{each.title}</strong>
                  <span>{each.becameOfIt}</span>
                  {each.said.map((text) => (
                    <q key={text}>{text}</q>
                  ))}
                  {each.answered !== null && (
                    <Button onClick={() => setAsked(each)}>Say if it answers you</Button>
                  )}
                  <span className="quiet">You told us on {dayOf(each.raisedAt)}.</span>
                </li>
              ))}
            </ul>
          )}
          {asked !== null && asked.answered !== null && (
            <PlainVerdictDialog
              item={{ ...asked, answered: asked.answered }}
              onClose={() => setAsked(null)}
              onDone={(sentence) => {
                setAsked(null)
                setTold(sentence)
              }}
            />
          )}
        </>
      )}
    </QueryStates>
  )
}
