import { firstAddresses } from '@roundtable/client/base/early-requests.ts'
import {
  exportAddress,
  indicatorIn,
  partnershipIn,
  procedureAddress,
  safeReturnAddress,
} from '@roundtable/client/base/paths.ts'
import { describe, expect, it } from 'vitest'

describe('the address to return to after signing in', () => {
  it('is a page of this site', () => {
    expect(safeReturnAddress('/northmere/goals?status=off-target')).toBe('/northmere/goals?status=off-target')
  })

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '',
    '/a\\b',
    '/a\n/b',
  ])('is never %s', (text) => {
    expect(safeReturnAddress(text)).toBeNull()
  })

  it('is never the sign-in page itself', () => {
    expect(safeReturnAddress('/sign-in?from=/x')).toBeNull()
  })
})

describe('addresses', () => {
  it('name the partnership first, except on the pages outside any', () => {
    expect(partnershipIn('/northmere/goals/G1')).toBe('northmere')
    expect(['/', '/sign-in', '/demo', '/invitation/abc'].map(partnershipIn)).toEqual([null, null, null, null])
  })

  it('of downloads carry the partnership and the filters in use', () => {
    expect(exportAddress('scorecard', 'northmere', { goal: 'G1', agency: undefined, theme: '' })).toBe(
      '/export/scorecard.csv?partnership=northmere&goal=G1',
    )
  })

  it('of procedures cannot leave their place', () => {
    expect(procedureAddress('../api')).toBe('/trpc/..%2Fapi')
  })
})

describe('the first page', () => {
  it('asks for what it shows before it is drawn', () => {
    expect(firstAddresses('/northmere')).toEqual(['/trpc/northmere/me.get', '/trpc/northmere/scorecard.get'])
    expect(firstAddresses('/northmere/goals')).toEqual(['/trpc/northmere/me.get'])
    const asked = encodeURIComponent('{"code":"CL01"}')
    const [, indicator] = firstAddresses('/northmere/indicators/CL01', '?chart=control')
    expect(indicator).toBe(`/trpc/northmere/indicator.get?input=${asked}`)
    for (const other of [
      '/northmere/indicators',
      '/northmere/indicators/write',
      '/northmere/indicators/CL01/x',
    ])
      expect(firstAddresses(other)).toEqual(['/trpc/northmere/me.get'])
    expect(firstAddresses('/northmere/indicators/CL01', '?series=1')).toHaveLength(1)
    expect(firstAddresses('/northmere', '?seenAs=elected-member')).toEqual([])
    expect(firstAddresses('/northmere/indicators/100%')).toHaveLength(1)
    expect(firstAddresses('/100%')).toEqual([])
    expect(firstAddresses('/')).toEqual(['/trpc/-/me.get'])
    expect(firstAddresses('/sign-in')).toEqual([])
  })
})

describe('the indicator an address is of', () => {
  it('is none on the pages beside those of indicators', () => {
    expect(indicatorIn('/northmere/indicators/CL01')).toBe('CL01')
    for (const page of ['write', 'reporters', ''])
      expect([page, indicatorIn(`/northmere/indicators/${page}`)]).toEqual([page, null])
  })
})
