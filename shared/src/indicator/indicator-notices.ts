import type { LifeNotice } from '../lifecycle/life-notice.ts'
import { isOwnWork } from '../rights/actor.ts'
import { worksIn } from '../rights/leads-in.ts'
import { shownStates } from './indicator-lifecycle.ts'
import type { IndicatorRecord } from './indicator-record.ts'
import { agreeIndicators, seeIndicatorDrafts } from './indicator-rights.ts'

/** Who reports lines is no step of the indicator: whoever names another sends it, to the agencies it is about. */
const bySender = (): boolean => true

/** Drafts come many at once: who is told by mail has them gathered in one a week. */
export const indicatorNotices = {
  'indicator-drafted': {
    word: 'A draft of an indicator waits for the board',
    channel: 'weekly',
    on: ['indicator.drafted', 'indicator.adopted'],
    to: (person, { writtenBy }) => agreeIndicators.may(person) && !isOwnWork(person, writtenBy),
    newcomers: true,
    reader: agreeIndicators,
    openIn: ['draft'],
    text: ({ code, name }, by) => ({
      title: `Draft: ${code}`,
      sentence: `${by} drafted the indicator ${name} (${code}). Its figures are asked for once the board agrees it.`,
    }),
  },
  'indicator-decided': {
    word: 'An indicator you drafted was decided',
    channel: 'weekly',
    on: ['indicator.agreed', 'indicator.declined'],
    to: ({ personId }, { writtenBy }) => writtenBy.includes(personId),
    reader: seeIndicatorDrafts,
    openIn: ['live', 'declined'],
    text: ({ code, name, state }, by) =>
      state === 'declined'
        ? {
            title: `Declined: ${code}`,
            sentence: `${by} declined the draft of ${name} (${code}), which you wrote. The reason stands on the page of indicators.`,
          }
        : {
            title: `Agreed: ${code}`,
            sentence: `The indicator ${name} (${code}), which you drafted, was agreed. ${by} recorded it.`,
          },
  },
  'indicator-lines-given': {
    word: 'Your agency reports lines of an indicator from now on',
    channel: 'weekly',
    on: [],
    to: bySender,
    reader: seeIndicatorDrafts,
    openIn: shownStates,
    text: ({ name }, by) => ({
      title: `Yours to report: ${name}`,
      sentence: `${by} recorded that your agency reports figures of ${name} from the next return on.`,
    }),
  },
  'indicator-lines-taken': {
    word: 'Your agency reports lines of an indicator no more',
    channel: 'weekly',
    on: [],
    to: bySender,
    reader: seeIndicatorDrafts,
    openIn: shownStates,
    text: ({ name }, by) => ({
      title: `No longer yours to report: ${name}`,
      sentence: `${by} recorded that your agency reports figures of ${name} no more that it reported until now. Who does stands on its page.`,
    }),
  },
  'indicator-asked': {
    word: 'An indicator of your agency is no longer asked for, or is again',
    channel: 'weekly',
    on: ['indicator.suspended', 'indicator.retired', 'indicator.resumed', 'indicator.restored'],
    to: (person, { answeringIds }) => worksIn(person, answeringIds),
    reader: seeIndicatorDrafts,
    openIn: ['live', 'suspended', 'retired'],
    tellsReason: true,
    text: ({ name, state }, by) =>
      state === 'live'
        ? {
            title: `Asked for again: ${name}`,
            sentence: `${by} recorded that figures of ${name} are asked for again.`,
          }
        : {
            title: `Not asked for: ${name}`,
            sentence: `${by} ${state === 'retired' ? 'retired' : 'suspended'} ${name}: no more figures of it are asked for.`,
          },
  },
} as const satisfies Readonly<Record<string, LifeNotice<IndicatorRecord>>>
