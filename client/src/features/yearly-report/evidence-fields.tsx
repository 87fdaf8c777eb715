import { isFound } from '@roundtable/shared/base/filter.ts'
import { evidenceParts } from '@roundtable/shared/yearly-report/evidence-lines.ts'
import type {
  Proposal,
  ReportCheck,
  ReportEvidence,
  ReportHeading,
  YearlyReportView,
} from '@roundtable/shared/yearly-report/yearly-report.ts'
import {
  type EvidenceRef,
  evidenceKey,
  evidenceKindWord,
} from '@roundtable/shared/yearly-report/yearly-report-words.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { counted, formatDay } from '../../base/format.ts'
import { refusalSentence } from '../../base/refusal.ts'
import { useProcedures } from '../../base/trpc.ts'
import type { BoundField } from '../../base/use-form.ts'
import { Button } from '../../ui/button.tsx'
import { MultiChoice } from '../../ui/form/multi-choice.tsx'
import { SearchField } from '../../ui/form/search-field.tsx'

type Linked = EvidenceRef & { renew: boolean }
type Props = {
  report: YearlyReportView
  heading: ReportHeading
  field: BoundField
  linked: readonly Linked[]
  /** As it read when it was linked. */
  known: readonly ReportEvidence[]
  changes: ReportCheck['changes']
  onChange: (linked: Linked[]) => void
}

const mostShown = 12

/** What is linked stands first; below it what the year proposes under this heading, found by its words. */
export function EvidenceFields({ report, heading, field, linked, known, changes, onChange }: Props) {
  const [search, setSearch] = useState('')
  const [isWide, setWide] = useState(false)
  const proposed = useQuery(useProcedures().yearlyReport.proposals.queryOptions({ number: report.number }))
  const all = proposed.data?.proposals ?? []
  const isLinked = (ref: EvidenceRef) => linked.some((each) => evidenceKey(each) === evidenceKey(ref))
  const fitting = all.filter(({ kind }) => isWide || heading.kinds.includes(kind))
  const found = fitting.filter((each) => !isLinked(each) && isFound(search, [each.text, each.reference]))
  const shown = found.slice(0, mostShown)
  const textOf = (ref: EvidenceRef): string => {
    const text =
      known.find((each) => evidenceKey(each) === evidenceKey(ref))?.text ??
      all.find((each) => evidenceKey(each) === evidenceKey(ref))?.text
    return text ? evidenceParts(ref, text).title : `${evidenceKindWord(ref.kind)} ${ref.reference}`
  }
  const choices = [
    ...linked.map((ref) => ({ value: evidenceKey(ref), word: textOf(ref) })),
    ...shown.map((each) => ({ value: evidenceKey(each), word: dated(each) })),
  ]
  const choose = (keys: string[]) => {
    const byKey = new Map(
      [...linked, ...shown.map((each) => ({ ...each, renew: false }))].map((each) => [
        evidenceKey(each),
        each,
      ]),
    )
    onChange(
      keys.flatMap((key) => {
        const ref = byKey.get(key)
        return ref === undefined ? [] : [ref]
      }),
    )
  }
  return (
    <>
      <SearchField
        id={`${field.id}-search`}
        label="Search the records of the year"
        text={search}
        onSearch={(q) => setSearch(q ?? '')}
      />
      <MultiChoice
        id={field.id}
        label={field.label}
        problem={field.problem}
        {...(proposed.data === undefined
          ? {}
          : { hint: hintOf({ count: found.length, exist: fitting.length, isWide }) })}
        choices={choices}
        chosen={linked.map(evidenceKey)}
        onChange={choose}
      >
        {proposed.isPending && <p role="status">Records of the year are read …</p>}
        {proposed.error !== null && <p role="alert">{refusalSentence(proposed.error)}</p>}
        {found.length > shown.length && (
          <p className="second-line">{found.length - shown.length} more: search for what you look for.</p>
        )}
      </MultiChoice>
      {!isWide && (
        <Button look="quiet" onClick={() => setWide(true)}>
          Show records of every kind
        </Button>
      )}
      {changes
        .filter(({ since }) => since !== '')
        .filter(isLinked)
        .map((change) => (
          <label key={evidenceKey(change)} className="check">
            <input
              type="checkbox"
              checked={linked.some((each) => each.renew && evidenceKey(each) === evidenceKey(change))}
              onChange={({ target }) =>
                onChange(
                  linked.map((each) =>
                    evidenceKey(each) === evidenceKey(change) ? { ...each, renew: target.checked } : each,
                  ),
                )
              }
            />
            Link it as it reads now: {change.since}
          </label>
        ))}
    </>
  )
}

type Found = { count: number; exist: number; isWide: boolean }

/** How many there are is said once it is known. */
function hintOf({ count, exist, isWide }: Found): string {
  if (exist === 0)
    return isWide ? 'The year has no record yet.' : 'No record of the year fits this heading yet.'
  const fit = count === 1 ? 'fits this heading' : 'fit this heading'
  return `${counted(count, 'record')} of the year ${isWide ? 'in all' : fit}. Nothing restricted is among them.`
}

/** A goal is of no day. */
const dated = ({ kind, reference, text, on }: Proposal): string =>
  kind === 'goal' ? evidenceParts({ kind, reference }, text).title : `${text} (${formatDay(on)})`
