import type { NoticeRow } from '@roundtable/db/queries/notice.queries.ts'
import { periodLabel } from '@roundtable/shared/base/period.ts'
import { type NoticeScope, noticeText, seesReturnsOf } from '@roundtable/shared/notice/notice-rules.ts'

/** What a notice says, and what it leads to for this reader: the return, or the published figures. */
export function noticeView(row: NoticeRow, scope: NoticeScope) {
  const { kind, agencyName, dueOn, byName } = row
  const label = periodLabel(row.frequency, row.periodStart)
  return {
    ...noticeText({ kind, agencyName, dueOn, by: byName, periodLabel: label }),
    opens: seesReturnsOf(scope, row.agencyId) ? ('return' as const) : ('indicators' as const),
  }
}
