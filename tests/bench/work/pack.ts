import { openDatabase } from '@roundtable/db/database.ts'
import { newId } from '@roundtable/db/ids.ts'
import { readConfig } from '@roundtable/server/base/config.ts'
import { type ActorContext, actorIn, assertActor, findVisitor } from '@roundtable/server/base/context.ts'
import { openLogger } from '@roundtable/server/base/logger.ts'
import { getIndicator } from '@roundtable/server/indicator/page/get-indicator.ts'
import { cutOf } from '@roundtable/server/pack/pack-cut.ts'
import { exhibitSchema } from '@roundtable/shared/pack/exhibit.ts'
import type { PackContent } from '@roundtable/shared/pack/pack.ts'
import SQLite from 'better-sqlite3'
import { benchSecret } from '../server/servers.ts'
import { idOf, indicatorCode, partnershipId, sessionToken, slug } from './ids.ts'
import { insert } from './insert.ts'
import { at } from './people.ts'

export const packMeeting = 1
export const packId = idOf('pack')
const items = 12
const itemAt = (n: number) => ({
  ...{ place: n + 1, title: `Item ${n + 1}`, purpose: 'decide' as const, lead: 'Director', minutes: 10 },
  ...{ leadAgencyName: 'Council', startsAt: '14:00', ask: 'Agree what is done.', restricted: false },
  ...{ ground: null, lateReason: null, papers: [] },
})

/** What the person who is signed in would read of so many indicators, at twelve items. */
async function contentOf(ctx: ActorContext, indicators: number): Promise<PackContent> {
  const codes = Array.from({ length: indicators }, (_, n) => indicatorCode(n))
  const exhibits: PackContent['exhibits'] = []
  for (const reference of codes) {
    const shown = await getIndicator(ctx, { code: reference })
    exhibits.push(exhibitSchema.parse({ kind: 'indicator', reference, shown }))
  }
  const pins = codes.map((reference) => ({ kind: 'indicator' as const, reference, view: '' }))
  return {
    ...{ partnership: 'Bench', marking: 'OFFICIAL-SENSITIVE', board: 'Board', number: packMeeting },
    ...{
      title: 'Winter meeting',
      day: '2026-12-15',
      startsAt: '14:00',
      endsAt: '16:00',
      place: 'Civic Centre',
    },
    moment: ctx.now(),
    items: Array.from({ length: items }, (_, n) => ({
      ...itemAt(n),
      pins: pins.filter((_pin, place) => place % items === n),
      papers: [],
    })),
    exhibits,
  }
}

/** Puts a frozen pack of so many indicators into the file, and answers what it holds. */
export async function addPack(file: string, indicators: number): Promise<PackContent> {
  const database = await openDatabase(`sqlite:${file}`)
  const env = { DATABASE_URL: `sqlite:${file}`, AUTH_SECRET: benchSecret }
  const config = readConfig(env, 'demonstration')
  const now = new Date().toISOString()
  const services = { database, config, logger: openLogger(config), now: () => now, newId }
  const visitor = await findVisitor(services, sessionToken)
  const acting = visitor === null ? null : actorIn(visitor, slug)
  if (visitor === null || acting === null) throw new Error('Nobody is signed in to the work.')
  const content = await contentOf(assertActor({ ...services, requestId: '', visitor, ...acting }), indicators)
  await database.close()
  write(file, content)
  return content
}

function write(file: string, content: PackContent): void {
  const sqlite = new SQLite(file)
  const p = { partnership_id: partnershipId }
  const by = { recorded_at: at, recorded_by: idOf('person') }
  const [board, meeting] = [idOf('board'), idOf('meeting')]
  insert(sqlite, 'board', {
    ...{
      ...p,
      id: board,
      version: 1,
      steps: 1,
      state: 'kept',
      position: 1,
      created_at: at,
      archived_at: null,
    },
  })
  insert(sqlite, 'board_version', {
    ...{ ...p, ...by, board_id: board, version: 1, name: 'Board', quorum: 1, notice_days: 5 },
  })
  insert(sqlite, 'meeting', {
    ...{ ...p, id: meeting, number: packMeeting, board_id: board, state: 'called', version: 1, words: 1 },
    ...{ planned_at: at, planned_by: idOf('person') },
  })
  insert(sqlite, 'meeting_version', {
    ...{ ...p, ...by, meeting_id: meeting, words: 1, title: content.title, day: content.day },
    ...{ starts_at: '14:00', ends_at: '16:00', place: content.place, call_until: '2026-12-05' },
  })
  insert(sqlite, 'pack', {
    ...{ ...p, ...by, id: packId, meeting_id: meeting, version: 1, state: 'frozen', steps: 1 },
    ...{ moment: content.moment, rights_hash: '', rules_version: 0 },
  })
  for (const audience of ['restricted', 'trusted', 'wider']) {
    const cut = cutOf(content)
    const of = { ...p, pack_id: packId, audience }
    insert(sqlite, 'pack_cut', {
      ...{ ...of, content: cut.content, content_hash: cut.contentHash, recorded_at: at },
    })
    for (const word of cut.words) insert(sqlite, 'pack_word', { ...of, ...word })
  }
  sqlite.close()
}
