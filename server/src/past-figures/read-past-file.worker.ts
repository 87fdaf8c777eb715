import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { Answers } from '@roundtable/shared/import/table/layout.ts'
import { countPastFigures, returnFinder } from '@roundtable/shared/past-figures/past-counts.ts'
import { formOf } from '@roundtable/shared/past-figures/table/form-of.ts'
import { readPastFigures } from '@roundtable/shared/past-figures/table/read-past-figures.ts'
import { readSheets } from '../import/file/read-tables.ts'
import { foundFigures } from './found-figures.ts'
import type { LinesKnown, PagesKnown, PastFileRead, PastFileStep, PastFileTask } from './past-file-thread.ts'

const cellsShown = 300
const pagesAtOnce = 8

const task: PastFileTask = workerData
read().then(
  (result) => parentPort?.postMessage(result),
  (error: unknown) => {
    if (error instanceof DomainError) parentPort?.postMessage({ refused: error.message })
    // The thread ends with it, of which the server is told.
    else
      queueMicrotask(() => {
        throw error
      })
  },
)

/** The database is asked of the server, which this thread has not; it goes on when it has the answer. */
async function ask<Answer>(asksFor: PastFileStep): Promise<Answer> {
  if (parentPort === null) throw new Error('This is a thread of the server.')
  const answered = once(parentPort, 'message')
  parentPort.postMessage({ asksFor })
  const [answer] = await answered
  return answer
}

async function read(): Promise<PastFileRead> {
  const { bytes, series, today } = task
  const sheets = readSheets(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const form = createHash('sha256').update(formOf(sheets, series)).digest('hex')
  const answers = await ask<Answers>({ form })
  const found = foundFigures()
  const reading = readPastFigures(sheets, series, { answers, today, onFigure: found.put })
  const { lines, returns } = await ask<LinesKnown>({ lines: found.lines() })
  const counts = countPastFigures(returnFinder(lines, returns))
  let first = 0
  for (const { pages, figures } of found.pages(pagesAtOnce)) {
    const starts = figures.map(({ periodStart }) => periodStart).sort()
    const [from = '', to = ''] = [starts[0], starts.at(-1)]
    const seriesIds = [...new Set(figures.map(({ seriesId }) => seriesId))]
    const { published } = await ask<PagesKnown>({ first, pages, seriesIds, from, to })
    counts.add(figures, published)
    first += pages.length
  }
  const { questions, answered, notRead, pictures } = reading
  const short = <Listed extends { cells: string[] }>(each: Listed) => ({
    ...each,
    cells: each.cells.slice(0, cellsShown),
  })
  return {
    figures: found.count(),
    counts: counts.byLine,
    returns: [...counts.returns.values()],
    questions: JSON.stringify(questions.map(short)),
    answered,
    notRead: JSON.stringify(notRead.map(short)),
    picture: JSON.stringify(pictures),
    form,
  }
}
