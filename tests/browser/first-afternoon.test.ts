import { describe, expect, it } from 'vitest'
import {
  addAgency,
  agreeJudged,
  bringPast,
  chosen,
  type Hand,
  isFit,
  judged,
  peopleBy,
  startEmpty,
} from '../support/browser/first-afternoon.ts'
import { useJourney } from '../support/browser/journey.ts'
import { goals } from '../support/make/first-workbook.ts'

let invitations: string[] = []
const journey = useJourney({ start: () => startEmpty((paths) => (invitations = paths)) })
const { enter, join, presses } = peopleBy((path) => journey.visit(path))

async function seats() {
  const administrator = await enter(invitations[0] ?? '')
  await administrator.sees(/Begin with an agency/)
  await isFit(administrator)
  await addAgency(administrator, 'Newborough Council', 'Council', 'Council')
  const second = await enter(invitations[1] ?? '')
  const council = { agency: 'Newborough Council', post: 'Partnership manager' }
  const manager = await join([administrator, second], { ...council, name: 'Mina Moss', role: /manager/i })
  await manager.menu('Set-up')
  await manager.sees('Five things are missing before the scorecard is whole')
  await isFit(manager)
  await manager.button('Partnership')
  await manager.choose('Area it answers for', /^Sunderland$/)
  await manager.confirm('Save')
  await manager.link('Agencies')
  await addAgency(manager, 'Northern Police', 'Police', 'Police')
  await addAgency(manager, 'Care Board', 'ICB', 'Health')
  await addAgency(manager, 'Hospitl', 'Hospitl', 'Health')
  await manager.button(/Take back ?: Hospitl/)
  await manager.type('Why', 'Mistyped.')
  await manager.confirm('Take it back')
  await expect.poll(() => manager.page.getByRole('rowheader', { name: 'Hospitl' }).count()).toBe(0)
  const board = await join([manager, second], {
    ...{ name: 'Bea Board', agency: 'Newborough Council', role: /^Lead partner/ },
    post: 'Director of children’s services',
  })
  const ofCare = { agency: 'Newborough Council', post: 'Head of care' }
  const take = async (name: string, role: RegExp) => {
    const seat = await join([manager, second], { ...ofCare, name, role })
    await seat.sees('See the goals')
    expect(await seat.page.getByText(/no right|not for your seat/i).count()).toBe(0)
    return seat
  }
  const lead = await take('Leo Lead', /Agency lead/)
  const contributor = await take('Cy Count', /contributor/i)
  await contributor.page.context().close()
  return { manager, board, lead }
}

async function agreeGoals(manager: Hand, board: Hand) {
  await manager.menu('Set-up')
  await manager.link('Goals')
  await manager.button('Propose a vision')
  await manager.type('The vision', 'Every child is safe, heard and ready for life.')
  await manager.type(/As a child would say it/, 'We are safe and people listen.')
  await manager.confirm('Propose the vision')
  for (const wording of goals) {
    await manager.button('Propose a goal')
    await manager.type('The goal', wording)
    await manager.type('As a child would say it', 'I am safe.')
    await manager.type('Why this goal', 'Children asked for it.')
    await manager.type('What would be different for children', 'Fewer are hurt.')
    await manager.confirm('Propose the goal')
  }
  await isFit(manager)
  await board.page.reload()
  await board.link('See the goals')
  await board.button('Agree all 4')
  await board.type('Where it was agreed', 'Board of 23 November 2026, item 3')
  await board.confirm('Agree')
  await board.menu('Scorecard')
  await board.sees('Every child is safe, heard and ready for life.')
  await board.sees('“We are safe and people listen.”')
}

