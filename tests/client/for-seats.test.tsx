import { paths } from '@roundtable/client/base/paths.ts'
import { isForOthers } from '@roundtable/client/features/me/for-seats.tsx'
import { RefusedPage } from '@roundtable/client/features/me/refused-page.tsx'
import { progressRoutes } from '@roundtable/client/progress-routes.tsx'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'

const seat = { confirmed: true, mustEnrol: false }

describe('a page that is read with a right', () => {
  it('is for others where no seat has the right', () => {
    expect(isForOthers('keep partnerships', { may: ['see set-up'], seats: [seat] })).toBe(true)
    expect(isForOthers('keep partnerships', { may: ['keep partnerships'], seats: [seat] })).toBe(false)
  })

  it('is asked for where a seat still lacks something: what that is, the server says', () => {
    const waiting = { ...seat, confirmed: false }
    expect(isForOthers('keep partnerships', { may: [], seats: [seat, waiting] })).toBe(false)
    expect(isForOthers('keep partnerships', { may: [], seats: [{ ...seat, mustEnrol: true }] })).toBe(false)
  })

  it('says whose it is; among published figures, where nobody meets, that nothing is there', () => {
    const said = (isPublished: boolean) =>
      renderToStaticMarkup(<RefusedPage right="see meetings" isPublished={isPublished} />)
    expect(said(false)).toMatch(/This page is not for your seat.*It is open to whoever has a seat/s)
    expect(said(true)).toContain('There is nothing here')
    expect(said(true)).not.toContain('It is open to')
  })
})

/** Two sorts of readers share the first; of the second only the server knows whether an agency’s sharing runs. */
const asked = [paths.grants, paths.yearlyHeadings]

it('each page of meetings names the right it is read with', () => {
  const without = progressRoutes.flatMap(({ options }) => {
    const { path = '', staticData = {} } = options as { path?: string; staticData?: object }
    const isOfMeetings = /meetings|decisions|grants|yearly-reports/.test(path)
    return isOfMeetings && !('right' in staticData) ? [path] : []
  })
  expect(without).toEqual(asked)
})
