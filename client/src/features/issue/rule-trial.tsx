import { countsPeriods, problemsOfRule, type RuleKind } from '@roundtable/shared/issue-rule/rule-kind.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { counted, dayOf } from '../../base/format.ts'
import { type Outputs, useProcedures } from '../../base/trpc.ts'
import { Button } from '../../ui/button.tsx'
import { QueryStates } from '../../ui/query-states.tsx'
import { FoundFacts } from './issue-words-said.tsx'

type Props = { kind: RuleKind; periods: string }

/** What the rule would have proposed in two years, with what was known then: before it is switched on. */
export function RuleTrial({ kind, periods }: Props) {
  const [tried, setTried] = useState<string | null>(null)
  const isRight = problemsOfRule({ kind, periods, reason: 'a reason' }).length === 0
  const asked = countsPeriods(kind) && isRight ? Number(periods) : 1
  return (
    <section aria-label="On the past" className="rule-trial">
      <Button
        refusedBecause={isRight ? null : 'Enter how many running first.'}
        onClick={() => setTried(periods)}
      >
        Try it on the past
      </Button>
      {tried === periods && <Trial kind={kind} periods={asked} />}
    </section>
  )
}

function Trial({ kind, periods }: { kind: RuleKind; periods: number }) {
  const trial = useQuery(
    useProcedures().issueRule.try.queryOptions({ kind, periods }, { staleTime: Number.POSITIVE_INFINITY }),
  )
  return (
    <QueryStates part query={trial} skeleton={<p role="status">Reading two years as they were known …</p>}>
      {(answer) => <Proposals answer={answer} />}
    </QueryStates>
  )
}

function Proposals({ answer: { proposals, from } }: { answer: Outputs['issueRule']['try'] }) {
  return (
    <>
      <p role="status">
        <strong>
          {proposals.length === 0
            ? 'It would have proposed nothing'
            : `It would have proposed ${counted(proposals.length, 'issue')}`}
        </strong>{' '}
        in two years, since {dayOf(from)}, as if no issue had been open.
      </p>
      <ol className="rule-proposals">
        {proposals.map(({ title, code, facts }) => (
          <li key={`${facts.at} ${code} ${title}`}>
            <details>
              <summary>
                {dayOf(facts.at)}: {code === null ? '' : `${code} `}
                {title}
              </summary>
              <FoundFacts facts={facts} />
            </details>
          </li>
        ))}
      </ol>
    </>
  )
}
