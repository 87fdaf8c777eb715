import type { IssueView } from '@roundtable/shared/issue/issue.ts'
import { severityWord } from '@roundtable/shared/issue/issue-form.ts'
import { issueStateWord } from '@roundtable/shared/issue/issue-lifecycle.ts'
import { ruleWord } from '@roundtable/shared/issue-rule/rule-kind.ts'
import { dayOf, formatDay } from '../../base/format.ts'
import { severityTag } from './issue-words.ts'
import './issue.css'

/** How it stands, how heavy it is, whose it is, when it is looked at again or who closed it, and where it came from. */
export function IssueFacts({ issue }: { issue: IssueView }) {
  const { state, severity, ownerAgencyName, ownerTitle, reviewOn, rule, raisedAt, raisedBy } = issue
  const isOver = state === 'closed' || state === 'set-aside' || state === 'reopen-proposed'
  const closing = issue.notes.findLast(({ kind }) => kind === 'closing')
  return (
    <dl className="issue-facts">
      <div>
        <dt>State</dt>
        <dd>{issueStateWord(state)}</dd>
      </div>
      <div>
        <dt>Weight</dt>
        <dd>
          {severity === null ? (
            'Not yet said'
          ) : (
            <span className={severityTag(severity)}>{severityWord(severity)}</span>
          )}
        </dd>
      </div>
      <div>
        <dt>Owner</dt>
        <dd>
          {ownerAgencyName ?? 'Nobody yet'}
          {ownerTitle !== '' && <span className="second-line">{ownerTitle}</span>}
        </dd>
      </div>
      {!isOver && (
        <div>
          <dt>Look again on</dt>
          <dd>{reviewOn === null ? 'No day yet' : formatDay(reviewOn)}</dd>
        </div>
      )}
      {isOver && closing !== undefined && (
        <div>
          <dt>Closed by</dt>
          <dd>
            {closing.by}, {closing.agency}
            <span className="second-line">{dayOf(closing.at)}</span>
          </dd>
        </div>
      )}
      <div>
        <dt>{rule === null ? 'Raised' : 'Proposed'}</dt>
        <dd>
          {rule === null ? (raisedBy ?? 'Not recorded who') : `By a rule: ${ruleWord(rule).toLowerCase()}`}
          <span className="second-line">{dayOf(raisedAt)}</span>
        </dd>
      </div>
    </dl>
  )
}
