import type { IndicatorCounts } from './indicator-facts.ts'

export const setUpTaskKeys = [
  'partnership',
  'agencies',
  'people',
  'sharing',
  'boards',
  'goals',
  'indicators',
  'answers',
  'reporters',
  'targets',
  'due-days',
  'past-figures',
  'benchmarks',
] as const
export type SetUpTaskKey = (typeof setUpTaskKeys)[number]

/** How far a partnership is set up, in numbers. */
export type SetUpCounts = {
  agencies: number
  people: number
  invited: number
  board: number
  /** Seats that wait for their second keeper. */
  unconfirmed: number
  agenciesWithoutSeats: number
  /** Bodies that meet. */
  boards: number
  goals: number
  goalsProposed: number
  goalsWithoutChild: number
  targetsProposed: number
  schedules: number
}

export type SetUpFacts = SetUpCounts &
  IndicatorCounts & {
    /** Agencies that report an indicator which is live or drafted. */
    reporting: number
    areaName: string | null
    /** Agencies whose people read with small counts hidden, as no sharing agreement runs. */
    withoutSharing: number
    /** Those whose agreement was never recorded. */
    sharingNotRecorded: number
    /** Whether the area is one of England's authorities, beside which published figures stand. */
    isAuthority: boolean
    /** Short names of agencies that report and have nobody to enter, or nobody else to approve. */
    agenciesWithoutPeople: readonly { name: string; lacks: 'lead' | 'anyone' | 'second' }[]
  }

/** `missing` holds up the scorecard; what can wait does not, and the scorecard says what is not there. */
export type SetUpTask = {
  key: SetUpTaskKey
  title: string
  state: 'done' | 'missing' | 'can-wait'
  /** How many things are missing; 0 where nothing is. */
  missing: number
  sentence: string
}

