import { problemsOfDeclining, problemsOfPledgeRequest } from '@roundtable/shared/goal/pledge-form.ts'
import { problemsOfStory } from '@roundtable/shared/story/story-form.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { openNorthmere } from '../../support/make/northmere.ts'
import { oneRule } from '../../support/read/form-refusal.ts'

const partnership = perFile(openNorthmere)
const manager = () => partnership.callerAs('manager')
const long = (length: number) => 'x'.repeat(length + 1)

oneRule('a pledge somebody is asked for', {
  right: async () => {
    const { pledges } = await manager().goal.get({ code: 'G2' })
    const open = pledges.find(({ state }) => state === 'unsigned' || state === 'none')
    const { id: pledgeId = null, version = 0, agencyCode = '' } = open ?? {}
    return { goalCode: 'G2', agencyCode, pledgeId, version, wording: 'A visit every month.' }
  },
  form: problemsOfPledgeRequest,
  verb: (input) => manager().goal.askForPledge(input),
  wrong: { 'nothing asked for': { wording: ' ' }, 'words too long': { wording: long(2000) } },
})

oneRule('a pledge that is declined', {
  right: async () => {
    const { pledges } = await partnership.callerAs('agency-lead').goal.get({ code: 'G3' })
    const own = pledges.find(({ maySign }) => maySign)
    const { id: pledgeId = null, version = 0, agencyCode = '' } = own ?? {}
    return { goalCode: 'G3', agencyCode, pledgeId, version, reason: 'Nobody to send.', meeting: '' }
  },
  form: problemsOfDeclining,
  verb: (input) => partnership.callerAs('agency-lead').goal.declinePledge(input),
  wrong: { 'no reason': { reason: '' }, 'a meeting too long': { meeting: long(200) } },
})

oneRule('what lies behind an indicator', {
  right: async () => {
    const { story } = await manager().indicator.get({ code: 'HP02' })
    return { code: 'HP02', version: story.version, text: 'The clinic moved in spring.' }
  },
  form: problemsOfStory,
  verb: (input) => manager().indicator.writeStory(input),
  wrong: { 'no words': { text: ' ' }, 'words too long': { text: long(4000) } },
})
