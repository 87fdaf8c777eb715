import type { IssueRules } from '@roundtable/shared/issue-rule/issue-rule.ts'
import { ruleSentence, ruleWord } from '@roundtable/shared/issue-rule/rule-kind.ts'
import { dayOf } from '../../base/format.ts'
import { Button } from '../../ui/button.tsx'
import './issue.css'

export type IssueRule = IssueRules['rules'][number]
type Props = { rules: readonly IssueRule[]; onSet: ((rule: IssueRule) => void) | null }

/** The rules, each with what it looks for, whether it is on, and what was set before. */
export function RuleList({ rules, onSet }: Props) {
  return (
    <ul className="rule-list">
      {rules.map((rule) => (
        <li key={rule.kind}>
          <div className="rule-head">
            <h2>{ruleWord(rule.kind)}</h2>
            <span className={rule.isOn ? 'tag tag-info' : 'tag'}>{rule.isOn ? 'On' : 'Off'}</span>
            {onSet !== null && (
              <Button className="unprinted" onClick={() => onSet(rule)}>
                {rule.isOn ? 'Change' : 'Try and switch on'}
                <span className="unseen">: {ruleWord(rule.kind)}</span>
              </Button>
            )}
          </div>
          <p>{ruleSentence(rule.kind, rule.periods)}</p>
          {rule.history.length === 0 ? (
            <p className="quiet small">Nobody has switched it on yet.</p>
          ) : (
            <ol className="issue-history">
              {rule.history.map(({ at, by, isOn, periods, reason }) => (
                <li key={at}>
                  {isOn ? 'Switched on' : 'Switched off'}: {ruleSentence(rule.kind, periods)}
                  <span className="second-line">
                    {by} · {dayOf(at)} · Reason: {reason}
                  </span>
                </li>
              ))}
            </ol>
          )}
        </li>
      ))}
    </ul>
  )
}
