import { type Role, roles } from '@roundtable/shared/base/role.ts'
import type { Right } from '@roundtable/shared/right-table/rights.ts'
import { roleMeaning } from '@roundtable/shared/right-table/role-words.ts'
import { describe, expect, it } from 'vitest'
import { type Reach, reachOf } from '../support/read/table-of-rights.ts'

const told = (role: Role): string[] => Object.values(roleMeaning(role)).flat()
const having = (right: Right, reach: Reach) => roles.filter((role) => reachOf(right, role) === reach)

describe('what a role means', () => {
  it.each<[string, Right, Reach]>([
    ['enter figures for any agency, marked as on its behalf', 'enter returns', 'yes'],
    ['enter their agency’s figures', 'enter returns', 'own agency'],
    ['approve their agency’s figures that others entered', 'approve returns', 'own agency'],
    ['agree targets others proposed', 'agree targets', 'yes'],
    ['publish and close periods', 'publish returns', 'yes'],
    ['sign their agency’s pledges', 'sign pledges', 'own agency'],
    ['add notes to their agency’s charts', 'annotate charts', 'own agency'],
    ['how far each agency is with its figures', 'see return progress', 'yes'],
    ['invite people and end seats', 'keep people', 'yes'],
  ])('says “%s” of exactly those whom the table of the domain lets %s', (words, right, reach) => {
    expect(roles.filter((role) => told(role).includes(words))).toEqual(having(right, reach))
  })

  it('is that the administrator sees no figures', () => {
    expect(roleMeaning('administrator')).toEqual({
      sees: ['seats and sign-ins in the audit trail, but no figures'],
      does: [
        'add partnerships to the installation',
        'invite people and end seats',
        'add, rename and end agencies',
      ],
    })
  })

  it('is that an observer sees what was granted, and changes nothing', () => {
    expect(roleMeaning('observer')).toEqual({
      sees: [
        'the figures of the goals they are granted, with small counts hidden',
        'packs that were shared with them, until a day',
        'what they did themselves in the audit trail',
      ],
      does: [],
    })
  })
})
