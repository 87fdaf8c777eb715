import { NoSeat } from '@roundtable/client/features/me/no-seat.tsx'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'

const person = { id: '1', name: 'Member 1 of Voices', email: '' }
const said = (thanks: string | null) => renderToStaticMarkup(<NoSeat me={{ person, thanks }} />)

describe('somebody who has no seat', () => {
  it('is thanked where their last one has ended', () => {
    expect(said('Northmere')).toMatch(/Thank you.*Your seat in Northmere has ended/s)
  })

  it('is told who can give one', () => {
    expect(said(null)).toMatch(/You have no seat yet.*Your partnership manager can give you one/s)
  })
})