const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`
const of = (n: number, whole: number): string => (n === whole ? `All ${whole}` : `${n} of ${whole}`)

type TaskFacts = Pick<SetUpTask, 'state' | 'missing' | 'sentence'>
const done = (sentence: string): TaskFacts => ({ state: 'done', missing: 0, sentence })
const missing = (count: number, sentence: string): TaskFacts => ({
  state: 'missing',
  missing: count,
  sentence,
})
const canWait = (sentence: string): TaskFacts => ({ state: 'can-wait', missing: 0, sentence })

/** Every task of setting up a partnership, in an order that works; nothing forces it. */
export function setUpTasks(facts: SetUpFacts): SetUpTask[] {
  const said: Record<SetUpTaskKey, [string, TaskFacts]> = {
    partnership: ['Partnership', ofPartnership(facts)],
    agencies: ['Agencies', ofAgencies(facts)],
    people: ['People', ofPeople(facts)],
    sharing: ['Sharing agreements', ofSharing(facts)],
    boards: ['Boards', ofBoards(facts)],
    goals: ['Goals', ofGoals(facts)],
    indicators: ['Indicators', ofIndicators(facts)],
    answers: ['Who is accountable', ofAnswers(facts)],
    reporters: ['Who reports', ofReporters(facts)],
    targets: ['Targets', ofTargets(facts)],
    'due-days': ['Due days', ofDueDays(facts)],
    'past-figures': ['Past figures', ofPastFigures(facts)],
    benchmarks: ['Benchmarks', ofBenchmarks(facts)],
  }
  return setUpTaskKeys.map((key) => {
    const [title, task] = said[key]
    return { key, title, ...task }
  })
}

function ofPartnership({ areaName, isAuthority }: SetUpFacts): TaskFacts {
  if (areaName === null) {
    return missing(1, 'Say for which area it answers: England, region and similar areas follow from it.')
  }
  return done(
    isAuthority
      ? `It answers for ${areaName}.`
      : `It answers for ${areaName}, none of England’s authorities: nothing published stands beside it.`,
  )
}

function ofAgencies({ agencies, reporting }: SetUpFacts): TaskFacts {
  if (agencies === 0) return missing(1, 'Add the partners: council, police, health and the others.')
  if (agencies === 1) return missing(1, 'There is one agency: add the others that work with it.')
  return done(
    `${counted(agencies, 'agency', 'agencies')}, ${reporting === 0 ? 'none of which reports figures yet' : `${reporting} of which report figures`}.`,
  )
}

function ofPeople(facts: SetUpFacts): TaskFacts {
  const { people, invited, board, unconfirmed, agenciesWithoutSeats, agenciesWithoutPeople } = facts
  const count = people === 0 ? 'Nobody of the partners has' : counted(people, 'person has', 'people have')
  const seated = `${count} a seat${invited > 0 ? `, ${invited} invited` : ''}.`
  if (board === 0) {
    return missing(
      1,
      `${seated} Nobody is a lead or delegated partner or chair: goals and targets wait for one.`,
    )
  }
  if (people === 0) return missing(1, seated)
  const [first] = agenciesWithoutPeople
  if (first === undefined && unconfirmed > 0) {
    return missing(
      unconfirmed,
      `${seated} ${counted(unconfirmed, 'seat waits', 'seats wait')} for a second keeper: the manager or the administrator who did not give it confirms it among the people.`,
    )
  }
  if (first === undefined) {
    const without = counted(agenciesWithoutSeats, 'agency has', 'agencies have')
    return agenciesWithoutSeats === 0 ? done(seated) : done(`${seated} ${without} nobody yet.`)
  }
  const rest = agenciesWithoutPeople.length - 1
  const lacks = {
    anyone: 'has nobody who enters its figures',
    lead: 'has nobody who approves its figures',
    second: 'has one person only, and nobody approves what they entered',
  }[first.lacks]
  const others = rest === 0 ? '' : ` So do ${counted(rest, 'other', 'others')}.`
  return missing(agenciesWithoutPeople.length, `${seated} ${first.name} ${lacks}.${others}`)
}

function ofSharing({ agencies, withoutSharing, sharingNotRecorded }: SetUpFacts): TaskFacts {
  if (agencies === 0) return canWait('Comes with the agencies.')
  const assumed =
    sharingNotRecorded === 0
      ? ''
      : ` ${counted(sharingNotRecorded, 'agreement is', 'agreements are')} taken for granted and not recorded: record ${sharingNotRecorded === 1 ? 'it' : 'them'}.`
  if (withoutSharing > 0) {
    const has = counted(withoutSharing, 'agency has', 'agencies have')
    return canWait(
      `${has} none that runs: ${withoutSharing === 1 ? 'its' : 'their'} people read with small counts hidden.${assumed}`,
    )
  }
  return sharingNotRecorded > 0
    ? canWait(assumed.trim())
    : done(`${of(agencies, agencies)} run, each with its last day.`)
}

function ofBoards({ boards }: SetUpFacts): TaskFacts {
  return boards === 0
    ? canWait('What is agreed can name the board that met, once it is added.')
    : done(`${counted(boards, 'board meets', 'boards meet')}: what is agreed can name one.`)
}

function ofGoals({ goals, goalsProposed, goalsWithoutChild }: SetUpFacts): TaskFacts {
  const waiting = goalsProposed === 0 ? '' : ` ${counted(goalsProposed, 'waits', 'wait')} for the board.`
  if (goals + goalsProposed === 0) {
    return missing(1, 'Say what the partnership wants for children: three to nine goals are usual.')
  }
  if (goals === 0) return missing(1, `None is agreed yet.${waiting}`)
  const child =
    goalsWithoutChild === 0 ? 'each with a child’s wording' : `${goalsWithoutChild} without a child’s wording`
  return done(`${counted(goals, 'goal')} agreed, ${child}.${waiting}`)
}

function ofIndicators({ indicators, drafts, adopted, withoutGoal }: SetUpFacts): TaskFacts {
  const all = indicators + drafts
  if (all === 0) return missing(1, 'Choose from the catalogue of 68, or write your own.')
  const waiting = drafts === 0 ? '' : ` ${counted(drafts, 'draft waits', 'drafts wait')} for the board.`
  if (indicators === 0) return missing(1, `None is agreed yet.${waiting}`)
  const own = all - adopted
  const from =
    own === 0 ? `${adopted} from the catalogue.` : `${adopted} from the catalogue, ${own} of your own.`
  if (withoutGoal > 0) {
    return missing(withoutGoal, `${from}${waiting} ${counted(withoutGoal, 'stands', 'stand')} under no goal.`)
  }
  return done(`${from}${waiting}`)
}

function ofAnswers({ indicators, drafts, withoutAnyone }: SetUpFacts): TaskFacts {
  const all = indicators + drafts
  if (all === 0) return canWait('Comes with the indicators.')
  const sentence = `${of(all - withoutAnyone, all)} have an accountable agency and a named post.`
  return withoutAnyone === 0 ? done(sentence) : missing(withoutAnyone, sentence)
}

function ofReporters({ indicators, drafts, calculated, withoutReporter }: SetUpFacts): TaskFacts {
  const all = indicators + drafts - calculated
  if (all === 0) return canWait('Comes with the indicators.')
  const besides =
    calculated === 0 ? '' : ` ${calculated} ${calculated === 1 ? 'is' : 'are'} calculated from them.`
  const sentence = `${of(all - withoutReporter, all)} have an agency that enters them.${besides}`
  return withoutReporter === 0 ? done(sentence) : missing(withoutReporter, sentence)
}

function ofTargets({ indicators, drafts, targetsAgreed, targetsProposed }: SetUpFacts): TaskFacts {
  const all = indicators + drafts
  if (all === 0) return canWait('Come with the indicators.')
  const waiting = targetsProposed === 0 ? '' : `, ${targetsProposed} proposed`
  return canWait(`${targetsAgreed} of ${counted(all, 'indicator')} have an agreed target${waiting}.`)
}

function ofDueDays({ schedules, reporting }: SetUpFacts): TaskFacts {
  if (reporting === 0) return canWait('The usual days hold until others are agreed.')
  return done(
    schedules === 0
      ? 'The usual days hold: change them for an agency where they do not fit.'
      : `${counted(schedules, 'schedule')} agreed; the usual days hold for the rest.`,
  )
}

function ofPastFigures({ indicators, drafts, withFigures }: SetUpFacts): TaskFacts {
  const all = indicators + drafts
  if (all === 0) return canWait('Come in from a spreadsheet once there are indicators.')
  const sentence = `${of(withFigures, all)} have figures.`
  return withFigures === all ? done(sentence) : canWait(sentence)
}

function ofBenchmarks({ areaName, indicators, drafts, withBenchmarks }: SetUpFacts): TaskFacts {
  if (areaName === null) return canWait('Follow from the area.')
  return canWait(
    `${withBenchmarks} of ${counted(indicators + drafts, 'indicator')} stand beside published figures.`,
  )
}

/** "Two things are missing before the scorecard can open" */
export function setUpTitle(tasks: readonly SetUpTask[]): string {
  const count = tasks.filter(({ state }) => state === 'missing').length
  if (count === 0) return 'Everything the scorecard needs is there'
  const words = [
    'Nothing',
    'One thing',
    'Two things',
    'Three things',
    'Four things',
    'Five things',
    'Six things',
  ]
  const is = count === 1 ? 'is' : 'are'
  return `${words[count] ?? `${count} things`} ${is} missing before the scorecard is whole`
}
