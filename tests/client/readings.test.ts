import { exportQueries } from '@roundtable/shared/export/export.ts'
import { describe, expect, it } from 'vitest'
import { procedures } from '../support/read/procedure.ts'
import { listPaths, loadedAtOnce, readSource } from '../support/run/source-files.ts'

const files = listPaths()
  .filter((path) => /^client\/src\/.*\.tsx?$/.test(path))
  .map(readSource)
const routes = files
  .flatMap(({ path, code }) => (/^client\/src\/[a-z-]*route(r|s)\.tsx$/.test(path) ? [code] : []))
  .join('')

/** The routes whose pages say they can be read as they stood, by the name of the page. */
const pagesAsItStood = routes
  .split('createRoute({')
  .filter((route) => route.includes('...asItStood'))
  .map((route) => /\b([A-Z]\w*Page)\b/.exec(route)?.[1] ?? '')
const fileOf = (page: string) =>
  `client/src/pages/${page.replaceAll(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase()}.tsx`

/** A page hands on the moment in its own words, or with all that a list or a page was asked for. */
const handsOn = (code: string, input: string) =>
  /moment/i.test(input) || (/^asked\b/.test(input.trim()) && /\b(useListView|useMoment)\(/.test(code))

/** `.goal.get.queryOptions(…)`: what a file asks, and with what. */
const askedIn = (code: string) =>
  [...code.matchAll(/\b(\w+\.\w+)\s*\.queryOptions\(([^)]*\)?)/g)].map(([, path = '', input = '']) => ({
    path,
    input,
  }))
const isPast = (path: string) => procedures.some((each) => each.path === path && each.past === true)

describe('a page that can be read as it stood', () => {
  it('is each page that reads what has a past, and hands on the moment', () => {
    const pages = files.filter(({ path }) => path.startsWith('client/src/pages/'))
    const reading = pages.filter(({ code }) =>
      askedIn(code).some(({ path, input }) => isPast(path) && handsOn(code, input)),
    )
    expect(pagesAsItStood.length).toBeGreaterThan(5)
    expect(reading.map(({ path }) => path).toSorted()).toEqual(pagesAsItStood.map(fileOf).toSorted())
  })

  it('asks nothing with a past as it is now', () => {
    for (const page of pagesAsItStood.map(fileOf)) {
      const code = files.find(({ path }) => path === page)?.code ?? ''
      const forgotten = askedIn(code).filter(({ path, input }) => isPast(path) && !handsOn(code, input))
      expect([page, forgotten]).toEqual([page, []])
    }
  })

  /** What waits for the board is not drawn on a page of the past. */
  const drawnOnlyNow: readonly string[] = ['goal-drafts', 'indicator-drafts']

  it('offers the files that can be read as they stood, and no others', () => {
    const present = Object.entries(exportQueries).flatMap(([name, { shape }]) =>
      'asAt' in shape || drawnOnlyNow.includes(name) ? [] : [name],
    )
    for (const page of pagesAsItStood.map(fileOf)) {
      const offered = loadedAtOnce(files, page).flatMap(({ text }) =>
        [...text.matchAll(/exportAddress\(\s*'([\w-]+)'/g)].map(([, name = '']) => name),
      )
      expect([page, offered.filter((name) => present.includes(name))]).toEqual([page, []])
    }
  })
})
