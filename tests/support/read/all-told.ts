import { newId } from '@roundtable/db/ids.ts'
import { downloads } from '@roundtable/server/download/downloads.ts'
import { pictureKinds } from '@roundtable/shared/picture/picture-filter.ts'
import { follow } from '../make/presenting.ts'
import type { ServedPartnership } from '../server/served-partnership.ts'
import { procedureAt, procedures } from './procedure.ts'
import { queryOfOne } from './query-of-one.ts'

type Asked = Record<string, readonly object[]>

const id = newId()
const words = 'Zanzibar,Conduct,Missing,D1,DR1,1-DR1,R1,challenge,meeting,guarantee,decision,restricted'

/** What each reading that takes an input is asked for; those that take every record take none. */
const asked: Asked = {
  'accountability.agency': [{ agencyCode: 'police' }, { agencyCode: 'icb' }],
  'action.get': [{ number: 1 }],
  'archive.get': [{ number: 1 }, { number: 2 }],
  'challenge.get': [{ reference: '1' }, { reference: 'R1' }, { reference: '2' }],
  'meeting.get': [{ number: 1 }, { number: 2 }, { number: 1, asAt: '2026-12-01T11:00:00.000Z' }],
  'agendaPaper.list': [{ number: 1 }],
  'pack.get': [{ number: 1 }, { number: 1, version: 1 }],
  'pack.changes': [{ number: 1 }],
  'room.get': [{ number: 1 }],
  'minutes.get': [{ number: 1 }],
  'decision.list': [{ whole: true }, { q: 'DR1' }, { indicator: 'PO01' }],
  'decision.get': ['1-D1', '1-D2', '1-D3', '1-DR1'].map((reference) => ({ reference })),
  'privateNote.list': [{ number: 1 }],
  'goal.get': [{ code: 'safe' }],
  'indicator.get': [{ code: 'PO01' }],
  'issue.get': [{ number: 1 }],
  'progress.list': [
    { indicator: 'PO01', goal: '' },
    { indicator: '', goal: 'safe' },
  ],
  'rendition.get': (['pack', 'minutes', 'archive'] as const).map((kind) => ({ kind, number: 1 })),
  'rendition.report': [{ number: 1 }],
  'search.find': words.split(',').map((text) => ({ text })),
  'timeline.list': [
    { kind: 'goal', code: 'safe' },
    { kind: 'indicator', code: 'PO01' },
  ],
  'yearlyReport.get': [{ number: 1 }],
  'yearlyReport.check': [{ number: 1 }],
  'yearlyReport.proposals': [{ number: 1 }],
  'yearlyReport.headings': [{}],
  'indicator.lines': [{ code: 'PO01' }],
  'indicator.endedLines': [{ code: 'PO01' }],
  'member.orphans': [{ id }],
  'removal.find': [{ id }],
  'handover.get': [{ id }],
  'import.get': [{ id }],
  'import.changes': [{ id, part: 0 }],
  'import.last': [{ returnId: id }],
  'import.answers': [{ returnId: id }],
  'pastFigures.file': [{ id }],
  'pastFigures.picture': [{ id }],
  'return.get': [{ id }],
  'return.history': [{ id }],
}

/** Without what is made anew each time: names and hashes of records. */
const alike = (text: string): string =>
  text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '#').replace(/[0-9a-f]{64}/g, '##')

/** Everything that somebody is told by the product, under the name of what told it. */
export async function allTold(at: ServedPartnership, by: string): Promise<Map<string, string>> {
  const told = new Map<string, string>()
  const caller = at.callerAs(by)
  for (const { path, type } of procedures) {
    // A key of one’s own is another in every partnership.
    if (type !== 'query' || path === 'me.entryKey') continue
    for (const input of asked[path] ?? [undefined]) {
      const call = procedureAt(caller, path)
      const answer = await call(input).catch(async (error: { code?: string; message?: string }) =>
        input === undefined && error.code === 'BAD_REQUEST' ? call({}).catch(refused) : refused(error),
      )
      told.set(`${path} ${JSON.stringify(input) ?? ''}`, alike(JSON.stringify(answer) ?? ''))
    }
  }
  for (const path of addresses(at.slug, at.clock.now)) {
    const { status, body } = await at.download(path, by)
    told.set(path, `${status} ${alike(body)}`)
  }
  const feed = await caller.notice.calendarFeed.renew().catch(() => null)
  if (feed !== null) {
    const days = await (await fetch(at.url + new URL(feed.address).pathname)).text()
    told.set('calendar', alike(days))
  }
  told.set('presenting.follow', await followed(at, by))
  return told
}

/** Where the presenter stands, as somebody who comes now is told it. */
async function followed(at: ServedPartnership, by: string): Promise<string> {
  try {
    const { until, stop } = await follow(at, 1, by)
    const first = await until(() => true)
    await stop()
    return alike(JSON.stringify(first))
  } catch (error) {
    return error instanceof Error ? error.message : 'refused'
  }
}

const refused = ({ code, message }: { code?: string; message?: string }) => `${code} ${message}`

/** That have passed: the clock stands at `now`. */
const momentsUntil = (now: string) =>
  ['2026-12-01T11:30:00.000Z', '2026-12-15T14:12:00.000Z', '2026-12-15T14:50:00.000Z'].filter(
    (each) => each <= now,
  )

function addresses(slug: string, now: string): string[] {
  const moments = momentsUntil(now)
  const of = (path: string, query = '') => `${path}?partnership=${slug}${query}`
  return [
    ...downloads.map(({ name }) => of(`${name}.csv`, queryOfOne(name).replace('?', '&'))),
    ...pictureKinds
      .filter((kind) => kind === 'svg')
      .flatMap((kind) => [
        of(`picture/indicator.${kind}`, '&indicator=PO01'),
        of(`picture/scorecard.${kind}`),
      ]),
    ...['pack', 'minutes', 'archive'].map((kind) => of(`${kind}.html`, '&number=1')),
    of('yearly-report.html', '&number=1'),
    ...moments.flatMap((asAt) => [
      of('agenda.csv', `&meeting=1&asAt=${asAt}`),
      of('meetings.csv', `&asAt=${asAt}`),
      of('decisions.csv', `&asAt=${asAt}`),
    ]),
  ]
}
