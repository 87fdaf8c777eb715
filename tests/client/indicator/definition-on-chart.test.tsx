import { DefinitionOnChart } from '@roundtable/client/features/indicator/definition/definition-on-chart.tsx'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { monthsOf } from '../../support/make/indicator-view.ts'

const points = monthsOf([{ value: '1' }, { value: '2' }, { value: '3' }])
const drawn = (fromPeriod: string, breaks: boolean) =>
  renderToStaticMarkup(
    <DefinitionOnChart view={{ frequency: 'monthly', points }} fromPeriod={fromPeriod} breaks={breaks} />,
  )
const last = points.at(-1)?.periodStart ?? ''

describe('a definition that is written anew', () => {
  it('is seen on the figures before it is saved: with a break, or as one line', () => {
    expect(drawn(last, true)).toContain('sparkline-break')
    expect(drawn(last, true)).toContain('1 figure stands apart from the 2 figures before.')
    expect(drawn(last, false)).not.toContain('sparkline-break')
    expect(drawn(last, false)).toContain('1 figure goes on from the 2 figures before.')
  })

  it('from a period without figures breaks nothing yet, and without a period shows nothing', () => {
    expect(drawn('2030-01-01', true)).not.toContain('sparkline-break')
    expect(drawn('2030-01-01', true)).toContain('will not be compared with the 3 figures before')
    expect(drawn('', true)).toBe('')
  })
})
