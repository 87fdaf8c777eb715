import { type Role, roles, roleWord } from '@roundtable/shared/base/role.ts'
import { type Right, rightNames, rights } from '@roundtable/shared/right-table/rights.ts'
import type { Actor, Seat } from '@roundtable/shared/rights/actor.ts'
import { describe, expect, it } from 'vitest'
import { type Reach, reachOf, staysWhereNothingIsWritten } from '../support/read/table-of-rights.ts'

const seatAs = (role: Role, of: Partial<Seat> = {}): Seat => ({
  memberId: `${role} here`,
  agencyId: 'here',
  role,
  deputyFor: null,
  grantedGoalIds: null,
  confirmed: true,
  ...of,
})
const somebody = (seats: Seat[], readOnly = false): Actor => ({
  personId: 'me',
  name: 'Somebody',
  partnershipId: 'partnership',
  readOnly,
  seats,
  openedSeatsOf: [],
})

/** What the right itself answers, object by object. */
function answered(name: Right, actor: Actor): Reach {
  const right = rights[name]
  if (right.at === 'partnership') return right.may(actor) ? 'yes' : 'no'
  if (right.at === 'agency') {
    if (right.may(actor, 'elsewhere')) return 'yes'
    return right.may(actor, 'here') ? 'own agency' : 'no'
  }
  if (right.may(actor, 'somebody else')) return 'yes'
  return right.may(actor, 'me') ? 'own' : 'no'
}

describe.each(rightNames)('the right to %s', (name) => {
  const right = rights[name]

  it('is that of the domain’s table, role by role', () => {
    const found = roles.map((role) => [role, answered(name, somebody([seatAs(role)]))])
    expect(found).toEqual(roles.map((role) => [role, reachOf(name, role)]))
  })

  it('is asked without an object of whoever has it for one', () => {
    for (const role of roles) {
      expect([role, right.maySomewhere(somebody([seatAs(role)]))]).toEqual([
        role,
        reachOf(name, role) !== 'no',
      ])
    }
  })

  it('is nobody’s without a seat', () => {
    expect(right.maySomewhere(somebody([]))).toBe(false)
  })

  it('rests where nothing can be written, if it writes', () => {
    const everything = somebody(
      roles.map((role) => seatAs(role)),
      true,
    )
    expect(right.maySomewhere(everything)).toBe(staysWhereNothingIsWritten.includes(name))
    if (right.at === 'agency') {
      expect(right.scope(everything).length > 0).toBe(staysWhereNothingIsWritten.includes(name))
    }
  })
})

describe('the seat whose right is used', () => {
  const { 'enter returns': enter, 'publish returns': publish, 'withdraw annotations': withdraw } = rights
  const own = seatAs('manager')
  const deputised = seatAs('manager', { memberId: 'deputised', deputyFor: 'Daniel Okafor' })

  it('is the own one before a deputised one', () => {
    expect(publish.seat(somebody([deputised, own]))).toBe(own)
    expect(publish.seat(somebody([deputised]))).toBe(deputised)
  })

  it('is that of the agency itself before one that counts everywhere', () => {
    const contributor = seatAs('contributor', { deputyFor: 'Sam Hale' })
    expect(enter.seat(somebody([own, contributor]), 'here')).toBe(contributor)
    expect(enter.seat(somebody([own, contributor]), 'elsewhere')).toBe(own)
  })

  it('is none where there is no right', () => {
    expect(publish.seat(somebody([seatAs('chair')]))).toBeNull()
    expect(enter.seat(somebody([seatAs('contributor')]), ['elsewhere', 'nowhere'])).toBeNull()
    expect(withdraw.seat(somebody([seatAs('chair')]), 'somebody else')).toBeNull()
    expect(withdraw.seat(somebody([seatAs('observer')]), 'me')).toBeNull()
  })
})

describe('a refusal', () => {
  it('says in its sentence what, and beside it who may', () => {
    const chair = somebody([seatAs('chair')])
    const refusals = [
      () => rights['publish returns'].assert(chair, 'The manager publishes.'),
      () => rights['approve returns'].assert(chair, 'here', 'The manager publishes.'),
      () => rights['withdraw annotations'].assert(chair, 'somebody else', 'The manager publishes.'),
    ]
    for (const [index, name] of (
      ['publish returns', 'approve returns', 'withdraw annotations'] as const
    ).entries()) {
      expect(refusals[index]).toThrow(
        expect.objectContaining({
          code: 'forbidden',
          message: 'The manager publishes.',
          detail: { who: rights[name].who },
        }),
      )
    }
  })

  it('says where only the sharing agreement of the agency is missing, to nobody else', () => {
    const { 'see issues, actions and challenges': see } = rights
    const unshared = somebody([seatAs('agency-lead', { shares: false })])
    expect(() => see.assert(unshared)).toThrow(/^No sharing agreement of your agency runs/)
    expect(() => see.assert(somebody([seatAs('elected-member', { shares: false })]))).toThrow(
      'You do not have the right to do this.',
    )
    expect(() => see.assert(somebody([seatAs('agency-lead')]))).not.toThrow()
  })
})

const paper = `# Who may do what

Every right of the house, as \`shared/src/right-table/rights.ts\` gathers it from the \`…-rights.ts\` of each noun. Each procedure and each download declares one; what a page offers a person (\`me.may\`) comes from the same table. "Own agency" is the agency of the seat, "own" what one wrote oneself. A right that writes rests in a partnership of published figures and while the past is read. A deputy has the rights of the seat while it is deputised. A right that decides is not that of a seat which waits for its second keeper; a seat that asks for a second factor its person does not have yet has none but to be signed in.

Beside the table two rules have no exception: nobody approves or agrees what they, or somebody whose seat they opened, entered or proposed, and the system administrator sees no figures.

`

it('the paper shows the table of all rights', async () => {
  const words = { yes: 'yes', 'own agency': 'own agency', own: 'own', no: '' } as const
  const lines = rightNames.map((name) => {
    const cells = roles.map((role) => words[answered(name, somebody([seatAs(role)]))])
    const { writes, decides } = rights[name]
    return [name, ...cells, writes ? 'yes' : '', decides ? 'yes' : '']
  })
  const head = ['', ...roles.map(roleWord), 'Writes', 'Decides']
  const table = [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |\n`)
  await expect(paper + table.join('')).toMatchFileSnapshot('../../docs/rights.md')
})
