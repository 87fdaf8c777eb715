import type { Db } from '@roundtable/db/database.ts'
import type { NoticeRow } from '@roundtable/db/queries/notice.queries.ts'
import { noticeKindWord } from '@roundtable/shared/notice/notices.ts'
import type { Actor } from '@roundtable/shared/rights/actor.ts'
import type { RecordText } from './noun.ts'
import { nouns } from './nouns.ts'

/** What each notice says to its reader, and the page it leads to. */
export async function noticeTexts<Row extends NoticeRow>(
  db: Db,
  rows: readonly Row[],
  reader: Actor,
): Promise<(Row & { text: RecordText })[]> {
  const { partnershipId } = reader
  const texts = await Promise.all(
    nouns.map(({ subject, texts }) => {
      const ids = rows.flatMap((row) => (row.subjectKind === subject ? row.subjectId : []))
      return texts(db, { partnershipId, ids: [...new Set(ids)] }, reader)
    }),
  )
  const bySubject = new Map(texts.flatMap((each) => [...each]))
  return rows.map((row) => {
    const text = bySubject.get(row.subjectId)?.(row.kind, row.byName ?? 'Somebody')
    const word = noticeKindWord(row.kind)
    return {
      ...row,
      text: text ?? { title: word, sentence: `${word}.`, tellsReason: false, page: '/indicators' },
    }
  })
}
