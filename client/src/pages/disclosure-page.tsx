import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useProcedures } from '../base/trpc.ts'
import { ReviseRulesForm } from '../features/disclosure/revise-rules-form.tsx'
import { RuleVersions } from '../features/disclosure/rule-versions.tsx'
import { SetUpCrumb } from '../parts/set-up/set-up-crumb.tsx'
import { LiveRegion } from '../ui/message.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import '../features/disclosure/disclosure.css'

const sourceLead = {
  returns:
    'What is hidden from elected members, observers and the public, so that nobody finds a child in a small count.',
  published: 'The figures of this partnership were published by others.',
} as const

/** The rules in words, how others see the partnership, the versions, and a form for the manager. */
export function DisclosurePage() {
  const rules = useQuery(useProcedures().disclosure.get.queryOptions())
  const [saves, setSaves] = useState(0)
  return (
    <QueryStates query={rules} skeleton={<PageSkeleton rows={6} />}>
      {(view) => (
        <div className="disclosure-page">
          <PageHeader
            title="Small numbers"
            lead={sourceLead[view.source]}
            {...(view.mayRevise ? { crumbs: <SetUpCrumb /> } : {})}
          />
          <ul className="disclosure-rules">
            {view.sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <p>
            Named partners under the sharing agreement see every figure, with a mark on small counts. What is
            hidden is hidden alike on the screen, in the chart, in every sentence and in every file.
          </p>
          {view.mayRevise && (
            <>
              <h2 className="section-head">Change the rules</h2>
              <ReviseRulesForm key={saves} view={view} onDone={() => setSaves(saves + 1)} />
            </>
          )}
          {view.source === 'returns' && (
            <>
              <h2 className="section-head">Versions</h2>
              <RuleVersions versions={view.versions} />
            </>
          )}
          <LiveRegion>{saves === 0 ? '' : 'The new version stands from now on.'}</LiveRegion>
        </div>
      )}
    </QueryStates>
  )
}
