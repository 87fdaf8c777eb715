import { exportQueries } from '@roundtable/shared/export/export.ts'
import { sharingWord } from '@roundtable/shared/sharing/sharing-days.ts'
import { sharingLifecycle } from '@roundtable/shared/sharing/sharing-lifecycle.ts'
import type { ActorContext } from '../base/context.ts'
import { listSharing } from '../sharing/list-sharing.ts'
import { download } from './download.ts'
import { tableRecords } from './record/table-records.ts'

/** Each sharing agreement of each agency; an agency without one once. */
export const sharingDownload = download({
  name: 'sharing',
  right: 'see set-up',
  query: exportQueries.sharing,
  columns: [
    ...['agency_code', 'agency_name', 'sharing', 'agreement', 'from_day', 'until_day', 'link'],
    ...['recorded_by', 'recorded_at', 'ended_by', 'ended_at', 'reason'],
  ],
  records: (ctx) =>
    tableRecords(sharingRows(ctx), ({ agency, agreement }) => [
      ...[agency.code, agency.name, sharingWord(agency.sharing)],
      agreement === null ? null : sharingLifecycle.states[agreement.state],
      ...[agreement?.fromDay ?? null, agreement?.untilDay ?? null, agreement?.link ?? null],
      ...[agreement?.recordedBy ?? null, agreement?.recordedAt ?? null],
      ...[agreement?.endedBy ?? null, agreement?.endedAt ?? null, agreement?.reason ?? null],
    ]),
})

type Agency = Awaited<ReturnType<typeof listSharing>>['agencies'][number]

async function sharingRows(ctx: ActorContext) {
  const { agencies } = await listSharing(ctx)
  return agencies.flatMap((agency): { agency: Agency; agreement: Agency['agreements'][number] | null }[] =>
    agency.agreements.length === 0
      ? [{ agency, agreement: null }]
      : agency.agreements.map((agreement) => ({ agency, agreement })),
  )
}