async function agreeIndicators(manager: Hand, board: Hand) {
  await manager.menu('Set-up')
  await manager.link('Indicators')
  for (const name of chosen) await manager.check(`Choose ${name}`)
  await manager.button('Take 10 indicators')
  await manager.choose('Goal', goals[0])
  await manager.choose('Who reports them', 'Newborough Council')
  await manager.confirm('Take as drafts')
  await manager.link('See the indicators')
  await manager.link('Write one')
  await manager.type('Name', 'Plans children wrote')
  await manager.type('In plain words', 'How many plans hold the child’s own words.')
  await manager.type('Definition', 'Plans of the month with a part the child wrote, of all plans.')
  await manager.type('On top: who or what is counted', 'Plans with a part the child wrote')
  await manager.type('Below: out of how many', 'Plans of the month')
  await manager.type('Source', 'Case system')
  await manager.type('Theme', 'Voice')
  await manager.choose('What is better', /high/i)
  await manager.choose('Goal', goals[2])
  await isFit(manager)
  await manager.button('Save as a draft')
  await manager.button('Break it down')
  await manager.type('Broken down by', 'Age')
  await manager.type('The parts, one a line', 'Under 10\nFrom 10')
  await manager.confirm('Add these parts')
  await manager.menu('Set-up')
  await manager.link('Who is accountable')
  await manager.check('All 11')
  await manager.button('Assign 11 indicators')
  await manager.choose('Agency', 'Newborough Council')
  await manager.type('Named role', 'Head of safeguarding')
  await manager.confirm('Assign')
  await manager.menu('Set-up')
  await manager.link('Who reports')
  await manager.button(/^Nobody reports \(3\)/)
  await manager.check('All that are shown')
  await manager.button('Say who reports 3 lines')
  await manager.choose('Agency', 'Newborough Council')
  await isFit(manager)
  await manager.confirm('Save')
  await board.page.reload()
  await board.page
    .getByRole('button', { name: /notice|wait/i })
    .first()
    .click()
  await board.menu('Indicators')
  await board.button('Agree all 11')
  await board.type('Where it was agreed', 'Board of 23 November 2026, item 4')
  await board.confirm('Agree')
}

async function agreeTarget(manager: Hand, board: Hand) {
  await manager.menu('Indicators')
  await manager.link(judged)
  await manager.button('Propose a target')
  await manager.choose('From', 'Q4 2025/26')
  await manager.type('At least', '85')
  await manager.type('Why this target', 'What the best quarter of similar areas reach.')
  await manager.confirm('Propose')
  await agreeJudged(board)
}

async function changeThings(manager: Hand) {
  await manager.menu('Indicators')
  await manager.link('Assessments completed within 45 working days')
  await manager.button('Define it anew')
  await manager.type('Definition', 'Assessments finished within 45 working days, with the child seen alone.')
  await manager.choose('From which period', 'April 2026')
  await manager.choose('Can figures before be compared with those from then on?', 'No, there is a break')
  await manager.type('Why it changes', 'The board wants the child seen alone.')
  await manager.confirm('Save this definition')
  await manager.sees(/^Assessments finished within 45 working days, with the child seen alone/)
  await manager.button('Retire')
  await manager.type('Why', 'Counted twice.')
  await manager.confirm('Retire it')
  await manager.button('Undo')
  await manager.button(/^Retire$/)
  await manager.type('Why', 'Counted twice.')
  await manager.confirm('Retire it')
  await manager.button('Restore')
  await manager.type('Why', 'It was not.')
  await manager.confirm('Restore it')
  await manager.menu('People')
  await manager.button(/It leaves ?: Care Board/)
  await manager.type('Why', 'It merged.')
  await manager.confirm('End its part')
  await manager.sees('Care Board has left the partnership.')
}

describe('a partnership on its first afternoon', () => {
  it('goes from nothing to its scorecard by what its pages show', { timeout: 300_000 }, async () => {
    const { manager, board, lead } = await seats()
    await agreeGoals(manager, board)
    await agreeIndicators(manager, board)
    await agreeTarget(manager, board)
    await bringPast(manager, lead, '01-quarters-under-years.xlsx', /^160 figures of .* are published/)
    await bringPast(manager, lead, '03-sheet-per-agency.xlsx', /figures of .* are published/)
    await manager.menu('Set-up')
    await manager.sees('Everything the scorecard needs is there')
    await isFit(manager)
    await manager.menu('Scorecard')
    const row = manager.page.getByRole('row').filter({ hasText: judged })
    await row.getByText(/^(On target|Within tolerance|Off target)$/).waitFor()
    await row.getByText(/improving|worsening|change/i).waitFor()
    await changeThings(manager)
    await manager.menu('Scorecard')
    await manager.sees('Assessments completed within 45 working days')
    expect(presses()).toBeLessThan(200)
  })
})
